import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CrossdockConfig } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { VendorError } from '../http/index.js';
import { currentContext, logger } from '../telemetry/index.js';
import { FinalError, RetryableError } from './outcome.errors.js';
import { ProblemError } from './problem.error.js';
import { PROBLEMS, type ProblemCode } from './problems.codes.js';

declare module 'fastify' {
  interface FastifyReply {
    /** Set by the idempotency interceptor: stores a refusal before it is answered. */
    keepRefusal?: (body: string) => Promise<void>;
  }
}

const log = logger('problem');

/** Problem types that the registries define keep their own URL. */
const REGISTERED_TYPES: Partial<Record<ProblemCode, string>> = {
  'quota-exceeded': 'https://iana.org/assignments/http-problem-types#quota-exceeded',
};

/** Turns whatever a request ended with into `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500 && problem.code === 'internal-error') log.error({ err: error }, 'request failed');
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(reply, problem, this.config.publicUrl);
  }
}

/** Writes the problem as RFC 9457 has it. The only place that does. */
export function sendProblem(reply: FastifyReply, problem: ProblemError, publicUrl: string): void {
  const body = {
    type: REGISTERED_TYPES[problem.code] ?? `${publicUrl}/portal/problems/${problem.code}`,
    title: PROBLEMS[problem.code].title,
    status: problem.status,
    ...(problem.detail && { detail: problem.detail }),
    code: problem.code,
    correlationId: currentContext().correlationId,
    ...(problem.errors && { errors: problem.errors }),
    ...problem.extensions,
  };
  const answer = () =>
    reply
      .status(problem.status)
      .headers({ ...problem.headers, 'cache-control': 'no-store' })
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
    return error.code in PROBLEMS
      ? new ProblemError(error.code as ProblemCode, error.message, { errors: error.errors })
      : new ProblemError('vendor-rejected', `${error.code}: ${error.message}`, { errors: error.errors });
  }
  if (error instanceof RetryableError) {
    return new ProblemError('service-unavailable', error.message, { headers: retryAfter(error.retryAfterMs) });
  }
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

/** Nest's and Fastify's own refusals. */
function ofHttp(error: unknown): ProblemError {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  const detail = error instanceof Error ? error.message : undefined;
  switch (status) {
    case 400:
      return new ProblemError('malformed-request', detail);
    case 401:
      return new ProblemError('unauthenticated', detail);
    case 403:
      return new ProblemError('forbidden', detail);
    case 404:
      return new ProblemError('not-found', detail);
    case 405:
      return new ProblemError('method-not-allowed', detail);
    case 413:
      return new ProblemError('payload-too-large', detail);
    case 414:
    case 431:
      return new ProblemError('malformed-request', detail);
    case 415:
      return new ProblemError('unsupported-media-type', detail);
    case 422:
      return new ProblemError('validation-failed', detail);
    case 429:
      return new ProblemError('quota-exceeded', detail);
    case 503:
      return new ProblemError('service-unavailable', detail, { headers: retryAfter(undefined) });
    default:
      return new ProblemError('internal-error', undefined, { cause: error });
  }
}

const retryAfter = (ms = 1_000) => ({ 'retry-after': String(Math.max(1, Math.ceil(ms / 1000))) });
