import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { Seal } from '#platform/secrets';

interface Row {
  readonly sealed: Buffer;
  readonly consumed_at: Date | null;
}

/** Nothing is kept for longer where oidc-provider names no end. */
const LONGEST_SECONDS = 86_400;

const hashed = (id: string): string => createHash('sha256').update(id).digest('base64url');

/**
 * What oidc-provider keeps of people's sign-ins: sessions, interactions, grants, codes, refresh tokens. Ids of most of
 * them are credentials, so that they are kept as hashes and what belongs to them is sealed.
 */
@Injectable()
export class PayloadStore {
  private readonly seal: Seal;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) { internalSecret }: CrossdockConfig,
  ) {
    this.seal = new Seal(internalSecret, 'sign-ins');
  }

  of(model: string): Adapter {
    const find = async (column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> => {
      const [row] = await this.database.query<Row>(
        `SELECT sealed, consumed_at FROM identity.oidc_payloads WHERE model = $1 AND ${column} = $2 AND expires_at > $3`,
        [model, hashed(value), clock.date()],
      );
      return row && this.open(row);
    };
    return {
      find: (id) => find('id', id),
      findByUid: (uid) => find('uid', uid),
      findByUserCode: async () => undefined,
      upsert: (id, payload, expiresIn) => this.put(model, id, payload, expiresIn || LONGEST_SECONDS),
      consume: (id) => this.consume(model, id),
      destroy: async (id) => {
        await this.database.query('DELETE FROM identity.oidc_payloads WHERE model = $1 AND id = $2', [
          model,
          hashed(id),
        ]);
      },
      revokeByGrantId: async (grantId) => {
        await this.database.query('DELETE FROM identity.oidc_payloads WHERE model = $1 AND grant_id = $2', [
          model,
          grantId,
        ]);
      },
    };
  }

  /** All that belongs to a session's grants, and the session itself: what signs out ends at once. */
  async endSession(sessionUid: string, grantIds: readonly string[]): Promise<void> {
    await this.database.query(
      `DELETE FROM identity.oidc_payloads
       WHERE (model = 'Session' AND uid = $1) OR grant_id = ANY($2) OR (model = 'Grant' AND id = ANY($3))`,
      [hashed(sessionUid), grantIds, grantIds.map(hashed)],
    );
  }

  async forget(): Promise<void> {
    await this.database.query('DELETE FROM identity.oidc_payloads WHERE expires_at < $1', [clock.date()]);
  }

  private async put(model: string, id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    await this.database.query(
      `INSERT INTO identity.oidc_payloads (model, id, sealed, uid, grant_id, account_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (model, id) DO UPDATE SET sealed = excluded.sealed, uid = excluded.uid, grant_id = excluded.grant_id,
         account_id = excluded.account_id, expires_at = excluded.expires_at`,
      [
        model,
        hashed(id),
        this.seal.seal(JSON.stringify(payload)),
        payload.uid === undefined ? null : hashed(payload.uid),
        payload.grantId ?? null,
        // A sign-in whose password was right and that goes on with the next request is somebody's already.
        payload.accountId ?? accountOf(payload) ?? null,
        new Date(clock.now() + expiresIn * 1000),
      ],
    );
  }

  /** Look-up and record in one statement: of two that are sent the same code, one gets tokens. */
  private async consume(model: string, id: string): Promise<void> {
    const [taken] = (await this.database.query(
      `UPDATE identity.oidc_payloads SET consumed_at = $3 WHERE model = $1 AND id = $2 AND consumed_at IS NULL RETURNING id`,
      [model, hashed(id), clock.date()],
    )) as unknown as [unknown[]];
    if (taken.length === 0) throw new errors.InvalidGrant('it was used already');
  }

  private open({ sealed, consumed_at }: Row): AdapterPayload {
    const payload = JSON.parse(this.seal.open(sealed)) as AdapterPayload;
    return { ...payload, ...(consumed_at && { consumed: Math.floor(consumed_at.getTime() / 1000) }) };
  }
}

const accountOf = ({ result }: AdapterPayload): string | undefined =>
  (result as { login?: { accountId?: string } } | undefined)?.login?.accountId;
