import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import type { FoundOrderView, NumberView, OrderDetailView, OrderRowView } from '../../tower.view.js';
import type { TowerPage } from '../../tower-work.view.js';
import { normalised } from '../model/numbers.js';
import type { TowerOrder } from '../model/orders.js';
import { CasesReader } from './cases.reader.js';
import { LagReader } from './lag.reader.js';
import { lifeOf } from './life.js';
import { ORDER_COLUMNS, type OrderRow, toOrderRow } from './order.rows.js';
import { milestonesOf } from './planned-against-actual.js';
import { SettlementsReader } from './settlements.reader.js';
import { waitsOf } from './waits.js';

export interface OrdersAsked {
  readonly state?: string;
  readonly warehouse?: string;
  readonly carrier?: string;
  readonly erp?: string;
  readonly late?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

const ANY = /^/;
const MOST_FOUND = 20;

/** Orders out of the read model; every query goes along an index, however many there are. */
@Injectable()
export class OrdersReader {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesReader,
    private readonly settlements: SettlementsReader,
    private readonly lag: LagReader,
  ) {}

  /** The latest first. */
  async list(asked: OrdersAsked): Promise<TowerPage<OrderRowView>> {
    const { state, warehouse, carrier, erp, late, cursor, limit } = asked;
    const [at = null, id = null] = keysAt(cursor, INSTANT, ANY) ?? [];
    const values: unknown[] = [at, id, limit + 1];
    const given = (value: unknown) => `$${values.push(value)}`;
    const today = clock.iso().slice(0, 10);
    const filters = [
      ['warehouse', warehouse, (key: string) => `${given(key)} = ANY(o.warehouses)`],
      ['carrier', carrier, (key: string) => `${given(key)} = ANY(o.carriers)`],
      ['erp', erp, (key: string) => `o.erp = ${given(key)}`],
    ] as const;
    // Along the narrowest of them; the rest is looked at.
    const [first, ...others] = filters.flatMap(([kind, key, test]) => (key ? [{ kind, key, test }] : []));
    const l = first ? 'k' : 'o';
    const [opened, name] = [`${l}.opened_at`, first ? 'k.order_id' : 'o.id'];
    const where = ['o.state IS NOT NULL', `($1::timestamptz IS NULL OR (${opened}, ${name}) < ($1, $2))`];
    if (first) where.push(`k.kind = ${given(first.kind)} AND k.key = ${given(first.key)}`);
    if (state) where.push(`${l}.state = ${given(state)}`);
    if (late)
      where.push(
        `o.promised_on IS NOT NULL AND NOT o.ended AND o.left_at IS NULL AND o.promised_on < ${given(today)}::date`,
      );
    where.push(...others.map(({ key, test }) => test(key)));
    const from = first
      ? 'portal.tower_order_keys k JOIN portal.tower_orders o ON o.id = k.order_id'
      : 'portal.tower_orders o';
    const rows = await this.database.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM ${from} WHERE ${where.join(' AND ')}
       ORDER BY ${opened} DESC, ${name} DESC LIMIT $3`,
      values,
    );
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.opened_at.toISOString(), row.id]);
    return { items: items.map((row) => toOrderRow(row, today)), nextCursor };
  }

  /** By any number that it has anywhere, or the beginning of one. Whole numbers first. */
  async find(number: string): Promise<readonly FoundOrderView[]> {
    const wanted = normalised(number);
    if (!wanted) return [];
    const rows = await this.database.query<OrderRow & { kind: string; system: string; told: string; exact: boolean }>(
      `SELECT DISTINCT ON (n.exact, o.id) ${ORDER_COLUMNS}, n.kind, n.system, n.told, n.exact FROM (
         (SELECT n.*, true AS exact FROM portal.tower_numbers n WHERE n.number = $1 ORDER BY n.order_id LIMIT $3)
         UNION ALL
         (SELECT n.*, false AS exact FROM portal.tower_numbers n
          WHERE n.number > $1 AND n.number < $2 ORDER BY n.number, n.order_id LIMIT $3)
       ) n JOIN portal.tower_orders o ON o.id = n.order_id WHERE o.state IS NOT NULL
       ORDER BY n.exact DESC, o.id, n.kind LIMIT $3`,
      [wanted, `${wanted}\u{10ffff}`, MOST_FOUND],
    );
    const today = clock.iso().slice(0, 10);
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      if (seen.has(row.id)) return [];
      seen.add(row.id);
      const { kind, system, told, exact } = row;
      return [{ order: toOrderRow(row, today), number: told, kind, ...(system && { system }), exact }];
    });
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
    const { standing, milestones } = row?.body ?? {};
    if (!row || !standing || !milestones) throw new ProblemError('not-found', `There is no order ${id}`);
    const now = clock.iso();
    const order = toOrderRow(row, now.slice(0, 10));
    return {
      order,
      lag,
      correlationId: standing.correlationId,
      view: standing.view,
      settlements: settlements.map(({ row }) => row),
      cases,
      waitsFor: [
        ...waitsOf('order-to-ship', id, standing.waitsFor),
        ...settlements.flatMap(({ row, waitsFor }) => waitsOf('ship-to-settle', row.id, waitsFor)),
        ...cases.flatMap(({ state, process, instanceId, title, owner, assignee, openedAt, dueAt }) =>
          state === 'open'
            ? [
                {
                  process,
                  instanceId,
                  kind: 'case' as const,
                  what: title,
                  whom: assignee ?? owner,
                  since: openedAt,
                  until: dueAt,
                },
              ]
            : [],
        ),
      ],
      milestones: milestonesOf(standing, milestones, now),
      numbers,
      life: lifeOf('order', order.state),
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
