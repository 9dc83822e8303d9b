import { Injectable } from '@nestjs/common';
import type { ChangedInstance } from '#clients';
import { clock } from '#platform/clock';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import type {
  SettlementBodyView,
  SettlementDetailView,
  SettlementFiguresView,
  SettlementRowView,
  TowerPage,
} from '../../tower-work.view.js';
import { CasesReader } from './cases.reader.js';
import { lifeOf } from './life.js';
import { peopleWaitedFor, waitsOf } from './waits.js';

export interface SettlementsAsked {
  readonly state?: string;
  readonly carrier?: string;
  readonly disputed?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

export interface SettlementRow {
  readonly id: string;
  readonly order_id: string;
  readonly state: string;
  readonly ended: boolean;
  readonly opened_at: Date;
  readonly body: {
    readonly view: SettlementBodyView;
    readonly waitsFor: ChangedInstance['waitsFor'];
    readonly updatedAt: string;
  };
}

export interface SettlementOfOrder {
  readonly row: SettlementRowView;
  readonly waitsFor: ChangedInstance['waitsFor'];
}

export const SETTLEMENT_COLUMNS = 's.id, s.order_id, s.state, s.ended, s.opened_at, s.body';
const ANY = /^/;
const DAY_MS = 86_400_000;
/** By the day on which they began. */
const AGES = [
  { band: '0-30', from: 0, to: 31 },
  { band: '31-60', from: 31, to: 61 },
  { band: '61-90', from: 61, to: 91 },
  { band: '90+', from: 91, to: Number.POSITIVE_INFINITY },
] as const;
/** Rows of a file are read so many at a time. */
const CSV_PAGE = 500;

@Injectable()
export class SettlementsReader {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesReader,
  ) {}

  /** The oldest first. */
  async list({ state, carrier, disputed, cursor, limit }: SettlementsAsked): Promise<TowerPage<SettlementRowView>> {
    const [at = null, id = null] = keysAt(cursor, INSTANT, ANY) ?? [];
    const values: unknown[] = [at, id, limit + 1];
    const where = ['($1::timestamptz IS NULL OR (s.opened_at, s.id) > ($1, $2))'];
    if (state) where.push(`s.state = $${values.push(state)}`);
    if (carrier) where.push(`s.carrier = $${values.push(carrier)}`);
    if (disputed) where.push('s.disputed');
    const rows = await this.database.query<SettlementRow>(
      `SELECT ${SETTLEMENT_COLUMNS} FROM portal.tower_settlements s WHERE ${where.join(' AND ')}
       ORDER BY s.opened_at, s.id LIMIT $3`,
      values,
    );
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.opened_at.toISOString(), row.id]);
    return { items: items.map(toSettlementRow), nextCursor };
  }

  /** All of a list, a page at a time. */
  async *all(
    asked: Pick<SettlementsAsked, 'state' | 'carrier' | 'disputed'>,
  ): AsyncGenerator<readonly SettlementRowView[]> {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: TowerPage<SettlementRowView> = await this.list({
        ...asked,
        limit: CSV_PAGE,
        ...(cursor && { cursor }),
      });
      yield page.items;
      cursor = page.nextCursor;
    }
  }

  async ofOrder(orderId: string): Promise<readonly SettlementOfOrder[]> {
    const rows = await this.database.query<SettlementRow>(
      `SELECT ${SETTLEMENT_COLUMNS} FROM portal.tower_settlements s WHERE s.order_id = $1 ORDER BY s.opened_at, s.id`,
      [orderId],
    );
    return rows.map((row) => ({ row: toSettlementRow(row), waitsFor: row.body.waitsFor }));
  }

  async detail(id: string): Promise<SettlementDetailView> {
    const [[row], cases] = await Promise.all([
      this.database.query<SettlementRow>(
        `SELECT ${SETTLEMENT_COLUMNS} FROM portal.tower_settlements s WHERE s.id = $1`,
        [id],
      ),
      this.cases.ofInstance(id),
    ]);
    if (!row) throw new ProblemError('not-found', `There is no settlement ${id}`);
    const waitsFor = [...waitsOf('ship-to-settle', id, row.body.waitsFor), ...peopleWaitedFor(cases)];
    return {
      settlement: toSettlementRow(row),
      view: row.body.view,
      waitsFor,
      cases,
      life: lifeOf('settlement', row.state, waitsFor.length > 0),
    };
  }

  async figures(): Promise<SettlementFiguresView> {
    const counts = await this.database.query<{ series: string; at: Date; key: string; n: string }>(
      "SELECT series, at, key, n FROM portal.tower_counts WHERE series LIKE 'settlement%' ORDER BY series, at, key",
    );
    const of = (series: string) => counts.filter((each) => each.series === series);
    const sum = (some: typeof counts) => some.reduce((all, { n }) => all + Number(n), 0);
    return {
      states: of('settlement').map(({ key, n }) => ({ key, count: Number(n) })),
      ageing: AGES.map(({ band, from, to }) => {
        const within = ({ at }: { readonly at: Date }) => {
          const days = (clock.now() - at.getTime()) / DAY_MS;
          return days >= from && days < to;
        };
        const expected = Map.groupBy(of('settlement-expected').filter(within), ({ key }) => key);
        return {
          band,
          settlements: sum(of('settlement-age').filter(within)),
          expected: [...expected].map(([currency, some]) => ({ amount: sum(some), currency })),
        };
      }),
    };
  }
}

export function toSettlementRow({ id, order_id, state, ended, opened_at, body }: SettlementRow): SettlementRowView {
  const { carrier, expected, accrual, billed, posted, difference, invoices = [], postings = [] } = body.view;
  const [dueOn] = postings.flatMap((posting) => (posting.paidOn ? [] : (posting.dueOn ?? []))).sort();
  const until = ended ? Date.parse(body.updatedAt) : clock.now();
  return {
    id,
    orderId: order_id,
    state,
    ...(carrier && { carrier }),
    ...(expected && { expected }),
    ...(accrual?.amount && { accrued: accrual.amount }),
    ...(billed && { billed }),
    ...(posted && { posted }),
    ...(difference && { difference }),
    disputed: invoices.some(({ state }) => state === 'disputed'),
    ...(dueOn && { dueOn }),
    openedAt: opened_at.toISOString(),
    ...(ended && { endedAt: body.updatedAt }),
    ageDays: Math.floor(Math.max(0, until - opened_at.getTime()) / DAY_MS),
  };
}
