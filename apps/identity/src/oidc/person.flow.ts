import {
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
  type ResourceServer,
} from 'oidc-provider';
import { PAGE_HEADERS, signOutPage, trouble } from '../interaction/pages.js';
import { ACCESS_TOKEN_SECONDS } from '../keys/key-schedule.js';
import { ALL_SCOPES } from '../scopes.table.js';
import { checkStanding } from './client-standing.js';
import type { PersonAccount, PersonAccounts } from './person.accounts.js';

/** How long a sign-in lasts, whatever is done meanwhile. */
const SIGN_IN_SECONDS = 12 * 3_600;
const CODE_SECONDS = 60;
const INTERACTION_SECONDS = 15 * 60;

const COOKIE = { httpOnly: true, sameSite: 'lax', signed: true, path: '/oauth' } as const;
const OIDC_SCOPES = 'openid profile email';
/** Answered to a browser that a person sits at. */
const PAGES: ReadonlySet<string> = new Set(['authorization', 'resume', 'end_session', 'end_session_confirm']);

/** What oidc-provider is told of people: code flow with PKCE, no consent to what is our own, rotating refresh tokens. */
export function personFlow(accounts: PersonAccounts, cookieKey: string) {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return {
    responseTypes: ['code'],
    pkce: { required: () => true },
    cookies: {
      keys: [cookieKey],
      names: { session: 'crossdock_session', interaction: 'crossdock_interaction', resume: 'crossdock_resume' },
      long: COOKIE,
      short: COOKIE,
    },
    claims: {
      profile: ['name', 'preferred_username', 'roles', 'partner_id', 'partner_kind', 'partner_client'],
      email: ['email'],
    },
    interactions: { policy, url: (_context, { uid }) => `/oauth/interaction/${uid}` },
    // A partner's developer may ask for a token that is good in the sandbox only.
    findAccount: (context, id) =>
      accounts.find(id, context.oidc.body?.['environment'] === 'sandbox' ? 'sandbox' : undefined),
    loadExistingGrant: grantOf,
    rotateRefreshToken: true,
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
  } satisfies Configuration;
}

export const PERSON_TTL = {
  AuthorizationCode: CODE_SECONDS,
  Interaction: INTERACTION_SECONDS,
  AccessToken: ACCESS_TOKEN_SECONDS,
  IdToken: ACCESS_TOKEN_SECONDS,
  Grant: SIGN_IN_SECONDS,
  RefreshToken: SIGN_IN_SECONDS,
  Session: (_context: unknown, { loginTs }: { loginTs?: number }) =>
    // biome-ignore lint/plugin: oidc-provider dates a sign-in by the machine's clock, and this is how long ago that is
    loginTs ? Math.max(1, loginTs + SIGN_IN_SECONDS - Math.floor(Date.now() / 1000)) : INTERACTION_SECONDS,
} satisfies Configuration['ttl'];

export const LOGOUT = {
  enabled: true,
  logoutSource: async (context: KoaContextWithOIDC, form: string) => {
    context.set(PAGE_HEADERS);
    context.body = signOutPage(form);
  },
  postLogoutSuccessSource: async (context: KoaContextWithOIDC) => {
    context.set(PAGE_HEADERS);
    context.body = trouble('Signed out', 'You are signed out.');
  },
};

/** RFC 6749 5.2: an error is JSON, whatever the client says that it accepts; a person is shown a page. */
export function renderError(context: KoaContextWithOIDC, out: { error: string; error_description?: string }): void {
  if (!PAGES.has(context.oidc?.route)) {
    context.body = out;
    return;
  }
  context.set(PAGE_HEADERS);
  context.body = trouble('This did not work', `${out.error_description ?? out.error}. Begin again, please.`);
}

/** Who signs in through the portal has agreed to nothing more than that. */
async function grantOf(context: KoaContextWithOIDC) {
  const { provider, session, client, account } = context.oidc;
  const known = session?.grantIdFor(client?.clientId as string);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: account?.accountId });
  grant.addOIDCScope(OIDC_SCOPES);
  grant.addResourceScope(`${provider.issuer}/`, [...ALL_SCOPES].join(' '));
  await grant.save();
  return grant;
}

/** Whether a person is in it, as against a client by itself. */
export const isOfPerson = ({ oidc }: KoaContextWithOIDC): boolean =>
  oidc.route === 'authorization' || oidc.route === 'resume' || oidc.entities.Account !== undefined;

/**
 * What a person's token is good for. Before it is known who signs in, everything may be asked for; what is given follows
 * from who it is, at each token anew.
 * @throws InvalidTarget, InvalidClientAuth
 */
export async function personResource(
  context: KoaContextWithOIDC,
  resource: string,
): Promise<Pick<ResourceServer, 'scope' | 'audience'>> {
  const { issuer } = context.oidc.provider;
  if (resource !== `${issuer}/`) throw new errors.InvalidTarget();
  const account = context.oidc.entities.Account as PersonAccount | undefined;
  if (context.oidc.route !== 'token' || !account) {
    const { params } = context.oidc;
    const asked = String(params?.['scope'] ?? '').split(' ');
    // Without one of the APIs' scopes, all of the person's.
    if (params && !asked.some((scope) => ALL_SCOPES.has(scope)))
      params['scope'] = [...new Set([...asked, ...ALL_SCOPES])].filter(Boolean).join(' ');
    return { scope: [...ALL_SCOPES].join(' '), audience: resource };
  }
  const { scopes, audience, tokensValidFrom } = account.grant;
  await checkStanding({ suspended: false, ...(tokensValidFrom && { tokens_valid_from: tokensValidFrom }) });
  return { scope: scopes.join(' '), audience: `${issuer}${audience}` };
}
