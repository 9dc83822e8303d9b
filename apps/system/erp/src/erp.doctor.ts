import type { Order } from '#canonical';
import type { Landscape } from '#platform/config';
import { connectAll, type Examination, NothingThere, someOf } from '#platform/connections';
import { ERP_ADAPTERS } from './adapters/registry.js';
import type { ErpConnection } from './erp.connections.js';
import type { ErpBooks, ErpPage, ErpPageQuery, StockBookItem } from './erp.port.js';

/** A number that nobody ever gave, short enough for any ERP. */
const NOBODY = 'DOCTOR0';
const PAGE = 20;
const DAY_MS = 86_400_000;
const LOOKS_BACK_DAYS = 30;

type Book = Exclude<keyof ErpBooks, never>;
/** Each book with the capability that it stands for, and what its documents are called by. */
const BOOKS: Readonly<Record<Book, string>> = {
  openOrders: 'open-orders',
  unbilledDeliveries: 'unbilled-deliveries',
  postedInvoices: 'posted-invoices',
  openAccruals: 'open-accruals',
  payments: 'payments',
  uncreditedReturns: 'uncredited-returns',
};

/**
 * What we assume of an ERP, looked at by calls that change nothing.
 * @returns whether the landscape has such a connection
 */
export async function examineErp(
  landscape: Landscape,
  id: string,
  examination: Examination,
  now: () => number,
): Promise<boolean> {
  const connections = landscape.connections.filter((each) => each.id === id);
  const connected = connectAll({ connections }, 'erp', ERP_ADAPTERS, (descriptor, connection) => ({
    id,
    descriptor,
    port: descriptor.connect(connection),
  })).get(id);
  if (connected) await examine(connected, landscape, examination, now);
  return connected !== undefined;
}

async function examine(
  connection: ErpConnection,
  landscape: Landscape,
  examination: Examination,
  now: () => number,
): Promise<void> {
  const { id, port, descriptor } = connection;
  const has = (capability: string) => (descriptor.capabilities as readonly string[]).includes(capability);
  if (!(await examination.access(connection))) return;
  await examination.look('an order that is not there', async () => {
    const order = await port.readOrder(NOBODY);
    return { saw: 'is told as not there', differs: order ? [`${NOBODY} is told as ${order.status}`] : [] };
  });
  const orders = await examineFeed(connection, examination);
  await examineOrders(connection, orders, examination);
  await examineWarehouses(connection, landscape, examination);

  await examination.look('carriers’ supplier numbers', async () => {
    const { purchasing } = port;
    if (!purchasing) throw new NothingThere('it lists no suppliers');
    const numbers = landscape.carriers.map(({ scac, erpSuppliers }) => [scac, erpSuppliers[id]] as const);
    const without = numbers.flatMap(([scac, supplier]) => (supplier === undefined ? [scac] : []));
    for (const [, supplier] of numbers) if (supplier !== undefined) await purchasing.list(supplier, { limit: 1 });
    return {
      saw: someOf(numbers.flatMap(([scac, supplier]) => (supplier === undefined ? [] : [`${scac} is ${supplier}`]))),
      differs: without.map((scac) => `${scac} has no number here: its invoices cannot be posted`),
    };
  });

  const since = new Date(now() - LOOKS_BACK_DAYS * DAY_MS).toISOString().slice(0, 10);
  for (const [book, capability] of Object.entries(BOOKS) as [Book, string][])
    await examination.look(`book: ${capability}`, async () => {
      const { books } = port;
      if (!has(capability)) throw new NothingThere('it declares none');
      const page = (query: ErpPageQuery): Promise<ErpPage<object>> | undefined =>
        book === 'postedInvoices' || book === 'payments' ? books?.[book]?.(since, query) : books?.[book]?.(query);
      const first = await page({ limit: PAGE });
      if (!first) return { saw: '', differs: ['it is declared, and there is none'] };
      return pagesOf(first, (cursor) => page({ limit: PAGE, cursor }));
    });
}

