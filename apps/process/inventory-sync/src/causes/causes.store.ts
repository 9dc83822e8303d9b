import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform/persistence';
import type { Cause } from '../movement-reasons.table.js';
import type { CauseChange } from './causes.js';

/** So long after something was over a warehouse may tell of it. */
const TOLD_WITHIN = "interval '3 days'";
const KEPT_FOR = "interval '30 days'";

const BEGUN = `INSERT INTO inventory_sync.causes (tenant, cause, reference, location, sku)
  SELECT DISTINCT $1, n.cause, n.reference, n.location, n.sku
  FROM jsonb_to_recordset($2::jsonb) AS n(cause text, reference text, location text, sku text) ON CONFLICT DO NOTHING`;
const ENDED = `UPDATE inventory_sync.causes c SET ended_at = CASE WHEN n."over" THEN now() END
  FROM jsonb_to_recordset($2::jsonb) AS n(cause text, reference text, "over" boolean)
  WHERE c.tenant = $1 AND c.cause = n.cause AND c.reference = n.reference`;

/** What moves items of places and is posted elsewhere. */
@Injectable()
export class CausesStore {
  constructor(private readonly database: Database) {}

  /** The same changes again change no more than for how long they are kept. */
  async apply(tx: Tx, tenant: string, changes: readonly CauseChange[]): Promise<void> {
    const begun = changes.flatMap((change) => (change.kind === 'begun' ? rowsOf(change) : []));
    if (begun.length > 0) await tx.query(BEGUN, [tenant, JSON.stringify(begun)]);
    const ends = changes.flatMap(({ kind, cause, reference }) =>
      kind === 'begun' ? [] : [{ cause, reference, over: kind === 'over' }],
    );
    if (ends.length === 0) return;
    const last = new Map(ends.map((end) => [`${end.cause} ${end.reference}`, end] as const));
    await tx.query(ENDED, [tenant, JSON.stringify([...last.values()])]);
    await tx.query(`DELETE FROM inventory_sync.causes WHERE tenant = $1 AND ended_at < now() - ${KEPT_FOR}`, [tenant]);
  }

  /** Whether something there has the item, or had it until a few days ago. A shipment that was given up has nothing any more. */
  async isThere(tenant: string, at: { cause: Cause; location: string; sku: string }): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM inventory_sync.causes c WHERE tenant = $1 AND location = $2 AND sku = $3 AND cause = $4
         AND (ended_at IS NULL OR ended_at > now() - ${TOLD_WITHIN})
         AND NOT EXISTS (SELECT FROM inventory_sync.instances i
           WHERE i.tenant = c.tenant AND i.id = c.reference AND i.status = 'given-up') LIMIT 1`,
      [tenant, at.location, at.sku, at.cause],
    );
    return rows.length > 0;
  }
}

const rowsOf = ({ cause, reference, location, skus }: Extract<CauseChange, { kind: 'begun' }>): object[] =>
  skus.map((sku) => ({ cause, reference, location, sku }));
