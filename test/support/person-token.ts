import { createHash, randomBytes } from 'node:crypto';
import { internalClientSecret } from '#platform/access';
import { Browser } from './browser.js';

const CLIENT = 'crossdock-portal';
const CHOSEN = 'chosen by nobody else';

interface Installation {
  readonly baseUrl: string;
  readonly internalSecret: string;
  /** Of the operator. */
  readonly operatorToken: string;
}

/** An access token of a new owner of the partner's people, who signs in as the portal has people sign in. */
export async function ownersToken(at: Installation, partnerId: string): Promise<string> {
  const username = `owner-${randomBytes(6).toString('hex')}`;
  const made = await fetch(`${at.baseUrl}/identity/v1/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${at.operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ username, name: 'Owner of this spec', roles: ['owner'], partnerId }),
  });
  const { password } = (await made.json()) as { password?: string };
  if (!password) throw new Error(`no owner of ${partnerId}: ${made.status}`);
  const callback = `${at.baseUrl}/portal/callback`;
  const verifier = randomBytes(32).toString('base64url');
  const asked = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid profile',
    state: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const browser = new Browser(at.baseUrl);
  const first = await browser.submit(await browser.open(`/oauth/authorize?${asked}`), { username, password });
  const last = await browser.submit(first, { password, newPassword: CHOSEN });
  const secret = internalClientSecret(at.internalSecret, CLIENT);
  const answer = await fetch(`${at.baseUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${CLIENT}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: last.url.searchParams.get('code') ?? '',
      redirect_uri: callback,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`the owner of ${partnerId} was given no token: ${last.url} ${answer.status}`);
  return token;
}
