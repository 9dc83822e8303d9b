import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  InjectThrottlerOptions,
  InjectThrottlerStorage,
  ThrottlerGuard,
  type ThrottlerModuleOptions,
} from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { LIMITS } from '../../application/server.limits.js';
import type { Quota } from '../../config/plan.js';
import { ProblemError } from '../../errors/problem.error.js';
import { ENDPOINT, type EndpointOptions } from '../endpoint.js';
import type { AuthenticatedRequest } from '../principal.js';
import { Concurrency } from './concurrency.js';
import { Plans } from './plans.js';
import { QuotaCounter } from './quota.counter.js';
import { quotaHolderOf } from './quota.uses.js';
import type { QuotaDecision } from './quota.windows.js';
import { concurrencyHeaders, rateLimitHeaders } from './rate-limit.headers.js';
import { routeClassOf } from './route.class.js';

/** Told like a quota when a partner has too many requests in work. */
const CONCURRENCY = 'concurrency';

/**
 * Quotas of partners: all clients of one partner and environment share them. The operator's and our own clients have
 * none; what is public has no client to count. All windows are one decision of the throttler's storage, which its own
 * guard would ask for one window after the other (docs/adr/0024).
 */
@Injectable()
export class PartnerThrottlerGuard extends ThrottlerGuard {
  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() private readonly quotas: QuotaCounter,
    reflector: Reflector,
    private readonly plans: Plans,
    private readonly concurrency: Concurrency,
  ) {
    super(options, quotas, reflector);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const { user } = request;
    if (user?.kind !== 'partner') return true;
    const reply = http.getResponse<FastifyReply>();
    const plan = this.plans.of(user);
    const partner = quotaHolderOf(user);
    const endpoint = this.reflector.get<EndpointOptions | undefined>(ENDPOINT, context.getHandler());
    const quotas = this.plans.quotasOf(plan, endpoint?.routes ?? routeClassOf(request.method));
    // What is known to be used up is refused without a turn: who waited for one would be refused then.
    const known = await this.enter(partner, plan.concurrency, quotas, request, reply);
    const { uses, violated } = known ?? (await this.quotas.consume(partner, quotas));
    reply.headers(rateLimitHeaders(uses));
    if (!known && uses.some(({ remaining }) => remaining === 0)) this.concurrency.reconsider(partner);
    if (violated.length === 0) return true;
    const waits = uses.filter(({ name }) => violated.includes(name)).map(({ resetSeconds }) => resetSeconds);
    throw exceeded(violated, Math.max(1, ...waits), `Used up: ${violated.join(', ')}`);
  }

  /**
   * Waits for a turn. `close` comes in every ending: answered, refused, failed, or left by the client.
   * @returns the refusal, where there is no room in the quotas for whoever has to wait
   */
  private async enter(
    partner: string,
    limit: number,
    quotas: readonly Quota[],
    { headers }: AuthenticatedRequest,
    reply: FastifyReply,
  ): Promise<QuotaDecision | undefined> {
    const ended = (end: () => void) => {
      if (reply.raw.closed) end();
      else reply.raw.once('close', end);
    };
    let refusal: QuotaDecision | undefined;
    const isVain = () => {
      refusal = this.quotas.refusalOf(partner, quotas);
      return refusal !== undefined;
    };
    const outcome = await this.concurrency.enter(partner, { limit, bytes: bytesOf(headers), ended, isVain });
    if (outcome !== 'refused') return outcome === 'vain' ? refusal : undefined;
    reply.headers(concurrencyHeaders(CONCURRENCY, limit));
    throw exceeded([CONCURRENCY], 1, `More than ${limit} requests at a time`);
  }
}

/** Of the body as it was announced; of one that was not, as much as it may be. */
function bytesOf(headers: AuthenticatedRequest['headers']): number {
  if (headers['transfer-encoding']) return LIMITS.body;
  return Number(headers['content-length'] ?? 0);
}

function exceeded(violated: readonly string[], seconds: number, detail: string): ProblemError {
  return new ProblemError('quota-exceeded', detail, {
    headers: { 'retry-after': String(seconds) },
    extensions: { 'violated-policies': violated },
  });
}
