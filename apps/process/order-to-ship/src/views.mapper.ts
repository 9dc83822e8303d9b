import { type Commodity, type FulfilmentLine, type Package, type PickedLine, quantity } from '#canonical';
import type { CommodityDto, PackageDto, PickedLineDto } from '#canonical/dto';
import { returnsOf } from './came-back.js';
import { requested } from './commodities.js';
import { packagesOf } from './fulfilment.js';
import type { AskedLineDto, FulfilmentDto, PartShipmentDto } from './fulfilments/fulfilment.dto.js';
import {
  type Fulfilment,
  fulfilmentOf,
  type OrderToShipState,
  type Shipment,
  type TenderRecord,
} from './order-to-ship.state.js';
import { shipmentWord, statusOf, wordOfParts } from './order-to-ship.status.js';
import type { OrderDto, OrderSummaryDto } from './orders/order.dto.js';
import type { ReturnDto } from './orders/return.dto.js';
import { askedAs, partsOf, wholes } from './parts.js';
import { awaitedOf, receiptsOf } from './return-receipts.js';
import { liveReturnOf } from './returns.js';
import type { Return } from './returns.state.js';
import { mayBeSubstituted } from './rules.js';
import { proOf, shipmentIdOf } from './shipment.js';
import type { ProofOfDeliveryDto, ShipmentDto, TenderDto } from './shipments/shipment.dto.js';
import { shortfallsOf } from './shortfall.js';
import { termsOf } from './terms.js';

/** State as the API shows it: only what is named here leaves. */
export function toSummary(state: OrderToShipState): OrderSummaryDto {
  const { orderId, order } = state;
  return {
    id: orderId,
    state: statusOf(state),
    erp: order.source.system,
    orderNumber: order.orderNumber,
    customerId: order.customer.id,
  };
}

export function toOrder(state: OrderToShipState): OrderDto {
  const { phase, order, open, cancelled, cancellation } = state;
  return {
    ...toSummary(state),
    order: { ...order, lines: [...order.lines] },
    ...(phase.name === 'held' && { holdReason: phase.reason, holdDetail: phase.detail }),
    ...(cancellation.state === 'rejected' && { cancelRejectedBecause: cancellation.reason }),
    backordered: open.map((line) => ({ ...line })),
    cancelled: cancelled.map((line) => ({ ...line })),
    undecided: shortfallsOf(state).flatMap(({ lines }) => lines.map((line) => ({ ...line }))),
    fulfilments: wholes(state).map((fulfilment) => toFulfilment(state, fulfilment)),
    shipments: state.shipments.map((shipment) => toShipment(state, shipment)),
    returns: returnsOf(state).map(toReturn),
    invoiceNumbers: 'invoiceNumbers' in phase ? [...(phase.invoiceNumbers ?? [])] : [],
    ...uninvoicedIn(phase),
  };
}

function uninvoicedIn(phase: OrderToShipState['phase']): Pick<OrderDto, 'uninvoiced' | 'uninvoicedBecause'> {
  const settled = 'settled' in phase ? phase.settled : undefined;
  const lines = phase.name === 'invoicing' ? phase.uninvoiced : settled?.lines;
  return {
    ...(lines && { uninvoiced: lines.map((line) => ({ ...line })) }),
    ...(settled?.because && { uninvoicedBecause: settled.because }),
  };
}

function toReturn(back: Return): ReturnDto {
  const { returnId, fulfilmentId, lines, because, state, returnNumber, byHand, documentNumber } = back;
  return {
    id: returnId,
    shipmentId: shipmentIdOf(fulfilmentId),
    state,
    because,
    lines: lines.map(toLine),
    ...(returnNumber && { returnNumber }),
    ...(byHand && { byHand }),
    receipts: receiptsOf(back).map(({ receiptId, ...receipt }) => ({
      ...receipt,
      id: receiptId,
      lines: receipt.lines.map(toLine),
    })),
    awaited: awaitedOf(back).map(toLine),
    ...(documentNumber && { documentNumber }),
  };
}

