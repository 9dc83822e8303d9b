import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import type { FoundOrdersView, FoundOrderView } from '../../tower.view.js';
import { normalised } from '../model/numbers.js';
import { ORDER_COLUMNS, type OrderRow, toOrderRow } from './order.rows.js';

interface Hit {
  readonly number: string;
  readonly order_id: string;
  readonly kind: string;
  readonly system: string;
  readonly told: string;
}

const MOST_FOUND = 20;
/** Numbers are looked through so many at a time, and so many pages of them: an order may have hundreds that begin alike. */
const PAGE = 60;
const MOST_PAGES = 10;

/** Orders by any number that they have anywhere, or the beginning of one. */
@Injectable()
export class FindReader {
  constructor(private readonly database: Database) {}

  /** Whole numbers first; each order once. */
  async find(number: string): Promise<FoundOrdersView> {
    const wanted = normalised(number);
    if (!wanted) return { items: [], more: false };
    const found = new Map<string, Hit>();
    for (const hit of await this.exact(wanted)) found.set(hit.order_id, hit);
    let more = found.size > MOST_FOUND;
    let last: Hit | undefined;
    for (let page = 0; found.size <= MOST_FOUND && !more; page += 1) {
      const hits = await this.beginning(wanted, last);
      for (const hit of hits) if (!found.has(hit.order_id)) found.set(hit.order_id, hit);
      last = hits.at(-1);
      if (hits.length < PAGE) break;
      more = page + 1 === MOST_PAGES;
    }
    const shown = [...found.values()].slice(0, MOST_FOUND);
    return { items: await this.orders(shown, wanted), more: more || found.size > MOST_FOUND };
  }

  private exact(wanted: string): Promise<Hit[]> {
    return this.database.query<Hit>(
      `SELECT DISTINCT ON (n.order_id) n.* FROM portal.tower_numbers n
       WHERE n.number = $1 AND EXISTS (SELECT FROM portal.tower_orders o WHERE o.id = n.order_id AND o.state IS NOT NULL)
       ORDER BY n.order_id, n.kind, n.system LIMIT $2`,
      [wanted, MOST_FOUND + 1],
    );
  }

  /** Along the numbers, those first that are nearest to what was written. */
  private beginning(wanted: string, after: Hit | undefined): Promise<Hit[]> {
    const { number = wanted, order_id: order = '', kind = '', system = '' } = after ?? {};
    return this.database.query<Hit>(
      `SELECT n.* FROM portal.tower_numbers n
       WHERE (n.number, n.order_id, n.kind, n.system) > ($1, $2, $3, $4) AND n.number > $5 AND n.number < $6
         AND EXISTS (SELECT FROM portal.tower_orders o WHERE o.id = n.order_id AND o.state IS NOT NULL)
       ORDER BY n.number, n.order_id, n.kind, n.system LIMIT ${PAGE}`,
      [number, order, kind, system, wanted, `${wanted}\u{10ffff}`],
    );
  }

  private async orders(hits: readonly Hit[], wanted: string): Promise<FoundOrderView[]> {
    const rows = await this.database.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM portal.tower_orders o WHERE o.id = ANY($1)`,
      [hits.map(({ order_id }) => order_id)],
    );
    const today = clock.iso().slice(0, 10);
    const orders = new Map(rows.map((row) => [row.id, toOrderRow(row, today)]));
    return hits.flatMap(({ order_id, number, told, kind, system }) => {
      const order = orders.get(order_id);
      return order ? [{ order, number: told, kind, ...(system && { system }), exact: number === wanted }] : [];
    });
  }
}
