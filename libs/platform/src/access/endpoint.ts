import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader, ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import type { RouteClass } from '../config/plan.js';
import { problemResponses } from '../errors/problem.response.js';
import type { ProblemCode } from '../errors/problems.codes.js';

export interface EndpointOptions {
  readonly summary: string;
  /** Required unless `public`. */
  readonly scope?: string;
  /** No token is asked for: probes, and webhooks that carry a signature of their own. */
  readonly public?: true;
  /** An Idempotency-Key is required and honoured. */
  readonly idempotent?: true;
  /** The answer holds a secret: what is kept of it for a retry is sealed. */
  readonly secret?: true;
  /** Which of a plan's quotas count it; by default `read` for GET and `write` for the rest. */
  readonly routes?: RouteClass;
  /**
   * The resource is told with its ETag: `withVersion`, or the answer's member `version`. A PUT, PATCH or DELETE asks for
   * it again, by a parameter `@IfMatch() expected: ExpectedVersion`.
   */
  readonly etag?: true;
  /** Beyond those that every endpoint of its kind can give. */
  readonly problems?: readonly ProblemCode[];
}

export const ENDPOINT = Symbol('Endpoint');
/** Marks an operation until its contract says the same in full. */
export const ETAG_EXTENSION = 'x-etag';

/** Everything that a route owes to the platform, in one place. A route without it does not start. */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const codes = new Set<ProblemCode>(['malformed-request', 'not-found', 'validation-failed', 'service-unavailable']);
  if (!options.public) for (const code of ['unauthenticated', 'forbidden', 'quota-exceeded'] as const) codes.add(code);
  if (options.idempotent) {
    for (const code of ['idempotency-key-missing', 'idempotency-key-in-flight', 'idempotency-key-reused'] as const)
      codes.add(code);
  }
  for (const code of options.problems ?? []) codes.add(code);
  return applyDecorators(
    SetMetadata(ENDPOINT, options),
    ApiOperation({ summary: options.summary }),
    ...(options.public
      ? [ApiSecurity({})]
      : [ApiBearerAuth('oauth2'), ...(options.scope ? [ApiSecurity('oauth2', [options.scope])] : [])]),
    ...(options.idempotent
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            description: 'A key of your choice, one per intended effect. Kept 7 days.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
            example: '"8e03978e-40d5-43e8-bc93-6894a57f9324"',
          }),
        ]
      : []),
    // Which headers and answers that means depends on the method, which is not known here.
    ...(options.etag ? [ApiExtension(ETAG_EXTENSION, true)] : []),
    ...refusals(codes),
  );
}

function refusals(codes: ReadonlySet<ProblemCode>): MethodDecorator[] {
  return Object.entries(problemResponses(codes)).map(([status, { description, content }]) =>
    ApiResponse({ status: Number(status), description, content: content as never }),
  );
}
