import type { Schema, Schemas } from '../governance/example.js';
import type { OperationSchemas } from './operation-schemas.js';
import { alternatives, type MemberShape, type Shape } from './shape.js';
import type { RecordedShape } from './traffic.js';

/** How a candidate contract would break what somebody does today. */
export interface Break {
  readonly partnerId: string;
  readonly environment: string;
  readonly operation: string;
  /** `breaks`: what was recorded would be refused, or lacks what it was given. `may-break`: it hangs on values, which are not recorded. */
  readonly severity: 'breaks' | 'may-break';
  // As `query/state`, `body/lines/*/lot`, `answer/items/*/eta`.
  readonly place: string;
  readonly what: string;
  /** When it was last seen done. */
  readonly lastAt: string;
}

type Found = Pick<Break, 'severity' | 'place' | 'what'>;

/** Replays recorded traffic against a candidate: who breaks, and how. Each break is told once per partner and operation. */
export function breaksOf(record: readonly RecordedShape[], candidate: ReadonlyMap<string, OperationSchemas>): Break[] {
  const found = new Map<string, Break>();
  for (const call of record) {
    const { partnerId, environment, operation, lastAt } = call;
    for (const each of breaksOfCall(call, candidate.get(operation))) {
      const key = [partnerId, environment, operation, each.place, each.what].join('\n');
      const before = found.get(key);
      const latest = before && before.lastAt > lastAt ? before.lastAt : lastAt;
      found.set(key, { partnerId, environment, operation, ...each, lastAt: latest });
    }
  }
  return [...found.values()];
}

function breaksOfCall(call: RecordedShape, candidate: OperationSchemas | undefined): Found[] {
  if (!candidate) return [{ severity: 'breaks', place: '', what: 'the operation is gone' }];
  const { schemas, query, request, answers } = candidate;
  return [
    ...refused('query', call.query, query, schemas, true),
    ...(call.body && !request
      ? [{ severity: 'breaks' as const, place: 'body', what: 'no body is taken any more' }]
      : []),
    ...(!call.body && request?.required?.length
      ? [{ severity: 'breaks' as const, place: 'body', what: 'a body is required' }]
      : []),
    ...(call.body && request ? refused('body', call.body, request, schemas, false) : []),
    ...lost(call, answers, schemas),
  ];
}

/** What was sent and would not be taken any more. */
function refused(part: string, sent: Shape, schema: Schema, schemas: Schemas, asText: boolean): Found[] {
  return Object.entries(sent).flatMap(([pointer, member]): Found[] => {
    const place = `${part}${pointer}`;
    const told = schemasAt(schema, pointer, schemas);
    if (told === 'free') return [];
    if (told.length === 0) return [{ severity: 'breaks', place, what: 'was sent and is not known any more' }];
    return [
      ...(asText && pointer !== '' ? [] : ofTypes(place, member, told)),
      ...ofValues(place, member, told),
      ...ofRequired(place, pointer, member, told, sent),
    ];
  });
}

function ofTypes(place: string, { types }: MemberShape, told: readonly Schema[]): Found[] {
  const taken = new Set(told.flatMap(({ type }) => (type === undefined ? [] : [type].flat())));
  if (taken.size === 0) return [];
  if (taken.has('number')) taken.add('integer');
  return types
    .filter((type) => !taken.has(type))
    .map((type) => ({
      severity: 'breaks',
      place,
      what: `${type} was sent, the candidate takes ${[...taken].join(' or ')}`,
    }));
}

function ofValues(place: string, { types, values = [] }: MemberShape, told: readonly Schema[]): Found[] {
  const listed = told.flatMap((schema) => schema.enum ?? []);
  if (listed.length === 0 || !types.includes('string')) return [];
  if (values.length === 0) return [{ severity: 'may-break', place, what: `only ${listed.join(', ')} would be taken` }];
  return values
    .filter((value) => !listed.includes(value))
    .map((value) => ({ severity: 'breaks', place, what: `"${value}" was sent and would not be taken` }));
}

function ofRequired(
  place: string,
  pointer: string,
  { types }: MemberShape,
  told: readonly Schema[],
  sent: Shape,
): Found[] {
  if (!types.includes('object')) return [];
  const required = new Set(told.flatMap((schema) => schema.required ?? []));
  return [...required]
    .filter((name) => !sent[`${pointer}/${name}`] || sent[`${pointer}/${name}`]?.sometimes)
    .map((name) => ({ severity: 'breaks', place: `${place}/${name}`, what: 'is required and was not always sent' }));
}

/** What was answered and would not be any more. */
function lost({ status, answer }: RecordedShape, answers: OperationSchemas['answers'], schemas: Schemas): Found[] {
  if (!answer) return [];
  const schema = answers[status];
  if (!schema)
    return [{ severity: 'breaks', place: 'answer', what: `was ${status}, which the candidate does not answer` }];
  return Object.entries(answer).flatMap(([pointer, { types }]): Found[] => {
    const place = `answer${pointer}`;
    const told = schemasAt(schema, pointer, schemas);
    if (told === 'free') return [];
    if (told.length === 0) return [{ severity: 'breaks', place, what: 'was answered and would not be any more' }];
    const given = new Set(told.flatMap(({ type }) => (type === undefined ? [] : [type].flat())));
    if (given.has('number')) given.add('integer');
    const other = types.filter((type) => given.size > 0 && !given.has(type));
    return other.map((type) => ({
      severity: 'breaks',
      place,
      what: `was ${type} and would be ${[...given].join(' or ')}`,
    }));
  });
}

/** The schemas that speak of a place; `free` where the contract lets anything be there. */
function schemasAt(schema: Schema, pointer: string, schemas: Schemas): readonly Schema[] | 'free' {
  let current = alternatives(schema, schemas, 0);
  for (const name of pointer.split('/').slice(1)) {
    const next = current.flatMap(({ properties, items }) =>
      name === '*'
        ? items
          ? [items]
          : []
        : properties && Object.hasOwn(properties, name)
          ? [properties[name] as Schema]
          : [],
    );
    if (next.length === 0) return name === '*' || current.some(isFree) ? 'free' : [];
    current = next.flatMap((each) => alternatives(each, schemas, 0));
  }
  return current;
}

const isFree = ({ additionalProperties, properties, $ref, allOf, type }: Schema) =>
  additionalProperties === true || (type === undefined && !properties && !$ref && !allOf);
