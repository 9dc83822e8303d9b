import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import type { FeedWarning } from '../erp.port.js';
import type { OrderPhase, OrderReading } from './order-changes.js';

export interface OrderState extends OrderReading {
  readonly orderNumber: string;
  readonly changeId: string;
}

export interface FeedStatus {
  readonly lastReadAt?: string;
  readonly lastError?: string;
  readonly warning?: FeedWarning & { readonly since: string };
}

/** Namespace of the feeds' advisory locks, so that they meet no other's. */
const LOCK_SPACE = 0x0e_4f_ee_d0;

/** How far each feed was read, and how each order stood then. */
@Injectable()
export class FeedStore {
  readonly #tenant: string;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.#tenant = config.landscape.tenant;
  }

  /**
   * Runs the work if no other replica reads this feed just now. The lock belongs to a database session, so it is gone
   * with the process that held it.
   */
  async exclusively<T>(connection: string, work: () => Promise<T>): Promise<T | 'taken'> {
    const session = this.database.dataSource.createQueryRunner();
    await session.connect();
    const lock = [LOCK_SPACE, `${this.#tenant}/${connection}`];
    try {
      const [row] = await session.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken', lock);
      if (!row.taken) return 'taken';
      try {
        return await work();
      } finally {
        await session.query('SELECT pg_advisory_unlock($1, hashtext($2))', lock);
      }
    } finally {
      await session.release();
    }
  }

  async watermark(connection: string): Promise<string | null> {
    const [row] = await this.database.query<{ watermark: string | null }>(
      'SELECT watermark FROM erp.feeds WHERE tenant = $1 AND connection = $2',
      [this.#tenant, connection],
    );
    return row?.watermark ?? null;
  }

  /**
   * Takes the feed's row for this transaction. False when another has moved it since it was read: its session's lock was
   * lost, and what was read here was read there as well.
   */
  async claim(tx: Tx, connection: string, expected: string | null): Promise<boolean> {
    await tx.query('INSERT INTO erp.feeds (tenant, connection) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      this.#tenant,
      connection,
    ]);
    const [row] = await tx.query('SELECT watermark FROM erp.feeds WHERE tenant = $1 AND connection = $2 FOR UPDATE', [
      this.#tenant,
      connection,
    ]);
    return row.watermark === expected;
  }

  /** @param warning the same one goes on since it was first told */
  async advance(tx: Tx, connection: string, watermark: string, warning?: FeedWarning): Promise<void> {
    await tx.query(
      `UPDATE erp.feeds SET watermark = $3, last_read_at = now(), last_error = NULL,
         warning = CASE WHEN warning->>'code' = $4::jsonb->>'code' THEN warning ELSE $4::jsonb END
       WHERE tenant = $1 AND connection = $2`,
      [this.#tenant, connection, watermark, warning ? JSON.stringify({ ...warning, since: clock.iso() }) : null],
    );
  }

  async failed(connection: string, error: string): Promise<void> {
    await this.database.query(
      `INSERT INTO erp.feeds (tenant, connection, last_error) VALUES ($1, $2, $3)
       ON CONFLICT (tenant, connection) DO UPDATE SET last_error = excluded.last_error`,
      [this.#tenant, connection, error],
    );
  }

  async status(connection: string): Promise<FeedStatus> {
    const [row] = await this.database.query<{
      last_read_at: Date | null;
      last_error: string | null;
      warning: FeedStatus['warning'] | null;
    }>('SELECT last_read_at, last_error, warning FROM erp.feeds WHERE tenant = $1 AND connection = $2', [
      this.#tenant,
      connection,
    ]);
    return {
      ...(row?.last_read_at && { lastReadAt: row.last_read_at.toISOString() }),
      ...(row?.last_error && { lastError: row.last_error }),
      ...(row?.warning && { warning: row.warning }),
    };
  }

  /** Orders of an ERP that have been read and that it has neither completed nor cancelled. */
  async openOrders(connection: string): Promise<number> {
    const [row] = await this.database.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM erp.order_states
       WHERE tenant = $1 AND connection = $2 AND phase NOT IN ('completed', 'cancelled')`,
      [this.#tenant, connection],
    );
    return row?.open ?? 0;
  }

  async readings(
    tx: Tx,
    connection: string,
    orderNumbers: readonly string[],
  ): Promise<ReadonlyMap<string, OrderReading>> {
    const rows: { order_number: string; phase: OrderPhase; content: string | null }[] = await tx.query(
      'SELECT order_number, phase, content FROM erp.order_states WHERE tenant = $1 AND connection = $2 AND order_number = ANY($3)',
      [this.#tenant, connection, orderNumbers],
    );
    return new Map(rows.map(({ order_number, phase, content }) => [order_number, { phase, content }]));
  }

  async saveStates(tx: Tx, connection: string, states: readonly OrderState[]): Promise<void> {
    if (states.length === 0) return;
    await tx.query(
      `INSERT INTO erp.order_states (tenant, connection, order_number, phase, change_id, content)
       SELECT $1, $2, s.order_number, s.phase, s.change_id, s.content
       FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) AS s (order_number, phase, change_id, content)
       ON CONFLICT (tenant, connection, order_number)
       DO UPDATE SET phase = excluded.phase, change_id = excluded.change_id, content = excluded.content,
         changed_at = now()`,
      [
        this.#tenant,
        connection,
        states.map(({ orderNumber }) => orderNumber),
        states.map(({ phase }) => phase),
        states.map(({ changeId }) => changeId),
        states.map(({ content }) => content),
      ],
    );
  }
}
