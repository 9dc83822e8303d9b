import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Database } from '#platform/persistence';
import type { ClientRegistry, RegisteredClient } from '../clients/client.registry.js';

/** What stands in for a client's secret in oidc-provider's memory: it is compared by hash, see `oidc.provider.ts`. */
const SECRET_KEPT_ELSEWHERE = 'kept as a hash';

/** oidc-provider's storage in Postgres. Clients come from the registry; everything else is a payload that expires. */
export function createAdapter(database: Database, clients: ClientRegistry): new (model: string) => Adapter {
  return class PostgresAdapter implements Adapter {
    constructor(private readonly model: string) {}

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      await database.query(
        `INSERT INTO identity.oidc_payloads (model, id, payload, grant_id, expires_at)
         VALUES ($1, $2, $3, $4, now() + $5 * interval '1 s')
         ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id, expires_at = excluded.expires_at`,
        [this.model, id, JSON.stringify(payload), payload.grantId ?? null, expiresIn ?? null],
      );
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      if (this.model === 'Client') return clientMetadata(await clients.find(id));
      return this.read('id = $2', id);
    }

    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.read(`payload->>'uid' = $2`, uid);
    }

    findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.read(`payload->>'userCode' = $2`, userCode);
    }

    async consume(id: string): Promise<void> {
      await database.query('UPDATE identity.oidc_payloads SET consumed_at = now() WHERE model = $1 AND id = $2', [
        this.model,
        id,
      ]);
    }

    async destroy(id: string): Promise<void> {
      await database.query('DELETE FROM identity.oidc_payloads WHERE model = $1 AND id = $2', [this.model, id]);
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await database.query('DELETE FROM identity.oidc_payloads WHERE model = $1 AND grant_id = $2', [
        this.model,
        grantId,
      ]);
    }

    private async read(condition: string, value: string): Promise<AdapterPayload | undefined> {
      const [row] = await database.query<{ payload: AdapterPayload; consumed: number | null }>(
        `SELECT payload, extract(epoch FROM consumed_at)::int AS consumed FROM identity.oidc_payloads
         WHERE model = $1 AND ${condition} AND (expires_at IS NULL OR expires_at > now())`,
        [this.model, value],
      );
      return row && { ...row.payload, ...(row.consumed && { consumed: row.consumed }) };
    }
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
