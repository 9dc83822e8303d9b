import { createHash } from 'node:crypto';
import { errors, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { clock } from '#platform/clock';
import { API_NAMES, type CrossdockConfig } from '#platform/config';
import { isInfrastructure } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { PublicKey } from '../clients/client.js';
import type { ClientRegistry } from '../clients/client.registry.js';
import { ACCESS_TOKEN_SECONDS } from '../keys/key-schedule.js';
import type { SigningKeyStore } from '../keys/signing-key.store.js';
import { ALL_SCOPES } from '../scopes.table.js';
import { checkAssertion, signerOf, type UsedAssertions } from './client-assertions.js';
import { checkStanding } from './client-standing.js';
import { endSession } from './end-session.js';
import { serverMetadata } from './metadata.js';
import { createAdapter, OWN_METADATA, type OwnMetadata } from './oidc.adapter.js';
import type { PayloadStore } from './payload.store.js';
import type { PersonAccount, PersonAccounts } from './person.accounts.js';
import { isOfPerson, LOGOUT, PERSON_TTL, personFlow, personResource, renderError } from './person.flow.js';

const log = logger('identity');

interface OwnClient extends OwnMetadata {
  readonly clientId: string;
}

/** What a provider stands on. */
export interface ProviderParts {
  readonly config: CrossdockConfig;
  readonly clients: ClientRegistry;
  readonly keys: SigningKeyStore;
  readonly assertions: UsedAssertions;
  readonly payloads: PayloadStore;
  readonly accounts: PersonAccounts;
}

/**
 * The authorization server: client_credentials for clients, the code flow for people who sign in through the portal; one
 * audience per API, JWT access tokens (RFC 9068) signed ES256. It publishes the keys that are published when it is made, and signs with the one that signs when it is asked.
 */
export function createProvider(parts: ProviderParts): Provider {
  const { config, clients, keys, assertions, payloads, accounts } = parts;
  const { publicUrl } = config;
  const audiences = new Set(API_NAMES.map((api) => `${publicUrl}/${api}`));
  const provider = new Provider(publicUrl, {
    ...personFlow(accounts, createHash('sha256').update(`cookies ${config.internalSecret}`).digest('base64url')),
    adapter: createAdapter(clients, payloads, publicUrl),
    jwks: { keys: keys.published().map(({ kid }) => keys.privateKey(kid)) as never },
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    assertJwtClientAuthClaimsAndHeader: async (_context, claims) => checkAssertion(claims, publicUrl),
    extraClientMetadata: { properties: [...OWN_METADATA] },
    routes: {
      authorization: '/oauth/authorize',
      token: '/oauth/token',
      revocation: '/oauth/revoke',
      end_session: '/oauth/session/end',
      jwks: '/oauth/jwks',
    },
    scopes: ['openid', ...ALL_SCOPES],
    ttl: { ...PERSON_TTL, ClientCredentials: ACCESS_TOKEN_SECONDS },
    renderError,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_context, client, { clientId }) => clientId === client.clientId,
      },
      rpInitiatedLogout: LOGOUT,
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        defaultResource: (context, client) =>
          isOfPerson(context)
            ? `${publicUrl}/`
            : defaultAudience(publicUrl, client as unknown as OwnClient | undefined),
        getResourceServerInfo: async (context, resource, client) => {
          const own = client as unknown as OwnClient;
          await checkStanding(own);
          const token = {
            accessTokenTTL: ACCESS_TOKEN_SECONDS,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256', kid: keys.signing().kid } },
          } as const;
          if (isOfPerson(context)) return { ...(await personResource(context, resource)), ...token };
          if (!audiences.has(resource) && resource !== `${publicUrl}/`) throw new errors.InvalidTarget();
          if (resource === `${publicUrl}/` && own.kind !== 'operator') throw new errors.InvalidTarget();
          if (own.kind === 'partner' && resource !== `${publicUrl}/partner`) throw new errors.InvalidTarget();
          // Without a scope, all that the client holds.
          if (context.oidc.params) context.oidc.params.scope ??= own.own_scope;
          return { scope: own.own_scope, audience: resource, ...token };
        },
      },
    },
    formats: { customizers: { jwt: (_context, _token, parts) => dateByOurClock(parts) } },
    extraTokenClaims: (context) => {
      const account = context.oidc.entities.Account as PersonAccount | undefined;
      if (account) return account.grant.claims;
      const { kind, partner_id, partner_kind, environment } = context.oidc.client as unknown as OwnClient;
      return kind === 'partner' ? { kind, partner_id, partner_kind, environment } : { kind };
    },
  });
  // The issuer's host stands in for the request's, see `oidc.mount.ts`.
  provider.proxy = true;
  // It answers `server_error` and keeps the reason to itself; where we are not to blame, one that may be tried again.
  provider.on('server_error', (context, err) => {
    log.error({ err }, 'request failed');
    if (!isInfrastructure(err)) return;
    context.status = 503;
    context.set('retry-after', '1');
    context.body = { error: 'temporarily_unavailable', error_description: 'nothing can be read at the moment' };
  });
  provider.use(async (context, next) => {
    await next();
    if (context.oidc?.route === 'discovery') context.body = serverMetadata(context.body as Record<string, unknown>);
    if (context.oidc?.route === 'end_session' && context.status === 200)
      await endSession(context as KoaContextWithOIDC, payloads);
  });
  authenticateByOurRules(provider, clients, assertions);
  return provider;
}

/** oidc-provider dates a token by the machine's clock; those who verify it go by the one that all processes share. */
function dateByOurClock({ payload }: { readonly payload: object }): void {
  const iat = Math.floor(clock.now() / 1000);
  Object.assign(payload, { iat, exp: iat + ACCESS_TOKEN_SECONDS });
}

function defaultAudience(publicUrl: string, client: OwnClient | undefined): string {
  return client?.kind === 'operator' ? `${publicUrl}/` : `${publicUrl}/partner`;
}

/** Where oidc-provider has no setting for it: secrets by hash, either method for every client, assertions used once. */
function authenticateByOurRules(provider: Provider, clients: ClientRegistry, assertions: UsedAssertions): void {
  const client = provider.Client.prototype as object;
  Object.defineProperties(client, {
    compareClientSecret: {
      value(this: OwnClient, secret: string): Promise<boolean> {
        return clients.verifySecret(this.clientId, secret, this.secret_hashes);
      },
    },
    // A client may change from secrets to keys without a moment at which one of them fails.
    clientAuthMethod: {
      get: () => (Provider.ctx?.oidc.params?.client_assertion ? 'private_key_jwt' : 'client_secret_basic'),
    },
  });
  const replays = provider.ReplayDetection as unknown as {
    unique(iss: string, jti: string, exp: number): Promise<boolean>;
  };
  replays.unique = async (clientId, jti, exp) => {
    const first = await assertions.take(clientId, jti, new Date(exp * 1000));
    const { params, client: signer } = (Provider.ctx as KoaContextWithOIDC).oidc;
    const keys = (signer?.jwks?.keys ?? []) as unknown as PublicKey[];
    const kid = first && signerOf(String(params?.client_assertion), keys);
    if (kid) await clients.noteKeyUse(clientId, kid);
    return first;
  };
}
