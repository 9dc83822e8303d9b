import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { internalClientSecret } from '#platform/access';
import { CONFIG, type CrossdockConfig, type PartnerKind } from '#platform/config';
import { Database } from '#platform/persistence';
import { INTERNAL_CLIENTS, OPERATOR_SCOPES, PARTNER_SCOPES } from './scopes.table.js';

export interface RegisteredClient {
  readonly id: string;
  readonly kind: 'operator' | 'internal' | 'partner';
  readonly partnerId?: string;
  readonly partnerKind?: PartnerKind;
  readonly scopes: readonly string[];
}

/** A secret's use is written down at most this often, so that tokens cost no write each. */
const LAST_USED_EVERY_MS = 60_000;
/** A partner's client may hold two live secrets: the old one until the new one is in use. */
const LIVE_SECRETS = 2;

/** Who may ask for tokens. Secrets are random and long, hence a plain hash keeps them; they are never read back. */
@Injectable()
export class ClientRegistry implements OnModuleInit {
  private readonly usedAt = new Map<string, number>();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /** Our own apps' clients follow from the internal secret, the operator's from the environment: nobody has to register them. */
  async onModuleInit(): Promise<void> {
    for (const [app, scopes] of Object.entries(INTERNAL_CLIENTS)) {
      const id = `crossdock-${app}`;
      await this.ensure({ id, kind: 'internal', scopes }, internalClientSecret(this.config.internalSecret, id));
    }
    if (this.config.operatorSecret) await this.ensureOperator('operator', this.config.operatorSecret);
  }

  ensureOperator(id: string, secret: string): Promise<void> {
    return this.ensure({ id, kind: 'operator', scopes: OPERATOR_SCOPES }, secret);
  }

  ensurePartner(id: string, secret: string, partnerId: string, partnerKind: PartnerKind): Promise<void> {
    return this.ensure({ id, kind: 'partner', partnerId, partnerKind, scopes: PARTNER_SCOPES[partnerKind] }, secret);
  }

  /** Makes the client what is asked for, with this secret among its live ones. */
  async ensure(client: RegisteredClient, secret: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO identity.clients (id, kind, partner_id, partner_kind, scopes) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, partner_id = excluded.partner_id,
           partner_kind = excluded.partner_kind, scopes = excluded.scopes`,
        [client.id, client.kind, client.partnerId ?? null, client.partnerKind ?? null, client.scopes],
      );
      await tx.query('INSERT INTO identity.client_secrets (client_id, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        client.id,
        hash(secret),
      ]);
      await tx.query(
        `DELETE FROM identity.client_secrets WHERE client_id = $1 AND hash NOT IN
           (SELECT hash FROM identity.client_secrets WHERE client_id = $1 ORDER BY created_at DESC LIMIT $2)`,
        [client.id, LIVE_SECRETS],
      );
    });
  }

  async find(id: string): Promise<RegisteredClient | undefined> {
    const [row] = await this.database.query<{
      id: string;
      kind: RegisteredClient['kind'];
      partner_id: string | null;
      partner_kind: PartnerKind | null;
      scopes: string[];
    }>('SELECT id, kind, partner_id, partner_kind, scopes FROM identity.clients WHERE id = $1', [id]);
    if (!row) return undefined;
    return {
      id: row.id,
      kind: row.kind,
      scopes: row.scopes,
      ...(row.partner_id && { partnerId: row.partner_id }),
      ...(row.partner_kind && { partnerKind: row.partner_kind }),
    };
  }

  async verifySecret(id: string, secret: string): Promise<boolean> {
    const given = hash(secret);
    const rows = await this.database.query<{ hash: string }>(
      'SELECT hash FROM identity.client_secrets WHERE client_id = $1',
      [id],
    );
    const match = rows.filter((row) => timingSafeEqual(Buffer.from(row.hash), Buffer.from(given)))[0];
    if (!match) return false;
    const key = `${id} ${given}`;
    if ((this.usedAt.get(key) ?? 0) < Date.now() - LAST_USED_EVERY_MS) {
      this.usedAt.set(key, Date.now());
      await this.database.query(
        'UPDATE identity.client_secrets SET last_used_at = now() WHERE client_id = $1 AND hash = $2',
        [id, given],
      );
    }
    return true;
  }
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');