/** One view of what a warehouse was asked for, in however many parts it leaves. Of a part that follows: as of the whole. */
export function toFulfilment(state: OrderToShipState, { fulfilmentId, ...rest }: Fulfilment): FulfilmentDto {
  const { orderId, order } = state;
  const id = rest.continues ?? fulfilmentId;
  const parts = partsOf(state, id);
  const [whole = parts[0] as Fulfilment] = parts;
  const { warehouse, partner, asked } = whole;
  const deliveryNumber = 'deliveryNumber' in whole ? whole.deliveryNumber : undefined;
  const left = parts.flatMap((part) => toPartShipment(part) ?? []);
  const back = parts.flatMap((part) => awaitedOf(liveReturnOf(state, part.fulfilmentId)));
  return {
    id,
    orderId,
    orderNumber: order.orderNumber,
    state: wordOfParts(parts),
    warehouse,
    ...(partner && { partner }),
    shipTo: { ...order.shipTo },
    lines: asked.map((line) => toAsked(state, parts, line)),
    taken: parts.flatMap(({ taken }) => taken.map(toLine)),
    packages: parts.flatMap((part) => packagesOf(part).map(toPackage)),
    ...(left.length > 0 && { partShipments: left }),
    ...(back.length > 0 && { awaitedBack: back.map(toLine) }),
    ...(order.requestedShipDate && { requestedShipDate: order.requestedShipDate }),
    ...(deliveryNumber && { deliveryNumber }),
  };
}

/** What is left of the customer's tolerance to this warehouse; a line that fell short has none. */
function toAsked(state: OrderToShipState, parts: readonly Fulfilment[], line: FulfilmentLine): AskedLineDto {
  const value = Math.min(...parts.map((part) => termsOf(state, part).extra.get(line.lineId) ?? 0));
  const own = parts.flatMap(({ beyond = [] }) => beyond).filter(({ lineId }) => lineId === line.lineId);
  const tolerance = own.reduce((sum, { quantity: q }) => sum + q.value, value);
  return {
    ...requested(state, line),
    ...(tolerance > 0 && { tolerance: quantity(tolerance, line.quantity.unit) }),
    ...(mayBeSubstituted(state) && { mayBeSubstituted: true }),
  };
}

function toPartShipment(part: Fulfilment): PartShipmentDto | null {
  if (!('partBy' in part) || !part.partBy) return null;
  return {
    shipmentId: shipmentIdOf(part.fulfilmentId),
    reportId: part.partBy,
    lines: part.taken.map(toLine),
    ssccs: part.packages.map(({ sscc }) => sscc),
  };
}

export function toShipment(state: OrderToShipState, shipment: Shipment): ShipmentDto {
  const { orderId, order } = state;
  const { shipmentId, delay, eta, deliveryAttempts, move } = shipment;
  const pro = proOf(shipment);
  return {
    id: shipmentId,
    orderId,
    orderNumber: order.orderNumber,
    fulfilmentId: askedAs(fulfilmentOf(state, shipment.fulfilmentId)),
    customerId: order.customer.id,
    state: shipmentWord(shipment),
    ...('carrier' in shipment && { carrier: shipment.carrier }),
    ...(pro && { pro }),
    ...(move && { carriedWith: [...move.with] }),
    ...(eta && { eta }),
    delayed: delay !== undefined,
    ...(delay?.reason && { delayReason: delay.reason }),
    deliveryAttempts,
    ...(shipment.damage && { damaged: true }),
    ...(shipment.refusal && { refused: true }),
    ...(shipment.returned && { returned: true }),
    ...(shipment.stage === 'pod-received' && {
      ...(shipment.signedBy && { signedBy: shipment.signedBy }),
      proofOfDelivery: toProof(shipment),
    }),
    request: toRequest(shipment),
  };
}

function toProof(shipment: Extract<Shipment, { stage: 'pod-received' }>): ProofOfDeliveryDto {
  const { signedBy, signedAt, podReceivedAt } = shipment;
  return {
    ...(signedBy && { signedBy }),
    ...(signedAt && { signedAt }),
    ...(podReceivedAt && { receivedAt: podReceivedAt }),
  };
}

export function toTender(
  { orderId }: OrderToShipState,
  shipment: Shipment,
  { version, rate, respondBy, state }: TenderRecord,
): TenderDto {
  return {
    id: `${shipment.shipmentId}-T${version}`,
    shipmentId: shipment.shipmentId,
    orderId,
    version,
    carrier: rate.carrier,
    state,
    respondBy,
    service: rate.service,
    charges: rate.charges.map((charge) => ({ ...charge })),
    total: { ...rate.total },
    request: toRequest(shipment),
  };
}

function toRequest({ request: { commodities, ...request } }: Shipment) {
  return {
    ...request,
    packages: request.packages.map(toPackage),
    ...(commodities && { commodities: commodities.map(toCommodity) }),
  };
}

const toCommodity = ({ ssccs, ...line }: Commodity): CommodityDto => ({ ...line, ...(ssccs && { ssccs: [...ssccs] }) });

function toPackage({ lines, units, ...unit }: Package): PackageDto {
  return { ...unit, lines: lines.map(toLine), ...(units && { units: units.map(toPackage) }) };
}

const toLine = ({ serials, ...line }: PickedLine): PickedLineDto => ({
  ...line,
  ...(serials && { serials: [...serials] }),
});
