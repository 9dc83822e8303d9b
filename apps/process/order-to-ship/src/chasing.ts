import type { CanonicalEvent, EventName, Milestone, MilestoneCode } from '#canonical';
import type { ReadShipment, ShipmentRead } from './commands/order-to-ship.commands.js';
import { milestone } from './milestones.js';
import { type Shipment, shipmentOf } from './order-to-ship.state.js';
import { toldByItsCarrier } from './owners/part.claims.js';
import type { Plan } from './plan.js';
import { answered, nobodyTold } from './silence.js';

/** What each milestone would have been, had its carrier's word come. That goods were picked up their warehouse tells. */
const EVENT = {
  departed: 'shipment.departed',
  delayed: 'carrier.delayed',
  'eta-changed': 'eta.changed',
  arrived: 'shipment.arrived',
  'delivery-attempted': 'delivery.attempted',
  refused: 'shipment.refused',
  returned: 'shipment.returned',
  damaged: 'shipment.damaged',
  delivered: 'shipment.delivered',
  pod: 'proof-of-delivery.received',
} as const satisfies Partial<Readonly<Record<MilestoneCode, EventName>>>;

export const CHASED: readonly EventName[] = Object.values(EVENT);

type Told = { [C in keyof typeof EVENT]: (typeof EVENT)[C] }[keyof typeof EVENT];

/** A TMS tells all that ever was: without its time nobody knows whether one of these is known already. */
const NEEDS_TIME: readonly MilestoneCode[] = ['delayed', 'eta-changed', 'delivery-attempted'];

/**
 * The TMS answers where a shipment is: what its carrier told and we never heard counts now, and whoever else lives on it is
 * told; if nothing is new, a person asks.
 */
export function shipmentRead(plan: Plan, { tms, shipmentId, stage }: ReadShipment, { milestones }: ShipmentRead): void {
  answered(plan, shipmentId);
  const its = toldByItsCarrier(plan, shipmentOf(plan.state, shipmentId), { tms, milestones });
  const learned = asTheyHappened(its).filter((told) => learn(plan, tms, shipmentId, told));
  if (learned.length === 0) nobodyTold(plan, { id: shipmentId, stage });
  else
    plan.note(
      `${learned.map(({ code }) => code).join(', ')} of ${shipmentId}, says its TMS: its carrier had told, and we did not hear.`,
    );
}

/** In the order in which they were told, where one has no time. */
const asTheyHappened = (milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones.every(({ occurredAt }) => occurredAt)
    ? milestones.toSorted((a, b) => Date.parse(a.occurredAt ?? '') - Date.parse(b.occurredAt ?? ''))
    : milestones;

/** @returns whether it was new */
function learn(plan: Plan, tms: string, shipmentId: string, told: Milestone): boolean {
  const type = EVENT[told.code as keyof typeof EVENT] as Told | undefined;
  const before = shipmentOf(plan.state, shipmentId);
  if (!type || mayBeKnown(before, told)) return false;
  const { occurredAt, classifier } = told;
  const of = { type, subject: shipmentId, orderId: plan.state.orderId, classifier } as const;
  const data = dataOf(type, shipmentId, told);
  milestone(plan, before, {
    ...of,
    id: `${shipmentId}/${told.code}/${occurredAt ?? ''}`,
    source: `/tms/${tms}`,
    version: 1,
    ...(occurredAt && { occurredAt }),
    receivedAt: plan.now,
    data,
  } as CanonicalEvent);
  if (shipmentOf(plan.state, shipmentId) === before) return false;
  plan.emit({ ...of, occurredAt: occurredAt ?? null, data } as Parameters<Plan['emit']>[0]);
  return true;
}

function mayBeKnown(
  { damage, refusal, returned, decided = [] }: Shipment,
  { code, occurredAt, eta }: Milestone,
): boolean {
  if (code === 'eta-changed' && !eta) return true;
  if (occurredAt) return false;
  if (NEEDS_TIME.includes(code)) return true;
  if (code === 'damaged') return damage !== undefined;
  if (code === 'refused') return refusal !== undefined || decided.some(({ what }) => what === 'refusal');
  return code === 'returned' && (returned !== undefined || decided.some(({ what }) => what === 'returned'));
}

/** Only what an event of the type may tell. */
function dataOf(type: Told, shipmentId: string, { carrier, reason, eta, signedBy, location }: Milestone): object {
  const about = { shipmentId, ...(carrier && { carrier }) };
  switch (type) {
    case 'carrier.delayed':
      return { ...about, ...(reason && { reason }), ...(eta && { eta }) };
    case 'eta.changed':
      return { ...about, eta };
    case 'delivery.attempted':
      return { ...about, ...(reason && { reason }) };
    case 'proof-of-delivery.received':
      return { ...about, ...(signedBy && { signedBy }) };
    case 'shipment.refused':
    case 'shipment.returned':
    case 'shipment.damaged':
      return { ...about, ...(reason && { reason }), ...(location && { location }) };
    default:
      return { ...about, ...(location && { location }) };
  }
}
