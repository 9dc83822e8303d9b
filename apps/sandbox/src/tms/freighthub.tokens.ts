import { createHmac } from 'node:crypto';
import { isSameText } from '../core/same.text.js';

/** Tokens of the simulated authorization server: their end and a MAC over it, so that they hold across a restart. */
export class HubTokens {
  constructor(
    private readonly client: { readonly clientId: string; readonly clientSecret: string },
    private readonly lifetimeSeconds = 900,
  ) {}

  /** RFC 6749 4.4 with client_secret_basic. Null: the client is not known, or asks for something else. */
  issue(authorization: string | undefined, form: URLSearchParams, nowMs: number): object | null {
    if (form.get('grant_type') !== 'client_credentials') return null;
    const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
    const [id, secret] = Buffer.from(basic ?? '', 'base64')
      .toString()
      .split(':');
    if (id === undefined || secret === undefined) return null;
    const { clientId, clientSecret } = this.client;
    if (!isSameText(formDecoded(id), clientId) || !isSameText(formDecoded(secret), clientSecret)) return null;
    const until = String(nowMs + this.lifetimeSeconds * 1000);
    return {
      access_token: `${until}.${this.mac(until)}`,
      token_type: 'Bearer',
      expires_in: this.lifetimeSeconds,
      scope: 'loads invoices',
    };
  }

  accepts(authorization: string | undefined, nowMs: number): boolean {
    const [until, mac] = (/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '').split('.');
    return until !== undefined && mac !== undefined && isSameText(mac, this.mac(until)) && Number(until) > nowMs;
  }

  private mac(text: string): string {
    return createHmac('sha256', this.client.clientSecret).update(`token:${text}`).digest('hex');
  }
}

const formDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};
