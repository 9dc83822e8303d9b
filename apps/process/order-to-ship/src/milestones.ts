import type { CanonicalEvent } from '#canonical';
import { befell, takenAfterAll } from './exceptions-on-the-way.js';
import { carriedTo, fulfilmentOf, reached, type Shipment, type ShipmentStage } from './order-to-ship.state.js';
import { type Plan, putShipment } from './plan.js';
import { tenderOvertaken, tenderTimer } from './tender.js';

type CarriedStage = Extract<ShipmentStage, 'in-transit' | 'arrived' | 'delivered' | 'pod-received'>;
type Carried = Extract<Shipment, { carrier: string }>;

/** Whatever a carrier tells of a shipment on its way. Stages only go forward; an estimate moves the estimate and nothing else. */
export function milestone(plan: Plan, shipment: Shipment, event: CanonicalEvent): void {
  switch (event.type) {
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
    case 'carrier.delayed': {
      if (carriedTo(shipment, 'delivered')) return;
      const { reason, eta } = (event as CanonicalEvent<'carrier.delayed'>).data;
      putShipment(plan, {
        ...shipment,
        delay: { ...(reason && { reason }), ...(eta && { eta }) },
        ...(eta && { eta }),
      });
      plan.note(`${shipment.shipmentId} is delayed${reason ? `: ${reason}` : ''}.`);
      return;
    }
    case 'eta.changed': {
      if (carriedTo(shipment, 'delivered')) return;
      const { eta } = (event as CanonicalEvent<'eta.changed'>).data;
      if (eta !== shipment.eta) putShipment(plan, { ...shipment, eta });
      return;
    }
    case 'shipment.refused':
    case 'shipment.returned':
    case 'shipment.damaged':
      befell(plan, shipment, event as CanonicalEvent<'shipment.refused'>);
      return;
    case 'delivery.attempted':
      if (!carriedTo(shipment, 'delivered'))
        putShipment(plan, { ...shipment, deliveryAttempts: shipment.deliveryAttempts + 1 });
      return;
  }
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
      owner: 'warehouse-desk',
      severity: 'medium',
      dueInMs: 86_400_000,
      actions: ['assign'],
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
