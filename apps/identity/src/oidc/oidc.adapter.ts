import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { ClientRegistry, RegisteredClient } from '../clients/client.registry.js';
import type { PayloadStore } from './payload.store.js';
import { PORTAL_CLIENT, portalMetadata } from './portal.client.js';

/** What stands in for a client's secret in oidc-provider's memory: it is compared by hash, see `oidc.provider.ts`. */
const SECRET_KEPT_ELSEWHERE = 'kept as a hash';

/**
 * oidc-provider's storage: clients are ours, what a sign-in leaves is in the payload store. Access tokens are JWTs that
 * nobody keeps, and used assertions are recorded by `client-assertions.ts`.
 */
export function createAdapter(
  clients: ClientRegistry,
  payloads: PayloadStore,
  publicUrl: string,
): (model: string) => Adapter {
  return (model) => {
    if (model !== 'Client') return payloads.of(model);
    const unused = (): Promise<never> => Promise.reject(new Error('clients are administered elsewhere'));
    return {
      find: async (id) => clientMetadata(await clients.find(id), publicUrl),
      findByUid: async () => undefined,
      findByUserCode: async () => undefined,
      upsert: unused,
      consume: unused,
      destroy: unused,
      revokeByGrantId: unused,
    };
  };
}

/** Members of ours on an oidc-provider client, under the names that it keeps them by. */
export interface OwnMetadata {
  readonly kind: RegisteredClient['kind'];
  /** What it may by itself, as against what people may who call through it. */
  readonly own_scope: string;
  readonly partner_id?: string;
  readonly partner_kind?: string;
  readonly environment: RegisteredClient['environment'];
  readonly secret_hashes: readonly string[];
  readonly suspended: boolean;
  readonly tokens_valid_from?: number;
}

export const OWN_METADATA: readonly (keyof OwnMetadata)[] = [
  'kind',
  'own_scope',
  'partner_id',
  'partner_kind',
  'environment',
  'secret_hashes',
  'suspended',
  'tokens_valid_from',
];

function clientMetadata(client: RegisteredClient | undefined, publicUrl: string): AdapterPayload | undefined {
  if (!client) return undefined;
  const own: OwnMetadata = {
    kind: client.kind,
    own_scope: client.scopes.join(' '),
    partner_id: client.partnerId,
    partner_kind: client.partnerKind,
    environment: client.environment,
    secret_hashes: client.secretHashes,
    suspended: client.suspended,
    tokens_valid_from: client.tokensValidFrom,
  };
  return {
    client_id: client.id,
    client_secret: SECRET_KEPT_ELSEWHERE,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'ES256',
    scope: client.scopes.join(' '),
    // People's scopes follow from who they are.
    ...(client.id === PORTAL_CLIENT && { ...portalMetadata(publicUrl), scope: undefined }),
    ...(client.keys.length > 0 && { jwks: { keys: client.keys } }),
    ...own,
  };
}
