import { createHash } from 'node:crypto';
import { errors, Provider } from 'oidc-provider';
import { API_NAMES, type CrossdockConfig } from '#platform/config';
import type { Database } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { ClientRegistry } from './client.registry.js';
import { createAdapter } from './oidc.adapter.js';
import { ALL_SCOPES } from './scopes.table.js';
import type { SigningKeyStore } from './signing-key.store.js';

const ACCESS_TOKEN_SECONDS = 600;
const log = logger('identity');

/** Metadata of ours on an oidc-provider client. */
const OWN_METADATA = ['kind', 'partner_id', 'partner_kind'] as const;

interface OwnClient {
  readonly clientId: string;
  readonly scope: string;
  readonly kind: 'operator' | 'internal' | 'partner';
  readonly partner_id?: string;
  readonly partner_kind?: string;
}

/** The authorization server: client_credentials, one audience per API, JWT access tokens (RFC 9068) signed ES256. */
export async function createProvider(
  config: CrossdockConfig,
  database: Database,
  clients: ClientRegistry,
  keys: SigningKeyStore,
): Promise<Provider> {
  const { publicUrl } = config;
  const audiences = new Set(API_NAMES.map((api) => `${publicUrl}/${api}`));
  const provider = new Provider(publicUrl, {
    adapter: createAdapter(database, clients),
    jwks: { keys: (await keys.load()) as never },
    cookies: { keys: [createHash('sha256').update(`cookies ${config.internalSecret}`).digest('base64url')] },
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    extraClientMetadata: { properties: [...OWN_METADATA] },
    routes: { token: '/oauth/token', jwks: '/oauth/jwks' },
    responseTypes: ['none'],
    scopes: [...ALL_SCOPES],
    ttl: { ClientCredentials: ACCESS_TOKEN_SECONDS },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, client) => defaultAudience(publicUrl, client as unknown as OwnClient | undefined),
        getResourceServerInfo: (context, resource, client) => {
          const own = client as unknown as OwnClient;
          if (!audiences.has(resource) && resource !== `${publicUrl}/`) throw new errors.InvalidTarget();
          if (resource === `${publicUrl}/` && own.kind !== 'operator') throw new errors.InvalidTarget();
          if (own.kind === 'partner' && resource !== `${publicUrl}/partner`) throw new errors.InvalidTarget();
          // Without a scope, all that the client holds.
          if (context.oidc.params) context.oidc.params.scope ??= own.scope;
          return {
            scope: own.scope,
            audience: resource,
            accessTokenTTL: ACCESS_TOKEN_SECONDS,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    extraTokenClaims: (context) => {
      const { kind, partner_id, partner_kind } = context.oidc.client as unknown as OwnClient;
      return { kind, ...(partner_id && { partner_id }), ...(partner_kind && { partner_kind }) };
    },
  });
  // It answers `server_error` and keeps the reason to itself.
  provider.on('server_error', (_context, err) => log.error({ err }, 'request failed'));
  const prototype = provider.Client.prototype as {
    compareClientSecret(this: OwnClient, secret: string): Promise<boolean>;
  };
  prototype.compareClientSecret = function compareClientSecret(secret) {
    return clients.verifySecret(this.clientId, secret);
  };
  return provider;
}

function defaultAudience(publicUrl: string, client: OwnClient | undefined): string {
  return client?.kind === 'operator' ? `${publicUrl}/` : `${publicUrl}/partner`;
}
