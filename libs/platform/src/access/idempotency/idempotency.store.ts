import { Injectable } from '@nestjs/common';
import { BatchLoader, Database, isDeadlock, isLockTimeout, prepared, type Tx } from '../../persistence/index.js';

/** How long a key is kept, published to partners. */
export const KEY_LIFE_DAYS = 7;
/** A running request renews its lease; one whose process died loses it after this long. */
export const LEASE_MS = 10_000;

/** Whoever holds the row of a key longer than this is at work on it, and those with other keys need not wait for him. */
const LOCK_TIMEOUT_MS = 50;

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

/** What a request was answered with. */
export interface Outcome extends Omit<Claim, 'since'> {
  readonly status: number;
  readonly body: string;
}

interface Asked extends KeyOf {
  readonly fingerprint: string;
}

/** In the order of the keys, so that two of these never wait for each other in a circle. */
const RESERVE = `
  INSERT INTO platform.idempotency_keys AS k (scope, key, fingerprint, lease_until)
  SELECT g.scope, g.key, g.fingerprint, now() + $4 * interval '1 ms'
  FROM unnest($1::text[], $2::text[], $3::text[]) AS g(scope, key, fingerprint),
    (SELECT set_config('lock_timeout', $7, true),
      CASE WHEN NOT $6::boolean THEN set_config('synchronous_commit', 'off', true) END) AS settings
  ORDER BY g.scope, g.key
  ON CONFLICT (scope, key) DO UPDATE SET
    fingerprint = excluded.fingerprint,
    lease_until = excluded.lease_until,
    attempts = CASE WHEN k.created_at < now() - $5 * interval '1 day' THEN 1 ELSE k.attempts + 1 END,
    created_at = CASE WHEN k.created_at < now() - $5 * interval '1 day' THEN now() ELSE k.created_at END,
    done = false, status = NULL, body = NULL
  WHERE (NOT k.done AND k.lease_until < now() AND k.fingerprint = excluded.fingerprint)
     OR k.created_at < now() - $5 * interval '1 day'
  RETURNING scope, key, attempts, created_at`;

const LOOK_UP = `
  SELECT k.fingerprint, k.done, k.status, k.body FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS g(scope, key, nth)
  LEFT JOIN LATERAL (
    SELECT i.* FROM platform.idempotency_keys i WHERE i.scope = g.scope AND i.key = g.key LIMIT 1
  ) k ON true ORDER BY g.nth`;

/**
 * By ON CONFLICT, since it finds each row by its key whatever the planner believes; in the order in which keys are
 * reserved. A row that it makes had gone.
 */
const FINISH = `
  INSERT INTO platform.idempotency_keys AS k (scope, key, attempts, status, body, fingerprint, lease_until)
  SELECT g.*, '', now() FROM unnest($1::text[], $2::text[], $3::int[], $4::smallint[], $5::text[]) AS g ORDER BY 1, 2
  ON CONFLICT (scope, key) DO UPDATE SET done = true, status = excluded.status, body = excluded.body
  WHERE k.attempts = excluded.attempts AND NOT k.done
  RETURNING k.done`;

const RENEW = `
  UPDATE platform.idempotency_keys SET lease_until = now() + $4 * interval '1 ms'
  WHERE scope = $1 AND key = $2 AND attempts = $3 AND NOT done RETURNING key`;

/** Stores the outcomes with whatever else the transaction does; false when one of the claims is another's by now. */
export async function finishIn(tx: Tx, outcomes: readonly Outcome[]): Promise<boolean> {
  const rows = await prepared<{ done: boolean }>(tx, FINISH, [
    outcomes.map(({ scope }) => scope),
    outcomes.map(({ key }) => key),
    outcomes.map(({ attempt }) => attempt),
    outcomes.map(({ status }) => status),
    outcomes.map(({ body }) => body),
  ]);
  return rows.filter(({ done }) => done).length === outcomes.length;
}

/** Outcomes by Idempotency-Key, in Postgres. Keys that are asked for at the same time are reserved by one statement. */
@Injectable()
export class IdempotencyStore {
  private readonly reserving: Readonly<Record<'durably' | 'lightly', BatchLoader<Asked, Reservation>>>;

