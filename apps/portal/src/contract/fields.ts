import type { Contract, Schema } from './openapi.js';

/** One member of a body, wherever it stands. */
export interface Field {
  /** Like `lines[].quantity.value`. */
  readonly path: string;
  readonly name: string;
  /** Like `string (date-time)`, `accepted | rejected`, `array`. */
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
  /** Bounds and patterns, in words. */
  readonly bounds?: string;
}

/** A body that nests deeper, or in itself, is told to here. */
const DEPTH = 8;

/** Every member of a schema, outer ones first, in the contract's order. */
export function fieldsOf(contract: Contract, schema: Schema | undefined): Field[] {
  const found = new Map<string, Field>();
  if (schema) walk(contract, schema, '', 0, found);
  return [...found.values()];
}

function walk(contract: Contract, given: Schema, at: string, depth: number, found: Map<string, Field>): void {
  if (depth > DEPTH) return;
  for (const schema of facetsOf(contract, given)) {
    const required = new Set(schema.required ?? []);
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      const path = at === '' ? name : `${at}.${name}`;
      const known = found.get(path);
      found.set(path, fieldOf(contract, member, { path, name, required: known?.required ?? required.has(name) }));
      walk(contract, member, path, depth + 1, found);
    }
    if (schema.items) walk(contract, schema.items, `${at}[]`, depth + 1, found);
  }
}

/** A schema with what it is put together from. */
function facetsOf(contract: Contract, given: Schema, seen: readonly string[] = []): Schema[] {
  const { $ref } = given;
  if ($ref && seen.includes($ref)) return [];
  const schema = $ref ? resolve(contract, $ref) : given;
  if (!schema) return [];
  const path = $ref ? [...seen, $ref] : seen;
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return [schema, ...parts.flatMap((part) => facetsOf(contract, part, path))];
}

const resolve = (contract: Contract, ref: string): Schema | undefined =>
  contract.components?.schemas?.[ref.replace('#/components/schemas/', '')];

/** One member, or one parameter, as its schema describes it. */
export function fieldOf(contract: Contract, member: Schema, of: Pick<Field, 'path' | 'name' | 'required'>): Field {
  const facets = facetsOf(contract, member);
  const description = facets.map((facet) => facet.description).find((text) => text !== undefined);
  const bounds = [...new Set(facets.flatMap(boundsOf))].join(', ');
  return { ...of, type: typeOf(facets), ...(description && { description }), ...(bounds && { bounds }) };
}

function typeOf(facets: readonly Schema[]): string {
  const words = facets.flatMap((facet) => facet.enum ?? (facet.const === undefined ? [] : [facet.const]));
  if (words.length > 0) return [...new Set(words.map(String))].join(' | ');
  const types = [...new Set(facets.flatMap(({ type }) => type ?? []))];
  const format = facets.find((facet) => facet.format)?.format;
  return `${types.join(' | ') || 'object'}${format ? ` (${format})` : ''}`;
}

function boundsOf(schema: Schema): string[] {
  const { pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, uniqueItems } = schema;
  const { minLength, maxLength, minItems, maxItems, items } = schema;
  const range = (least: number | undefined, most: number | undefined, of: string) =>
    least === undefined && most === undefined ? [] : [`${least ?? 0} to ${most ?? '∞'}${of}`];
  return [
    ...range(minimum, maximum, ''),
    ...(exclusiveMinimum === undefined ? [] : [`more than ${exclusiveMinimum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`]),
    ...(multipleOf === undefined ? [] : [`a multiple of ${multipleOf}`]),
    ...range(minLength, maxLength, ' characters'),
    ...range(minItems, maxItems, ' items'),
    ...(uniqueItems ? ['no item twice'] : []),
    ...(pattern ? [`matches ${pattern}`] : []),
    ...(items ? eachOf(items) : []),
  ];
}

/** What has no members of its own is told with the list that it stands in. */
function eachOf(items: Schema): string[] {
  const words = items.enum ?? (items.const === undefined ? [] : [items.const]);
  const bounds = [...(words.length > 0 ? [words.map(String).join(' | ')] : []), ...boundsOf(items)];
  return bounds.length > 0 ? [`each ${bounds.join(', ')}`] : [];
}
