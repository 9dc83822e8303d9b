import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerRequest } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../errors/problem.error.js';
import type { AuthenticatedRequest } from './principal.js';
import { type QuotaUse, rateLimitHeaders } from './rate-limit.headers.js';

/** The one plan of this version; seconds and requests. */
export const PARTNER_QUOTAS = [
  { name: 'burst', ttl: 60_000, limit: 600 },
  { name: 'daily', ttl: 86_400_000, limit: 50_000 },
] as const;

/** Quotas per partner client. The operator's and our own clients have none; what is public has no client to count. */
@Injectable()
export class PartnerThrottlerGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return context.switchToHttp().getRequest<AuthenticatedRequest>().user?.kind !== 'partner';
  }

  protected override async getTracker(request: AuthenticatedRequest): Promise<string> {
    return request.user?.clientId ?? '';
  }

  /** One count per client and window, whatever route is called. */
  protected override generateKey(_context: ExecutionContext, tracker: string, name: string): string {
    return `${name}:${tracker}`;
  }

  protected override async handleRequest(props: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, throttler, blockDuration, generateKey } = props;
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply & { quotas?: QuotaUse[] }>();
    const tracker = await this.getTracker(http.getRequest());
    const name = throttler.name ?? 'default';
    const use = await this.storageService.increment(
      generateKey(context, tracker, name),
      ttl,
      limit,
      blockDuration,
      name,
    );
    reply.quotas = [
      ...(reply.quotas ?? []),
      {
        name,
        limit,
        windowSeconds: ttl / 1000,
        remaining: Math.max(0, limit - use.totalHits),
        resetSeconds: use.timeToExpire,
      },
    ];
    reply.headers(rateLimitHeaders(reply.quotas));
    if (!use.isBlocked) return true;
    throw new ProblemError('quota-exceeded', `The ${name} quota of ${limit} requests is used up`, {
      headers: { 'retry-after': String(Math.max(1, use.timeToBlockExpire || use.timeToExpire)) },
      extensions: { 'violated-policies': [name] },
    });
  }
}
