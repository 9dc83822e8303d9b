import { instantOf, localOf } from '../app/moments.js';

export type Payload = Readonly<Record<string, unknown>>;
/** What is written in the fields of a form, by pointer. */
export type Written = Readonly<Record<string, string>>;

export interface EditMember {
  /** JSON Pointer (RFC 6901) into the command's payload. */
  readonly pointer: string;
  /** Absent: it is called by its pointer. */
  readonly label?: string;
  readonly type?: 'text' | 'datetime-local';
}

/** What is not in the command before somebody says it, and is made of several parts. */
const PARTS: Readonly<Record<string, readonly EditMember[]>> = {
  '/recount': [
    { pointer: '/recount/countedBy', label: 'Counted by' },
    { pointer: '/recount/countedAt', label: 'Counted at', type: 'datetime-local' },
  ],
};
const MOMENTS = new Set(
  Object.values(PARTS)
    .flat()
    .filter(({ type }) => type === 'datetime-local')
    .map(({ pointer }) => pointer),
);

export const membersOf = (editable: readonly string[]): readonly EditMember[] =>
  editable.flatMap((pointer) => PARTS[pointer] ?? [{ pointer }]);

export const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

/** As it was proposed before, to be proposed anew in another form. */
export function writtenOf(changes: readonly { readonly pointer: string; readonly after?: unknown }[]): Written {
  const told = changes.flatMap(({ pointer, after }) => {
    const parts = PARTS[pointer]?.map((part) => part.pointer) ?? [pointer];
    return parts.map((part): [string, unknown] => [
      part,
      part === pointer ? after : at(after, part.slice(pointer.length)),
    ]);
  });
  return Object.fromEntries(
    told
      .filter(([, value]) => value !== undefined)
      .map(([pointer, value]) => [
        pointer,
        isMoment(pointer, shown(value)) ? localOf(new Date(shown(value))) : shown(value),
      ]),
  );
}

/** Times are written in the viewer's zone and sent as instants. */
const isMoment = (pointer: string, text: string): boolean => MOMENTS.has(pointer) && !Number.isNaN(Date.parse(text));

const keysOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a JSON Pointer; undefined where nothing does. */
export const at = (payload: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>((inner, key) => (inner as Payload | undefined)?.[key], payload);

/** JSON Merge Patch (RFC 7396) of what was changed; a value stays of the type that it was. */
export function patchOf(payload: Payload, written: Written): Payload | Error {
  const patch: Record<string, unknown> = {};
  for (const [pointer, text] of Object.entries(written)) {
    const before = at(payload, pointer);
    let value: unknown = isMoment(pointer, text) ? instantOf(text) : text;
    if (before !== undefined && typeof before !== 'string') {
      try {
        value = JSON.parse(text);
      } catch {
        return new Error(`${pointer} is no ${typeof before}.`);
      }
    }
    if (text === shown(before ?? '')) continue;
    const keys = keysOf(pointer);
    let inner = patch;
    for (const key of keys.slice(0, -1)) {
      inner[key] ??= {};
      inner = inner[key] as Record<string, unknown>;
    }
    inner[keys.at(-1) ?? ''] = value;
  }
  return Object.keys(patch).length > 0 ? patch : new Error('Nothing is changed.');
}
