import { type Milestone, parseScac } from '#canonical';
import { readable, Untranslatable } from '#platform/connections';
import type { ShipmentStatus } from '../../tms.port.js';
import type { Carriers } from './config.js';
import type { WireShipment } from './easypost.wire.js';
import { scacOf } from './rate.translator.js';
import { isTakenBack } from './shipment.translator.js';
import { proOf, toMilestones, unknownScansOf } from './tracking.translator.js';

interface Bought {
  readonly version: number;
  readonly shipment: WireShipment;
}

/**
 * A label that is bought is a carrier that has accepted: it says yes or no at once. One that is given back is withdrawn.
 * @param bought each version of the tender that a label was bought for
 * @throws Untranslatable for a carrier that the connection does not name
 */
export function toShipmentStatus(shipmentId: string, bought: readonly Bought[], carriers: Carriers): ShipmentStatus {
  const current = bought.findLast(({ shipment }) => !isTakenBack(shipment))?.shipment;
  const code = current?.tracking_code;
  const pro = code ? proOf(code) : undefined;
  const unrecognized = [...(current?.tracker ? unknownScansOf(current.tracker) : []), ...(code && !pro ? [code] : [])];
  return {
    shipmentId,
    tenders: bought.map(({ version, shipment }) => ({
      version,
      carrier: carrierOf(shipment, carriers),
      state: isTakenBack(shipment) ? 'withdrawn' : 'accepted',
    })),
    milestones: current ? milestonesOf(current, carriers) : [],
    ...(pro && { pro }),
    ...(unrecognized.length > 0 && { unrecognized }),
  };
}

function carrierOf({ selected_rate: rate }: WireShipment, carriers: Carriers): string {
  const scac = rate && scacOf(rate.carrier, carriers);
  if (!scac) throw new Untranslatable(`the connection does not name the carrier ${rate?.carrier}`);
  return readable(() => parseScac(scac));
}

const milestonesOf = ({ tracker, selected_rate: rate }: WireShipment, carriers: Carriers): Milestone[] =>
  tracker ? toMilestones(tracker, scacOf(rate?.carrier ?? tracker.carrier, carriers)) : [];
