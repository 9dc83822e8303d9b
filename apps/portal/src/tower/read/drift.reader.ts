import { Injectable } from '@nestjs/common';
import type { Reconciliation } from '#clients';
import { Database } from '#platform/persistence';
import { keysAt, pageOf } from '#platform/query';
import type {
  CaseRowView,
  DriftPageView,
  DriftPointView,
  DriftRowView,
  DriftRunView,
  TowerQuantity,
} from '../../tower-work.view.js';
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

interface Place {
  readonly warehouse: string;
  readonly sku: string;
}

interface Row extends Place {
  readonly id: string;
  readonly state: string;
  readonly body: PlaceLike;
  readonly size: string;
}

export interface DriftAsked {
  readonly warehouse?: string;
  readonly sort?: 'size' | 'place';
  readonly cursor?: string;
  readonly limit: number;
}

const SIZE = /^-?\d{1,30}(\.\d{1,30})?$/;
const ANY = /^/;
const placeOf = ({ warehouse, sku }: Place): string => `${warehouse}/${sku}`;

/** Where shelf and book differ, or the book does not have yet what happened on the shelf. */
@Injectable()
export class DriftReader {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesReader,
  ) {}

  async page({ warehouse, sort = 'size', cursor, limit }: DriftAsked): Promise<DriftPageView> {
    const bySize = sort === 'size';
    const keys = bySize ? keysAt(cursor, SIZE, ANY) : keysAt(cursor, ANY);
    const [size, after] = bySize ? (keys ?? []) : [undefined, ...(keys ?? [])];
    const [rows, trend] = await Promise.all([
      this.database.query<Row>(
        `SELECT id, warehouse, sku, state, body, largest_first::text AS size FROM portal.tower_stock
         WHERE NOT at_rest AND ($1::text IS NULL OR warehouse = $1)
           AND ${bySize ? '($2::numeric IS NULL OR (largest_first, id) > ($2::numeric, $3::text))' : '($2::numeric IS NULL AND ($3::text IS NULL OR id > $3))'}
         ORDER BY ${bySize ? 'largest_first, id' : 'id'} LIMIT $4`,
        [warehouse ?? null, size ?? null, after ?? null, limit + 1],
      ),
      cursor === undefined ? this.trend() : [],
    ]);
    const { items, nextCursor } = pageOf(rows, limit, ({ id, size }) => (bySize ? [size, id] : [id]));
    const [byPlace, trends] = await Promise.all([this.cases.openOf(items.map(({ id }) => id)), this.trendsOf(items)]);
    return {
      items: items.map((row) => toRow(row, byPlace.get(row.id) ?? [], trends.get(placeOf(row)) ?? [])),
      nextCursor,
      trend,
    };
  }

  /** Of each of these places, what the last comparisons found there. */
  private async trendsOf(places: readonly Place[]): Promise<ReadonlyMap<string, readonly DriftPointView[]>> {
    if (places.length === 0) return new Map();
    const rows = await this.database.query<Place & { at: Date; delta: string; unit: string }>(
      `SELECT p.warehouse, p.sku, d.at, d.delta, d.unit FROM unnest($1::text[], $2::text[]) AS p(warehouse, sku)
       CROSS JOIN LATERAL (SELECT position, at, delta, unit FROM portal.tower_drift t
         WHERE t.warehouse = p.warehouse AND t.sku = p.sku ORDER BY position DESC LIMIT $3) AS d
       ORDER BY d.position`,
      [places.map(({ warehouse }) => warehouse), places.map(({ sku }) => sku), RUNS],
    );
    const points = Map.groupBy(rows, placeOf);
    return new Map(
      [...points].map(([place, some]) => [
        place,
        some.map(({ at, delta, unit }) => ({ at: at.toISOString(), delta: { value: Number(delta), unit } })),
      ]),
    );
  }

  private async trend(): Promise<readonly DriftRunView[]> {
    const rows = await this.database.query<{ body: Reconciliation }>(
      'SELECT body FROM portal.tower_comparisons ORDER BY started_at DESC, id DESC LIMIT $1',
      [RUNS],
    );
    return rows.map(({ body }) => toRun(body)).reverse();
  }
}

function toRow(
  { id, warehouse, sku, state, body }: Row,
  cases: readonly CaseRowView[],
  trend: readonly DriftPointView[],
): DriftRowView {
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
    trend,
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
