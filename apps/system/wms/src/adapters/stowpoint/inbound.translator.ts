import { addQuantity, type EventData, eachOnce, type ReceivedLine } from '#canonical';
import { Untranslatable } from '#platform/connections';
import { toQuantity } from './status.translator.js';
import { type GoodsReceipt, type InboundDelivery, isGoodsReceipt, isInboundDelivery } from './webhook.wire.js';

/** Who stands at the gate, or what was taken in: a receipt has a number of its own, and the event has it as its id. */
export type ToldInbound =
  | { readonly type: 'inbound-shipment.arrived'; readonly data: EventData['inbound-shipment.arrived'] }
  | {
      readonly type: 'inbound-shipment.received';
      readonly data: EventData['inbound-shipment.received'];
      readonly id: string;
    };

/** Event types about an inbound delivery. */
export const isInboundEvent = (type: string): boolean =>
  type === 'inbound_delivery.arrived' || type === 'inbound_delivery.received';

/** @throws Untranslatable for what is not of the contract, of another's warehouse, or contradicts itself */
export function toInbound(
  type: string,
  { inboundDelivery: delivery, receipt }: Readonly<Record<string, unknown>>,
  glnByCode: ReadonlyMap<string, string>,
): ToldInbound {
  if (!isInboundDelivery(delivery)) throw new Untranslatable(`${type} without an inbound delivery of the contract`);
  const data = shipmentOf(delivery, glnByCode);
  if (type === 'inbound_delivery.arrived') return { type: 'inbound-shipment.arrived', data };
  if (!isGoodsReceipt(receipt)) throw new Untranslatable(`${type} without a receipt of the contract`);
  const { receiptId: id, reason } = receipt;
  const lines = eachOnce(receipt.lines.map(toReceivedLine));
  return { type: 'inbound-shipment.received', id, data: { ...data, lines, ...(reason && { reason }) } };
}

function shipmentOf(
  { externalId, supplier, warehouse: code }: InboundDelivery,
  glnByCode: ReadonlyMap<string, string>,
): EventData['inbound-shipment.arrived'] {
  const warehouse = glnByCode.get(code);
  if (!warehouse) throw new Untranslatable(`warehouse ${code} is none of the landscape's`);
  return { inboundShipmentId: externalId, supplier, warehouse };
}

function toReceivedLine(line: GoodsReceipt['lines'][number]): ReceivedLine {
  const { purchaseOrder: purchaseOrderId, purchaseOrderLine: lineId, sku, expected, received, damaged, uom } = line;
  const lots = (line.lots ?? []).map(({ lot, quantity, damaged: unfit, expiry }) => ({
    quantity: toQuantity(quantity, uom),
    ...(unfit && { damaged: toQuantity(unfit, uom) }),
    lot,
    ...(expiry && { expiry }),
  }));
  const ofLots = lots.map(({ quantity }) => quantity).reduce(addQuantity, toQuantity(0, uom));
  if ((damaged ?? 0) > received || ofLots.value > toQuantity(received, uom).value)
    throw new Untranslatable(`more of line ${lineId} is damaged, or in lots, than was received`);
  const unfit = lots.flatMap((lot) => lot.damaged ?? []).reduce(addQuantity, toQuantity(0, uom));
  if (unfit.value > (damaged ?? 0) || lots.some((lot) => (lot.damaged?.value ?? 0) > lot.quantity.value))
    throw new Untranslatable(`more of line ${lineId} is damaged in lots than of it, or than came of them`);
  return {
    ...{ purchaseOrderId, lineId, sku },
    notified: toQuantity(expected, uom),
    received: toQuantity(received, uom),
    ...(damaged && { damaged: toQuantity(damaged, uom) }),
    ...(lots.length > 0 && { lots }),
  };
}
