import type { Schema, Schemas } from '../governance/index.js';

/** A schema with whatever keywords it has. */
export type Keywords = Schema & Readonly<Record<string, unknown>>;

/** Keywords that say something to a reader and bind nobody. */
const DESCRIPTIVE = new Set(['title', 'description', 'summary', 'example', 'examples', 'deprecated', '$comment']);

/** Words for a reader, and extensions; not to be asked of a name that somebody gave, as a member's or a header's. */
export const isDescriptive = (key: string): boolean => DESCRIPTIVE.has(key) || key.startsWith('x-');

/**
 * A schema in the one of its equivalent forms that comparisons are made in: only what binds, a reference alone or as a
 * part of an `allOf`, and no `allOf` around a single part.
 */
export function bare(schema: Schema): Keywords {
  const { $ref, ...rest } = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !isDescriptive(key)),
  ) as Keywords;
  const isAlone = Object.keys(rest).length === 0;
  if ($ref) return isAlone ? { $ref } : { ...rest, allOf: [{ $ref }, ...(rest.allOf ?? [])] };
  const [part, ...others] = rest.allOf ?? [];
  return part && others.length === 0 && Object.keys(rest).length === 1 ? bare(part) : rest;
}

/** An `allOf` as one schema, whose members are all of those that its parts have. */
export function merged(schema: Schema, schemas: Schemas): Keywords {
  const { $ref, allOf = [], ...rest } = bare(schema);
  if ($ref) return merged(lookUp($ref, schemas), schemas);
  return [...allOf.map((part) => merged(part, schemas)), rest].reduce(both);
}

function both(some: Keywords, others: Keywords): Keywords {
  const properties = { ...some.properties, ...others.properties };
  for (const name of Object.keys(some.properties ?? {}))
    if (Object.hasOwn(others.properties ?? {}, name))
      properties[name] = { allOf: [some.properties?.[name] as Schema, others.properties?.[name] as Schema] };
  const required = [...(some.required ?? []), ...(others.required ?? [])];
  return {
    ...some,
    ...others,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

/** @throws Error for a reference to nothing */
export function lookUp<T>($ref: string, named: Readonly<Record<string, T>>): T {
  const found = named[$ref.split('/').at(-1) as string];
  if (found === undefined) throw new Error(`${$ref} refers to nothing`);
  return found;
}
