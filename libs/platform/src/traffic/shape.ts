import type { Schema, Schemas } from '../governance/example.js';

/** What was sent at one place. */
export interface MemberShape {
  /** JSON's types; a whole number is an `integer`. */
  readonly types: readonly string[];
  /** Only those that the contract enumerates. */
  readonly values?: readonly string[];
  /** Absent in some of the objects that could have had it. */
  readonly sometimes?: true;
}

/** By pointer; `*` stands for any item, and for any member that the contract does not name. */
export type Shape = Readonly<Record<string, MemberShape>>;

/** Enough for any message of this trade; beyond it a message is looked at in part. */
const MOST_PLACES = 5_000;

interface Seen {
  readonly types: Set<string>;
  readonly values: Set<string>;
  times: number;
}

/**
 * The shape of a value as its schema names it: which members, of which types. No name that the contract does not have
 * and no value that it does not enumerate is ever kept.
 */
export function shapeOf(value: unknown, schema: Schema, schemas: Schemas): Shape {
  const seen = new Map<string, Seen>();
  let places = 0;
  const walk = (part: unknown, at: string, told: Schema[]): void => {
    places += 1;
    if (places > MOST_PLACES || part === undefined) return;
    const known = told.flatMap((each) => alternatives(each, schemas, 0));
    note(seen, at, part, known);
    if (Array.isArray(part)) {
      const items = known.flatMap(({ items: each }) => each ?? []);
      for (const item of part) walk(item, `${at}/*`, items);
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, member] of Object.entries(part)) {
        const named = known.flatMap(({ properties }) =>
          properties && Object.hasOwn(properties, name) ? [properties[name] as Schema] : [],
        );
        // What is free in the contract may hold anything: nothing of it is looked at.
        if (named.length > 0) walk(member, `${at}/${name}`, named);
        else note(seen, `${at}/*`, member, []);
      }
    }
  };
  walk(value, '', [schema]);
  return Object.fromEntries(
    [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, each]) => [at, told(at, each, seen)]),
  );
}

function note(seen: Map<string, Seen>, at: string, value: unknown, known: readonly Schema[]): void {
  const each = seen.get(at) ?? { types: new Set(), values: new Set(), times: 0 };
  seen.set(at, each);
  each.types.add(typeOf(value));
  each.times += 1;
  if (typeof value === 'string' && known.some((schema) => schema.enum?.includes(value))) each.values.add(value);
}

function told(at: string, { types, values, times }: Seen, seen: ReadonlyMap<string, Seen>): MemberShape {
  const parent = seen.get(at.slice(0, at.lastIndexOf('/')));
  const sometimes = at !== '' && !at.endsWith('/*') && parent !== undefined && times < parent.times;
  return {
    types: [...types].sort(),
    ...(values.size > 0 && { values: [...values].sort() }),
    ...(sometimes && { sometimes }),
  };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

/** A schema and all that it refers to or is put together of. */
export function alternatives(schema: Schema, schemas: Schemas, depth: number): Schema[] {
  if (depth > 10) return [];
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const named = schema.$ref ? schemas[schema.$ref.split('/').at(-1) as string] : undefined;
  return [schema, ...(named ? [named] : []), ...parts].flatMap((each) =>
    each === schema ? [schema] : alternatives(each, schemas, depth + 1),
  );
}
