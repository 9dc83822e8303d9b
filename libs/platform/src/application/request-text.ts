import { type PointerError, ProblemError } from '../errors/index.js';

/** Deeper than any message of this trade; what is deeper would cost whoever walks it his stack. */
const MOST_DEEP = 32;
/** A megabyte can hold half a million; validating each costs some 20 µs in which nobody else is served. */
const MOST_VALUES = 20_000;
/** A name comes back in the answer, twice, and no member has a longer one. */
const LONGEST_NAME = 200;

interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * What JSON can write and no system behind us can keep is refused by its place: NUL and halves of surrogate pairs,
 * numbers that a double holds only as infinity or as another integer (RFC 7493 2.2), names that every object has from
 * birth and no DTO could tell from its own; so is what is nested or multiplied without end.
 * @returns how many members all its objects have together
 * @throws ProblemError `malformed-request` for the depth and for names, `payload-too-large` for how much it is,
 * `validation-failed` for the rest
 */
export function membersOf(body: unknown, at = ''): number {
  const open: Place[] = [{ value: body, pointer: at, depth: 0 }];
  const errors: PointerError[] = [];
  let members = 0;
  let values = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, pointer, depth } = place;
    values += 1;
    if (values > MOST_VALUES)
      throw new ProblemError('payload-too-large', `The body has more than ${MOST_VALUES} values`);
    if (typeof value === 'string' && !isKeepable(value)) errors.push(unkeepable(pointer));
    if (typeof value === 'number' && !isExact(value)) errors.push(inexact(pointer));
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MOST_DEEP)
      throw new ProblemError('malformed-request', `The body is nested deeper than ${MOST_DEEP} levels`);
    const isList = Array.isArray(value);
    for (const [name, member] of Object.entries(value)) {
      if (name.length > LONGEST_NAME)
        throw new ProblemError('malformed-request', `A name is longer than ${LONGEST_NAME} characters`);
      const inner = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!isList) members += 1;
      if (!isKeepable(name)) errors.push(unkeepable(pointer));
      else if (name in Object.prototype) errors.push(unknown(inner, name));
      else open.push({ value: member, pointer: inner, depth: depth + 1 });
    }
  }
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The request holds what cannot be kept.', { errors });
  return members;
}

export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const isExact = (number: number) =>
  Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));

const unkeepable = (pointer: string): PointerError => ({
  pointer,
  code: 'unkeepable-text',
  message: 'contains NUL or half of a surrogate pair',
});

const inexact = (pointer: string): PointerError => ({
  pointer,
  code: 'inexact-number',
  message: 'is beyond ±(2^53 − 1), where numbers are no longer exact',
});

const unknown = (pointer: string, name: string): PointerError => ({
  pointer,
  code: 'unknown-member',
  message: `property ${name} should not exist`,
});
