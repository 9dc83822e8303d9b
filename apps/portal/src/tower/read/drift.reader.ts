import { Injectable } from '@nestjs/common';
import { ProcessClients, type Reconciliation } from '#clients';
import { Database } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import { logger } from '#platform/telemetry';
import type { CaseRowView, DriftPageView, DriftRowView, DriftRunView, TowerQuantity } from '../../tower-work.view.js';
import { CasesReader } from './cases.reader.js';

/** Of a place as its process tells it. */
interface PlaceLike {
  readonly unposted?: number;
  readonly variance?: {
    readonly erp: TowerQuantity;
    readonly wms: TowerQuantity;
    readonly delta: TowerQuantity;
    readonly asOf?: string;
    readonly needsApproval: boolean;
  };
}

interface Row {
  readonly id: string;
  readonly warehouse: string;
  readonly sku: string;
  readonly state: string;
  readonly body: PlaceLike;
}

/** Runs that a trend shows. */
const RUNS = 30;
const log = logger('control-tower');

/** Where shelf and book differ, or the book does not have yet what happened on the shelf. */
@Injectable()
export class DriftReader {
  constructor(
    private readonly database: Database,
    private readonly processes: ProcessClients,
    private readonly cases: CasesReader,
  ) {}

  async page(cursor: string | undefined, limit: number): Promise<DriftPageView> {
    const [after = null] = keysAt(cursor, /^/) ?? [];
    const [rows, trend] = await Promise.all([
      this.database.query<Row>(
        `SELECT id, warehouse, sku, state, body FROM portal.tower_stock
         WHERE NOT at_rest AND ($1::text IS NULL OR id > $1) ORDER BY id LIMIT $2`,
        [after, limit + 1],
      ),
      cursor === undefined ? this.trend() : [],
    ]);
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    const byPlace = await this.cases.openOf(items.map(({ id }) => id));
    return { items: items.map((row) => toRow(row, byPlace.get(row.id) ?? [])), nextCursor, trend };
  }

  /** Out of the process's own record of its reconciliations. */
  private async trend(): Promise<readonly DriftRunView[]> {
    try {
      const runs = this.processes
        .of('inventory-sync')
        .listReconciliations({ name: 'stock-reconciliation', limit: RUNS });
      return (await runs).items.map(toRun).reverse();
    } catch (err) {
      log.warn({ err }, 'no trend of the inventory drift');
      return [];
    }
  }
}

function toRow({ id, warehouse, sku, state, body }: Row, cases: readonly CaseRowView[]): DriftRowView {
  const { unposted = 0, variance } = body;
  return {
    id,
    warehouse,
    sku,
    state,
    ...(variance && { erp: variance.erp, wms: variance.wms, delta: variance.delta }),
    ...(variance?.asOf && { asOf: variance.asOf }),
    needsApproval: variance?.needsApproval ?? false,
    unposted,
    cases,
  };
}

const toRun = ({ id, startedAt, state, figures, sides }: Reconciliation): DriftRunView => {
  const [left, right] = [figures?.onlyLeft ?? 0, figures?.onlyRight ?? 0];
  const erpIsLeft = sides.left === 'erp';
  return {
    id,
    at: startedAt,
    state,
    matched: figures?.matched ?? 0,
    differs: figures?.differs ?? 0,
    onlyErp: erpIsLeft ? left : right,
    onlyWms: erpIsLeft ? right : left,
    deferred: figures?.deferred ?? 0,
  };
};
