import type { Operation, Schema } from './contracts.js';
import { exampleOf } from './examples.js';
import type { Json } from './world.js';

/** One member of a body, wherever it is, as the contract has it. */
export interface Place {
  readonly path: readonly (string | number)[];
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Every member that a body can have, those within its lists at their first entry. */
export function placesIn(schema: Schema, path: readonly (string | number)[] = []): Place[] {
  const { properties = {}, required = [], items } = schema;
  const members = Object.entries(properties).flatMap(([name, inner]): Place[] => {
    const at = [...path, name];
    return [
      { path: at, pointer: pointerTo(at), schema: inner, required: required.includes(name) },
      ...placesIn(inner, at),
    ];
  });
  return items ? [...members, ...placesIn(items, [...path, 0])] : members;
}

export const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A body with something else at a place; what the place stands in comes from the full example where the body lacks it. */
export function withValue(operation: Operation, body: Json, { path }: Place, value: unknown): Json {
  const [first = ''] = path;
  const full = exampleOf(operation.body ?? {}, 'all');
  const changed = structuredClone({ ...body, ...(path.length > 1 && { [first]: full[first] }) });
  const [holder, last] = [path.slice(0, -1).reduce((part, name) => part[name], changed), path.at(-1) as string];
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return changed;
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  string: 'text',
  number: 12.5,
  boolean: true,
  object: { member: 1 },
  array: [1],
};

/** Values of every other type than the schema's. */
export function wrongTypes(schema: Schema): unknown[] {
  const types = [schema.type ?? (schema.properties ? 'object' : schema.items ? 'array' : [])].flat();
  if (types.length === 0 || schema.oneOf || schema.anyOf) return [];
  const right = types.map((type) => (type === 'integer' ? 'number' : type));
  return Object.entries(SAMPLES)
    .filter(([type]) => !right.includes(type))
    .map(([, value]) => value);
}

export const isText = ({ schema }: Place): boolean => [schema.type].flat().includes('string');
export const isNumeric = ({ schema }: Place): boolean =>
  [schema.type].flat().some((type) => type === 'number' || type === 'integer');
