import { bodyReader } from '../core/control.body.js';
import { type Complaint, ControlProblem } from '../core/control.problem.js';
import type { ControlCall } from '../core/vendor.js';
import { billDelivery } from './billing.js';
import { CUSTOMERS, customerOf, DEFAULT_CUSTOMER, PLANTS } from './company.table.js';
import { deleteDelivery, isIssued } from './delivery.js';
import { accruals, supplierInvoices } from './ledger.control.js';
import { dayOf } from './odata.values.js';
import { changeQuantities } from './order-change.control.js';
import { purchasing } from './purchasing.control.js';
import { creditReturn, isReceived } from './returns-delivery.js';
import { addItem, cancelOrder, changeOrder, endUnstamped, enterOrder } from './sales-order.js';
import type { SapBook } from './sap.book.js';
import type { Delivery, SalesOrder } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';
import type { SapSessions } from './sap.session.js';
import { receiveStock } from './stock.js';

interface EnteredOrder {
  readonly customer?: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly unit?: string }[];
  readonly requestedShipDate?: string;
  /** Hours since, where a job takes it over from elsewhere: its time stamps are those of its entry. */
  readonly enteredHoursAgo?: number;
}

const SKU = { type: 'string', pattern: '^[A-Z0-9][A-Z0-9._/-]{0,39}$' } as const;
const PIECES = { type: 'integer', minimum: 1, maximum: 999_999 } as const;

const readOrder = bodyReader<EnteredOrder>({
  type: 'object',
  required: ['lines'],
  additionalProperties: false,
  properties: {
    customer: { type: 'string' },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 999,
      items: {
        type: 'object',
        required: ['sku', 'quantity'],
        additionalProperties: false,
        properties: { sku: SKU, quantity: PIECES, unit: { type: 'string', pattern: '^[A-Z0-9]{1,3}$' } },
      },
    },
    requestedShipDate: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    enteredHoursAgo: { type: 'integer', minimum: 0, maximum: 100_000 },
  },
});
const readNumbers = bodyReader<{ readonly orderNumbers: readonly string[] }>({
  type: 'object',
  required: ['orderNumbers'],
  additionalProperties: false,
  properties: { orderNumbers: { type: 'array', minItems: 1, items: { type: 'string' } } },
});
const readReceipt = bodyReader<{ readonly sku: string; readonly plant: string; readonly quantity: number }>({
  type: 'object',
  required: ['sku', 'plant', 'quantity'],
  additionalProperties: false,
  properties: { sku: SKU, plant: { enum: PLANTS.map(({ plant }) => plant) }, quantity: PIECES },
});
const readNothing = bodyReader({ type: 'object', additionalProperties: false });

type Outcome = { readonly body: object };

/** What users of this SAP do in their transactions; README.md lists it. */
export function control(book: SapBook, sessions: SapSessions, call: ControlCall): Outcome | undefined {
  const [resource, id, verb, ...more] = call.segments;
  if (more.length > 0) return undefined;
  if (call.method === 'GET' && resource === 'stock' && id === undefined) return { body: { items: book.allStock() } };
  if (call.method !== 'POST') return undefined;
  try {
    switch (resource) {
      case 'orders':
        return id === undefined ? enter(book, call.body) : actOnOrder(book, id, verb, call.body);
      case 'deliveries':
        return id === undefined || verb === undefined ? undefined : actOnDelivery(book, id, verb, call.body);
      case 'returns':
        return id !== undefined && verb === 'credit' ? credit(book, id, call.body) : undefined;
      case 'purchase-orders':
        return purchasing(book, id, verb, call.body);
      case 'accruals':
        return accruals(book, id, verb, call.body);
      case 'supplier-invoices':
        return supplierInvoices(book, id, verb, call.body);
      case 'stock':
        return id === undefined ? receive(book, call.body) : undefined;
      case 'periods':
        return id === undefined || verb === undefined ? undefined : actOnPeriod(book, id, verb, call.body);
      case 'sessions': {
        if (id !== 'end' || verb !== undefined) return undefined;
        readNothing(call.body);
        sessions.end();
        return { body: {} };
      }
      case 'authorizations': {
        if (id === undefined || (verb !== 'withdraw' && verb !== 'grant')) return undefined;
        readNothing(call.body);
        sessions.authorize(id, verb === 'grant');
        return { body: {} };
      }
      default:
        return undefined;
    }
  } catch (error) {
    if (error instanceof SapRefusal) throw new ControlProblem('conflict', `${error.code} ${error.message}`);
    throw error;
  }
}

function enter(book: SapBook, body: unknown): Outcome {
  const { customer: number = DEFAULT_CUSTOMER, lines, requestedShipDate, enteredHoursAgo = 0 } = readOrder(body);
  const customer = customerOf(number);
  const complaints: Complaint[] = [];
  if (!customer) {
    const known = CUSTOMERS.map(({ customer: one }) => one).join(', ');
    complaints.push({ pointer: '/customer', code: 'not-allowed', message: `is none of: ${known}` });
  }
  if (requestedShipDate !== undefined && !isDay(requestedShipDate))
    complaints.push({ pointer: '/requestedShipDate', code: 'format', message: 'is not a day of the calendar' });
  if (!customer || complaints.length > 0)
    throw new ControlProblem('validation-failed', 'The order cannot be entered.', complaints);
  const requestedDay = requestedShipDate ?? dayOf(book.now() + DEFAULT_LEAD_MS);
  const enteredAt = book.now() - enteredHoursAgo * 3_600_000;
  return { body: { orderNumber: enterOrder(book, { customer, requestedDay, lines, enteredAt }).number } };
}

