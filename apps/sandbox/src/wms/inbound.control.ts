import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import type { ControlCall } from '../core/vendor.js';
import type { FloorBook } from './floor.book.js';
import { arrive, enter, type NewInbound, receive } from './inbound.js';
import { WAREHOUSES } from './warehouse.table.js';
import { willingly } from './willingly.js';

const text = { type: 'string', minLength: 1, maxLength: 120 } as const;
const amount = { type: 'number', minimum: 0, maximum: 1_000_000_000 } as const;
const object = (required: readonly string[], properties: object) => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});
const listOf = (items: object) => ({ type: 'array', minItems: 1, maxItems: 999, items });
const LINE = { purchaseOrder: text, purchaseOrderLine: text, sku: text, uom: { enum: ['EACH', 'CASE'] } } as const;

const readNew = bodyReader<NewInbound>(
  object(['externalId', 'supplier', 'warehouse', 'lines'], {
    externalId: text,
    supplier: text,
    warehouse: { enum: WAREHOUSES.map(({ code }) => code) },
    lines: listOf(object(['purchaseOrder', 'purchaseOrderLine', 'sku', 'expected'], { ...LINE, expected: amount })),
  }),
);
const readReceipt = bodyReader<Parameters<typeof receive>[2]>(
  object([], {
    reason: text,
    lines: listOf(
      object(['purchaseOrder', 'purchaseOrderLine', 'quantity'], {
        ...LINE,
        quantity: amount,
        damaged: amount,
        lots: listOf(
          object(['lot', 'quantity'], {
            lot: text,
            quantity: amount,
            damaged: amount,
            expiry: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
          }),
        ),
      }),
    ),
  }),
);
const readNothing = bodyReader(object([], {}));

/** People at the goods receipt: `inbound-deliveries` entered, `inbound-deliveries/{id}` read, and its goods `arrive` and are received. */
export function inboundDeliveries(
  book: FloorBook,
  { method, segments: [, id, verb], body }: ControlCall,
): { body: object } | undefined {
  if (method === 'POST' && id === undefined) return { body: willingly(() => enter(book, readNew(body))) };
  if (id === undefined) return undefined;
  const isKnown = method === 'GET' ? verb === undefined : verb === 'arrive' || verb === 'receive';
  if (!isKnown || (method !== 'GET' && method !== 'POST')) return undefined;
  const delivery = book.inbound(id);
  if (!delivery) throw new ControlProblem('not-found', `The warehouse expects no inbound delivery ${id}.`);
  if (verb === 'receive') return { body: willingly(() => receive(book, delivery, readReceipt(body))) };
  if (verb === undefined) return { body: delivery };
  readNothing(body);
  return { body: arrive(book, delivery) };
}
