import type { CanonicalEvent, EventName, Milestone, MilestoneCode } from '#canonical';
import type { ReadShipment, ShipmentRead } from './commands/order-to-ship.commands.js';
import { milestone } from './milestones.js';
import { shipmentOf } from './order-to-ship.state.js';
import type { Plan } from './plan.js';
import { answered, nobodyTold } from './silence.js';

/** Milestones that move a shipment on. What is only counted or estimated would count twice, or is old by now. */
const MOVING: Partial<Readonly<Record<MilestoneCode, EventName>>> = {
  departed: 'shipment.departed',
  arrived: 'shipment.arrived',
  delivered: 'shipment.delivered',
  pod: 'proof-of-delivery.received',
};

/** The TMS answers where a shipment is: what its carrier told and we never heard counts now; if nothing is new, a person asks. */
export function shipmentRead(plan: Plan, { tms, shipmentId, stage }: ReadShipment, { milestones }: ShipmentRead): void {
  answered(plan, shipmentId);
  for (const told of milestones) {
    const type = MOVING[told.code];
    if (type) milestone(plan, shipmentOf(plan.state, shipmentId), eventOf(plan, tms, shipmentId, type, told));
  }
  const now = shipmentOf(plan.state, shipmentId).stage;
  if (now === stage) nobodyTold(plan, { id: shipmentId, stage });
  else plan.note(`${shipmentId} is ${now}, says its TMS: its carrier had told, and we did not hear.`);
}

function eventOf(plan: Plan, tms: string, shipmentId: string, type: EventName, told: Milestone): CanonicalEvent {
  const { code, classifier, occurredAt, signedBy } = told;
  return {
    id: `${shipmentId}/${code}/${occurredAt ?? ''}`,
    source: `/tms/${tms}`,
    type,
    version: 1,
    subject: shipmentId,
    orderId: plan.state.orderId,
    ...(occurredAt && { occurredAt }),
    receivedAt: plan.now,
    classifier,
    data: { shipmentId, ...(signedBy && { signedBy }) },
  } as unknown as CanonicalEvent;
}
