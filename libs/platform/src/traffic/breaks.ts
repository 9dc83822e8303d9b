import type { Schema, Schemas } from '../governance/example.js';
import { bounded } from './bounds.js';
import type { Break, Found } from './break.js';
import type { OperationSchemas } from './operation-schemas.js';
import { schemasAt } from './schemas-at.js';
import type { MemberShape, Shape } from './shape.js';
import type { RecordedShape } from './traffic.js';

/**
 * Replays recorded traffic against a candidate: who breaks, and how. Each break is told once per partner and operation.
 * @param current what the traffic was recorded under: what it bounded already breaks nobody
 */
export function breaksOf(
  record: readonly RecordedShape[],
  candidate: ReadonlyMap<string, OperationSchemas>,
  current: ReadonlyMap<string, OperationSchemas>,
): Break[] {
  const found = new Map<string, Break>();
  for (const call of record) {
    const { partnerId, environment, operation, lastAt } = call;
    for (const each of breaksOfCall(call, candidate.get(operation), current.get(operation))) {
      const key = [partnerId, environment, operation, each.place, each.what].join('\n');
      const before = found.get(key);
      const latest = before && before.lastAt > lastAt ? before.lastAt : lastAt;
      found.set(key, { partnerId, environment, operation, ...each, lastAt: latest });
    }
  }
  return [...found.values()];
}

function breaksOfCall(
  call: RecordedShape,
  candidate: OperationSchemas | undefined,
  current: OperationSchemas | undefined,
): Found[] {
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
    ...(current ? bounded(call, current, candidate) : []),
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
