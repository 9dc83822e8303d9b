import type { CommandFailure } from '#process-manager';
import type { ReadShipment, ShipmentRead } from './commands/order-to-ship.commands.js';
import { ofKind } from './order-to-ship.cases.js';
import { type Shipment, shipmentOf } from './order-to-ship.state.js';
import { type Plan, putShipment } from './plan.js';
import { answered } from './silence.js';
import {
  currentVersion,
  tenderAccepted,
  tenderOvertaken,
  tenderPart,
  tenderRefused,
  tenderSent,
  tenderStuck,
  tenderTimer,
} from './tender.js';

/** A question about one tender: whether the TMS has it. */
type LookUp = ReadShipment & { readonly tender: number };

export const isLookUp = (payload: ReadShipment): payload is LookUp => payload.tender !== undefined;

/**
 * Time is up. An offer that its TMS has not taken yet was never made: its carrier is not the one that is silent. Of one
 * whose sending failed nobody knows whether it was made: the TMS is asked before the next carrier is.
 */
export function tenderUnanswered(plan: Plan, shipment: Shipment, version: number): void {
  if (shipment.stage !== 'tendered' || shipment.version !== version) return;
  const { shipmentId, tenders } = shipment;
  const sending = tenders.find((tender) => tender.version === version)?.state === 'sending';
  if (!sending) {
    tenderRefused(plan, shipment, version, 'expired', 'no answer in time');
  } else if (!failed(plan, shipmentId, version)) {
    startClock(plan, shipmentId, version);
    plan.note(`${shipmentId}: tender ${version} could not be sent yet; its carrier has time from now.`);
  } else if (shipment.asked || !lookUp(plan, shipment, version)) {
    goOnWithout(plan, shipment, version);
  }
}

const failed = ({ state }: Plan, shipmentId: string, version: number): boolean =>
  state.stuck.some(({ code }) => code === tenderStuck(shipmentId, version));

const startClock = (plan: Plan, shipmentId: string, version: number): void =>
  plan.timer(tenderTimer(shipmentId), plan.state.routing?.tenderResponseMs ?? 0, { shipmentId, version });

function lookUp(plan: Plan, shipment: Shipment, version: number): boolean {
  const { orderId, routing } = plan.state;
  if (!routing) return false;
  const { tms } = routing;
  const { shipmentId, stage } = shipment;
  putShipment(plan, { ...shipment, asked: true });
  startClock(plan, shipmentId, version);
  const payload: LookUp = { tms, orderId, shipmentId, stage, tender: version };
  plan.command({ type: 'read-shipment', target: tms, payload });
  plan.note(`${shipmentId}: whether tender ${version} was made is not known; its TMS is asked.`);
  return true;
}

/** What the TMS has of a tender counts as if its carrier's word had come. */
export function tenderLookedUp(plan: Plan, { shipmentId, tender: version }: LookUp, answer: ShipmentRead): void {
  answered(plan, shipmentId);
  const shipment = shipmentOf(plan.state, shipmentId);
  const record = shipment.tenders.find((each) => each.version === version);
  if (!record) return;
  const { carrier } = record.rate;
  const there = answer.tenders?.find((each) => each.version === version && each.carrier === carrier);
  const state = there?.state ?? 'absent';
  if (shipment.stage !== 'tendered' || version !== currentVersion(shipment)) {
    if (state !== 'open' && state !== 'accepted')
      plan.close(carrierOff(shipmentId, version), `${carrier} does not have it, says the TMS.`);
    return;
  }
  if (record.state !== 'sending') return;
  const tried = failed(plan, shipmentId, version);
  if (there) {
    tenderSent(plan, shipment, version);
    tenderOvertaken(plan, shipment, version);
  }
  const sent = shipmentOf(plan.state, shipmentId);
  const data = { shipmentId, version, carrier };
  const told = { subject: shipmentId, orderId: plan.state.orderId, occurredAt: null };
  switch (state) {
    case 'open':
      startClock(plan, shipmentId, version);
      plan.note(`${shipmentId}: ${carrier} has tender ${version}; it has time from now.`);
      return;
    case 'accepted': {
      const accepted = { ...data, ...(answer.pro && { pro: answer.pro }) };
      tenderAccepted(plan, sent, accepted);
      plan.emit({ ...told, type: 'tender.accepted', data: accepted });
      return;
    }
    case 'rejected':
      plan.emit({ ...told, type: 'tender.rejected', data });
      tenderRefused(plan, sent, version, 'rejected');
      return;
    case 'withdrawn':
      tenderRefused(plan, sent, version, 'expired', 'withdrawn at its TMS');
      return;
    case 'absent':
      // Somebody has it sent again meanwhile.
      if (tried) tenderRefused(plan, sent, version, 'expired', 'its TMS does not have it');
  }
}

/** A TMS that knows nothing of the shipment has no tender of it; one that does not answer leaves it open. */
export function tenderNotLookedUp(plan: Plan, payload: LookUp, { code }: CommandFailure): void {
  if (code === 'not-found') {
    tenderLookedUp(plan, payload, { milestones: [], tenders: [] });
    return;
  }
  const { shipmentId, tender: version } = payload;
  answered(plan, shipmentId);
  const shipment = shipmentOf(plan.state, shipmentId);
  plan.note(`The TMS could not be asked about tender ${version} of ${shipmentId} (${code}).`);
  const waits = shipment.stage === 'tendered' && shipment.version === version;
  if (waits && failed(plan, shipmentId, version)) goOnWithout(plan, shipment, version);
}

/** The goods cannot wait for ever: the next carrier is asked, and a person sees to it that the one before does not come. */
function goOnWithout(plan: Plan, shipment: Extract<Shipment, { stage: 'tendered' }>, version: number): void {
  const { shipmentId, carrier } = shipment;
  tenderRefused(plan, shipment, version, 'expired', 'whether it was made is not known');
  plan.open({
    code: carrierOff(shipmentId, version),
    title: `Tell ${carrier} that tender ${version} of ${shipmentId} does not count`,
    detail: 'Sending it failed without an answer, and the TMS could not say whether it has it: its carrier may come.',
    ...ofKind('carrier-off'),
  });
}

const carrierOff = (shipmentId: string, version: number): string => `carrier-off:${tenderPart(shipmentId, version)}`;
