import { applyDecorators, Header, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader, ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { problemResponses } from '../errors/problem.response.js';
import type { ProblemCode } from '../errors/problems.codes.js';
import { PageQuery } from '../query/page.query.js';
import { SealedCursors } from '../query/sealed-cursors.interceptor.js';
import { ENDPOINT, type EndpointOptions } from './endpoint.options.js';
import { EtagInterceptor } from './etag/etag.interceptor.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { COUNTS_AS } from './quota/route.class.js';

export { ENDPOINT, type EndpointOptions };

/** Marks an operation until its contract says the same in full. */
export const ETAG_EXTENSION = 'x-etag';

/** Everything that a route owes to the platform, in one place. A route without it does not start. */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const codes = new Set<ProblemCode>(['malformed-request', 'not-found', 'validation-failed', 'service-unavailable']);
  if (!options.public) for (const code of ['unauthenticated', 'forbidden', 'quota-exceeded'] as const) codes.add(code);
  if (options.idempotent) {
    for (const code of ['idempotency-key-in-flight', 'idempotency-key-reused'] as const) codes.add(code);
    if (options.idempotent !== 'if-keyed') codes.add('idempotency-key-missing');
  }
  for (const code of options.problems ?? []) codes.add(code);
  return applyDecorators(
    SetMetadata(ENDPOINT, options),
    ApiOperation({ summary: options.summary }),
    ...(options.public
      ? [ApiSecurity({})]
      : [ApiBearerAuth('oauth2'), ...(options.scope ? [ApiSecurity('oauth2', [options.scope])] : [])]),
    // Which headers and answers that means depends on the method, which is not known here. Before the idempotency: an
    // answer out of memory has its ETag as well.
    ...(options.etag ? [UseInterceptors(EtagInterceptor), ApiExtension(ETAG_EXTENSION, true)] : []),
    ...(options.idempotent
      ? [
          UseInterceptors(IdempotencyInterceptor),
          ApiHeader({
            name: 'Idempotency-Key',
            required: options.idempotent !== 'if-keyed',
            description: 'A key of your choice, one per intended effect. Kept 7 days.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
            example: '"8e03978e-40d5-43e8-bc93-6894a57f9324"',
          }),
        ]
      : []),
    ...(options.secret ? [Header('cache-control', 'no-store')] : []),
    ...(options.routes ? [ApiExtension(COUNTS_AS, options.routes)] : []),
    ...(options.recordedIn ? [ApiExtension('x-recorded-in', options.recordedIn)] : []),
    sealCursors,
    ...refusals(codes),
  );
}

/** Of a handler that takes a page of a collection. Its parameters were decorated before itself. */
const sealCursors: MethodDecorator = (target, name, descriptor) => {
  const types = (Reflect.getMetadata('design:paramtypes', target, name) ?? []) as { prototype?: unknown }[];
  if (types.some(({ prototype }) => prototype instanceof PageQuery || prototype === PageQuery.prototype))
    UseInterceptors(SealedCursors)(target, name, descriptor);
};

function refusals(codes: ReadonlySet<ProblemCode>): MethodDecorator[] {
  return Object.entries(problemResponses(codes)).map(([status, { description, content }]) =>
    ApiResponse({ status: Number(status), description, content: content as never }),
  );
}
