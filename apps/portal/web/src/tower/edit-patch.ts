import { instantOf, localOf } from '../app/moments.js';

export type Payload = Readonly<Record<string, unknown>>;
/** What is written in the fields of a form, by pointer. */
export type Written = Readonly<Record<string, string>>;

export interface EditMember {
  /** JSON Pointer (RFC 6901) into the command's payload. */
  readonly pointer: string;
  /** Absent: it is called by its pointer. */
  readonly label?: string;
  readonly type?: 'text' | 'date' | 'datetime-local';
  /** Absent: whatever stood there before has to stand there again. */
  readonly required?: boolean;
}

type Part = Omit<EditMember, 'pointer'> & { readonly key: string };

const ADDRESS: readonly Part[] = [
  { key: 'name', label: 'Consignee', required: true },
  { key: 'street', label: 'Street', required: false },
  { key: 'postalCode', label: 'Postal code' },
  { key: 'city', label: 'City', required: true },
  { key: 'region', label: 'Region', required: false },
  { key: 'country', label: 'Country', required: true },
  { key: 'gln', label: 'GLN', required: false },
];
/** What is made of several parts, by its name: nobody writes an address as JSON. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  shipTo: ADDRESS,
  to: ADDRESS,
  recount: [
    { key: 'countedBy', label: 'Counted by', required: true },
    { key: 'countedAt', label: 'Counted at', type: 'datetime-local', required: true },
  ],
};
const DAYS: Readonly<Record<string, string>> = {
  requestedShipDate: 'Ship on',
  requestedDeliveryDate: 'Deliver on',
  postingDate: 'Post on',
};

const partsOf = (pointer: string): readonly EditMember[] | undefined =>
  PARTS[pointer.slice(pointer.lastIndexOf('/') + 1)]?.map(({ key, ...part }) => ({
    ...part,
    pointer: `${pointer}/${key}`,
  }));

export const membersOf = (editable: readonly string[]): readonly EditMember[] =>
  editable.flatMap((pointer) => partsOf(pointer) ?? [dayOr(pointer)]);

function dayOr(pointer: string): EditMember {
  const label = DAYS[pointer.slice(pointer.lastIndexOf('/') + 1)];
  return label ? { pointer, label, type: 'date' } : { pointer };
}

export const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

/** As it was proposed before, to be proposed anew in another form. */
export function writtenOf(changes: readonly { readonly pointer: string; readonly after?: unknown }[]): Written {
  const told = changes.flatMap(({ pointer, after }) => {
    const parts = partsOf(pointer)?.map((part) => part.pointer) ?? [pointer];
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
const isMoment = (pointer: string, text: string): boolean =>
  partsOf(pointer.slice(0, pointer.lastIndexOf('/')))?.find((part) => part.pointer === pointer)?.type ===
    'datetime-local' && !Number.isNaN(Date.parse(text));

const keysOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a JSON Pointer; undefined where nothing does. */
export const at = (payload: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>((inner, key) => (inner as Payload | undefined)?.[key], payload);

/** JSON Merge Patch (RFC 7396) of what was changed; a value stays of the type that it was, and what was emptied goes. */
export function patchOf(payload: Payload, written: Written): Payload | Error {
  const patch: Record<string, unknown> = {};
  for (const [pointer, text] of Object.entries(written)) {
    const before = at(payload, pointer);
    if (text === shown(before ?? '')) continue;
    let value: unknown = isMoment(pointer, text) ? instantOf(text) : text || null;
    if (before !== undefined && typeof before !== 'string') {
      try {
        value = JSON.parse(text);
      } catch {
        return new Error(`${pointer} is no ${typeof before}.`);
      }
    }
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
