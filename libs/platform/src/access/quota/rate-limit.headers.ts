/** What a partner has used of one quota. */
export interface QuotaUse {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** draft-ietf-httpapi-ratelimit-headers-10. The draft may still rename its parameters: they are written here only. */
export function rateLimitHeaders(quotas: readonly QuotaUse[]): Record<string, string> {
  return {
    'ratelimit-policy': quotas
      .map(({ name, limit, windowSeconds }) => `"${name}";q=${limit};w=${windowSeconds}`)
      .join(', '),
    ratelimit: quotas
      .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
  };
}

/** Of a limit on requests at a time: its quota unit is not requests, and it has no window. */
export function concurrencyHeaders(name: string, limit: number): Record<string, string> {
  return { 'ratelimit-policy': `"${name}";q=${limit};qu="concurrent-requests"`, ratelimit: `"${name}";r=0` };
}
