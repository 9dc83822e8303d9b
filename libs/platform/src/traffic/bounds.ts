import type { Schema, Schemas } from '../governance/example.js';
import { BOUNDS, relationOf } from '../governance/schema-relations.js';
import type { Found } from './break.js';
import type { OperationSchemas } from './operation-schemas.js';
import { schemasAt } from './schemas-at.js';
import type { Shape } from './shape.js';
import type { RecordedShape } from './traffic.js';

interface Contracted {
  readonly schema: Schema | undefined;
  readonly schemas: Schemas;
}

/**
 * What was sent and would be bounded more narrowly, or was answered and would be bounded less: whether it breaks hangs on
 * values, which are not recorded.
 */
export function bounded(call: RecordedShape, current: OperationSchemas, candidate: OperationSchemas): Found[] {
  const of = (schema: (of: OperationSchemas) => Schema | undefined): [Contracted, Contracted] => [
    { schema: schema(current), schemas: current.schemas },
    { schema: schema(candidate), schemas: candidate.schemas },
  ];
  return [
    ...places('query', call.query, ...of(({ query }) => query), narrowed),
    ...places('body', call.body, ...of(({ request }) => request), narrowed),
    ...places('answer', call.answer, ...of(({ answers }) => answers[call.status]), widened),
  ];
}

type Compare = (before: readonly Schema[], after: readonly Schema[], member: string, shape: Shape) => string[];

/** At each place that was seen and that both contracts speak of. */
function places(part: string, shape: Shape = {}, before: Contracted, after: Contracted, compare: Compare): Found[] {
  if (!before.schema || !after.schema) return [];
  const [then, now] = [before.schema, after.schema];
  return Object.keys(shape).flatMap((pointer): Found[] => {
    const [told, tells] = [schemasAt(then, pointer, before.schemas), schemasAt(now, pointer, after.schemas)];
    if (tells === 'free' || tells.length === 0) return [];
    const found = compare(told === 'free' ? [{}] : told, tells, pointer, shape);
    return found.map((what) => ({ severity: 'may-break', place: `${part}${pointer}`, what }));
  });
}

const narrowed: Compare = (before, after) =>
  BOUNDS.filter((keyword) => isHurt(keyword, before, after, 'narrowed')).map((keyword) =>
    change(keyword, before, after),
  );

const widened: Compare = (before, after, pointer, shape) => [
  ...[...BOUNDS, 'type']
    .filter((keyword) => isHurt(keyword, before, after, 'widened'))
    .map((keyword) => change(keyword, before, after)),
  ...otherWords(before, after),
  ...optional(before, after, pointer, shape),
];

function isHurt(keyword: string, before: readonly Schema[], after: readonly Schema[], how: 'narrowed' | 'widened') {
  const [then, now] = [valuesOf(keyword, before), valuesOf(keyword, after)];
  // Of several alternatives nobody knows which one counts.
  if (then.length > 1 || now.length > 1) return JSON.stringify(then) !== JSON.stringify(now);
  return relationOf(keyword, then[0], now[0])[how];
}

function change(keyword: string, before: readonly Schema[], after: readonly Schema[]): string {
  const [then, now] = [before, after].map((told) => valuesOf(keyword, told).map((value) => JSON.stringify(value)));
  const was = then?.length ? `${keyword} was ${then.join(' or ')}` : `${keyword} was none`;
  return `${was} and would be ${now?.length ? now.join(' or ') : 'none'}`;
}

function valuesOf(keyword: string, told: readonly Schema[]): unknown[] {
  const values = told.map((schema) => (schema as Readonly<Record<string, unknown>>)[keyword]);
  return [
    ...new Map(values.flatMap((value) => (value === undefined ? [] : [[JSON.stringify(value), value]]))).values(),
  ];
}

function otherWords(before: readonly Schema[], after: readonly Schema[]): string[] {
  const [then, now] = [before, after].map((told) => told.flatMap((schema) => schema.enum ?? []));
  if (!then?.length) return [];
  if (!now?.length) return ['would be any text'];
  return now.filter((word) => !then.includes(word)).map((word) => `could be "${word}"`);
}

/** Members of what was answered that were always there by contract. */
function optional(before: readonly Schema[], after: readonly Schema[], pointer: string, shape: Shape): string[] {
  const [then, now] = [before, after].map((told) => new Set(told.flatMap(({ required }) => required ?? [])));
  const named = (name: string) => after.some(({ properties }) => Object.hasOwn(properties ?? {}, name));
  return [...(then ?? [])]
    .filter((name) => !now?.has(name) && named(name) && shape[`${pointer}/${name}`])
    .map((name) => `${name} could be absent`);
}
