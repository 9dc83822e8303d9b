import type { Order } from '#canonical';
import type { OrderFeedPage, UnreadableOrder } from '../erp.port.js';

interface Reading<Row> {
  readonly order: (row: Row) => Order;
  readonly numberOf: (row: Row) => string;
  /** The vendor's id of this change of it. */
  readonly changeOf: (row: Row) => string;
  /** The row itself by default. */
  readonly rawOf?: (row: Row) => unknown;
}

/** Reads each order by itself: one that cannot be read is set aside, and those beside it go on. */
export function readEach<Row>(
  rows: readonly Row[],
  { order, numberOf, changeOf, rawOf = (row) => row }: Reading<Row>,
): { orders: OrderFeedPage['orders'][number][]; unreadable: UnreadableOrder[] } {
  const orders: OrderFeedPage['orders'][number][] = [];
  const unreadable: UnreadableOrder[] = [];
  for (const row of rows) {
    const [changeId, raw] = [changeOf(row), rawOf(row)];
    try {
      orders.push({ order: order(row), changeId, raw });
    } catch (error) {
      unreadable.push({ orderNumber: numberOf(row), changeId, raw, why: (error as Error).message });
    }
  }
  return { orders, unreadable };
}