  constructor(private readonly database: Database) {
    const loader = (durably: boolean) =>
      new BatchLoader<Asked, Reservation>({
        maxBatch: 50,
        parallel: 1,
        read: (asked) => this.reserveAll(asked, durably),
      });
    this.reserving = { durably: loader(true), lightly: loader(false) };
  }

  /**
   * @param durably the reservation is on disk before it is granted. Without it a crash of Postgres, and nothing less, can
   *   lose it as long as nothing was committed after it; so it is needed only by an effect outside of Postgres.
   */
  async reserve({ scope, key }: KeyOf, fingerprint: string, durably: boolean): Promise<Reservation> {
    const loader = durably ? this.reserving.durably : this.reserving.lightly;
    const reservation = await loader.load({ scope, key, fingerprint });
    // It had expired and was deleted between the two statements, or is being made by another.
    return reservation ?? this.reserve({ scope, key }, fingerprint, durably);
  }

  /** A key whose row is held up holds up others for no longer than the lock's timeout. */
  private async reserveAll(asked: readonly Asked[], durably: boolean): Promise<(Reservation | undefined)[]> {
    try {
      return await this.reserveTogether(asked, durably);
    } catch (error) {
      if (!isLockTimeout(error) && !isDeadlock(error)) throw error;
      if (asked.length === 1) return this.lookUp(asked);
      return (await Promise.all(asked.map((each) => this.reserveAll([each], durably)))).flat();
    }
  }

  private async reserveTogether(asked: readonly Asked[], durably: boolean): Promise<(Reservation | undefined)[]> {
    // The first of those who ask for the same key has it; the others are told what they would be told a moment later.
    const firstOf = new Map([...asked].reverse().map((each) => [nameOf(each), each]));
    const firsts = [...firstOf.values()];
    const granted = await this.database.prepared<KeyOf & { attempts: number; created_at: Date }>(RESERVE, [
      firsts.map(({ scope }) => scope),
      firsts.map(({ key }) => key),
      firsts.map(({ fingerprint }) => fingerprint),
      LEASE_MS,
      KEY_LIFE_DAYS,
      durably,
      String(LOCK_TIMEOUT_MS),
    ]);
    const reserved = new Map(granted.map((row) => [nameOf(row), row]));
    const others: number[] = [];
    const reservations = asked.map((each, nth): Reservation | undefined => {
      const row = reserved.get(nameOf(each));
      if (row && firstOf.get(nameOf(each)) === each)
        return { kind: 'reserved', attempt: row.attempts, since: row.created_at };
      others.push(nth);
      return undefined;
    });
    const known = await this.lookUp(others.map((nth) => asked[nth] as Asked));
    others.forEach((nth, at) => {
      reservations[nth] = known[at];
    });
    return reservations;
  }

  /** What is known of keys that others have; undefined of one that nobody has. Waits for no lock. */
  private async lookUp(asked: readonly Asked[]): Promise<(Reservation | undefined)[]> {
    if (asked.length === 0) return [];
    const rows = await this.database.prepared<{
      fingerprint: string | null;
      done: boolean;
      status: number;
      body: string;
    }>(LOOK_UP, [asked.map(({ scope }) => scope), asked.map(({ key }) => key)]);
    return rows.map(({ fingerprint, done, status, body }, nth) => {
      if (fingerprint === null) return undefined;
      if (fingerprint !== asked[nth]?.fingerprint) return { kind: 'reused' };
      return done ? { kind: 'done', status, body } : { kind: 'running' };
    });
  }

  /** @returns whether the key is still its own */
  async renew({ scope, key, attempt }: Omit<Claim, 'since'>): Promise<boolean> {
    const rows = await this.database.prepared(RENEW, [scope, key, attempt, LEASE_MS]);
    return rows.length > 0;
  }

  async finish({ scope, key, attempt }: Omit<Claim, 'since'>, status: number, body: string): Promise<void> {
    await this.database.query(
      `UPDATE platform.idempotency_keys SET done = true, status = $4, body = $5
       WHERE scope = $1 AND key = $2 AND attempts = $3 AND NOT done`,
      [scope, key, attempt, status, body],
    );
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

const nameOf = ({ scope, key }: KeyOf) => `${scope}\n${key}`;
