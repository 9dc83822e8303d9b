import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { BOOK_TERMS, type BookTerms } from '#platform/config';
import { CurrentLandscape } from '#platform/connections';
import { Database } from '#platform/persistence';
import {
  type Books,
  booksOf,
  InstanceScan,
  type Keyed,
  lastOf,
  type Moving,
  movingOf,
  type Pages,
  type ScannedInstance,
  type SortedRows,
} from '#process-manager';
import { orderToShip } from '../order-to-ship.process.js';
import type { OrderToShipState } from '../order-to-ship.state.js';

/** An order as it is held against a book. */
export type ScannedOrder = ScannedInstance<OrderToShipState>;

/** A book that lists things of orders, and how it is held against them. */
export interface OrderBook<D, L extends Keyed, R extends Keyed> {
  list(erp: string): AsyncIterable<readonly D[]>;
  /** What of a page is ours, under its key. */
  rowsOf(erp: string, page: readonly D[]): readonly R[];
  orderOf(key: string): string;
  /** What an order has in the book by what is known here. */
  oursOf(order: ScannedOrder, moving: Moving): readonly L[];
  /** What came under one key counts as one. */
  theirsOf(rows: readonly [R, ...R[]]): R;
}

/** The books of the ERPs, and the orders that ought to be in them. */
@Injectable()
export class OrderBooks {
  readonly terms: BookTerms;
  private readonly scan: InstanceScan<OrderToShipState>;

  constructor(
    database: Database,
    private readonly landscape: CurrentLandscape,
  ) {
    this.terms = { ...BOOK_TERMS, ...landscape.file.books };
    this.scan = new InstanceScan(orderToShip, database);
  }

  /**
   * Reads one book of each ERP into the right side.
   * @param rowsOf what of a page counts, under its key
   * @throws RetryableError where no ERP that keeps such a book could be asked
   */
  read<T>(
    rows: SortedRows,
    list: (erp: string) => AsyncIterable<readonly T[]>,
    rowsOf: (erp: string, page: readonly T[]) => readonly Keyed[],
  ): Promise<Books> {
    return booksOf(
      this.landscape.idsOf('erp'),
      async (erp) => {
        for await (const page of list(erp)) await rows.add('right', erp, rowsOf(erp, page));
      },
      (erp) => rows.takeBack('right', erp),
    );
  }

  /**
   * Reads one book of each ERP, then the orders that ought to be in it: those under way, and those that the book names.
   * @throws RetryableError where no ERP that keeps such a book could be asked
   */
  async heldAgainst<D, L extends Keyed, R extends Keyed>(tenant: string, rows: SortedRows, book: OrderBook<D, L, R>) {
    const { told, missing, covers } = await this.read(rows, book.list, book.rowsOf);
    const asOf = clock.iso();
    const addOurs = (orders: readonly ScannedOrder[]) =>
      rows.add(
        'left',
        'order-to-ship',
        orders.flatMap((order) => book.oursOf(order, movingOf(order, order.state.order.source.system))),
      );
    for await (const { orders } of this.theirs(tenant, rows, book)) await addOurs([...orders.values()]);
    for await (const orders of this.underWay(tenant, told)) await addOurs(orders);
    const left = { asOf, pages: rows.pages<L, L>('left', lastOf) };
    return { left, theirs: this.withOrders(tenant, rows, book), missing, covers };
  }

  /** What a book lists, page by page, with its orders as they stand now. */
  private async *theirs<R extends Keyed>(
    tenant: string,
    rows: SortedRows,
    { theirsOf, orderOf }: Pick<OrderBook<never, never, R>, 'theirsOf' | 'orderOf'>,
  ) {
    for await (const page of rows.pages<R, R>('right', theirsOf)) {
      const ids = page.map(({ key }) => orderOf(key));
      yield { page, orders: await this.named(tenant, ids) };
    }
  }

  private async *withOrders<R extends Keyed>(
    tenant: string,
    rows: SortedRows,
    book: Pick<OrderBook<never, never, R>, 'theirsOf' | 'orderOf'>,
  ): Pages<R & { readonly order?: Moving }> {
    for await (const { page, orders } of this.theirs(tenant, rows, book))
      yield page.map((each) => {
        const order = orders.get(book.orderOf(each.key));
        return { ...each, ...(order && { order: movingOf(order, order.state.order.source.system) }) };
      });
  }

  /** Those of the ids that are known here, by id. */
  named(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, ScannedOrder>> {
    return this.scan.of(tenant, ids);
  }

  /** Orders of these ERPs that have not ended, page by page. */
  async *underWay(tenant: string, erps: { has(erp: string): boolean }): AsyncGenerator<readonly ScannedOrder[]> {
    for await (const page of this.scan.pages(tenant))
      yield page.filter(({ state }) => erps.has(state.order.source.system));
  }
}
