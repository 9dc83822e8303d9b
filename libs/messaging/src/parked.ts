import type { Database, Tx } from '#platform/persistence';
import { COLUMNS, type EventRow, toEvent } from './event.row.js';
import type { StoredEvent } from './event-log.js';

/** How an event is told apart in the log of a tenant. */
export interface EventKey {
  readonly source: string;
  readonly id: string;
}

/**
 * The Dead Letter Channel of one subscription: events that it could not handle, which stay in the log. They wait here
 * until somebody has them tried again or says that they are settled.
 */
export class Parked {
  constructor(
    private readonly subscription: string,
    private readonly database: Database,
  ) {}

  /**
   * Also of one that is parked: it waits anew.
   * @returns false where the log does not have it
   */
  async keep(tx: Tx, tenant: string, { source, id }: EventKey, error: unknown): Promise<boolean> {
    const kept = (await tx.query(
      `INSERT INTO messaging.parked (subscription, event, error)
       SELECT $1, e.id, $5 FROM messaging.events e WHERE e.tenant = $2 AND e.source = $3 AND e.event_id = $4
       ON CONFLICT (subscription, event) DO UPDATE SET error = excluded.error, again_at = NULL RETURNING event`,
      [this.subscription, tenant, source, id, failureText(error)],
    )) as unknown[];
    return kept.length > 0;
  }

  /** @param at when it is to be tried again, at the earliest. @returns false where it is not parked */
  async again(tx: Tx, tenant: string, key: EventKey, at: Date): Promise<boolean> {
    return this.changed(tx, 'UPDATE messaging.parked SET again_at = $5', tenant, key, [at.toISOString()]);
  }

  /** It was tried again in vain, and waits anew. @returns false where it is not parked any more: somebody settled it */
  async failed(tx: Tx, tenant: string, key: EventKey, error: unknown): Promise<boolean> {
    const change = 'UPDATE messaging.parked SET error = $5, again_at = NULL';
    return this.changed(tx, change, tenant, key, [failureText(error)]);
  }

  /** It was handled, or somebody settled it. @returns false where it is not parked */
  async release(tx: Tx, tenant: string, key: EventKey): Promise<boolean> {
    return this.changed(tx, 'DELETE FROM messaging.parked', tenant, key);
  }

  /** Those that are to be tried again by now, in the order of the log. */
  async due(now: Date, limit: number): Promise<StoredEvent[]> {
    const rows = await this.database.query<EventRow>(
      `SELECT ${COLUMNS} FROM messaging.parked k JOIN messaging.positions p ON p.event = k.event
       JOIN messaging.events e ON e.id = k.event
       WHERE k.subscription = $1 AND k.again_at <= $2 ORDER BY p.position LIMIT $3`,
      [this.subscription, now.toISOString(), limit],
    );
    return rows.map(toEvent);
  }

  /** Keeps it from others until the transaction ends. @returns false where it is not due any more, or another has it */
  async take(tx: Tx, { position }: StoredEvent): Promise<boolean> {
    const taken = (await tx.query(
      `SELECT FROM messaging.parked WHERE subscription = $1 AND again_at IS NOT NULL
         AND event = (SELECT event FROM messaging.positions WHERE position = $2) FOR UPDATE SKIP LOCKED`,
      [this.subscription, String(position)],
    )) as unknown[];
    return taken.length > 0;
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM messaging.parked WHERE subscription = $1',
      [this.subscription],
    );
    return row?.n ?? 0;
  }

  private async changed(
    tx: Tx,
    change: string,
    tenant: string,
    { source, id }: EventKey,
    values: readonly unknown[] = [],
  ): Promise<boolean> {
    const rows = (await tx.query(
      `WITH changed AS (
         ${change} WHERE subscription = $1 AND event = (
           SELECT id FROM messaging.events WHERE tenant = $2 AND source = $3 AND event_id = $4) RETURNING event
       ) SELECT * FROM changed`,
      [this.subscription, tenant, source, id, ...values],
    )) as unknown[];
    return rows.length > 0;
  }
}

/** A failure as Postgres takes it. */
export const failureText = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).replaceAll('\0', '');
