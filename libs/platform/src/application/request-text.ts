import { type PointerError, ProblemError } from '../errors/index.js';

/** Deeper than any message of this trade; what is deeper would cost whoever walks it his stack. */
const MOST_DEEP = 32;

interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * Text that JSON can write and no system behind us can keep (NUL, halves of surrogate pairs) is refused by its place;
 * so is nesting without end.
 * @throws ProblemError `malformed-request` for the depth, `validation-failed` for the text
 */
export function refuseUnkeepable(body: unknown, at = ''): void {
  const open: Place[] = [{ value: body, pointer: at, depth: 0 }];
  const errors: PointerError[] = [];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, pointer, depth } = place;
    if (typeof value === 'string' && !isKeepable(value)) errors.push(unkeepable(pointer));
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MOST_DEEP)
      throw new ProblemError('malformed-request', `The body is nested deeper than ${MOST_DEEP} levels`);
    for (const [name, member] of Object.entries(value)) {
      const inner = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (isKeepable(name)) open.push({ value: member, pointer: inner, depth: depth + 1 });
      else errors.push(unkeepable(pointer));
    }
  }
  if (errors.length > 0) throw new ProblemError('validation-failed', 'Text of the request cannot be kept.', { errors });
}

export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const unkeepable = (pointer: string): PointerError => ({
  pointer,
  code: 'unkeepable-text',
  message: 'contains NUL or half of a surrogate pair',
});
