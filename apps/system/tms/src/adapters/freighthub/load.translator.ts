import { type Address, type Milestone, parseScac, parseZoned, type ShipmentRequest } from '#canonical';
import type { ShipmentStatus } from '../../tms.port.js';
import { CLASSIFIER_BY_CODE, MILESTONE_BY_TYPE, TENDER_STATE_BY_STATUS } from './freighthub.codes.js';
import type { Load, NewLoad, WireMilestone, WireParty, WireTender } from './freighthub.wire.js';
import { readable, Untranslatable } from './money.translator.js';

/** Our shipment as FreightHub's load; our shipment id becomes its `reference`. */
export function toNewLoad(request: ShipmentRequest): NewLoad {
  return {
    reference: request.shipmentId,
    origin: toParty(request.from),
    destination: toParty(request.to),
    handling_units: request.packages.map(({ sscc, weightKg }) => ({
      sscc,
      ...(weightKg !== undefined && { weight_kg: toDecimal(weightKg) }),
    })),
    total_weight_kg: toDecimal(request.totalWeightKg),
    currency: request.currency,
    ...(request.requestedDeliveryDate && { requested_delivery_date: request.requestedDeliveryDate }),
  };
}

function toParty({ name, street, city, postalCode, region, country, gln }: Address): WireParty {
  return {
    name,
    ...(street && { street }),
    city,
    postal_code: postalCode,
    ...(region && { region }),
    country,
    ...(gln && { gln }),
  };
}

/** Grams are as fine as a scale on a dock gets. */
const toDecimal = (kilograms: number): string => kilograms.toFixed(3);

/** @throws Untranslatable for a tender status that is in no table, or a carrier code that is no SCAC */
export function toShipmentStatus(load: Load): ShipmentStatus {
  return {
    shipmentId: load.reference,
    tenders: load.tenders.map(toTenderStatus),
    milestones: load.milestones.flatMap((milestone) => toMilestone(milestone) ?? []),
    ...(load.pro_number && { pro: load.pro_number }),
  };
}

function toTenderStatus(tender: WireTender): ShipmentStatus['tenders'][number] {
  const state = TENDER_STATE_BY_STATUS[tender.status];
  if (!state) throw new Untranslatable(`tender status ${tender.status}`);
  return { version: tender.version, carrier: readable(() => parseScac(tender.scac)), state };
}

/** Null for a milestone of a type that came after this adapter. */
export function toMilestone(wire: WireMilestone): Milestone | null {
  const code = MILESTONE_BY_TYPE[wire.type];
  if (!code) return null;
  const classifier = CLASSIFIER_BY_CODE[wire.classifier];
  if (!classifier) throw new Untranslatable(`classifier ${wire.classifier}`);
  const occurredAt = zonedOrAbsent(wire.occurred_at);
  const eta = zonedOrAbsent(wire.eta);
  return {
    code,
    classifier,
    ...(occurredAt && { occurredAt }),
    ...(wire.location && { location: wire.location }),
    ...(wire.reason && { reason: wire.reason }),
    ...(eta && { eta }),
    ...(wire.signed_by && { signedBy: wire.signed_by }),
  };
}

/** A time without its offset could be any of 26 hours: absent rather than invented. */
export function zonedOrAbsent(time: string | null | undefined): string | undefined {
  if (!time) return undefined;
  try {
    return parseZoned(time);
  } catch {
    return undefined;
  }
}
