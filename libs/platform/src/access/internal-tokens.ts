import { createHmac } from 'node:crypto';
import { clock } from '../clock/index.js';
import type { ApiName, CrossdockConfig } from '../config/config.js';

/** The secret of an app's own client: derived, so that apps deployed apart need to share one root secret only. */
export function internalClientSecret(internalSecret: string, clientId: string): string {
  return createHmac('sha256', internalSecret).update(clientId).digest('base64url');
}

/** A token is fetched anew this long before it ends. */
const EARLY_MS = 30_000;
/** How long a caller waits for an authorization server that is still starting. */
const START_UP_MS = 20_000;

/** Access tokens of one app's internal client, one per audience; callers at the same time share one request. */
export class InternalTokens {
  private readonly tokens = new Map<ApiName, { value: Promise<string>; until: number }>();

  constructor(
    private readonly clientId: string,
    private readonly config: CrossdockConfig,
  ) {}

  for(api: ApiName): Promise<string> {
    const known = this.tokens.get(api);
    if (known && known.until > clock.now()) return known.value;
    const entry = { value: this.fetch(api), until: clock.now() + START_UP_MS };
    this.tokens.set(api, entry);
    entry.value.catch(() => this.tokens.delete(api));
    return entry.value;
  }

  /** After a 401: the next caller gets a fresh one. */
  forget(api: ApiName): void {
    this.tokens.delete(api);
  }

  private async fetch(api: ApiName): Promise<string> {
    const { publicUrl, serviceUrls, internalSecret } = this.config;
    const secret = internalClientSecret(internalSecret, this.clientId);
    const giveUpAt = clock.now() + START_UP_MS;
    for (;;) {
      try {
        const answer = await fetch(`${serviceUrls.identity}/oauth/token`, {
          method: 'POST',
          headers: { authorization: `Basic ${Buffer.from(`${this.clientId}:${secret}`).toString('base64')}` },
          body: new URLSearchParams({ grant_type: 'client_credentials', resource: `${publicUrl}/${api}` }),
          signal: AbortSignal.timeout(5_000),
        });
        const body = (await answer.json()) as {
          access_token?: string;
          expires_in?: number;
          error_description?: string;
        };
        if (!answer.ok || !body.access_token)
          throw new Error(`token refused: ${body.error_description ?? answer.status}`);
        const entry = this.tokens.get(api);
        if (entry) entry.until = clock.now() + (body.expires_in ?? 60) * 1000 - EARLY_MS;
        return body.access_token;
      } catch (error) {
        if (clock.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
}
