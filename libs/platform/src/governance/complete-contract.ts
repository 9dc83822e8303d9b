import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponses } from '../errors/problem.response.js';
import type { ProblemCode } from '../errors/problems.codes.js';
import { exampleOf, type Schema, type Schemas } from './example.js';

interface Content {
  schema?: Schema;
  example?: unknown;
  examples?: unknown;
}
interface Operation {
  summary?: string;
  requestBody?: { required?: boolean; content?: Record<string, Content> };
  responses: Record<string, { description: string; content?: Record<string, Content> }>;
}

/** What the platform refuses of a body before a route sees it. */
const BODY_REFUSALS: readonly ProblemCode[] = ['payload-too-large', 'unsupported-media-type'];

/** Adds what follows from the rest: examples out of those of the members, and the problems of sending a body. */
export function completeContract(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      if (!operation?.responses) continue;
      // Sent where there is none to send, too: the parser meets it before the route does.
      if (method !== 'get') addMissing(operation.responses, problemResponses(BODY_REFUSALS));
      if (operation.requestBody && !asksForMembers(operation.requestBody, schemas))
        operation.requestBody.required = false;
      for (const content of contentsOf(operation)) addExample(content, schemas);
      for (const [status, response] of Object.entries(operation.responses))
        if (response.description === '') response.description = Number(status) === 201 ? 'Recorded' : 'Success';
    }
  }
}

/** A body none of whose members has to be there may be left out. */
function asksForMembers({ content = {} }: NonNullable<Operation['requestBody']>, schemas: Schemas): boolean {
  return Object.values(content).some(({ schema = {} }) => {
    const { properties, required = [] } = schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
    return !properties || required.length > 0;
  });
}

function contentsOf({ requestBody, responses }: Operation): Content[] {
  return [requestBody, ...Object.values(responses)].flatMap((each) => Object.values(each?.content ?? {}));
}

function addExample(content: Content, schemas: Schemas): void {
  if (!content.schema || content.example !== undefined || content.examples !== undefined) return;
  const { value } = exampleOf(content.schema, schemas);
  if (value !== undefined) content.example = value;
}

function addMissing(responses: Operation['responses'], more: Operation['responses']): void {
  for (const [status, response] of Object.entries(more)) responses[status] ??= response;
}
