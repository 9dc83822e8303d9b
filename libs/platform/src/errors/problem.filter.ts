import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CrossdockConfig } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { VendorError } from '../http/index.js';
import { isInfrastructure } from '../persistence/infrastructure.js';
import { currentContext, legible, logger } from '../telemetry/index.js';
import { FinalError, RetryableError } from './outcome.errors.js';
import { type PointerError, ProblemError } from './problem.error.js';
import { typeOf } from './problem.type.js';
import { PROBLEMS, type ProblemCode } from './problems.codes.js';

declare module 'fastify' {
  interface FastifyReply {
    /** Set by the idempotency interceptor: stores a refusal before it is answered. */
    keepRefusal?: (body: string) => Promise<void>;
  }
}

const log = logger('problem');

/** Turns whatever a request ended with into `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.code === 'internal-error') log.error({ err: error }, 'request failed');
    else if (isInfrastructure(error)) log.warn({ err: error }, 'the database does not answer');
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(reply, problem, this.config.publicUrl);
  }
}

/** More would tell nobody more, and a request of a megabyte can be wrong in a hundred thousand places. */
const MOST_ERRORS = 100;

/** Some are in a vendor's words, whose error has no credentials in it any more. */
const told = (error: PointerError): PointerError => ({ ...error, message: legible(error.message) });

/** The problem as RFC 9457 has it. The only place that writes one. */
export function problemBody(problem: ProblemError, publicUrl: string) {
  return {
    ...problem.extensions,
    type: typeOf(problem.code, publicUrl),
    title: PROBLEMS[problem.code].title,
    status: problem.status,
    ...(problem.detail && { detail: legible(problem.detail) }),
    code: problem.code,
    correlationId: currentContext().correlationId,
    ...(problem.errors && { errors: problem.errors.slice(0, MOST_ERRORS).map(told) }),
  };
}

/** Ends a request with a problem. */
export function sendProblem(reply: FastifyReply, problem: ProblemError, publicUrl: string): void {
  const body = problemBody(problem, publicUrl);
  const answer = () =>
    reply
      .status(problem.status)
      .headers({
        ...owedHeaders(problem.status),
        ...problem.headers,
        'cache-control': 'no-store',
        // What Fastify refuses by itself has met no hook that would have told it.
        'x-correlation-id': body.correlationId,
      })
      .type('application/problem+json')
      .send(body);
  if (reply.keepRefusal) void reply.keepRefusal(JSON.stringify(body)).then(answer, answer);
  else void answer();
}

/** What an error of any layer means to the caller. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof VendorError) return ofVendor(error);
  if (error instanceof FinalError) {
    return Object.hasOwn(PROBLEMS, error.code)
      ? new ProblemError(error.code as ProblemCode, error.message, { errors: error.errors })
      : new ProblemError('vendor-rejected', `${error.code}: ${error.message}`, { errors: error.errors });
  }
  if (error instanceof RetryableError) {
    return new ProblemError('service-unavailable', error.message, { headers: retryAfter(error.retryAfterMs) });
  }
  // Not in the database's own words: they tell of the inside.
  if (isInfrastructure(error))
    return new ProblemError('service-unavailable', 'Nothing can be read or written at the moment', { cause: error });
  return ofHttp(error);
}

function ofVendor(error: VendorError): ProblemError {
  switch (error.kind) {
    case 'rejected':
      return new ProblemError('vendor-rejected', error.message);
    case 'conflict':
      return new ProblemError('conflict', error.message);
    case 'not-found':
      return new ProblemError('not-found', error.message);
    case 'unclear':
    case 'garbage':
      return new ProblemError('vendor-unclear', error.message);
    default:
      return new ProblemError('vendor-unavailable', error.message, { headers: retryAfter(error.retryAfterMs) });
  }
}

/** Nest's and Fastify's own refusals, by status. A refusal is never a failure of ours, whatever its status. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-timeout',
  409: 'conflict',
  410: 'gone',
  412: 'precondition-failed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'validation-failed',
  428: 'precondition-required',
  429: 'quota-exceeded',
  431: 'header-fields-too-large',
  503: 'service-unavailable',
};

function ofHttp(error: unknown): ProblemError {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown })?.statusCode;
  if (typeof status !== 'number') return new ProblemError('internal-error', undefined, { cause: error });
  const code = BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'malformed-request' : 'internal-error');
  if (code === 'internal-error') return new ProblemError(code, undefined, { cause: error });
  const detail = error instanceof Error ? error.message : undefined;
  return new ProblemError(code, status === 415 ? 'Bodies are JSON: send Content-Type application/json' : detail, {
    cause: error,
  });
}

/** Headers that a status owes to the caller (RFC 9110 11.6.1, 10.2.3), where whoever refused did not say better. */
function owedHeaders(status: number): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer realm="crossdock"' };
  return status === 503 || status === 429 ? retryAfter() : {};
}

const retryAfter = (ms = 1_000): Record<string, string> => ({
  'retry-after': String(Math.max(1, Math.ceil(ms / 1000))),
});
