import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { ParseError, parseItem } from 'structured-headers';
import { elapsedMs } from '../../clock/index.js';
import type { CrossdockConfig } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { ProblemError } from '../../errors/problem.error.js';
import { toProblem } from '../../errors/problem.filter.js';
import { withLeave } from '../../http/index.js';
import { ENDPOINT, type EndpointOptions } from '../endpoint.options.js';
import { versionOf } from '../etag/etag.interceptor.js';
import { type AuthenticatedRequest, keyHolderOf, MAY_HAVE_HAPPENED } from '../principal.js';
import { type Answer, answering } from './answer.js';
import { EFFECT_MS, EffectLease } from './effect-lease.js';
import { IdempotencyStore, type KeyOf, LEASE_MS } from './idempotency.store.js';
import { KeptAnswers } from './kept-answers.js';

const MAX_KEY_LENGTH = 200;

/**
 * Of the routes that `@Endpoint({ idempotent })` declares, and of no other: an interceptor costs a request more than
 * its routing does.
 *
 * Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): one effect per key, client and route. A finished request
 * is answered again as it was; a refusal is kept for partners only, so that an internal command which a person retries
 * after mending its cause is not refused out of memory. Failures of ours (5xx) are never kept. An answer with a secret is
 * kept sealed: whoever reads the database does not read it.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly answers: KeptAnswers;

  constructor(
    private readonly reflector: Reflector,
    private readonly store: IdempotencyStore,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.answers = new KeptAnswers(config.internalSecret);
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { idempotent, secret = false, etag } = this.reflector.get<EndpointOptions>(ENDPOINT, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    if (idempotent === 'if-keyed' && !request.headers['idempotency-key']) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    const at: KeyOf = { scope: scopeOf(request), key: idempotencyKeyOf(request) };

    const askedAt = elapsedMs();
    const reservation = await this.store.reserve(at, fingerprintOf(request), idempotent === 'elsewhere');
    switch (reservation.kind) {
      case 'reused':
        throw new ProblemError('idempotency-key-reused', 'This key was used with another payload');
      case 'running':
        throw new ProblemError('idempotency-key-in-flight', undefined, { headers: { 'retry-after': '1' } });
      case 'done':
        reply.header('idempotency-replayed', 'true').status(reservation.status);
        if (reservation.status >= 400) reply.type('application/problem+json');
        return of(this.answers.read(reservation.body));
      case 'reserved': {
        request.mayHaveHappened = reservation.attempt > 1 || isToldSo(request);
        const claim = { ...at, attempt: reservation.attempt, since: reservation.since };
        const keeps = (body: unknown) => {
          // One without its version would fail when it is given again, and not before.
          if (etag) versionOf(body);
          return this.answers.write(body, secret);
        };
        const answer = { claim, status: reply.statusCode, keeps };
        const lease = new EffectLease(askedAt, LEASE_MS, EFFECT_MS);
        return of(await this.run(answer, lease, idempotent === 'elsewhere', next, request, reply));
      }
    }
  }

  private async run(
    answer: Answer,
    lease: EffectLease,
    isElsewhere: boolean,
    next: CallHandler,
    request: AuthenticatedRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    const { claim } = answer;
    const renewal = setInterval(() => void lease.renew(() => this.store.renew(claim)), LEASE_MS / 3);
    try {
      const work = () => lastValueFrom(next.handle(), { defaultValue: undefined });
      const body = await answering(answer, () => withLeave(lease, work));
      if (answer.kept) return answer.kept.body;
      if (!isElsewhere) throw new Error(`${claim.scope} was answered without commitAnswer`);
      await this.store.finish(claim, reply.statusCode, answer.keeps(body));
      return body;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status < 500 && request.user?.kind === 'partner')
        reply.keepRefusal = (body) => this.store.finish(claim, problem.status, body);
      else await this.store.release(claim);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }
}

/** @throws `idempotency-key-missing` or `malformed-request` where it is none */
export function idempotencyKeyOf(request: Pick<AuthenticatedRequest, 'headers'>): string {
  const header = request.headers['idempotency-key'];
  if (header === undefined || header === '')
    throw new ProblemError('idempotency-key-missing', 'Send an Idempotency-Key with this request');
  if (Array.isArray(header)) throw new ProblemError('malformed-request', 'More than one Idempotency-Key');
  const key = header.startsWith('"') ? sfString(header) : header;
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw new ProblemError('malformed-request', `An Idempotency-Key has 1 to ${MAX_KEY_LENGTH} characters`);
  }
  return key;
}

function sfString(header: string): string {
  try {
    const [value] = parseItem(header);
    if (typeof value === 'string') return value;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
  throw new ProblemError('malformed-request', 'The Idempotency-Key is no structured-field string');
}

/** One of our own apps knows more than the key says: the effect was tried under another one. */
const isToldSo = ({ user, headers }: AuthenticatedRequest): boolean =>
  user?.kind === 'internal' && headers[MAY_HAVE_HAPPENED] === '?1';

const scopeOf = (request: AuthenticatedRequest) =>
  `${request.user ? keyHolderOf(request.user) : ''} ${request.method} ${request.routeOptions.url ?? ''}`;

const fingerprintOf = (request: AuthenticatedRequest) =>
  createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64url');
