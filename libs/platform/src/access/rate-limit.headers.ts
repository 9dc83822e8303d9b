/** What a client has used of one quota. */
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
