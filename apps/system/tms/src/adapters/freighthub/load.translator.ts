import {
  type Address,
  type Commodity,
  isSamePlace,
  type Milestone,
  parseScac,
  type ShipmentRequest,
  zonedOrAbsent,
} from '#canonical';
import { codeIn, exactly, fitting, readable, Untranslatable, type VendorField } from '#platform/connections';
import type { ShipmentStatus } from '../../tms.port.js';
import {
  CLASSIFIER_BY_CODE,
  DECIMALS,
  LONGEST_REFERENCE,
  MILESTONE_BY_TYPE,
  TEMPERATURE_CODE,
  TENDER_STATE_BY_STATUS,
} from './freighthub.codes.js';
import type { Load, NewLoad, WireCommodity, WireMilestone, WireParty, WireTender } from './freighthub.wire.js';

/**
 * Our shipment as FreightHub's load; our shipment id becomes its `reference`.
 * @throws ProblemError `validation-failed` for what FreightHub's fields do not hold
 */
export function toNewLoad(request: ShipmentRequest): NewLoad {
  return {
    reference: fitting(request.shipmentId, LONGEST_REFERENCE, field('reference', '/shipmentId')),
    origin: toParty(request.from),
    destination: toParty(request.to),
    handling_units: request.packages.map(({ sscc, weightKg }) => ({
      sscc,
      ...(weightKg !== undefined && { weight_kg: toDecimal(weightKg) }),
    })),
    ...(request.commodities && { commodities: request.commodities.map(toCommodity) }),
    total_weight_kg: toDecimal(request.totalWeightKg),
    currency: request.currency,
    ...(request.requestedDeliveryDate && { requested_delivery_date: request.requestedDeliveryDate }),
    ...(request.shipDate && { pickup_date: request.shipDate }),
  };
}

function toCommodity(
  { sku, quantity, hazmat, hazardClass, packingGroup, temperature, ssccs }: Commodity,
  index: number,
): WireCommodity {
  return {
    sku,
    quantity: exactly(quantity.value, DECIMALS, field('quantity', `/commodities/${index}/quantity/value`)),
    uom: quantity.unit,
    ...(hazmat && { un_number: hazmat }),
    ...(hazardClass && { hazard_class: hazardClass }),
    ...(packingGroup && { packing_group: packingGroup }),
    ...(temperature && { temperature: TEMPERATURE_CODE[temperature] }),
    ...(ssccs && { handling_units: [...ssccs] }),
  };
}

const field = (name: string, pointer: string): VendorField => ({ vendor: 'FreightHub', name, pointer });

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

/** What FreightHub was told otherwise when the load was planned: of what it does not show nothing is concluded. */
export function otherwiseIn(
  { destination, requested_delivery_date: day, commodities }: Load,
  asked: ShipmentRequest,
): string[] {
  return [
    ...(destination && !isSamePlace(toAddress(destination), asked.to) ? ['destination'] : []),
    ...(day && day !== asked.requestedDeliveryDate ? ['delivery date'] : []),
    ...(commodities && careFor(commodities) !== careFor((asked.commodities ?? []).map(toCommodity))
      ? ['dangerous goods or temperature']
      : []),
  ];
}

/** What a carrier has to be fit for, however many of the goods come in the end. */
const careFor = (commodities: readonly WireCommodity[]): string =>
  [...new Set(commodities.map(({ un_number: un, temperature }) => `${un ?? ''} ${temperature ?? ''}`))].sort().join();

const toAddress = ({ postal_code: postalCode, ...party }: WireParty): Address => ({ ...party, postalCode });

/** Grams are as fine as a scale on a dock gets. */
const toDecimal = (amount: number): string => amount.toFixed(3);

/** @throws Untranslatable for a tender status that is in no table, or a carrier code that is no SCAC */
export function toShipmentStatus(load: Load): ShipmentStatus {
  const unrecognized = load.milestones.filter(({ type }) => !codeIn(MILESTONE_BY_TYPE, type)).map(({ type }) => type);
  return {
    shipmentId: load.reference,
    tenders: load.tenders.map(toTenderStatus),
    milestones: load.milestones.flatMap((milestone) => toMilestone(milestone) ?? []),
    ...(load.pro_number && { pro: load.pro_number }),
    ...(unrecognized.length > 0 && { unrecognized }),
  };
}

function toTenderStatus(tender: WireTender): ShipmentStatus['tenders'][number] {
  const state = codeIn(TENDER_STATE_BY_STATUS, tender.status);
  if (!state) throw new Untranslatable(`tender status ${tender.status}`);
  return { version: tender.version, carrier: readable(() => parseScac(tender.scac)), state };
}

/** Null for a milestone of a type that came after this adapter. @throws Untranslatable for a classifier or a carrier that is none */
export function toMilestone(wire: WireMilestone): Milestone | null {
  const code = codeIn(MILESTONE_BY_TYPE, wire.type);
  if (!code) return null;
  const classifier = codeIn(CLASSIFIER_BY_CODE, wire.classifier);
  if (!classifier) throw new Untranslatable(`classifier ${wire.classifier}`);
  const occurredAt = zonedOrAbsent(wire.occurred_at);
  const eta = zonedOrAbsent(wire.eta);
  return {
    code,
    ...(wire.scac && { carrier: readable(() => parseScac(wire.scac as string)) }),
    classifier,
    ...(occurredAt && { occurredAt }),
    ...(wire.location && { location: wire.location }),
    ...(wire.reason && { reason: wire.reason }),
    ...(eta && { eta }),
    ...(wire.signed_by && { signedBy: wire.signed_by }),
  };
}