/** @returns orders as the feed tells them */
async function examineFeed({ port }: ErpConnection, examination: Examination): Promise<readonly Order[]> {
  const orders: Order[] = [];
  await examination.look('changes of orders', async () => {
    const first = await port.readOrderChanges(null);
    const again = await port.readOrderChanges(first.watermark);
    for (const { order } of [...first.orders, ...again.orders]) orders.push(order);
    return {
      saw: `${first.orders.length} orders, and ${again.orders.length} behind its watermark`,
      differs: [first, again].flatMap(({ warning, unreadable = [] }) => [
        ...(warning ? [`${warning.code}: ${warning.message}`] : []),
        ...unreadable.map(({ orderNumber, why }) => `${orderNumber} cannot be read: ${why}`),
      ]),
    };
  });
  return orders;
}

/** What there is of orders is read one by one, as a process would read them. */
async function examineOrders({ port }: ErpConnection, told: readonly Order[], examination: Examination): Promise<void> {
  await examination.look('orders', async () => {
    const listed = (await port.books?.openOrders?.({ limit: PAGE }))?.items.map(({ orderNumber }) => orderNumber) ?? [];
    const numbers = [...new Set([...told.map(({ orderNumber }) => orderNumber), ...listed])].slice(0, PAGE);
    if (numbers.length === 0) throw new NothingThere('there is none');
    const gone: string[] = [];
    const empty: string[] = [];
    const unreadGoods = new Set<string>();
    const units = new Set<string>();
    for (const number of numbers) {
      const order = await port.readOrder(number);
      if (!order) gone.push(number);
      else if (order.lines.length === 0) empty.push(number);
      for (const { sku, quantity, goodsUnread } of order?.lines ?? []) {
        units.add(quantity.unit);
        if (goodsUnread) unreadGoods.add(sku);
      }
    }
    return {
      saw: `${numbers.length} read, in ${someOf([...units])}`,
      differs: [
        ...(gone.length > 0 ? [`listed, and not there by their number: ${someOf(gone)}`] : []),
        ...(empty.length > 0 ? [`without a line: ${someOf(empty)}`] : []),
        ...(unreadGoods.size > 0 ? [`what its goods ask for cannot be read: ${someOf([...unreadGoods])}`] : []),
      ],
    };
  });
}

/** Each warehouse of the landscape by the code that it has here. */
async function examineWarehouses({ id, port }: ErpConnection, landscape: Landscape, examination: Examination) {
  for (const { name, erpCodes } of landscape.warehouses) {
    const code = erpCodes[id];
    await examination.look(`warehouse ${name}`, async () => {
      if (code === undefined) return { saw: '', differs: ['it has no code here: nothing can be delivered from it'] };
      const { stockBook } = port;
      if (!stockBook) throw new NothingThere('it lists no stock by warehouse');
      const page = (cursor?: string) =>
        stockBook.read({ warehouseCode: code }, { limit: PAGE, ...(cursor !== undefined && { cursor }) });
      const first = await page();
      const saw = await pagesOf(first, page);
      const negative = first.items.filter(({ onHand }: StockBookItem) => onHand.value < 0).map(({ sku }) => sku);
      return {
        saw: `as ${code}: ${saw.saw}`,
        differs: [
          ...(saw.differs ?? []),
          ...(first.items.length === 0 ? [`nothing is booked in ${code}: is that its code here?`] : []),
          ...(negative.length > 0 ? [`booked below nothing: ${someOf(negative)}`] : []),
        ],
      };
    });
  }
}

/** A listing goes on, and has nothing twice. */
async function pagesOf<T extends object>(
  first: ErpPage<T>,
  next: (cursor: string) => Promise<ErpPage<T>> | undefined,
): Promise<{ saw: string; differs?: string[] }> {
  const { nextCursor } = first;
  if (nextCursor === null) return { saw: `${first.items.length} in all` };
  const second = await next(nextCursor);
  const known = new Set(first.items.map((item) => JSON.stringify(item)));
  const twice = (second?.items ?? []).filter((item) => known.has(JSON.stringify(item)));
  return {
    saw: `${first.items.length + (second?.items.length ?? 0)} on two pages`,
    ...(twice.length > 0 && { differs: [`${twice.length} of the second page stood on the first one`] }),
    ...(second?.nextCursor === nextCursor && { differs: ['a page names itself as the next one'] }),
  };
}
