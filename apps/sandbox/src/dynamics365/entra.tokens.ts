import { createHmac } from 'node:crypto';
import { isSameText } from '../core/same.text.js';
import type { VendorAnswer } from '../core/vendor.js';

const LIFETIME_SECONDS = 3_599;

/** Tokens of the simulated Entra ID: their end and a MAC over it, so that they hold across a restart. */
export class EntraTokens {
  constructor(private readonly client: { readonly clientId: string; readonly clientSecret: string }) {}

  /** The v2.0 endpoint with client credentials in the form. */
  issue(form: URLSearchParams, epoch: number, nowMs: number): VendorAnswer {
    if (form.get('grant_type') !== 'client_credentials')
      return refused(400, 'unsupported_grant_type', 'AADSTS70003: The app requested an unsupported grant type.');
    if (!form.get('scope')?.endsWith('/.default'))
      return refused(400, 'invalid_scope', 'AADSTS1002012: The provided value for scope is not valid.');
    const { clientId, clientSecret } = this.client;
    if (!isSameText(form.get('client_id') ?? '', clientId))
      return refused(400, 'unauthorized_client', 'AADSTS700016: Application was not found in the directory.');
    if (!isSameText(form.get('client_secret') ?? '', clientSecret))
      return refused(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
    const until = String(nowMs + LIFETIME_SECONDS * 1_000);
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: LIFETIME_SECONDS,
        ext_expires_in: LIFETIME_SECONDS,
        access_token: `${until}.${this.#mac(until, epoch)}`,
      },
    };
  }

  accepts(authorization: string | undefined, epoch: number, nowMs: number): boolean {
    const [until, mac] = (/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '').split('.');
    return (
      until !== undefined && mac !== undefined && isSameText(mac, this.#mac(until, epoch)) && Number(until) > nowMs
    );
  }

  #mac(until: string, epoch: number): string {
    return createHmac('sha256', this.client.clientSecret).update(`token:${epoch}:${until}`).digest('hex');
  }
}

const refused = (status: number, error: string, description: string): VendorAnswer => ({
  status,
  body: { error, error_description: description },
});
