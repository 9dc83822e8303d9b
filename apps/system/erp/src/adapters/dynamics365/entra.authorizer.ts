import { clock } from '#platform/clock';
import { type Authorizer, createHttpClient, type HttpClient, VendorError } from '#platform/http';
import type { DynamicsConfig } from './config.js';

/** Time before expiry at which a token is no longer used. */
const MARGIN_MS = 60_000;

interface Token {
  readonly value: string;
  readonly until: number;
}

/**
 * Client credentials of an application in Microsoft Entra ID; one token at a time, shared by all calls
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
export class EntraAuthorizer implements Authorizer {
  #token: Promise<Token> | null = null;
  readonly #http: HttpClient;

  constructor(
    connection: string,
    private readonly config: Pick<
      DynamicsConfig,
      'authority' | 'tenantId' | 'clientId' | 'clientSecret' | 'resource' | 'baseUrl' | 'timeoutMs'
    >,
  ) {
    const { authority, timeoutMs } = config;
    // Without a recorder: a token must not end up among recorded answers.
    this.#http = createHttpClient({ connection, baseUrl: authority.replace(/\/$/, ''), timeoutMs });
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
    const { tenantId, clientId, clientSecret, resource, baseUrl } = this.config;
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${(resource ?? new URL(baseUrl).origin).replace(/\/$/, '')}/.default`,
    });
    const { data } = await this.#http.request<{ access_token?: unknown; expires_in?: unknown } | undefined>({
      operation: 'fetch-token',
      method: 'POST',
      path: `/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
      rawBody: form.toString(),
      contentType: 'application/x-www-form-urlencoded',
      repeatable: true,
    });
    if (typeof data?.access_token !== 'string') throw new VendorError('garbage', 'Entra ID answered without a token');
    const seconds = typeof data.expires_in === 'number' ? data.expires_in : 300;
    return { value: data.access_token, until: clock.now() + Math.max(seconds * 1_000 - MARGIN_MS, 1_000) };
  }
}
