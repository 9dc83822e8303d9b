import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import type { LagView, OrderRowView } from '../../tower.view.js';
import type { CaseRowView, CountView } from '../../tower-work.view.js';
import { CASE_COLUMNS, type CaseRow, CasesReader, toCaseRow } from '../read/cases.reader.js';
import { LagReader } from '../read/lag.reader.js';
import { NowReader } from '../read/now.reader.js';
import { ORDER_COLUMNS, type OrderRow, toOrderRow } from '../read/order.rows.js';

export type Changed =
  | { readonly type: 'order'; readonly revision: bigint; readonly order: OrderRowView }
  | { readonly type: 'case'; readonly revision: bigint; readonly case: CaseRowView };

export interface ChangedPage {
  /** In the order of their revisions. Something that changed twice is told once, as it is. */
  readonly changes: readonly Changed[];
  /** Everything up to it has been told. */
  readonly revision: bigint;
  readonly more: boolean;
}

const PAGE = 200;

/** What in the read model has changed since a revision. */
@Injectable()
export class ChangedReader {
  constructor(
    private readonly database: Database,
    private readonly now: NowReader,
    private readonly cases: CasesReader,
    private readonly lagReader: LagReader,
  ) {}

  /** The revision of what changed last. */
  async head(): Promise<bigint> {
    const [row] = await this.database.query<{ head: string | null }>(
      `SELECT greatest((SELECT max(revision) FROM portal.tower_orders), (SELECT max(revision) FROM portal.tower_cases))
         AS head`,
    );
    return BigInt(row?.head ?? 0);
  }

  async since(revision: bigint): Promise<ChangedPage> {
    // Asked first: revisions are committed in their order, so that what both lists have up to it is complete.
    const head = await this.head();
    if (head <= revision) return { changes: [], revision, more: false };
    const span = [String(revision), String(head)];
    const [orders, cases] = await Promise.all([
      this.database.query<OrderRow & { revision: string }>(
        `SELECT ${ORDER_COLUMNS}, o.revision FROM portal.tower_orders o
         WHERE o.revision > $1 AND o.revision <= $2 AND o.state IS NOT NULL ORDER BY o.revision LIMIT ${PAGE}`,
        span,
      ),
      this.database.query<CaseRow & { revision: string }>(
        `SELECT ${CASE_COLUMNS}, c.revision FROM portal.tower_cases c
         WHERE c.revision > $1 AND c.revision <= $2 ORDER BY c.revision LIMIT ${PAGE}`,
        span,
      ),
    ]);
    const today = clock.iso().slice(0, 10);
    const all: Changed[] = [
      ...orders.map(
        (row): Changed => ({ type: 'order', revision: BigInt(row.revision), order: toOrderRow(row, today) }),
      ),
      ...cases.map((row): Changed => ({ type: 'case', revision: BigInt(row.revision), case: toCaseRow(row) })),
    ].sort((a, b) => (a.revision < b.revision ? -1 : 1));
    // Where one of the two lists was cut off, the other is told no further.
    const cut = [orders, cases].flatMap((rows) => (rows.length === PAGE ? [BigInt(rows.at(-1)?.revision ?? 0)] : []));
    const [end = head] = [...cut, head].sort((a, b) => (a < b ? -1 : 1));
    return { changes: all.filter((each) => each.revision <= end), revision: end, more: end < head };
  }

  async figures(): Promise<{ states: readonly CountView[]; openCases: number }> {
    const [states, { open }] = await Promise.all([this.now.states(), this.cases.figures()]);
    return { states, openCases: open };
  }

  lag(): Promise<LagView> {
    return this.lagReader.read();
  }
}
