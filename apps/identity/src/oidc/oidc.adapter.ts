import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { ClientRegistry, RegisteredClient } from '../clients/client.registry.js';

/** What stands in for a client's secret in oidc-provider's memory: it is compared by hash, see `oidc.provider.ts`. */
const SECRET_KEPT_ELSEWHERE = 'kept as a hash';

/**
 * oidc-provider's storage, of which client credentials need the clients only: access tokens are JWTs that nobody keeps,
 * and used assertions are recorded by `client-assertions.ts`.
 */
export function createAdapter(clients: ClientRegistry): (model: string) => Adapter {
  return (model) => {
    const unused = (): Promise<never> => Promise.reject(new Error(`${model} is not stored here`));
    return {
      find: async (id) => (model === 'Client' ? clientMetadata(await clients.find(id)) : undefined),
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
  readonly partner_id?: string;
  readonly partner_kind?: string;
  readonly environment: RegisteredClient['environment'];
  readonly secret_hashes: readonly string[];
  readonly suspended: boolean;
  readonly tokens_valid_from?: number;
}

export const OWN_METADATA: readonly (keyof OwnMetadata)[] = [
  'kind',
  'partner_id',
  'partner_kind',
  'environment',
  'secret_hashes',
  'suspended',
  'tokens_valid_from',
];

function clientMetadata(client: RegisteredClient | undefined): AdapterPayload | undefined {
  if (!client) return undefined;
  const own: OwnMetadata = {
    kind: client.kind,
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
    ...(client.keys.length > 0 && { jwks: { keys: client.keys } }),
    ...own,
  };
}
