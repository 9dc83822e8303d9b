import { clock } from '#platform/clock';
import { type Authorizer, createHttpClient } from '#platform/http';
import type { SapConfig } from './config.js';

/** A communication user's name and password on every call. */
export function basicAuthorizer(config: Pick<SapConfig, 'username' | 'password'>): Authorizer {
  const value = `Basic ${Buffer.from(`${config.username}:${config.password}`).toString('base64')}`;
  return { headers: async () => ({ authorization: value }) };
}

/** Time before expiry at which a token is no longer used. */
const MARGIN_MS = 30_000;

interface Token {
  readonly value: string;
  readonly until: number;
}

/** OAuth 2.0 client credentials of a communication arrangement; one token at a time, shared by all calls. */
export class OAuthAuthorizer implements Authorizer {
  #token: Promise<Token> | null = null;

  constructor(
    private readonly connection: string,
    private readonly config: Pick<SapConfig, 'tokenUrl' | 'clientId' | 'clientSecret' | 'timeoutMs'>,
  ) {}

  async headers(): Promise<Record<string, string>> {
    let token = await this.#current();
    if (token.until <= clock.now()) {
      this.#token = null;
      token = await this.#current();
    }
    return { authorization: `Bearer ${token.value}` };
  }

  async refresh(): Promise<void> {
    this.#token = null;
    await this.#current();
  }

  async #current(): Promise<Token> {
    this.#token ??= this.#fetch();
    try {
      return await this.#token;
    } catch (error) {
      this.#token = null;
      throw error;
    }
  }

  async #fetch(): Promise<Token> {
    const { tokenUrl, clientId, clientSecret, timeoutMs } = this.config;
    const url = new URL(tokenUrl);
    // Without a recorder: a token must not end up among recorded answers.
    const http = createHttpClient({
      connection: this.connection,
      baseUrl: url.origin,
      timeoutMs,
      authorize: basicAuthorizer({ username: clientId, password: clientSecret }),
    });
    const { data } = await http.request<{ access_token?: unknown; expires_in?: unknown }>({
      operation: 'fetch-token',
      method: 'POST',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      rawBody: 'grant_type=client_credentials',
      contentType: 'application/x-www-form-urlencoded',
      repeatable: true,
    });
    const seconds = typeof data.expires_in === 'number' ? data.expires_in : 300;
    return { value: String(data.access_token), until: clock.now() + Math.max(seconds * 1_000 - MARGIN_MS, 1_000) };
  }
}
