import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  InjectThrottlerOptions,
  InjectThrottlerStorage,
  ThrottlerGuard,
  type ThrottlerModuleOptions,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../errors/problem.error.js';
import type { AuthenticatedRequest } from './principal.js';
import { QuotaStore } from './quota.store.js';
import { rateLimitHeaders } from './rate-limit.headers.js';

/** The one plan of this version; seconds and requests. */
export const PARTNER_QUOTAS = [
  { name: 'burst', ttl: 60_000, limit: 600 },
  { name: 'daily', ttl: 86_400_000, limit: 50_000 },
] as const;

const QUOTAS = PARTNER_QUOTAS.map(({ name, ttl, limit }) => ({ name, limit, windowSeconds: ttl / 1000 }));

/**
 * Quotas per partner client, whatever route is called. The operator's and our own clients have none; what is public has
 * no client to count. All windows are one decision: the throttler's own storage would count them one after the other.
 */
@Injectable()
export class PartnerThrottlerGuard extends ThrottlerGuard {
  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly quotas: QuotaStore,
  ) {
    super(options, storage, reflector);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const { user } = http.getRequest<AuthenticatedRequest>();
    if (user?.kind !== 'partner') return true;
    const { uses, violated } = await this.quotas.consume(user.clientId, QUOTAS);
    http.getResponse<FastifyReply>().headers(rateLimitHeaders(uses));
    if (violated.length === 0) return true;
    const waits = uses.filter(({ name }) => violated.includes(name)).map(({ resetSeconds }) => resetSeconds);
    throw new ProblemError('quota-exceeded', `Used up: ${violated.join(', ')}`, {
      headers: { 'retry-after': String(Math.max(1, ...waits)) },
      extensions: { 'violated-policies': violated },
    });
  }
}
