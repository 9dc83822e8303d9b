import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import type { ControlCall } from '../core/vendor.js';
import type { FloorBook, FloorOrder } from './floor.book.js';
import { type FloorOverrides, type FloorVerb, perform, VERBS } from './floor.js';
import { inboundDeliveries } from './inbound.control.js';
import { adjustStock, freeOf, releaseHeld } from './stock.js';
import { toShipmentOrder } from './stowpoint.wire.js';
import { willingly } from './willingly.js';

const readOverrides = bodyReader<FloorOverrides>({
  type: 'object',
  additionalProperties: false,
  properties: {
    reason: { type: 'string', minLength: 1, maxLength: 200 },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sku', 'quantity'],
        additionalProperties: false,
        properties: { sku: { type: 'string', minLength: 1 }, quantity: { type: 'number', minimum: 0 } },
      },
    },
  },
});

const readAdjustment = bodyReader<{ sku: string; warehouse: string; delta: number; reason: string }>({
  type: 'object',
  required: ['sku', 'warehouse', 'delta', 'reason'],
  additionalProperties: false,
  properties: {
    sku: { type: 'string', minLength: 1 },
    warehouse: { type: 'string', minLength: 1 },
    delta: { type: 'number' },
    reason: { type: 'string', minLength: 1, maxLength: 80 },
  },
});

/** Words of an adjustment by which what is held may be sold again. */
const RELEASED: ReadonlySet<string> = new Set(['UNBLOCK', 'RELEASE']);

/**
 * People in the warehouse: `fulfilments/{id}` and `stock` read, `fulfilments/{id}/{verb}` done, `stock-adjustments` made, and
 * what they do with inbound deliveries. An id is the caller's or the vendor's.
 */
export function control(book: FloorBook, call: ControlCall): { body: object } | undefined {
  const { method, segments, body } = call;
  const [resource, id, verb, ...rest] = segments;
  if (rest.length > 0) return undefined;
  if (resource === 'inbound-deliveries') return inboundDeliveries(book, call);
  if (method === 'POST' && resource === 'stock-adjustments' && id === undefined) return adjust(book, body);
  if (method === 'GET' && resource === 'stock' && id === undefined) return { body: { items: book.allStock() } };
  if (resource !== 'fulfilments' || id === undefined) return undefined;
  if (method === 'GET' && verb === undefined) return { body: toShipmentOrder(find(book, id)) };
  if (method !== 'POST' || !isVerb(verb)) return undefined;
  const overrides = readOverrides(body);
  const order = find(book, id);
  return { body: toShipmentOrder(willingly(() => perform(book, order, verb, overrides))) };
}

function adjust(book: FloorBook, body: unknown): { body: object } {
  const { sku, warehouse, delta, reason } = readAdjustment(body);
  const before = book.stock(warehouse, sku);
  if (before && freeOf(before) + delta < 0) {
    throw new ControlProblem('conflict', `only ${freeOf(before)} of ${sku} are free in ${warehouse}`);
  }
  const adjustmentId = willingly(() =>
    RELEASED.has(reason) && before?.held
      ? releaseHeld(book, warehouse, sku, delta, reason)
      : adjustStock(book, warehouse, sku, delta, reason),
  );
  return { body: { ...book.stock(warehouse, sku), adjustmentId } };
}

function find(book: FloorBook, id: string): FloorOrder {
  const order = book.order(id);
  if (!order) throw new ControlProblem('not-found', `The warehouse has no fulfilment ${id}.`);
  return order;
}

const isVerb = (word: string | undefined): word is FloorVerb => VERBS.some((verb) => verb === word);
