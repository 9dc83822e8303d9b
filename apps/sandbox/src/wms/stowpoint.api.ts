import { createHash } from 'node:crypto';
import { type FloorBook, type FloorOrder, FloorRefusal } from './floor.book.js';
import { cancel, receive } from './floor.js';
import { readNewOrder } from './new-order.reader.js';
import { ApiRefusal, toErrorBody, toInventoryLevel, toShipmentOrder } from './stowpoint.wire.js';
import { WAREHOUSES } from './warehouse.table.js';

export interface ApiRequest {
  readonly method: string;
  /** Below the system's base URL. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** StowPoint's REST API over the floor's book; the caller has checked the key and opened the transaction. */
export function answer(book: FloorBook, request: ApiRequest): ApiAnswer {
  try {
    return route(book, request);
  } catch (error) {
    if (error instanceof ApiRefusal) {
      return { status: error.status, body: toErrorBody(error.code, error.message, error.more) };
    }
    if (error instanceof FloorRefusal) return { status: 422, body: toErrorBody(error.code, error.message) };
    throw error;
  }
}

function route(book: FloorBook, { method, path, query, body }: ApiRequest): ApiAnswer {
  const [resource, id, sub, ...rest] = path
    .replace(/^\/api\/v2\//, '')
    .split('/')
    .map(decodeURIComponent);
  if (!path.startsWith('/api/v2/') || rest.length > 0) throw notFound(path);
  if (method === 'GET' && resource === 'warehouses' && !id) return ok(page([...WAREHOUSES], query));
  if (method === 'GET' && resource === 'inventory' && !id) return ok(inventory(book, query));
  if (resource !== 'shipment-orders') throw notFound(path);
  if (method === 'POST' && !id) return create(book, body);
  if (method === 'GET' && !id) return ok(list(book, query));
  if (method === 'GET' && id && !sub) return ok(toShipmentOrder(existing(book, id)));
  if (method === 'POST' && id && sub === 'cancellation') {
    return ok(toShipmentOrder(cancel(book, existing(book, id), reasonOf(body))));
  }
  throw notFound(path);
}

function create(book: FloorBook, body: unknown): ApiAnswer {
  const order = readNewOrder(book, body);
  const fingerprint = createHash('sha256').update(JSON.stringify(order)).digest('hex');
  const there = book.order(order.externalId);
  if (there && there.externalId === order.externalId) {
    if (there.fingerprint === fingerprint) return ok(toShipmentOrder(there));
    throw new ApiRefusal(409, 'EXTERNAL_ID_CONFLICT', `${order.externalId} is ${there.id}, and another order`, {
      existing: toShipmentOrder(there),
    });
  }
  const now = book.now(order.warehouse);
  const created: FloorOrder = {
    id: `SO-${book.nextNumber('order')}`,
    externalId: order.externalId,
    ...(order.orderReference !== undefined && { orderReference: order.orderReference }),
    warehouse: order.warehouse,
    ...(order.requestedShipDate !== undefined && { requestedShipDate: order.requestedShipDate }),
    shipTo: order.shipTo,
    status: 'NEW',
    lines: order.lines.map(({ quantity, ...line }) => ({
      ...line,
      orderedQuantity: quantity,
      pickedQuantity: null,
      allocated: 0,
      lots: [],
    })),
    packages: [],
    fingerprint,
    sequence: 0,
    createdAt: now,
    updatedAt: now,
  };
  receive(book, created);
  book.journal('fulfilment', created.externalId, toShipmentOrder(created));
  return { status: 201, body: toShipmentOrder(created) };
}

function list(book: FloorBook, query: ApiRequest['query']): unknown {
  const { externalId } = query;
  if (externalId === undefined) return page(book.allOrders().map(toShipmentOrder), query);
  const order = book.order(externalId);
  return page(order?.externalId === externalId ? [toShipmentOrder(order)] : [], query);
}

function inventory(book: FloorBook, query: ApiRequest['query']): unknown {
  const { sku, warehouse } = query;
  const levels = book
    .allStock()
    .filter(
      (stock) => (sku === undefined || stock.sku === sku) && (warehouse === undefined || stock.warehouse === warehouse),
    )
    .map((stock) => toInventoryLevel(stock, book.now(stock.warehouse)));
  return page(levels, query);
}

/** The cursor is where the next page starts; opaque to callers. */
function page<T>(
  items: readonly T[],
  { cursor, limit }: ApiRequest['query'],
): { data: readonly T[]; nextCursor: string | null } {
  const size = limit === undefined ? 50 : Number(limit);
  if (!Number.isInteger(size) || size < 1 || size > 200) throw new ApiRefusal(400, 'BAD_REQUEST', 'limit is 1 to 200');
  const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64url').toString());
  if (!Number.isInteger(start) || start < 0) throw new ApiRefusal(400, 'BAD_REQUEST', 'cursor is none of ours');
  const end = start + size;
  return {
    data: items.slice(start, end),
    nextCursor: end < items.length ? Buffer.from(String(end)).toString('base64url') : null,
  };
}

function existing(book: FloorBook, id: string): FloorOrder {
  const order = book.order(id);
  if (order?.id !== id) throw new ApiRefusal(404, 'NOT_FOUND', `there is no shipment order ${id}`);
  return order;
}

function reasonOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('reason' in body)) return undefined;
  return typeof body.reason === 'string' ? body.reason : undefined;
}

const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
const notFound = (path: string) => new ApiRefusal(404, 'NOT_FOUND', `there is no resource ${path}`);
