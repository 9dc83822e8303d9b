import type { Content, Operation } from '#platform/compatibility';
import { exampleOf, type Schemas } from '#platform/governance';
import { type ContractFile, openApiFiles, operationsOf } from '../contract-files.js';
import type { Gate } from '../gate.js';

/** Every operation says what it is, who may call it, how it looks and how it can end. */
export const completeness: Gate = {
  name: 'contract completeness',
  check: async ({ folder }) => openApiFiles(folder).flatMap(incomplete),
};

function incomplete({ name, contract }: ContractFile): string[] {
  const schemas = contract.components?.schemas ?? {};
  const unnamed = Object.keys(contract.paths).length === 0 ? [`${name} has no operation`] : [];
  return [
    ...unnamed,
    ...operationsOf(contract).flatMap(([operation, told]) =>
      [...lacking(operation, told), ...lackingExamples(told, schemas)].map((what) => `${name} ${operation} ${what}`),
    ),
  ];
}

/** @param name as `GET /partner/v1/orders` */
function lacking(name: string, operation: Operation): string[] {
  const { operationId, summary, security, responses = {} } = operation;
  const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
  return [
    ...(operationId ? [] : ['lacks an operationId']),
    ...(summary?.trim() ? [] : ['lacks a summary']),
    ...(security ? [] : ['lacks its security']),
    ...(successes.length > 0 ? [] : ['lacks an answer of success']),
    ...refusalsOf(name, operation)
      .filter((status) => !responses[status]?.content?.['application/problem+json']?.schema)
      .map((status) => `lacks the problem ${status}`),
  ];
}

/** The refusals that follow from what an operation asks for. Those of its business show in the traffic of the tests. */
function refusalsOf(name: string, { security = [], parameters = [] }: Operation): string[] {
  const takes = (header: string) => parameters.find(({ in: where, name }) => where === 'header' && name === header);
  return [
    '400',
    ...(security.length > 0 ? ['401', '403'] : []),
    '404',
    ...(takes('Idempotency-Key') ? ['409'] : []),
    ...(takes('If-Match') ? ['412'] : []),
    ...(takes('If-Match')?.required ? ['428'] : []),
    ...(name.startsWith('GET ') ? [] : ['413', '415']),
    '422',
    ...(security.length > 0 ? ['429'] : []),
    '503',
  ];
}

function lackingExamples({ requestBody, responses = {} }: Operation, schemas: Schemas): string[] {
  const bodies: [string, Content][] = [
    ...Object.entries(requestBody?.content ?? {}).map(([type, content]): [string, Content] => [
      `request ${type}`,
      content,
    ]),
    ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(([type, each]): [string, Content] => [`answer ${status} ${type}`, each]),
    ),
  ];
  return bodies.flatMap(([what, content]) => {
    if (content.example === undefined && Object.keys(content.examples ?? {}).length === 0)
      return [`lacks an example of its ${what}`];
    if (content.examples || !content.schema) return [];
    return exampleOf(content.schema, schemas).missing.map((member) => `lacks an example of ${member} in its ${what}`);
  });
}
