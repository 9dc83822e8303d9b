import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { internalClientSecret } from '#platform/access';
import { CONFIG, type CrossdockConfig, type PartnerKind } from '#platform/config';
import { Database } from '#platform/persistence';
import { APPROVER_SCOPES, INTERNAL_CLIENTS, OPERATOR_SCOPES, PARTNER_SCOPES } from '../scopes.table.js';
import type { Environment, PublicKey } from './client.js';
import { hashOf, hintOf, LIVE_SECRETS } from './client.secret.js';

export interface ClientIdentity {
  readonly id: string;
  readonly kind: 'operator' | 'internal' | 'partner';
  readonly partnerId?: string;
  readonly partnerKind?: PartnerKind;
  readonly scopes: readonly string[];
}

/** A client as the token endpoint needs it: who it is, how it authenticates, how it stands. */
export interface RegisteredClient extends ClientIdentity {
  readonly environment: Environment;
  readonly secretHashes: readonly string[];
  readonly keys: readonly PublicKey[];
  readonly suspended: boolean;
  /** A token issued before (ms since the epoch) would not be taken. */
  readonly tokensValidFrom?: number;
}

interface Row {
  readonly id: string;
  readonly kind: ClientIdentity['kind'];
  readonly partner_id: string | null;
  readonly partner_kind: PartnerKind | null;
  readonly scopes: string[];
  readonly environment: Environment;
  readonly keys: PublicKey[];
  readonly hashes: string[];
  readonly suspended: boolean | null;
  readonly tokens_valid_from: Date | null;
}

/** The use of a secret or a key is written down at most this often, so that tokens cost no write each. */
const LAST_USED_EVERY_MS = 60_000;

/** Whatever a caller calls itself: what no client is called is not asked for. */
const CLIENT_ID = /^[\x21-\x7e]{1,100}$/;

/** Who may ask for tokens. */
@Injectable()
export class ClientRegistry implements OnModuleInit {
  private readonly usedAt = new Map<string, number>();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /** Our own apps' clients follow from the internal secret, those of operators from the environment: nobody has to register them. */
  async onModuleInit(): Promise<void> {
    for (const [app, scopes] of Object.entries(INTERNAL_CLIENTS)) {
      const id = `crossdock-${app}`;
      await this.ensure({ id, kind: 'internal', scopes }, internalClientSecret(this.config.internalSecret, id));
    }
    const { operatorSecret, approverSecret } = this.config;
    if (operatorSecret) await this.ensureOperator('operator', operatorSecret);
    if (approverSecret) await this.ensureApprover('approver', approverSecret);
  }

  ensureOperator(id: string, secret: string): Promise<void> {
    return this.ensure({ id, kind: 'operator', scopes: OPERATOR_SCOPES }, secret);
  }

  /** An operator that is somebody else. */
  ensureApprover(id: string, secret: string): Promise<void> {
    return this.ensure({ id, kind: 'operator', scopes: APPROVER_SCOPES }, secret);
  }

  ensurePartner(id: string, secret: string, partnerId: string, partnerKind: PartnerKind): Promise<void> {
    return this.ensure({ id, kind: 'partner', partnerId, partnerKind, scopes: PARTNER_SCOPES[partnerKind] }, secret);
  }

  /** In whose place a partner's developers try calls out. It has no secret: nobody else calls as it. */
  async ensureSandbox(id: string, partnerId: string, partnerKind: PartnerKind): Promise<void> {
    await this.database.query(
      `INSERT INTO identity.clients (id, kind, partner_id, partner_kind, scopes, environment)
       VALUES ($1, 'partner', $2, $3, $4, 'sandbox') ON CONFLICT (id) DO NOTHING`,
      [id, partnerId, partnerKind, PARTNER_SCOPES[partnerKind]],
    );
  }

  /** Makes the client what is asked for, with this secret among its live ones. A secret that was deleted stays so. */
  async ensure(client: ClientIdentity, secret: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO identity.clients AS c (id, kind, partner_id, partner_kind, scopes) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, partner_id = excluded.partner_id,
           partner_kind = excluded.partner_kind, scopes = excluded.scopes, version = c.version + 1
         WHERE (c.kind, c.partner_id, c.partner_kind, c.scopes)
           IS DISTINCT FROM (excluded.kind, excluded.partner_id, excluded.partner_kind, excluded.scopes)`,
        [client.id, client.kind, client.partnerId ?? null, client.partnerKind ?? null, client.scopes],
      );
      await tx.query(
        `INSERT INTO identity.client_secrets AS s (client_id, hash, hint) VALUES ($1, $2, $3)
         ON CONFLICT (client_id, hash) DO UPDATE SET hint = excluded.hint WHERE s.hint IS NULL`,
        [client.id, hashOf(secret), hintOf(secret)],
      );
      await tx.query(
        `DELETE FROM identity.client_secrets WHERE client_id = $1 AND ended_at IS NULL AND hash NOT IN
           (SELECT hash FROM identity.client_secrets WHERE client_id = $1 AND ended_at IS NULL
            ORDER BY created_at DESC LIMIT $2)`,
        [client.id, LIVE_SECRETS],
      );
    });
  }

  /** In one query: every token asks it. */
  async find(id: string): Promise<RegisteredClient | undefined> {
    if (!CLIENT_ID.test(id)) return undefined;
    const [row] = await this.database.query<Row>(
      `SELECT c.id, c.kind, c.partner_id, c.partner_kind, c.scopes, c.environment, c.keys, s.suspended, s.tokens_valid_from,
         ARRAY(SELECT hash FROM identity.client_secrets WHERE client_id = c.id AND ended_at IS NULL) AS hashes
       FROM identity.clients c LEFT JOIN platform.client_standings s ON s.client_id = c.id WHERE c.id = $1`,
      [id],
    );
    if (!row) return undefined;
    return {
      id: row.id,
      kind: row.kind,
      scopes: row.scopes,
      environment: row.environment,
      secretHashes: row.hashes,
      keys: row.keys,
      suspended: row.suspended ?? false,
      ...(row.partner_id && { partnerId: row.partner_id }),
      ...(row.partner_kind && { partnerKind: row.partner_kind }),
      ...(row.tokens_valid_from && { tokensValidFrom: row.tokens_valid_from.getTime() }),
    };
  }

  /** Whether the secret is one of these, and if so, that it was used. */
  async verifySecret(id: string, secret: string, liveHashes: readonly string[]): Promise<boolean> {
    const given = hashOf(secret);
    const live = liveHashes.filter((hash) => timingSafeEqual(Buffer.from(hash), Buffer.from(given)));
    if (live.length === 0) return false;
    if (this.isToBeNoted(`secret ${id} ${given}`))
      await this.database.query(
        'UPDATE identity.client_secrets SET last_used_at = now() WHERE client_id = $1 AND hash = $2',
        [id, given],
      );
    return true;
  }

  /** A token was got by this public key of the client. */
  async noteKeyUse(id: string, kid: string): Promise<void> {
    if (this.isToBeNoted(`key ${id} ${kid}`))
      await this.database.query(
        `INSERT INTO identity.key_uses (client_id, kid, last_used_at) VALUES ($1, $2, now())
         ON CONFLICT (client_id, kid) DO UPDATE SET last_used_at = excluded.last_used_at`,
        [id, kid],
      );
  }

  private isToBeNoted(credential: string): boolean {
    if ((this.usedAt.get(credential) ?? Number.NEGATIVE_INFINITY) >= performance.now() - LAST_USED_EVERY_MS)
      return false;
    this.usedAt.set(credential, performance.now());
    return true;
  }
}
