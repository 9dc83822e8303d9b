import { clock } from '#platform/clock';
import { type Authorizer, createHttpClient, type HttpClient, VendorError } from '#platform/http';
import type { SapConfig } from './config.js';

/** A communication user's name and password on every call. */
export function basicAuthorizer(config: Pick<SapConfig, 'username' | 'password'>): Authorizer {
  const value = `Basic ${Buffer.from(`${config.username}:${config.password}`).toString('base64')}`;
  return { headers: async () => ({ authorization: value }) };
}

/** Time before expiry at which a token is no longer used. */
const MARGIN_MS = 30_000;
/** Of a token that does not tell its own. */
const DEFAULT_LIFETIME_MS = 300_000;
/** What may follow `Bearer` (RFC 6750 2.1). */
const BEARER_TOKEN = /^[\w.~+/-]+=*$/;

interface Token {
  readonly value: string;
  readonly until: number;
}

/** OAuth 2.0 client credentials of a communication arrangement; one token at a time, shared by all calls. */
export class OAuthAuthorizer implements Authorizer {
  #token: Promise<Token> | null = null;
  readonly #http: HttpClient;
  readonly #url: URL;

  constructor(
    connection: string,
    {
      tokenUrl,
      clientId,
      clientSecret,
      timeoutMs,
    }: Pick<SapConfig, 'tokenUrl' | 'clientId' | 'clientSecret' | 'timeoutMs'>,
  ) {
    this.#url = new URL(tokenUrl);
    // Without a recorder: a token must not end up among recorded answers.
    this.#http = createHttpClient({
      connection,
      baseUrl: this.#url.origin,
      timeoutMs,
      authorize: basicAuthorizer({ username: clientId, password: clientSecret }),
    });
  }

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
    const { data } = await this.#http.request<{ access_token?: unknown; expires_in?: unknown } | null>({
      operation: 'fetch-token',
      method: 'POST',
      path: this.#url.pathname,
      query: Object.fromEntries(this.#url.searchParams),
      rawBody: 'grant_type=client_credentials',
      contentType: 'application/x-www-form-urlencoded',
      repeatable: true,
    });
    const { access_token: value, expires_in: seconds } = data ?? {};
    if (typeof value !== 'string' || !BEARER_TOKEN.test(value))
      throw new VendorError('garbage', 'SAP’s token endpoint answered without a token');
    const lifetimeMs = typeof seconds === 'number' && seconds > 0 ? seconds * 1_000 : DEFAULT_LIFETIME_MS;
    return { value, until: clock.now() + Math.max(lifetimeMs - MARGIN_MS, 1_000) };
  }
}
