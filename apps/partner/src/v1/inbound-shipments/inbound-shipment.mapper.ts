import type { InboundLine, InboundUnit, ReceivedLine, ReceivedLot } from '#canonical';
import type { GoodsDto } from '../../handling-units/handling-unit.dto.js';
import type { InboundReceipt, InboundShipment } from '../../inbound-shipments/inbound-shipment.js';
import { varies } from '../../inbound-shipments/receipt.translator.js';
import type { ReceivedGoodsDto } from './inbound-confirmation.dto.js';
import type { InboundContentDto, InboundInnerUnitDto, InboundUnitDto } from './inbound-notice.dto.js';
import type { InboundReceivedDto, InboundReceivedLineDto, InboundShipmentDto } from './inbound-shipment.dto.js';

/** What both sides see of an inbound shipment. */
export function toInboundShipment({
  id,
  state,
  notice,
  receipt,
  givenUpAt,
  history,
}: InboundShipment): InboundShipmentDto {
  const { shipmentNumber, supplier, warehouse, expectedAt, carrier, pro, units } = notice;
  return {
    id,
    shipmentNumber,
    supplier,
    state,
    warehouse,
    ...(expectedAt && { expectedAt }),
    ...(carrier && { carrier }),
    ...(pro && { pro }),
    handlingUnits: units.map(toOuterUnit),
    ...(receipt && { receipt: toReceipt(receipt) }),
    ...(givenUpAt && { givenUpAt }),
    history: history.map((step) => ({
      state: step.state,
      ...(step.occurredAt && { occurredAt: step.occurredAt }),
      recordedAt: step.recordedAt,
    })),
  };
}

const toOuterUnit = (unit: InboundUnit): InboundUnitDto => ({
  ...toUnit(unit),
  ...(unit.units && { units: unit.units.map(toUnit) }),
});

/** A unit's lines begin with its own, and go on with those of the units on it, in their order. */
function toUnit({ sscc, weightKg, dimensions, lines, units = [] }: InboundUnit): InboundInnerUnitDto {
  const within = units.reduce((count, inner) => count + inner.lines.length, 0);
  const own = lines.slice(0, lines.length - within);
  return {
    sscc,
    ...(weightKg !== undefined && { weightKg }),
    ...(dimensions && { dimensions: { ...dimensions } }),
    ...(own.length > 0 && { contents: own.map(toContent) }),
  };
}

const toContent = (line: InboundLine): InboundContentDto => ({
  purchaseOrderId: line.purchaseOrderId,
  lineId: line.lineId,
  sku: line.sku,
  ...toGoods(line),
});

const toGoods = ({ quantity: { value, unit }, lot, serials, expiry }: ReceivedLot): GoodsDto => ({
  quantity: { value, unit },
  ...(lot && { lot }),
  ...(serials && { serials: [...serials] }),
  ...(expiry && { expiry }),
});

const toReceivedGoods = ({ damaged, ...goods }: ReceivedLot): ReceivedGoodsDto => ({
  ...toGoods(goods),
  ...(damaged && { damaged: { value: damaged.value, unit: damaged.unit } }),
});

const toReceipt = ({ lines, reason }: InboundReceipt): InboundReceivedDto => ({
  varies: varies(lines),
  lines: lines.map(toReceivedLine),
  ...(reason && { reason }),
});

const toReceivedLine = (line: ReceivedLine): InboundReceivedLineDto => ({
  purchaseOrderId: line.purchaseOrderId,
  lineId: line.lineId,
  sku: line.sku,
  notified: { value: line.notified.value, unit: line.notified.unit },
  received: { value: line.received.value, unit: line.received.unit },
  ...(line.damaged && { damaged: { value: line.damaged.value, unit: line.damaged.unit } }),
  ...(line.lots && { lots: line.lots.map(toReceivedGoods) }),
});
