import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import { PLANTS, SUPPLIERS_OF_GOODS } from './company.table.js';
import { postMaterialDocument } from './material-document.js';
import { dayOf } from './odata.values.js';
import { deletePurchaseOrder, enterPurchaseOrder, type NewPurchaseOrder, receivedOf } from './purchase-order.js';
import type { SapBook } from './sap.book.js';
import type { PurchaseOrder } from './sap.documents.js';

const PIECES = { type: 'integer', minimum: 1, maximum: 999_999 } as const;
/** Ordered for the tenth day from now unless the buyer says otherwise. */
const DEFAULT_LEAD_MS = 10 * 86_400_000;

const lines = (properties: object, required: readonly string[]) => ({
  type: 'array',
  minItems: 1,
  maxItems: 999,
  items: { type: 'object', required, additionalProperties: false, properties },
});
const readOrder = bodyReader<Partial<Omit<NewPurchaseOrder, 'lines'>> & Pick<NewPurchaseOrder, 'lines'>>({
  type: 'object',
  required: ['lines'],
  additionalProperties: false,
  properties: {
    supplier: { enum: [...SUPPLIERS_OF_GOODS] },
    plant: { enum: PLANTS.map(({ plant }) => plant) },
    deliveryDay: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
    lines: lines({ sku: { type: 'string', pattern: '^[A-Z0-9][A-Z0-9._/-]{0,39}$' }, quantity: PIECES }, [
      'sku',
      'quantity',
    ]),
  },
});
const readReceipt = bodyReader<{ readonly lines?: readonly { readonly item: string; readonly quantity: number }[] }>({
  type: 'object',
  additionalProperties: false,
  properties: { lines: lines({ item: { type: 'string' }, quantity: PIECES }, ['item', 'quantity']) },
});
const readNothing = bodyReader({ type: 'object', additionalProperties: false });

/** What buyers, and the people at the goods receipt, do. */
export function purchasing(
  book: SapBook,
  id: string | undefined,
  verb: string | undefined,
  body: unknown,
): { readonly body: object } | undefined {
  if (id === undefined) return enter(book, body);
  const order = book.purchaseOrder(id);
  if (!order) throw new ControlProblem('not-found', `There is no purchase order ${id}.`);
  if (verb === 'receive') return receive(book, order, body);
  if (verb !== 'delete') return undefined;
  readNothing(body);
  book.journal('purchase-order-deletion', order.number, { supplier: order.supplier });
  return { body: { purchaseOrderNumber: deletePurchaseOrder(book, order).number } };
}

function enter(book: SapBook, body: unknown): { readonly body: object } {
  const [first = ''] = SUPPLIERS_OF_GOODS;
  const { supplier = first, plant = PLANTS[0]?.plant ?? '', deliveryDay, ...told } = readOrder(body);
  const order = enterPurchaseOrder(book, {
    supplier,
    plant,
    deliveryDay: deliveryDay ?? dayOf(book.now() + DEFAULT_LEAD_MS),
    lines: told.lines,
  });
  book.journal('purchase-order', order.number, { supplier, plant, lines: told.lines });
  return { body: { purchaseOrderNumber: order.number } };
}

/** Without lines: whatever is still open. */
function receive(book: SapBook, order: PurchaseOrder, body: unknown): { readonly body: object } {
  const { lines: told } = readReceipt(body);
  const unknown = told?.find(({ item }) => !order.items.some((each) => each.item === item));
  if (unknown) throw new ControlProblem('conflict', `Purchase order ${order.number} has no item ${unknown.item}.`);
  const open = order.items.map(({ item, quantity }) => ({ item, quantity: quantity - receivedOf(book, order, item) }));
  const taken = told ?? open.filter(({ quantity }) => quantity > 0);
  if (taken.length === 0) throw new ControlProblem('conflict', `Nothing of purchase order ${order.number} is open.`);
  const items = taken.map(({ item, quantity }) => {
    const { material = '', plant = '' } = order.items.find((each) => each.item === item) ?? {};
    return { movementType: '101', purchaseOrderItem: item, material, plant, quantity };
  });
  const { number } = postMaterialDocument(book, {
    headerText: '',
    purchaseOrder: order.number,
    day: dayOf(book.now()),
    items,
  });
  book.journal('goods-receipt', order.number, { materialDocument: number, lines: taken });
  return { body: { materialDocument: number } };
}
