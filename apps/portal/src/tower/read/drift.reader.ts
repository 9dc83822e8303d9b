import { Injectable } from '@nestjs/common';
import type { Reconciliation } from '#clients';
import { Database } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import type { CaseRowView, DriftPageView, DriftRowView, DriftRunView, TowerQuantity } from '../../tower-work.view.js';
import { RUNS } from '../follow/comparison.source.js';
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

/** Where shelf and book differ, or the book does not have yet what happened on the shelf. */
@Injectable()
export class DriftReader {
  constructor(
    private readonly database: Database,
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

  private async trend(): Promise<readonly DriftRunView[]> {
    const rows = await this.database.query<{ body: Reconciliation }>(
      'SELECT body FROM portal.tower_comparisons ORDER BY started_at DESC, id DESC LIMIT $1',
      [RUNS],
    );
    return rows.map(({ body }) => toRun(body)).reverse();
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