/** Requested for the second day from now unless the customer says otherwise. */
const DEFAULT_LEAD_MS = 2 * 86_400_000;

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && dayOf(at) === day;
}

function actOnOrder(book: SapBook, number: string, verb: string | undefined, body: unknown): Outcome | undefined {
  if (number === 'mass-change' && verb === undefined) return massChange(book, body);
  if (number === 'mass-end' && verb === undefined) return massEnd(book, body);
  if (verb === 'change') return { body: orderView(changeQuantities(book, demandOrder(book, number), body)) };
  const act = ORDER_VERBS[verb ?? ''];
  if (!act) return undefined;
  readNothing(body);
  return { body: orderView(act(book, demandOrder(book, number))) };
}

const ORDER_VERBS: Readonly<Record<string, (book: SapBook, order: SalesOrder) => SalesOrder>> = {
  cancel: (book, order) => {
    if (order.complete) throw new ControlProblem('conflict', `Order ${order.number} is complete.`);
    return order.items.every(({ rejection }) => rejection) ? order : cancelOrder(book, order);
  },
  'add-item': (book, order) => addItem(book, order),
  'block-credit': (book, order) => {
    if (order.credit === 'B') return order;
    book.journal('credit-block', order.number, { customer: order.customer });
    return changeOrder(book, order, { credit: 'B' });
  },
  'release-credit': (book, order) => {
    if (order.credit !== 'B') return order;
    book.journal('credit-release', order.number, { customer: order.customer });
    return changeOrder(book, order, { credit: 'D' });
  },
  'release-delivery-block': (book, order) => {
    if (!order.deliveryBlock) return order;
    book.journal('delivery-block-release', order.number, { deliveryBlock: order.deliveryBlock });
    return changeOrder(book, order, { deliveryBlock: '' });
  },
};

/** A background job changes several orders: one time stamp for all of them. */
function massChange(book: SapBook, body: unknown): Outcome {
  const { orderNumbers } = readNumbers(body);
  const orders = orderNumbers.map((number) => demandOrder(book, number));
  const changedAt = book.now();
  for (const order of orders) book.saveOrder({ ...order, changedAt, revision: order.revision + 1 });
  return { body: { changedAt: new Date(changedAt).toISOString() } };
}

/** A background job ends orders; no time stamp tells. */
function massEnd(book: SapBook, body: unknown): Outcome {
  const orders = readNumbers(body).orderNumbers.map((number) => demandOrder(book, number));
  for (const order of orders) endUnstamped(book, order);
  return { body: { orderNumbers: orders.map(({ number }) => number) } };
}

function actOnDelivery(book: SapBook, id: string, verb: string, body: unknown): Outcome | undefined {
  if (verb !== 'bill' && verb !== 'delete') return undefined;
  readNothing(body);
  const delivery = demandDelivery(book, id);
  if (verb === 'bill') return { body: { billingDocument: billDelivery(book, delivery).number } };
  if (isIssued(delivery))
    throw new ControlProblem('conflict', `Goods issue has been posted for delivery ${delivery.number}.`);
  deleteDelivery(book, delivery);
  return { body: { deliveryNumber: delivery.number } };
}

/** What came back under a reference is credited without waiting. */
function credit(book: SapBook, reference: string, body: unknown): Outcome {
  readNothing(body);
  const received = book.returnsDeliveriesBy('reference', reference).filter(isReceived);
  if (received.length === 0) throw new ControlProblem('not-found', `Nothing was received as ${reference}.`);
  return { body: { creditMemos: received.map((delivery) => creditReturn(book, delivery)) } };
}

function receive(book: SapBook, body: unknown): Outcome {
  const { sku, plant, quantity } = readReceipt(body);
  const { onHand, promised } = receiveStock(book, { plant, material: sku }, quantity);
  book.journal('stock-receipt', `${plant}/${sku}`, { quantity, onHand });
  return { body: { sku, plant, onHand, free: onHand - promised } };
}

function actOnPeriod(book: SapBook, period: string, verb: string, body: unknown): Outcome | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period) || (verb !== 'close' && verb !== 'open')) return undefined;
  readNothing(body);
  if (verb === 'close') book.closePeriod(period);
  else book.openPeriod(period);
  return { body: { period, isOpen: verb === 'open' } };
}

function demandOrder(book: SapBook, number: string): SalesOrder {
  const order = book.order(number);
  if (!order) throw new ControlProblem('not-found', `There is no sales order ${number}.`);
  return order;
}

/** By SAP's number or by the caller's reference. */
function demandDelivery(book: SapBook, id: string): Delivery {
  const delivery = book.delivery(id) ?? book.deliveriesWithReference(id)[0];
  if (!delivery) throw new ControlProblem('not-found', `There is no delivery ${id}.`);
  return delivery;
}

const orderView = ({ number, credit, deliveryBlock, items, complete }: SalesOrder) => ({
  orderNumber: number,
  credit,
  deliveryBlock,
  complete,
  items: items.map(({ item, material, quantity, delivered, issued, billed, rejection }) => ({
    item,
    sku: material,
    quantity,
    delivered,
    issued,
    billed,
    rejection,
  })),
});
