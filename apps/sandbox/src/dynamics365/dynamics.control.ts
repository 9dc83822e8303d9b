import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import type { ControlCall } from '../core/vendor.js';
import type { DynamicsBook } from './dynamics.book.js';
import { CUSTOMERS, ITEMS, type SalesInvoice, type SalesOrder } from './dynamics.records.js';

type Done = { readonly status?: number; readonly body: object };

const text = { type: 'string', minLength: 1 } as const;
const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const readOrder = bodyReader<{
  customer?: string;
  /** Not to be processed. */
  stopped?: boolean;
  /** Its confirmation is posted; unless told otherwise it is. */
  confirmed?: boolean;
  lines: readonly { sku: string; quantity: number; price?: number }[];
}>(
  closed(
    {
      customer: { enum: Object.keys(CUSTOMERS) },
      stopped: { type: 'boolean' },
      confirmed: { type: 'boolean' },
      lines: {
        type: 'array',
        minItems: 1,
        items: closed(
          {
            sku: { enum: Object.keys(ITEMS) },
            quantity: { type: 'number', exclusiveMinimum: 0 },
            price: { type: 'number' },
          },
          ['sku', 'quantity'],
        ),
      },
    },
    ['lines'],
  ),
);
const readNumbers = bodyReader<{ orderNumbers: readonly string[] }>(
  closed({ orderNumbers: { type: 'array', items: text } }, ['orderNumbers']),
);
const readStock = bodyReader<{ sku: string; warehouse: string; quantity: number; status?: string }>(
  closed({ sku: text, warehouse: text, quantity: { type: 'number' }, status: text }, ['sku', 'warehouse', 'quantity']),
);
const readPage = bodyReader<{ rows: number }>(closed({ rows: { type: 'integer', minimum: 1 } }, ['rows']));

/** What users and batch jobs of the environment do. */
export function control(book: DynamicsBook, { method, segments, body }: ControlCall): Done | undefined {
  const [resource, id, act, ...more] = segments;
  if (method !== 'POST' || more.length > 0) return undefined;
  switch ([resource, act ?? id].filter(Boolean).join('/')) {
    case 'orders':
      return { status: 201, body: enter(book, readOrder(body)) };
    case 'orders/mass-change':
      for (const number of readNumbers(body).orderNumbers) book.change(orderOf(book, number));
      return { body: {} };
    case 'orders/confirm':
      return { body: book.change(open(book, id), { processing: 'Confirmed' }) };
    case 'orders/stop':
      return { body: book.change(open(book, id), { stopped: true }) };
    case 'orders/release':
      return { body: book.change(open(book, id), { stopped: false }) };
    case 'orders/cancel':
      return { body: cancel(book, open(book, id)) };
    case 'orders/delete':
      book.book.remove('orders', orderOf(book, id).number);
      return { body: {} };
    case 'orders/bill':
      return { body: bill(book, open(book, id)) };
    case 'stock': {
      const { sku, warehouse, quantity, status = 'Available' } = readStock(body);
      book.move(sku, warehouse, status, quantity);
      return { body: {} };
    }
    case 'periods/close':
      book.book.put('closed-periods', id ?? '', { closed: true });
      return { body: {} };
    case 'access/end':
      book.book.put('settings', 'access', { ended: book.epoch + 1 });
      return { body: {} };
    case 'page':
      book.book.put('settings', 'page', readPage(body));
      return { body: {} };
    default:
      return undefined;
  }
}

function enter(
  book: DynamicsBook,
  { customer = 'US-001', stopped = false, confirmed = true, lines }: ReturnType<typeof readOrder>,
) {
  const number = String(book.book.nextNumber('order', 1)).padStart(6, '0');
  const order: SalesOrder = {
    number,
    customer,
    status: 'Backorder',
    processing: confirmed ? 'Confirmed' : 'Active',
    stopped,
    createdAt: `${new Date(book.book.now()).toISOString().slice(0, 19)}Z`,
    version: 1,
    lines: lines.map(({ sku, quantity, price }, nth) => ({
      lot: `LOT-${number}-${nth + 1}`,
      sequence: nth + 1,
      item: sku,
      quantity,
      price: price ?? ITEMS[sku]?.price ?? 0,
      status: 'Backorder',
      stopped: false,
    })),
  };
  book.putOrder(order);
  return { orderNumber: number };
}

const cancel = (book: DynamicsBook, order: SalesOrder): SalesOrder =>
  book.change(order, {
    status: 'Canceled',
    processing: 'Canceled',
    lines: order.lines.map((line) => ({ ...line, status: 'Canceled' })),
  });

/** Posts its packing slip and its invoice: all that was ordered leaves, and is billed. */
function bill(book: DynamicsBook, order: SalesOrder): SalesInvoice {
  for (const { item, quantity } of order.lines) book.move(item, '24', 'Available', -quantity);
  book.change(order, {
    status: 'Invoiced',
    processing: 'Invoiced',
    lines: order.lines.map((line) => ({ ...line, status: 'Invoiced' })),
  });
  const number = `CIV-${String(book.book.nextNumber('invoice', 1)).padStart(6, '0')}`;
  const invoice: SalesInvoice = {
    number,
    order: order.number,
    day: new Date(book.book.now()).toISOString().slice(0, 10),
    lines: order.lines.map(({ item, quantity, price }) => ({ item, quantity, price })),
  };
  book.book.put('invoices', number, invoice);
  book.book.journal('invoice', order.number, invoice);
  return invoice;
}

function orderOf(book: DynamicsBook, number: string | undefined): SalesOrder {
  const order = book.order(number ?? '');
  if (!order) throw new ControlProblem('not-found', `There is no sales order ${number}.`);
  return order;
}

function open(book: DynamicsBook, number: string | undefined): SalesOrder {
  const order = orderOf(book, number);
  if (order.status === 'Invoiced' || order.status === 'Canceled')
    throw new ControlProblem('conflict', `Sales order ${number} is ${order.status}.`);
  return order;
}
