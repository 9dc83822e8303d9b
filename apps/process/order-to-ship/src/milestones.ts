import { isDeepStrictEqual } from 'node:util';
import type { CanonicalEvent } from '#canonical';
import { befell, takenAfterAll } from './exceptions-on-the-way.js';
import { ofKind } from './order-to-ship.cases.js';
import {
  carriedTo,
  fulfilmentOf,
  reached,
  type Shipment,
  type ShipmentStage,
  shipmentOf,
} from './order-to-ship.state.js';
import { type Plan, putShipment } from './plan.js';
import { tenderOvertaken, tenderTimer } from './tender.js';

type CarriedStage = Extract<ShipmentStage, 'in-transit' | 'arrived' | 'delivered' | 'pod-received'>;
type Carried = Extract<Shipment, { carrier: string }>;

/** Whatever a carrier tells of a shipment on its way. Stages only go forward; an estimate moves the estimate and nothing else. */
export function milestone(plan: Plan, shipment: Shipment, event: CanonicalEvent): void {
  switch (event.type) {
    case 'shipment.combined':
      combined(plan, shipment, event as CanonicalEvent<'shipment.combined'>);
      return;
    case 'shipment.departed':
      advance(plan, shipment, event, 'in-transit');
      break;
    case 'shipment.arrived':
      advance(plan, shipment, event, 'arrived');
      break;
    case 'shipment.delivered':
      advance(plan, shipment, event, 'delivered');
      break;
    case 'proof-of-delivery.received':
      advance(plan, shipment, event, 'pod-received');
      break;
    case 'carrier.delayed':
      delayed(plan, shipment, event as CanonicalEvent<'carrier.delayed'>);
      return;
    case 'eta.changed':
      estimated(plan, shipment, event as CanonicalEvent<'eta.changed'>);
      return;
    case 'shipment.refused':
    case 'shipment.returned':
    case 'shipment.damaged':
      befell(plan, shipment, event as CanonicalEvent<'shipment.refused'>);
      return;
    case 'delivery.attempted':
      attempted(plan, shipment, event);
      return;
  }
}

/** The last word of it counts: a move may take in more on its way. What it is billed by is the PRO of the move. */
function combined(plan: Plan, shipment: Shipment, { data }: CanonicalEvent<'shipment.combined'>): void {
  const { shipmentId, pro, with: others } = data;
  const move = { ...(pro && { pro }), with: others };
  if (isDeepStrictEqual(move, shipment.move)) return;
  putShipment(plan, { ...shipment, move });
  const together = others.length > 0 ? ` together with ${others.join(', ')}` : ' together with loads of others';
  plan.note(`${shipmentId} is carried${together}${pro ? ` as ${pro}` : ''}.`);
}

const toldAtOf = ({ occurredAt, receivedAt }: CanonicalEvent): string => occurredAt ?? receivedAt;

/** An older word that comes later says nothing of now. */
const isOlder = (event: CanonicalEvent, known: string | undefined): boolean =>
  known !== undefined && Date.parse(toldAtOf(event)) < Date.parse(known);

function delayed(plan: Plan, shipment: Shipment, event: CanonicalEvent<'carrier.delayed'>): void {
  if (carriedTo(shipment, 'delivered')) return;
  const { reason, eta } = event.data;
  if (!isOlder(event, shipment.delay?.toldAt)) {
    const delay = { ...(reason && { reason }), ...(eta && { eta }), toldAt: toldAtOf(event) };
    if (isDeepStrictEqual(delay, shipment.delay)) return;
    putShipment(plan, { ...shipment, delay });
    plan.note(`${shipment.shipmentId} is delayed${reason ? `: ${reason}` : ''}.`);
  }
  if (eta) estimate(plan, shipmentOf(plan.state, shipment.shipmentId), event, eta);
}

function estimated(plan: Plan, shipment: Shipment, event: CanonicalEvent<'eta.changed'>): void {
  if (!carriedTo(shipment, 'delivered')) estimate(plan, shipment, event, event.data.eta);
}

function estimate(plan: Plan, shipment: Shipment, event: CanonicalEvent, eta: string): void {
  if (isOlder(event, shipment.etaToldAt)) return;
  const etaToldAt = toldAtOf(event);
  if (eta !== shipment.eta || etaToldAt !== shipment.etaToldAt) putShipment(plan, { ...shipment, eta, etaToldAt });
}

/** One attempt however often it is told; of one without a time each word counts. */
function attempted(plan: Plan, shipment: Shipment, { classifier, occurredAt }: CanonicalEvent): void {
  if (classifier !== 'actual' || carriedTo(shipment, 'delivered')) return;
  const { attemptedAt = [], deliveryAttempts } = shipment;
  if (occurredAt && attemptedAt.some((at) => Date.parse(at) === Date.parse(occurredAt))) return;
  putShipment(plan, {
    ...shipment,
    deliveryAttempts: deliveryAttempts + 1,
    ...(occurredAt && { attemptedAt: [...attemptedAt, occurredAt] }),
  });
}

function advance(plan: Plan, shipment: Shipment, event: CanonicalEvent, stage: CarriedStage): void {
  if (event.classifier !== 'actual' || carriedTo(shipment, stage)) return;
  const carried = carriedBy(shipment);
  if (!carried) {
    plan.note(`${shipment.shipmentId}: ${event.type} from nobody's shipment, no carrier was asked yet; not taken.`);
    return;
  }
  const { carrier, version } = carried;
  const pro = 'pro' in shipment ? shipment.pro : undefined;
  const { stage: _, ...rest } = shipment;
  const tenders = shipment.tenders.map((each) =>
    each.version === version ? { ...each, state: 'accepted' as const } : each,
  );
  putShipment(plan, {
    ...rest,
    tenders,
    carrier,
    version,
    ...(pro && { pro }),
    stage,
    ...(stage === 'pod-received' && proofIn(event as CanonicalEvent<'proof-of-delivery.received'>)),
  } as Shipment);
  plan.timer(tenderTimer(shipment.shipmentId), null);
  tenderOvertaken(plan, shipment, version);
  if (carriedToDelivered(stage)) takenAfterAll(plan, shipment);
  const fulfilment = fulfilmentOf(plan.state, shipment.fulfilmentId);
  if (carriedToDelivered(stage) && !reached(fulfilment, 'shipped')) {
    plan.open({
      code: `shipped-missing:${fulfilment.fulfilmentId}`,
      title: `${shipment.shipmentId} is delivered, but its warehouse never said that it left`,
      ...ofKind('shipped-missing'),
    });
  }
}

const proofIn = ({ data: { signedBy }, occurredAt, receivedAt }: CanonicalEvent<'proof-of-delivery.received'>) => ({
  ...(signedBy && { signedBy }),
  ...(occurredAt && { signedAt: occurredAt }),
  podReceivedAt: receivedAt,
});

const carriedToDelivered = (stage: CarriedStage): boolean => stage === 'delivered' || stage === 'pod-received';

/** Goods that move were accepted, whether or not the answer to the tender has come yet. */
function carriedBy(shipment: Shipment): Pick<Carried, 'carrier' | 'version'> | null {
  if ('carrier' in shipment) return { carrier: shipment.carrier, version: shipment.version };
  return null;
}
