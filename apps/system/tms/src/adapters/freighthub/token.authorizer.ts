import { clock } from '#platform/clock';
import { type Authorizer, type HttpClient, VendorError } from '#platform/http';
import { isTokenAnswer } from './freighthub.wire.js';

/** A token that ends sooner than this is not used any more: a call under way must not outlive it. */
const MARGIN_MS = 30_000;

/** OAuth 2.0 client credentials (RFC 6749 4.4). Calls that need a token at the same time wait for the same one. */
export class TokenAuthorizer implements Authorizer {
  private token?: { readonly value: string; readonly until: number };
  private pending: Promise<string> | undefined;

  constructor(
    private readonly http: HttpClient,
    private readonly client: { readonly clientId: string; readonly clientSecret: string },
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
    // RFC 6749 2.3.1: both parts are form-encoded before they are joined.
    const basic = [this.client.clientId, this.client.clientSecret].map(encodeURIComponent).join(':');
    const { data } = await this.http.request<unknown>({
      operation: 'token',
      method: 'POST',
      path: '/oauth/token',
      headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
      rawBody: 'grant_type=client_credentials',
      contentType: 'application/x-www-form-urlencoded',
      repeatable: true,
    });
    if (!isTokenAnswer(data)) throw new VendorError('unavailable', 'FreightHub gave no token');
    const lifetimeMs = data.expires_in * 1000;
    // A lifetime shorter than the margin is used by half, or every call would fetch a token of its own.
    this.token = { value: data.access_token, until: this.now() + Math.max(lifetimeMs - MARGIN_MS, lifetimeMs / 2) };
    return data.access_token;
  }
}
