import type { ShipmentStatus, ShippingLabel } from '../../tms.port.js';
import { scansOf, toMilestones, unknownIn } from './tracking.translator.js';
import type { WirePackage } from './ups.wire.js';

/** A label under one of our references. */
export interface Label {
  /** Undefined of one that was given back, and of which nothing else is known. */
  readonly trackingNumber?: string;
  readonly voided: boolean;
  /** As long as UPS gives it out. */
  readonly image?: ShippingLabel;
  /** Null until UPS tracks it. */
  readonly parcel: WirePackage | null;
}

interface Bought {
  readonly version: number;
  readonly labels: readonly Label[];
}

/** The label that is not given back. */
export const standingIn = (labels: readonly Label[]): Label | undefined => labels.find(({ voided }) => !voided);

/**
 * A label that is bought is a carrier that has accepted: UPS says yes or no at once. One that is given back is withdrawn.
 * @param bought each version of the tender that a label was bought for, in turn
 */
export function toShipmentStatus(shipmentId: string, bought: readonly Bought[], carrier: string): ShipmentStatus {
  const current = bought.flatMap(({ labels }) => standingIn(labels) ?? []).at(-1);
  const parcel = current?.parcel;
  const unrecognized = [...new Set(parcel ? scansOf(parcel).flatMap((told) => unknownIn(told) ?? []) : [])];
  return {
    shipmentId,
    tenders: bought.map(({ version, labels }) => ({
      version,
      carrier,
      state: standingIn(labels) ? 'accepted' : 'withdrawn',
    })),
    milestones: parcel ? toMilestones(parcel, carrier) : [],
    ...(current?.trackingNumber && { pro: current.trackingNumber }),
    ...(unrecognized.length > 0 && { unrecognized }),
  };
}
