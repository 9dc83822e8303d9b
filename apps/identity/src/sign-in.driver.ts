import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { internalClientSecret } from '#platform/access';
import { Browser, type Page } from '../../../test/support/browser.js';
import { type AuthorizationServer, basic, PUBLIC_URL, type TokenAnswer } from './identity.driver.js';

export const CALLBACK = `${PUBLIC_URL}/portal/callback`;

export interface PersonTokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly scope: string;
}

/** One attempt to sign in, as the portal makes it. */
export class SignInAttempt {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomBytes(8).toString('hex');

  constructor(
    readonly server: AuthorizationServer,
    readonly browser = browserOf(server),
  ) {}

  /** @param changes what is asked for in another way; an empty text is left out */
  open(changes: Readonly<Record<string, string>> = {}): Promise<Page> {
    const asked = {
      client_id: 'crossdock-portal',
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid profile email',
      state: this.state,
      nonce: 'of this attempt',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
    return this.browser.open(`/oauth/authorize?${query}`);
  }

  async signIn(username: string, password: string): Promise<Page> {
    return this.browser.submit(await this.open(), { username, password });
  }

  exchange(page: Page, changes: Readonly<Record<string, string>> = {}): Promise<TokenAnswer> {
    return asPortal(this.server, {
      grant_type: 'authorization_code',
      code: page.url.searchParams.get('code') ?? '',
      redirect_uri: CALLBACK,
      code_verifier: this.verifier,
      ...changes,
    });
  }
}

export const browserOf = (server: AuthorizationServer) =>
  new Browser(PUBLIC_URL, ({ origin }) => (origin === PUBLIC_URL ? server.url : origin));

export const asPortal = (server: AuthorizationServer, form: Readonly<Record<string, string>>): Promise<TokenAnswer> =>
  server.ask(basic('crossdock-portal', internalClientSecret(server.config.internalSecret, 'crossdock-portal')), form);

export const refresh = (server: AuthorizationServer, token: string, more: Readonly<Record<string, string>> = {}) =>
  asPortal(server, { grant_type: 'refresh_token', refresh_token: token, ...more });

export type MadePerson = { readonly id: string; readonly username: string; readonly password: string };

/** Somebody with a password of their own. */
export async function makePerson(
  server: AuthorizationServer,
  username: string,
  roles: readonly string[],
  partnerId?: string,
): Promise<MadePerson> {
  const body = { username, name: `Name of ${username}`, roles, ...(partnerId && { partnerId }) };
  const made = await server.call('POST', '/people', { body });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const given = String(made.body['password']);
  const password = 'chosen by nobody else';
  const attempt = new SignInAttempt(server);
  const chosen = await attempt.browser.submit(await attempt.signIn(username, given), {
    password: given,
    newPassword: password,
  });
  if (!chosen.url.searchParams.get('code')) throw new Error(`not signed in: ${chosen.url} ${chosen.text}`);
  return { id: String(made.body['id']), username, password };
}

/** The tokens of somebody who signs in. */
export async function tokensOf(
  server: AuthorizationServer,
  { username, password }: Pick<MadePerson, 'username' | 'password'>,
  attempt = new SignInAttempt(server),
): Promise<PersonTokens> {
  const { body } = await attempt.exchange(await attempt.signIn(username, password));
  if (!body.access_token) throw new Error(JSON.stringify(body));
  return body as unknown as PersonTokens;
}

export const claimsIn = (token: string | undefined) => decodeJwt(String(token));
