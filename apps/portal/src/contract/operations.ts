import { layerOf } from '#platform/application';
import type { ApiName } from '#platform/config';
import type { CallsView, FieldView, LayerName, OperationDetailView, ParameterView } from '../portal.view.js';
import { type Field, fieldOf, fieldsOf } from './fields.js';
import {
  answerOf,
  type Contract,
  type Media,
  type Operation,
  type Parameter,
  problemsOf,
  requestOf,
} from './openapi.js';
import { policiesOf } from './policies.js';

/** Every operation of a contract as a developer reads it, in the contract's order. */
export const operationsOf = (contract: Contract): OperationDetailView[] =>
  Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => toOperation(contract, path, method.toUpperCase(), operation)),
  );

/** An API's name stands first in its paths. */
export const layerOfPath = (path: string): LayerName => layerOf(path.split('/')[1] as ApiName);

function toOperation(contract: Contract, path: string, method: string, operation: Operation): OperationDetailView {
  const { operationId = '', summary = '', description, security, parameters = [], 'x-counts-as': countsAs } = operation;
  const scope = security?.[0]?.oauth2?.[0];
  const [request, answer] = [requestOf(operation), answerOf(operation)];
  const example = exampleOf(request);
  return {
    id: operationId,
    method,
    path,
    summary,
    ...(description && { description }),
    ...(scope && { scope }),
    ...(countsAs && { countsAs }),
    policies: policiesOf(layerOfPath(path), method, operation),
    parameters: parameters.map((parameter) => toParameter(contract, parameter)),
    request: toViews(fieldsOf(contract, request?.schema)),
    answer: toViews(fieldsOf(contract, answer?.schema)),
    ...(example !== undefined && { example }),
    problems: problemsOf(operation),
  };
}

/** Each once, in the order of the alphabet. A log of requests writes the parameters of a route otherwise than a contract. */
export const callsOf = (operations: readonly Pick<OperationDetailView, 'path' | 'problems'>[]): CallsView => ({
  routes: sorted(operations.map(({ path }) => path.replaceAll(/\{([^}]+)\}/g, ':$1'))),
  problems: sorted(operations.flatMap(({ problems }) => problems.map(({ code }) => code))),
});

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
/** Bound like a member of a body. */
function toParameter(
  contract: Contract,
  { in: place, name, required = false, description: text, schema = {} }: Parameter,
): ParameterView {
  const { type, bounds } = fieldOf(contract, schema, { path: name, name, required });
  return { place, name, required, type, ...(text && { description: text }), ...(bounds && { bounds }) };
}

/** A field's name is the end of its path: the web application needs no second one. */
export const toViews = (fields: readonly Field[]): FieldView[] => fields.map(({ name: _, ...field }) => field);

const exampleOf = (media: Media | undefined): unknown =>
  media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
