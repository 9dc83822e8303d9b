import { clock } from '../clock/index.js';
import type { Authorizer, HttpClient } from './http-client.js';
import { VendorError } from './vendor.error.js';

/** A token that ends sooner than this is not used any more: a call under way must not outlive it. */
const MARGIN_MS = 30_000;

/** What may follow `Bearer` (RFC 6750 2.1). */
const BEARER = /^[A-Za-z0-9._~+/-]+=*$/;

export interface TokenEndpoint {
  /** Below the base URL of the client that it is asked by. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** OAuth 2.0 client credentials (RFC 6749 4.4). Calls that need a token at the same time wait for the same one. */
export class ClientCredentials implements Authorizer {
  private token?: { readonly value: string; readonly until: number };
  private pending: Promise<string> | undefined;

  /** @param http without a recorder: a token is no part of any order's life, and must not be kept */
  constructor(
    private readonly http: HttpClient,
    private readonly client: { readonly clientId: string; readonly clientSecret: string },
    private readonly endpoint: TokenEndpoint,
    private readonly now: () => number = () => clock.now(),
  ) {}

  async headers(): Promise<Record<string, string>> {
    const live = this.token && this.token.until > this.now() ? this.token.value : undefined;
    return { authorization: `Bearer ${live ?? (await this.fetch())}` };
  }

  /** After a 401: the vendor may end a token before its time. */
  async refresh(): Promise<void> {
    this.token = undefined;
    await this.fetch();
  }

  private fetch(): Promise<string> {
    this.pending ??= this.request().finally(() => {
      this.pending = undefined;
    });
    return this.pending;
  }

  private async request(): Promise<string> {
    const { path, headers } = this.endpoint;
    // RFC 6749 2.3.1: both parts are form-encoded before they are joined.
    const basic = [this.client.clientId, this.client.clientSecret].map(encodeURIComponent).join(':');
    const { data } = await this.http.request<unknown>({
      operation: 'token',
      method: 'POST',
      path,
      headers: { ...headers, authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
      rawBody: 'grant_type=client_credentials',
      contentType: 'application/x-www-form-urlencoded',
      repeatable: true,
    });
    const { value, lifetimeMs } = tokenIn(data);
    // A lifetime shorter than the margin is used by half, or every call would fetch a token of its own.
    this.token = { value, until: this.now() + Math.max(lifetimeMs - MARGIN_MS, lifetimeMs / 2) };
    return value;
  }
}

/** RFC 6749 5.1. Some write the seconds as text. @throws VendorError `unavailable` where there is no token */
function tokenIn(data: unknown): { value: string; lifetimeMs: number } {
  const { access_token: value, expires_in: seconds } = (data ?? {}) as { access_token?: unknown; expires_in?: unknown };
  const lifetimeMs = Number(seconds) * 1000;
  if (typeof value === 'string' && BEARER.test(value) && lifetimeMs > 0) return { value, lifetimeMs };
  throw new VendorError('unavailable', 'what was asked for a token gave none');
}
