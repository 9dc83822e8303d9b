import { announcedLines, type CanonicalEvent } from '#canonical';
import { takeHeld } from './held-receipts.js';
import { heldAgainstNotice } from './inbound.claims.js';
import type { InboundShipment, Plan } from './inventory-sync.state.js';
import { lineOf } from './receipt.js';
import { inboundOf } from './receiving.js';

type Notified = CanonicalEvent<'inbound-shipment.notified'>;
type Received = CanonicalEvent<'inbound-shipment.received'>;

/** Any of its facts may be the first to arrive. */
export function beginInbound(event: CanonicalEvent): InboundShipment {
  const { inboundShipmentId: id, ...data } = event.data as Notified['data'] | Received['data'];
  const { supplier, warehouse } = 'notice' in data ? data.notice : data;
  return { kind: 'inbound-shipment', id, supplier, warehouse, stage: 'expected', lines: [], documents: [], queue: [] };
}

export function takeNotice(plan: Plan, { data: { notice } }: Notified): void {
  const shipment = inboundOf(plan);
  if (shipment.lines.length > 0) return;
  const { expectedAt, shipmentNumber, supplier, warehouse } = notice;
  const lines = announcedLines(notice).map(lineOf);
  // Until now only what was told under its id was given up.
  const stage = shipment.stage === 'given-up' ? 'expected' : shipment.stage;
  plan.update({ stage, lines, shipmentNumber, supplier, warehouse, ...(expectedAt && { expectedAt }) });
  plan.note(`${supplier} announces ${shipment.id}.`);
  takeHeld(plan, `${supplier} announced it.`);
}

export function takeArrival(plan: Plan, event: CanonicalEvent<'inbound-shipment.arrived'>): void {
  const { stage, id } = inboundOf(plan);
  heldAgainstNotice(plan, inboundOf(plan), event);
  if (stage === 'arrived' || stage === 'received') return;
  plan.update({ stage: 'arrived' });
  plan.note(`${id} stands at the gate.`);
}
