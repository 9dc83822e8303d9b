import type { OpenAPIObject } from '@nestjs/swagger';
import { ETAG_EXTENSION } from '../access/index.js';
import { withProblem } from '../errors/problem.response.js';
import { PROBLEMS, type ProblemCode } from '../errors/problems.codes.js';

interface Operation {
  [ETAG_EXTENSION]?: true;
  parameters?: unknown[];
  responses: Record<string, { description?: string; headers?: Record<string, unknown>; content?: unknown }>;
}

/** Of what was made or changed. */
const ETAG = {
  description: 'The version of the resource, a strong entity tag (RFC 9110 8.8.3). Send it back as If-Match.',
  schema: { type: 'string' },
  example: '"7"',
};

/** Of what is read at a version. */
const READ_ETAG = {
  description:
    'Names the version of the resource and the answer as it is, a strong entity tag (RFC 9110 8.8.3). ' +
    'Send it back as If-Match to change the version, as If-None-Match to read what is new.',
  schema: { type: 'string' },
  example: '"7.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"',
};

/** Of what has no version of its own to be changed at. */
const TEXT_ETAG = {
  description: 'Names the answer as it is, a strong entity tag (RFC 9110 8.8.3). Send it back as If-None-Match.',
  schema: { type: 'string' },
  example: '"n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"',
};

/** Says in full what `@Endpoint({ etag: true })` means for each method: headers, 304, 412 and 428; and what every GET has. */
export function describeEtags(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) {
      const versioned = operation?.[ETAG_EXTENSION] !== undefined;
      if (!versioned) {
        if (method === 'get' && operation.responses['200']?.content) describeKnown(operation, TEXT_ETAG);
        continue;
      }
      delete operation[ETAG_EXTENSION];
      if (method === 'get') {
        describeRead(operation);
        continue;
      }
      for (const [status, response] of Object.entries(operation.responses))
        if (/^2\d\d$/.test(status) && status !== '204') response.headers = { ...response.headers, ETag: ETAG };
      if (method !== 'post') describeChange(operation);
    }
  }
}

function describeKnown(operation: Operation, etag: typeof ETAG): void {
  const { example } = etag;
  const description = 'ETags that you have: the answer is 304 when one of them is the current.';
  parameter(operation, { name: 'If-None-Match', description, required: false, example });
  for (const status of ['200', '304']) {
    const response = operation.responses[status] ?? { description: 'You have the current version.' };
    operation.responses[status] = { ...response, headers: { ...response.headers, ETag: etag } };
  }
}

function describeRead(operation: Operation): void {
  describeKnown(operation, READ_ETAG);
  const description = 'ETags: the answer is 412 when none of them is of the current version.';
  parameter(operation, { name: 'If-Match', description, required: false, example: READ_ETAG.example });
  problem(operation, 'precondition-failed');
}

function describeChange(operation: Operation): void {
  const description = 'The ETag that you read, several of them, or * for whatever there is.';
  const makes = '201' in operation.responses;
  parameter(operation, {
    name: 'If-Match',
    description: makes ? `${description} Without it the resource is made.` : description,
    required: !makes,
    example: READ_ETAG.example,
  });
  problem(operation, 'precondition-failed');
  problem(operation, 'precondition-required');
}

function parameter(operation: Operation, header: Readonly<Record<string, unknown>>): void {
  operation.parameters = [...(operation.parameters ?? []), { ...header, in: 'header', schema: { type: 'string' } }];
}

function problem(operation: Operation, code: ProblemCode): void {
  const { status } = PROBLEMS[code];
  operation.responses[status] = withProblem(operation.responses[status], code);
}
