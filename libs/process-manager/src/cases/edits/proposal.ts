import jsonMergePatch from 'json-merge-patch';
import diff from 'microdiff';
import { createValidationPipe } from '#platform/application';
import { type PointerError, ProblemError } from '#platform/errors';
import type { EditRule } from './edit.rules.js';

/** One difference between the payload that failed and its edited form. */
export interface PayloadChange {
  /** JSON Pointer into the payload. */
  readonly pointer: string;
  /** Absent where there was nothing. */
  readonly before?: unknown;
  /** Absent where there is nothing any more. */
  readonly after?: unknown;
}

export interface Proposal {
  readonly payload: object;
  readonly changes: readonly PayloadChange[];
}

const pipe = createValidationPipe();

/**
 * The payload with a JSON Merge Patch (RFC 7396) applied, and what that changes.
 * @throws ProblemError `validation-failed`; pointers lead into the request's member `patch`
 */
export async function proposalOf(rule: EditRule, payload: object, patch: object): Promise<Proposal> {
  const edited = jsonMergePatch.apply(structuredClone(payload), structuredClone(patch)) as object;
  const changes = changesBetween(payload, edited);
  const wrong: PointerError[] =
    changes.length === 0
      ? [{ pointer: '/patch', code: 'no-change', message: 'the patch changes nothing' }]
      : changes.filter(({ pointer }) => !isAllowed(rule, pointer)).map(notEditable);
  if (wrong.length > 0) throw refused(wrong);
  await validate(rule, edited);
  return { payload: edited, changes };
}

export const changesBetween = (before: object, after: object): PayloadChange[] =>
  diff(before, after).map((each) => ({
    pointer: each.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    ...(each.type !== 'CREATE' && { before: each.oldValue as unknown }),
    ...(each.type !== 'REMOVE' && { after: each.value as unknown }),
  }));

const isAllowed = ({ members }: EditRule, pointer: string): boolean =>
  members.some((member) => pointer === member || pointer.startsWith(`${member}/`));

const notEditable = ({ pointer }: PayloadChange): PointerError => ({
  pointer: `/patch${pointer}`,
  code: 'not-editable',
  message: 'this member of the command may not be edited',
});

/** Only what may be edited is looked at: the rest was made by the process. */
async function validate({ members, form }: EditRule, edited: object): Promise<void> {
  try {
    await pipe.transform(pick(edited, members), { type: 'body', metatype: form });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw refused((error.errors ?? []).map((each) => ({ ...each, pointer: `/patch${each.pointer}` })));
  }
}

function pick(from: object, members: readonly string[]): object {
  const picked: Record<string, unknown> = {};
  for (const member of members) {
    const path = member.slice(1).split('/');
    const last = path.pop() as string;
    let [source, target]: [unknown, Record<string, unknown>] = [from, picked];
    for (const part of path) {
      source = (source as Record<string, unknown> | undefined)?.[part];
      target[part] ??= {};
      target = target[part] as Record<string, unknown>;
    }
    const value = (source as Record<string, unknown> | undefined)?.[last];
    if (value !== undefined) target[last] = structuredClone(value);
  }
  return picked;
}

const refused = (errors: readonly PointerError[]) =>
  new ProblemError('validation-failed', 'The command cannot be edited like this.', { errors });
