import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { errors, Provider } from 'oidc-provider';
import { API_NAMES, type CrossdockConfig } from '#platform/config';
import type { Database } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { ClientRegistry } from '../clients/client.registry.js';
import type { SigningKeyStore } from '../keys/signing-key.store.js';
import { ALL_SCOPES } from '../scopes.table.js';
import { createAdapter, type OwnMetadata } from './oidc.adapter.js';

const ACCESS_TOKEN_SECONDS = 600;
const SUSPENDED = 'the client is suspended';
const log = logger('identity');

/** Metadata of ours on an oidc-provider client. */
const OWN_METADATA: readonly (keyof OwnMetadata)[] = [
  'kind',
  'partner_id',
  'partner_kind',
  'environment',
  'secret_hashes',
  'suspended',
  'tokens_valid_from',
];

interface OwnClient extends OwnMetadata {
  readonly clientId: string;
  readonly scope: string;
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
        getResourceServerInfo: async (context, resource, client) => {
          const own = client as unknown as OwnClient;
          await checkStanding(own);
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
      const { kind, partner_id, partner_kind, environment } = context.oidc.client as unknown as OwnClient;
      if (kind !== 'partner') return { kind };
      return { kind, partner_id, partner_kind, environment };
    },
  });
  // It answers `server_error` and keeps the reason to itself.
  provider.on('server_error', (_context, err) => log.error({ err }, 'request failed'));
  const prototype = provider.Client.prototype as {
    compareClientSecret(this: OwnClient, secret: string): Promise<boolean>;
  };
  prototype.compareClientSecret = function compareClientSecret(secret) {
    return clients.verifySecret(this.clientId, secret, this.secret_hashes);
  };
  return provider;
}

function defaultAudience(publicUrl: string, client: OwnClient | undefined): string {
  return client?.kind === 'operator' ? `${publicUrl}/` : `${publicUrl}/partner`;
}

/** A token of a second in which a revocation fell would not be taken; the one of the next second is. */
const LONGEST_WAIT_MS = 2_000;

/**
 * Asked once the client has shown who it is. Tokens say to the second when they were issued.
 * @throws InvalidClientAuth for a suspended client
 */
async function checkStanding({ suspended, tokens_valid_from = 0 }: OwnClient): Promise<void> {
  if (suspended) throw Object.assign(new errors.InvalidClientAuth('suspended'), { error_description: SUSPENDED });
  const early = tokens_valid_from - Math.floor(Date.now() / 1000) * 1000;
  if (early > 0) await sleep(Math.min(Math.ceil(tokens_valid_from / 1000) * 1000 + 10 - Date.now(), LONGEST_WAIT_MS));
}
