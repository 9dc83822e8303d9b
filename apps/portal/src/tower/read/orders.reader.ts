import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import type { NumberView, OrderDetailView, OrderRowView } from '../../tower.view.js';
import type { TowerPage, WaitView } from '../../tower-work.view.js';
import { keyOf, type OrderKeys } from '../model/keys.js';
import type { TowerOrder } from '../model/orders.js';
import { CasesReader } from './cases.reader.js';
import { LagReader } from './lag.reader.js';
import { lifeOf } from './life.js';
import { ORDER_COLUMNS, type OrderRow, toOrderRow } from './order.rows.js';
import { milestonesOf } from './planned-against-actual.js';
import { SettlementsReader } from './settlements.reader.js';
import { peopleWaitedFor, waitsOf } from './waits.js';

export interface OrdersAsked extends OrderKeys {
  readonly state?: string;
  readonly late?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const ANY = /^/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Orders out of the read model; every query goes along an index, however many there are. */
@Injectable()
export class OrdersReader {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesReader,
    private readonly settlements: SettlementsReader,
    private readonly lag: LagReader,
  ) {}

  /** The latest first; of late ones those first whose day is over for longest. */
  async list(asked: OrdersAsked): Promise<TowerPage<OrderRowView>> {
    const { state, late, cursor, limit } = asked;
    const today = clock.iso().slice(0, 10);
    const [at = null, id = null] = (late ? keysAt(cursor, DAY, ANY) : keysAt(cursor, INSTANT, ANY)) ?? [];
    const values: unknown[] = [at, id, limit + 1];
    const given = (value: unknown) => `$${values.push(value)}`;
    // Each combination of keys has rows of its own, with whatever else is asked of an order.
    const key = keyOf(asked);
    const [l, name] = key ? ['k', 'k.order_id'] : ['o', 'o.id'];
    const by = late ? `${l}.due_on` : `${l}.opened_at`;
    const where = ['o.state IS NOT NULL'];
    if (key) where.push(`k.kind = ${given(key.kind)} AND k.key = ${given(key.key)}`);
    if (state) where.push(`${l}.state = ${given(state)}`);
    if (late) where.push(`${by} < ${given(today)}::date`, `($1::date IS NULL OR (${by}, ${name}) > ($1, $2))`);
    else where.push(`($1::timestamptz IS NULL OR (${by}, ${name}) < ($1, $2))`);
    const from = key
      ? 'portal.tower_order_keys k JOIN portal.tower_orders o ON o.id = k.order_id'
      : 'portal.tower_orders o';
    const rows = await this.database.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM ${from} WHERE ${where.join(' AND ')}
       ORDER BY ${late ? `${by}, ${name}` : `${by} DESC, ${name} DESC`} LIMIT $3`,
      values,
    );
    const { items, nextCursor } = pageOf(rows, limit, (row) => [
      late ? (row.due_on ?? '') : row.opened_at.toISOString(),
      row.id,
    ]);
    return { items: items.map((row) => toOrderRow(row, today)), nextCursor };
  }

  async detail(id: string): Promise<OrderDetailView> {
    const [[row], numbers, cases, settlements, lag] = await Promise.all([
      this.database.query<OrderRow & { body: TowerOrder }>(
        `SELECT ${ORDER_COLUMNS}, o.body FROM portal.tower_orders o WHERE o.id = $1 AND o.state IS NOT NULL`,
        [id],
      ),
      this.numbers(id),
      this.cases.ofOrder(id),
      this.settlements.ofOrder(id),
      this.lag.read(),
    ]);
    const { standing } = row?.body ?? {};
    if (!row || !standing) throw new ProblemError('not-found', `There is no order ${id}`);
    const now = clock.iso();
    const order = toOrderRow(row, now.slice(0, 10));
    const waitsFor: WaitView[] = [
      ...waitsOf('order-to-ship', id, standing.waitsFor),
      ...settlements.flatMap(({ row, waitsFor }) => waitsOf('ship-to-settle', row.id, waitsFor)),
      ...peopleWaitedFor(cases),
    ];
    return {
      order,
      lag,
      correlationId: standing.correlationId,
      view: standing.view,
      settlements: settlements.map(({ row }) => row),
      cases,
      waitsFor,
      milestones: milestonesOf(row.body, now),
      numbers,
      life: lifeOf('order', order.state, waitsFor.length > 0),
    };
  }

  private async numbers(id: string): Promise<NumberView[]> {
    const rows = await this.database.query<{ kind: string; system: string; told: string }>(
      'SELECT DISTINCT kind, system, told FROM portal.tower_numbers WHERE order_id = $1 ORDER BY kind, told, system',
      [id],
    );
    return rows.map(({ kind, system, told }) => ({ kind, number: told, ...(system && { system }) }));
  }
}
