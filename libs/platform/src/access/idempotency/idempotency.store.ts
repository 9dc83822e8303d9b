import { Injectable } from '@nestjs/common';
import { Database, prepared, type Tx } from '../../persistence/index.js';

/** How long a key is kept, published to partners. */
export const KEY_LIFE_DAYS = 7;
/** A running request renews its lease; one whose process died loses it after this long. */
export const LEASE_MS = 10_000;

export type Reservation =
  /** The request is ours to run; from the second attempt on, one before it ended without a stored outcome. */
  | { readonly kind: 'reserved'; readonly attempt: number; readonly since: Date }
  | { readonly kind: 'running' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'done'; readonly status: number; readonly body: string };

export interface KeyOf {
  /** Client and route. */
  readonly scope: string;
  readonly key: string;
}

/** A reservation that was granted. One whose lease ran out is another's by then, and changes nothing any more. */
export interface Claim extends KeyOf {
  readonly attempt: number;
  /** Of the first attempt. */
  readonly since: Date;
}

const FINISH = `
  UPDATE platform.idempotency_keys SET done = true, status = $4, body = $5
  WHERE scope = $1 AND key = $2 AND attempts = $3 AND NOT done`;

/** Stores the outcome with whatever else the transaction does; false when the claim is another's by now. */
export async function finishIn(
  tx: Tx,
  { scope, key, attempt }: Omit<Claim, 'since'>,
  status: number,
  body: string,
): Promise<boolean> {
  const rows = await prepared(tx, `${FINISH} RETURNING attempts`, [scope, key, attempt, status, body]);
  return rows.length === 1;
}

/** Outcomes by Idempotency-Key, in Postgres: one statement to reserve, one to finish. */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly database: Database) {}

  /**
   * @param durably the reservation is on disk before it is granted. Without it a crash of Postgres, and nothing less, can
   *   lose it as long as nothing was committed after it; so it is needed only by an effect outside of Postgres.
   */
  async reserve({ scope, key }: KeyOf, fingerprint: string, durably: boolean): Promise<Reservation> {
    const [row] = await this.database.query<{ attempts: number; created_at: Date }>(
      `INSERT INTO platform.idempotency_keys AS k (scope, key, fingerprint, lease_until)
       SELECT $1, $2, $3, now() + $4 * interval '1 ms'
       FROM (SELECT CASE WHEN NOT $6::boolean THEN set_config('synchronous_commit', 'off', true) END) AS settings
       ON CONFLICT (scope, key) DO UPDATE SET
         fingerprint = excluded.fingerprint,
         lease_until = excluded.lease_until,
         attempts = CASE WHEN k.created_at < now() - $5 * interval '1 day' THEN 1 ELSE k.attempts + 1 END,
         created_at = CASE WHEN k.created_at < now() - $5 * interval '1 day' THEN now() ELSE k.created_at END,
         done = false, status = NULL, body = NULL
       WHERE (NOT k.done AND k.lease_until < now() AND k.fingerprint = excluded.fingerprint)
          OR k.created_at < now() - $5 * interval '1 day'
       RETURNING attempts, created_at`,
      [scope, key, fingerprint, LEASE_MS, KEY_LIFE_DAYS, durably],
    );
    if (row) return { kind: 'reserved', attempt: row.attempts, since: row.created_at };
    const [known] = await this.database.query<{ fingerprint: string; done: boolean; status: number; body: string }>(
      'SELECT fingerprint, done, status, body FROM platform.idempotency_keys WHERE scope = $1 AND key = $2',
      [scope, key],
    );
    if (!known) return this.reserve({ scope, key }, fingerprint, durably);
    if (known.fingerprint !== fingerprint) return { kind: 'reused' };
    return known.done ? { kind: 'done', status: known.status, body: known.body } : { kind: 'running' };
  }

  async renew({ scope, key, attempt }: Omit<Claim, 'since'>): Promise<void> {
    await this.database.query(
      `UPDATE platform.idempotency_keys SET lease_until = now() + $4 * interval '1 ms'
       WHERE scope = $1 AND key = $2 AND attempts = $3 AND NOT done`,
      [scope, key, attempt, LEASE_MS],
    );
  }

  async finish({ scope, key, attempt }: Omit<Claim, 'since'>, status: number, body: string): Promise<void> {
    await this.database.query(FINISH, [scope, key, attempt, status, body]);
  }

  /** The request failed on our side: the next one with this key runs, knowing that the effect may have happened. */
  async release({ scope, key, attempt }: Omit<Claim, 'since'>): Promise<void> {
    await this.database.query(
      `UPDATE platform.idempotency_keys SET lease_until = to_timestamp(0)
       WHERE scope = $1 AND key = $2 AND attempts = $3 AND NOT done`,
      [scope, key, attempt],
    );
  }

  async expire(): Promise<void> {
    await this.database.query(
      `DELETE FROM platform.idempotency_keys WHERE created_at < now() - $1 * interval '1 day'`,
      [KEY_LIFE_DAYS],
    );
  }
}
