import { isIPv6 } from 'node:net';
import { type ExecutionContext, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/index.js';

/** Addresses remembered at most; beyond it the oldest are forgotten. */
const MOST_ADDRESSES = 10_000;

export interface AddressLimitOptions {
  readonly requests: number;
  readonly windowMs: number;
}

/**
 * Requests per address and window, for what is public. Counted by each process for itself: it keeps a flood from the
 * database and guesses nothing away, tokens are too long for that. The machine itself is not limited.
 */
export class AddressLimit {
  private readonly windows = new Map<string, { until: number; used: number }>();

  constructor(private readonly options: AddressLimitOptions) {}

  /** @throws ProblemError `quota-exceeded` */
  use(address: string, now = performance.now()): void {
    if (isLoopback(address)) return;
    const key = networkOf(address);
    const known = this.windows.get(key);
    const window = known && known.until > now ? known : { until: now + this.options.windowMs, used: 0 };
    window.used += 1;
    this.windows.delete(key);
    this.windows.set(key, window);
    if (this.windows.size > MOST_ADDRESSES) this.windows.delete(this.windows.keys().next().value as string);
    if (window.used <= this.options.requests) return;
    throw new ProblemError('quota-exceeded', 'Too many requests from this address', {
      headers: { 'retry-after': String(Math.max(1, Math.ceil((window.until - now) / 1000))) },
      extensions: { 'violated-policies': ['address'] },
    });
  }
}

const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127\./.test(address);

/** An IPv6 subscriber holds a /64 at least. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail?.split(':') ?? [])].slice(0, 4).join(':');
}

/** Of a public route: refused before anything is looked up or kept. */
export function LimitedByAddress(options: AddressLimitOptions): MethodDecorator {
  const limit = new AddressLimit(options);
  return UseGuards({
    canActivate(context: ExecutionContext): boolean {
      limit.use(context.switchToHttp().getRequest<FastifyRequest>().ip);
      return true;
    },
  });
}
