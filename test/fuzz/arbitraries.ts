import fc, { type Arbitrary } from 'fast-check';
import { INJECTIONS } from '../support/attacks.js';
import type { Operation, Parameter, Schema } from '../support/contracts.js';
import { exampleOf } from '../support/examples.js';

/** Texts at the edges of what systems bear; NUL and halves of surrogate pairs among them. */
const hostileText = fc.oneof(
  fc.constantFrom(...INJECTIONS, '', ' ', '\0', '\ud800', 'x'.repeat(5_000), '𝒳'.repeat(300), '0', 'null'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const hostileNumber = fc.constantFrom(
  ...[0, -0, -1, 0.1, 1e-7, 1e21, 2 ** 31, 2 ** 53, -(2 ** 53), 999_999_999_999.5, 5e-324, 1.7976931348623157e308],
);

/** Anything that JSON can write. */
const hostile: Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(fc.constantFrom('constructor', 'toString', 'id', 'value', 'a~/b', ''), fc.jsonValue({ maxDepth: 1 })),
);

const REGEX_LIMIT = 2_000;

/** What the schema allows, near its example as often as not: few texts are a known SKU by chance. */
export function valid(schema: Schema): Arbitrary<unknown> {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (alternatives) return fc.oneof(...alternatives.map(valid));
  if (schema.properties) return record(schema, valid);
  if (schema.items)
    return fc.array(valid(schema.items), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 5, Math.max(5, schema.minItems ?? 0)),
    });
  const example = exampleOf(schema);
  const near = schema.example === undefined ? [] : [{ arbitrary: fc.constant(example), weight: 3 }];
  return fc.oneof(...near, { arbitrary: scalar(schema), weight: 1 });
}

function scalar({
  type,
  pattern,
  format,
  minLength = 0,
  maxLength = 60,
  minimum,
  maximum,
  example,
}: Schema): Arbitrary<unknown> {
  switch ([type].flat()[0]) {
    case 'integer':
      return fc.integer({
        min: Math.max(minimum ?? -1_000, -(2 ** 31)),
        max: Math.min(maximum ?? 1_000_000, 2 ** 31 - 1),
      });
    case 'number':
      return fc
        .integer({
          min: Math.max(minimum ?? -1_000, -1_000_000) * 1_000,
          max: Math.min(maximum ?? 1_000, 1_000_000) * 1_000,
        })
        .map((thousandths) => thousandths / 1_000);
    case 'boolean':
      return fc.boolean();
    case 'string':
      // Not every form can be made from its pattern; a text that has a pattern of its end only is left to its example.
      if (pattern?.startsWith('^') && pattern.length < REGEX_LIMIT) return fc.stringMatching(new RegExp(pattern, 'u'));
      if (pattern || format) return fc.constant(example ?? '2026-11-25T09:00:00+01:00');
      return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) });
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** All required members and some of the others. */
function record({ properties = {}, required = [] }: Schema, of: (schema: Schema) => Arbitrary<unknown>) {
  const members = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, of(inner)]));
  return fc.record(members, { requiredKeys: [...required] }) as Arbitrary<Record<string, unknown>>;
}

/** Valid but for one member somewhere, which is missing, of another kind, or one too many. */
export function almost(schema: Schema): Arbitrary<unknown> {
  const { properties = {}, items } = schema;
  if (items) return fc.oneof(fc.array(almost(items), { minLength: 1, maxLength: 3 }), hostile);
  const names = Object.keys(properties);
  if (names.length === 0) return hostile;
  return fc
    .tuple(valid(schema), fc.constantFrom(...names), fc.nat({ max: 3 }), hostile)
    .chain(([body, name, way, odd]) => {
      const { [name]: _, ...rest } = body as Record<string, unknown>;
      if (way === 0) return fc.constant(rest);
      if (way === 1) return fc.constant({ ...(body as object), unknown: odd });
      if (way === 2) return fc.constant({ ...rest, [name]: odd });
      return almost(properties[name] as Schema).map((inner) => ({ ...rest, [name]: inner }));
    });
}

export const HONESTY = ['valid', 'almost', 'hostile'] as const;
export type Honesty = (typeof HONESTY)[number];

/** One request to an operation: what a fuzzer varies of it. */
export interface FuzzedRequest {
  readonly operation: Operation;
  readonly honesty: Honesty;
  /** For each parameter of the path: an id of its owner's own, or this. */
  readonly ids: readonly (string | null)[];
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key: string;
}

/** What is known to be right: a body that the operation takes of its owner, a cursor that it gave him. */
export interface Own {
  readonly body?: unknown;
  readonly cursor?: string;
}

/** @param own so that some of the valid ones mean something in the world below, which no contract tells */
export function request(operation: Operation, own: Own = {}): Arbitrary<FuzzedRequest> {
  const parameters = operation.path.match(/\{/g)?.length ?? 0;
  return fc.constantFrom(...HONESTY).chain((honesty) =>
    fc.record({
      operation: fc.constant(operation),
      honesty: fc.constant(honesty),
      ids: fc.array(honesty === 'hostile' ? fc.option(hostileText, { freq: 2 }) : fc.constant(null), {
        minLength: parameters,
        maxLength: parameters,
      }),
      query: query(operation, honesty, own),
      key: honesty === 'hostile' ? fc.string({ unit: fc.constantFrom(...'ab"\\;,= é'), maxLength: 12 }) : fc.uuid(),
      ...bodyOf(operation, honesty, own),
    }),
  ) as Arbitrary<FuzzedRequest>;
}

function bodyOf({ method, body }: Operation, honesty: Honesty, own: Own): { body?: Arbitrary<unknown> } {
  if (!body) return method !== 'GET' && honesty === 'hostile' ? { body: fc.option(hostile, { nil: undefined }) } : {};
  if (honesty === 'almost') return { body: almost(body) };
  if (honesty === 'hostile') return { body: hostile };
  return { body: own.body === undefined ? valid(body) : fc.oneof(valid(body), fc.constant(own.body)) };
}

/** The one that was given, or with another character at one place. */
function cursorFrom(given: string, honesty: Honesty): Arbitrary<string> {
  if (honesty === 'valid') return fc.constant(given);
  return fc
    .tuple(fc.nat(given.length - 1), fc.constantFrom(...'Aa0_-'))
    .map(([at, character]) => `${given.slice(0, at)}${character}${given.slice(at + 1)}`);
}

function query({ parameters }: Operation, honesty: Honesty, { cursor }: Own): Arbitrary<Record<string, string>> {
  const own = parameters.filter((parameter) => parameter.in === 'query' && parameter.name !== 'cursor');
  const value = ({ schema = {} }: Parameter) =>
    (honesty === 'valid'
      ? valid({ type: 'string', ...schema })
      : fc.oneof(valid({ type: 'string', ...schema }), hostileText)
    ).map(String);
  const known = fc.record(Object.fromEntries(own.map((parameter) => [parameter.name, value(parameter)])), {
    requiredKeys: own.filter(({ required }) => required).map(({ name }) => name),
  }) as Arbitrary<Record<string, string>>;
  const paged = cursor
    ? fc.oneof(
        known,
        cursorFrom(cursor, honesty).map((each) => ({ limit: '1', cursor: each })),
      )
    : known;
  if (honesty !== 'hostile') return paged;
  const odd = fc.dictionary(fc.constantFrom('cursor', 'limit', 'colour', 'toString', ''), hostileText, { maxKeys: 2 });
  return fc.tuple(paged, odd).map(([right, wrong]) => ({ ...right, ...wrong }));
}
