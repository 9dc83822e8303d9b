import type { OpenAPIObject } from '@nestjs/swagger';
import { ETAG_EXTENSION } from '../access/index.js';
import { withProblem } from '../errors/problem.response.js';
import { PROBLEMS, type ProblemCode } from '../errors/problems.codes.js';

interface Operation {
  [ETAG_EXTENSION]?: true;
  parameters?: unknown[];
  responses: Record<string, { description?: string; headers?: Record<string, unknown>; content?: unknown }>;
}

const ETAG = {
  description: 'The version of the resource, a strong entity tag (RFC 9110 8.8.3). Send it back as If-Match.',
  schema: { type: 'string' },
  example: '"7"',
};

/** Says in full what `@Endpoint({ etag: true })` means for each method: headers, 304, 412 and 428. */
export function describeEtags(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) {
      if (!operation?.[ETAG_EXTENSION]) continue;
      delete operation[ETAG_EXTENSION];
      for (const [status, response] of Object.entries(operation.responses))
        if (/^2\d\d$/.test(status) && status !== '204') response.headers = { ...response.headers, ETag: ETAG };
      if (method === 'get') describeRead(operation);
      else if (method !== 'post') describeChange(operation);
    }
  }
}

function describeRead(operation: Operation): void {
  parameter(
    operation,
    'If-None-Match',
    'ETags that you have: the answer is 304 when one of them is the current.',
    false,
  );
  parameter(operation, 'If-Match', 'ETags: the answer is 412 when none of them is the current.', false);
  operation.responses['304'] = { description: 'You have the current version.', headers: { ETag: ETAG } };
  problem(operation, 'precondition-failed');
}

function describeChange(operation: Operation): void {
  const description = 'The ETag that you read, several of them, or * for whatever there is.';
  const makes = '201' in operation.responses;
  parameter(operation, 'If-Match', makes ? `${description} Without it the resource is made.` : description, !makes);
  problem(operation, 'precondition-failed');
  problem(operation, 'precondition-required');
}

function parameter(operation: Operation, name: string, description: string, required: boolean): void {
  const header = { name, in: 'header', required, description, schema: { type: 'string' }, example: '"7"' };
  operation.parameters = [...(operation.parameters ?? []), header];
}

function problem(operation: Operation, code: ProblemCode): void {
  const { status } = PROBLEMS[code];
  operation.responses[status] = withProblem(operation.responses[status], code);
}
