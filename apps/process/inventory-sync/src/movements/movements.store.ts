import { Injectable } from '@nestjs/common';
import type { Instant, Quantity } from '#canonical';
import { Database, type Tx } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import type { CaseChange, MovementChange, MovementDetail, MovementState } from './movement.js';

/** A movement as it can be read. */
export interface Movement {
  readonly id: string;
  readonly location: string;
  readonly sku: string;
  readonly delta: Quantity;
  readonly state: MovementState;
  readonly caseId?: string;
  readonly receivedAt: Instant;
  readonly detail: MovementDetail;
}

export interface MovementQuery {
  readonly sku?: string | undefined;
  readonly location?: string | undefined;
  readonly state?: MovementState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly location: string;
  readonly sku: string;
  readonly delta: Quantity;
  readonly settled: 'posted' | 'set-aside' | null;
  readonly case_id: string | null;
  readonly detail: MovementDetail;
  readonly received_at: Date;
}

const COLUMNS = 'id, location, sku, delta, settled, case_id, detail, received_at';

/** Movements as the events told of them stand: what a stock lane forgets once it is posted is found here. */
@Injectable()
export class MovementsStore {
  constructor(private readonly database: Database) {}

  /** The same changes again change nothing, whatever came meanwhile. */
  async apply(
    tx: Tx,
    tenant: string,
    movements: readonly MovementChange[],
    cases: readonly CaseChange[],
  ): Promise<void> {
    if (movements.length > 0)
      await tx.query(
        `INSERT INTO inventory_sync.movements AS t (tenant, id, location, sku, delta, settled, detail, received_at)
         SELECT $1, n.id, n.location, n.sku, n.delta, n.settled, n.detail, n."receivedAt"
         FROM jsonb_to_recordset($2::jsonb) AS n(id text, location text, sku text, delta jsonb, settled text, detail jsonb,
           "receivedAt" timestamptz) ORDER BY n.id
         ON CONFLICT (tenant, id) DO UPDATE SET settled = coalesce(excluded.settled, t.settled),
           detail = t.detail || excluded.detail, received_at = least(t.received_at, excluded.received_at)`,
        [tenant, JSON.stringify(movements)],
      );
    if (cases.length > 0)
      await tx.query(
        `UPDATE inventory_sync.movements AS t SET case_id = n."caseId"
         FROM jsonb_to_recordset($2::jsonb) AS n(id text, "caseId" uuid) WHERE t.tenant = $1 AND t.id = n.id`,
        [tenant, JSON.stringify(cases)],
      );
  }

  async find(tenant: string, id: string): Promise<Movement | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM inventory_sync.movements WHERE tenant = $1 AND id = $2`,
      [tenant, id],
    );
    return row && toMovement(row);
  }

  /** Oldest first. */
  async list(tenant: string, { sku, location, state, cursor, limit }: MovementQuery) {
    const [receivedAt = null, id = null] = keysAt(cursor, INSTANT, /^/) ?? [];
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM inventory_sync.movements WHERE tenant = $1
         AND ($2::text IS NULL OR sku = $2) AND ($3::text IS NULL OR location = $3)
         AND ($4::text IS NULL OR coalesce(settled, CASE WHEN case_id IS NULL THEN 'waiting' ELSE 'in-case' END) = $4)
         AND ($5::timestamptz IS NULL OR (received_at, id) > ($5, $6))
       ORDER BY received_at, id LIMIT $7`,
      [tenant, sku ?? null, location ?? null, state ?? null, receivedAt, id, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.received_at.toISOString(), row.id]);
    return { items: items.map(toMovement), nextCursor };
  }
}

const toMovement = ({ id, location, sku, delta, settled, case_id, detail, received_at }: Row): Movement => ({
  id,
  location,
  sku,
  delta,
  state: settled ?? (case_id === null ? 'waiting' : 'in-case'),
  ...(case_id !== null && settled === null && { caseId: case_id }),
  receivedAt: received_at.toISOString(),
  detail,
});
