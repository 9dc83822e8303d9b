import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import type { LagView, TowerStreamEvent } from '../../tower.view.js';
import type { CountView } from '../../tower-work.view.js';
import { CASE_COLUMNS, type CaseRow, CasesReader, toCaseRow } from '../read/cases.reader.js';
import { LagReader } from '../read/lag.reader.js';
import { NowReader } from '../read/now.reader.js';
import { ORDER_COLUMNS, type OrderRow, toOrderRow } from '../read/order.rows.js';
import { SETTLEMENT_COLUMNS, type SettlementRow, toSettlementRow } from '../read/settlements.reader.js';

type ChangedEvent = Exclude<TowerStreamEvent, { readonly type: 'everything' | 'figures' | 'lag' }>;

export interface Changed {
  readonly revision: bigint;
  readonly event: ChangedEvent;
}

export interface ChangedPage {
  /** In the order of their revisions. Something that changed twice is told once, as it is. Empty where there are `more`. */
  readonly changes: readonly Changed[];
  /** Everything up to it has been told, or is to be looked at anew. */
  readonly revision: bigint;
  /** More has changed than is told one by one, or revisions began anew with another database. */
  readonly more: boolean;
}

type Kind = ChangedEvent['type'];
type Key = { readonly kind: Kind; readonly id: string; readonly revision: string };

const OF_KINDS: Readonly<Record<Kind, readonly [table: string, key: string]>> = {
  order: ['tower_orders', 'id'],
  case: ['tower_cases', 'id'],
  settlement: ['tower_settlements', 'id'],
  stock: ['tower_stock', 'id'],
  timeline: ['tower_timelines', 'order_id'],
};
const TABLES = Object.values(OF_KINDS).map(([table]) => `(SELECT max(revision) FROM portal.${table})`);
const KEYS = Object.entries(OF_KINDS).map(
  ([kind, [table, key]]) =>
    `(SELECT '${kind}' AS kind, ${key}::text AS id, revision FROM portal.${table}
      WHERE revision > $1 AND revision <= $2 ORDER BY revision LIMIT $3)`,
);

/** What in the read model has changed since a revision. */
@Injectable()
export class ChangedReader {
  constructor(
    private readonly database: Database,
    private readonly now: NowReader,
    private readonly cases: CasesReader,
    private readonly lagReader: LagReader,
  ) {}

  /** The revision of what changed last, and the last one that was given. */
  async head(): Promise<{ readonly head: bigint; readonly given: bigint }> {
    const [row] = await this.database.query<{ head: string | null; given: string }>(
      `SELECT greatest(${TABLES.join(', ')}) AS head, (SELECT last_value FROM portal.tower_revisions) AS given`,
    );
    return { head: BigInt(row?.head ?? 0), given: BigInt(row?.given ?? 0) };
  }

  /** @param upTo not further than there; @param most more than that many are not told one by one */
  async since(revision: bigint, most: number, upTo?: bigint): Promise<ChangedPage> {
    // Asked first: revisions are committed in their order, so that what all lists have up to it is complete.
    const { head, given } = await this.head();
    if (given < revision) return { changes: [], revision: head, more: true };
    const end = upTo !== undefined && upTo < head ? upTo : head;
    if (end <= revision) return { changes: [], revision, more: false };
    const keys = await this.database.query<Key>(
      `SELECT kind, id, revision FROM (${KEYS.join(' UNION ALL ')}) c ORDER BY c.revision LIMIT $3`,
      [String(revision), String(end), most + 1],
    );
    if (keys.length > most) return { changes: [], revision: end, more: true };
    return { changes: await this.told(keys), revision: end, more: false };
  }

  async figures(): Promise<{ states: readonly CountView[]; openCases: number }> {
    const [states, { open }] = await Promise.all([this.now.states(), this.cases.figures()]);
    return { states, openCases: open };
  }

  lag(): Promise<LagView> {
    return this.lagReader.read();
  }

  private async told(keys: readonly Key[]): Promise<Changed[]> {
    const ids = Map.groupBy(keys, ({ kind }) => kind);
    const rows = <R>(kind: Kind, columns: string, alias: string): Promise<R[]> | R[] => {
      const [table, key] = OF_KINDS[kind];
      const some = (ids.get(kind) ?? []).map(({ id }) => id);
      const sql = `SELECT ${columns} FROM portal.${table} ${alias} WHERE ${alias}.${key} = ANY($1)`;
      return some.length === 0 ? [] : this.database.query<R>(sql, [some]);
    };
    const [orders, cases, settlements] = await Promise.all([
      rows<OrderRow>('order', ORDER_COLUMNS, 'o'),
      rows<CaseRow>('case', CASE_COLUMNS, 'c'),
      rows<SettlementRow>('settlement', SETTLEMENT_COLUMNS, 's'),
    ]);
    const today = clock.iso().slice(0, 10);
    const found = new Map<string, ChangedEvent>([
      // One of which only events told so far is not shown.
      ...orders.flatMap((row): [string, ChangedEvent][] =>
        row.state ? [[`order ${row.id}`, { type: 'order', order: toOrderRow(row, today) }]] : [],
      ),
      ...cases.map((row): [string, ChangedEvent] => [`case ${row.id}`, { type: 'case', case: toCaseRow(row) }]),
      ...settlements.map((row): [string, ChangedEvent] => [
        `settlement ${row.id}`,
        { type: 'settlement', settlement: toSettlementRow(row) },
      ]),
    ]);
    return keys.flatMap(({ kind, id, revision }) => {
      const event =
        kind === 'timeline'
          ? { type: kind, orderId: id }
          : kind === 'stock'
            ? { type: kind, id }
            : found.get(`${kind} ${id}`);
      return event ? [{ revision: BigInt(revision), event }] : [];
    });
  }
}
