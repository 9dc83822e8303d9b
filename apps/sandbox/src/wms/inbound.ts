import { type FloorBook, FloorRefusal } from './floor.book.js';
import type { Counted, FloorInbound, InboundFloorLine } from './inbound.book.js';
import { takeIn } from './stock.js';

export type NewInbound = Pick<FloorInbound, 'externalId' | 'supplier' | 'warehouse'> & {
  readonly lines: readonly (Omit<InboundFloorLine, 'received' | 'uom'> & { readonly uom?: string })[];
};

/** What is on its way, entered once. @throws FloorRefusal for other goods under an id that is there */
export function enter(book: FloorBook, { lines, ...told }: NewInbound): FloorInbound {
  const known = book.inbound(told.externalId);
  const entered: FloorInbound = {
    ...told,
    status: 'EXPECTED',
    lines: lines.map((line) => ({ uom: 'EACH', ...line, received: 0 })),
    receipts: 0,
    sequence: 0,
    updatedAt: book.now(told.warehouse),
  };
  if (!known) {
    book.saveInbound(entered);
    return entered;
  }
  if (contentOf(known) !== contentOf(entered)) throw new FloorRefusal('EXISTS', `${told.externalId} holds other goods`);
  return known;
}

const contentOf = ({ supplier, warehouse, lines }: FloorInbound): string =>
  JSON.stringify([supplier, warehouse, lines.map(({ received: _, ...line }) => line)]);

/** It stands at the gate; told once. */
export function arrive(book: FloorBook, delivery: FloorInbound): FloorInbound {
  if (delivery.status !== 'EXPECTED') return delivery;
  book.journal('arrive', delivery.externalId, { supplier: delivery.supplier, warehouse: delivery.warehouse });
  return tell(book, { ...delivery, status: 'ARRIVED' }, 'arrived');
}

/**
 * Goods of it are counted, lie on the shelf and are told, as a receipt of its own each time. What is not fit for sale is held.
 * @param told absent: all that has not come yet
 * @throws FloorRefusal for an item that is not kept there, or a count that contradicts itself
 */
export function receive(
  book: FloorBook,
  delivery: FloorInbound,
  told: { readonly lines?: readonly Counted[]; readonly reason?: string } = {},
): FloorInbound {
  const counted = (told.lines ?? missingOf(delivery)).map((line) => named(delivery, line));
  if (counted.length === 0) return delivery;
  for (const line of counted) demandConsistent(line);
  for (const { sku, uom, quantity, damaged = 0 } of counted)
    takeIn(book, delivery.warehouse, { sku, uom, quantity, held: damaged });
  const receipt = {
    receiptId: `GR-${book.nextNumber('receipt')}`,
    ...(told.reason && { reason: told.reason }),
    lines: counted.map(({ quantity: received, ...line }) => ({ ...line, received })),
  };
  const receipts = delivery.receipts + 1;
  book.journal('receive', `${delivery.externalId}/${receipts}`, receipt);
  const lines = delivery.lines.map((line) => {
    const came = counted.filter((each) => isSameLine(each, line)).reduce((sum, { quantity }) => sum + quantity, 0);
    return came === 0 ? line : { ...line, received: line.received + came };
  });
  return tell(book, { ...delivery, lines, receipts, status: 'RECEIVED' }, 'received', { receipt });
}

const missingOf = ({ lines }: FloorInbound): Counted[] =>
  lines.flatMap(({ expected, received, purchaseOrder, purchaseOrderLine }) =>
    expected > received ? [{ purchaseOrder, purchaseOrderLine, quantity: expected - received }] : [],
  );

type Line = Pick<Counted, 'purchaseOrder' | 'purchaseOrderLine'>;
const isSameLine = (a: Line, b: Line): boolean =>
  a.purchaseOrder === b.purchaseOrder && a.purchaseOrderLine === b.purchaseOrderLine;

/** With what the delivery knows of the line; of one that is not on it whoever counts names the item. */
function named({ externalId, lines }: FloorInbound, { sku, uom = 'EACH', ...counted }: Counted) {
  const line = lines.find((each) => isSameLine(each, counted));
  const item = sku ?? line?.sku;
  if (item === undefined)
    throw new FloorRefusal('ITEM_UNKNOWN', `line ${counted.purchaseOrderLine} is not on ${externalId}: name its sku`);
  return { ...counted, sku: item, uom: line?.uom ?? uom, expected: line?.expected ?? 0 };
}

function demandConsistent({ purchaseOrderLine, quantity, damaged = 0, lots = [] }: Counted): void {
  const inLots = lots.reduce((sum, lot) => sum + lot.quantity, 0);
  const unfit = lots.reduce((sum, lot) => sum + (lot.damaged ?? 0), 0);
  const isTooMuch = damaged > quantity || inLots > quantity || unfit > damaged;
  if (isTooMuch || lots.some((lot) => (lot.damaged ?? 0) > lot.quantity))
    throw new FloorRefusal(
      'MORE_THAN_RECEIVED',
      `more of line ${purchaseOrderLine} is damaged, or in lots, than was received`,
    );
}

function tell(book: FloorBook, delivery: FloorInbound, type: string, more: object = {}): FloorInbound {
  const occurredAt = book.now(delivery.warehouse);
  const changed = { ...delivery, sequence: delivery.sequence + 1, updatedAt: occurredAt };
  book.saveInbound(changed);
  const { externalId, supplier, warehouse, sequence } = changed;
  const data = { inboundDelivery: { externalId, supplier, warehouse }, ...more };
  book.tell(`inbound_delivery.${type}`, { about: externalId, occurredAt, sequence, data });
  return changed;
}
