import { invoiceSubject, parseScac, zonedOrAbsent } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { clock } from '#platform/clock';
import { readable, Untranslatable } from '#platform/connections';
import { jsonOf, VendorError } from '#platform/http';
import { isOfMove, toFreightInvoices } from './freight-invoice.translator.js';
import { isEvent, isFreightInvoice, isMilestone, isTenderAnswer, type WireEvent } from './freighthub.wire.js';
import { toMilestone } from './load.translator.js';
import { orderOf } from './references.js';
import { findSignatureFault } from './webhook.signature.js';

type NormalizedEvent = NormalizedMessage['events'][number];
/** What an event type adds to what all events of a load have; null where no process needs to know. */
type Meaning =
  | (Pick<NormalizedEvent, 'type' | 'data'> & Partial<Pick<NormalizedEvent, 'subject' | 'classifier'>>)
  | null;
/** What it means for one of the loads that it names. */
interface Told {
  readonly reference: string;
  readonly meaning: Meaning;
}

const tenderAnswer =
  (type: 'tender.accepted' | 'tender.rejected') =>
  ({ load, data }: WireEvent): Meaning => {
    if (!isTenderAnswer(data)) throw new Untranslatable(`${type} without version and carrier`);
    const common = { shipmentId: load.reference, version: data.version, carrier: readable(() => parseScac(data.scac)) };
    return type === 'tender.accepted'
      ? { type, data: { ...common, ...(load.pro_number && { pro: load.pro_number }) } }
      : { type, data: { ...common, ...(data.reason && { reason: data.reason }) } };
  };

function milestone({ load, data }: WireEvent): Meaning {
  const read = isMilestone(data) ? toMilestone(data) : null;
  if (!read) throw new Untranslatable('a milestone that is not of the contract');
  const { code, classifier, location, reason, eta, signedBy } = read;
  const shipmentId = load.reference;
  const carrier = read.carrier ?? (load.scac ? readable(() => parseScac(load.scac as string)) : undefined);
  const about = { shipmentId, ...(carrier && { carrier }) };
  const place = { ...about, ...(location && { location }) };
  // DOMAIN: an estimate never counts as an arrival; told as one, it is a new estimate.
  if ((code === 'arrived' || code === 'delivered') && classifier !== 'actual') {
    return read.occurredAt ? { type: 'eta.changed', classifier, data: { ...about, eta: read.occurredAt } } : null;
  }
  switch (code) {
    case 'picked-up':
      // `departed` follows; being loaded is not being under way.
      return null;
    case 'departed':
      return { type: 'shipment.departed', classifier, data: place };
    case 'arrived':
      return { type: 'shipment.arrived', classifier, data: place };
    case 'delivered':
      return { type: 'shipment.delivered', classifier, data: place };
    case 'delayed':
      return {
        type: 'carrier.delayed',
        classifier,
        data: { ...about, ...(reason && { reason }), ...(eta && { eta }) },
      };
    case 'eta-changed':
      if (!eta) throw new Untranslatable('a new estimate without its time, or without the offset of it');
      return { type: 'eta.changed', classifier: 'estimated', data: { ...about, eta } };
    case 'delivery-attempted':
      return { type: 'delivery.attempted', classifier, data: { ...about, ...(reason && { reason }) } };
    case 'refused':
    case 'returned':
    case 'damaged':
      return { type: `shipment.${code}`, classifier, data: { ...place, ...(reason && { reason }) } };
    case 'pod':
      return { type: 'proof-of-delivery.received', classifier, data: { ...about, ...(signedBy && { signedBy }) } };
  }
}

function combined(event: WireEvent): Meaning {
  const { load } = event;
  const { scac, pro_number: pro, reference: shipmentId } = load;
  const others = referencesIn(event).filter((reference) => reference !== shipmentId && orderOf(reference));
  const carrier = scac ? { carrier: readable(() => parseScac(scac)) } : {};
  return { type: 'shipment.combined', data: { shipmentId, ...carrier, ...(pro && { pro }), with: others } };
}

/** Of a move a part for each of its loads; what it bills of others' loads is kept out. */
function freightInvoice({ data }: WireEvent): Told[] {
  if (!isFreightInvoice(data)) throw new Untranslatable('freight_invoice.issued without an invoice of the contract');
  const ours = toFreightInvoices(data).filter(({ shipmentId }) => orderOf(shipmentId));
  if (ours.length === 0) throw new Untranslatable(`${data.number} bills no shipment of ours`);
  return ours.map((invoice) => ({
    reference: invoice.shipmentId,
    meaning: { type: 'freight-invoice.received', subject: invoiceSubject(invoice), data: { invoice } },
  }));
}

/** About the one load. */
const ofLoad =
  (meaning: (event: WireEvent) => Meaning) =>
  (event: WireEvent): Told[] => [{ reference: event.load.reference, meaning: meaning(event) }];

/** Happened to each load that is carried with it as well. */
const ofMove =
  (meaning: (event: WireEvent) => Meaning) =>
  (event: WireEvent): Told[] => {
    const all = { ...event, carried_with: [event.load, ...(event.carried_with ?? [])] };
    return referencesIn(all).map((reference) => ({
      reference,
      meaning: meaning({ ...all, load: { ...event.load, reference } }),
    }));
  };

const MEANINGS: Readonly<Record<string, (event: WireEvent) => Told[]>> = {
  'tender.accepted': ofLoad(tenderAnswer('tender.accepted')),
  'tender.declined': ofLoad(tenderAnswer('tender.rejected')),
  'load.combined': ofMove(combined),
  'load.picked_up': ofMove(milestone),
  'load.departed': ofMove(milestone),
  'load.delayed': ofMove(milestone),
  'load.eta_changed': ofMove(milestone),
  'load.arrived': ofMove(milestone),
  'load.delivery_attempted': ofMove(milestone),
  'load.refused': ofMove(milestone),
  'load.returned': ofMove(milestone),
  'load.damaged': ofMove(milestone),
  'load.delivered': ofMove(milestone),
  'load.pod_available': ofMove(milestone),
  'freight_invoice.issued': freightInvoice,
};

/** FreightHub's signed webhooks → canonical events. */
export class FreightHubNormalizer {
  private readonly secrets: readonly string[];

  /** @param webhookSecret one, or two separated by a space while it rotates */
  constructor(
    webhookSecret: string,
    private readonly now: () => number = () => clock.now(),
  ) {
    this.secrets = webhookSecret.split(' ');
  }

  /** @throws VendorError `auth` when the signature is missing, wrong or more than five minutes off */
  normalize({ headers, rawBody }: InboundWebhook): NormalizedMessage {
    const signed = { timestamp: headers['freighthub-timestamp'], signature: headers['freighthub-signature'], rawBody };
    const fault = findSignatureFault(signed, this.secrets, this.now());
    if (fault) throw new VendorError('auth', `webhook refused: ${fault}`);
    try {
      const event = jsonOf(rawBody, headers['content-type']);
      return isEvent(event) ? translate(event) : unrecognized('no event of the contract');
    } catch (error) {
      if (error instanceof SyntaxError) return unrecognized('no JSON');
      throw error;
    }
  }
}

function translate(event: WireEvent): NormalizedMessage {
  const references = referencesIn(event);
  // The account may carry loads that others planned: they stop nothing of ours.
  const orderIds = [...new Set(references.flatMap((reference) => orderOf(reference) ?? []))];
  const [orderId] = orderIds;
  if (!orderId) return unrecognized(`load reference ${event.load.reference} is no shipment of ours`);
  const about = { orderId, ...(orderIds.length > 1 && { orderIds }) };
  if (!Object.hasOwn(MEANINGS, event.type)) return { ...unrecognized(`event type ${event.type}`), ...about };
  try {
    const told = MEANINGS[event.type]?.(event) ?? [];
    return { ...about, events: told.flatMap((each) => toEvent(event, each, references.length > 1)) };
  } catch (error) {
    if (error instanceof Untranslatable) return { ...unrecognized(error.message), ...about };
    throw error;
  }
}

/** All loads that it names, each once. */
function referencesIn({ load, carried_with: others, data }: WireEvent): string[] {
  const billed = isFreightInvoice(data) ? (isOfMove(data) ? data.loads : [data]) : [];
  return [...new Set([load, ...(others ?? []), ...billed].map(({ reference }) => reference))];
}

/** What is told once of several loads is an event of each, under an id of its own. */
function toEvent(
  { id, occurred_at }: WireEvent,
  { reference, meaning }: Told,
  isOfSeveral: boolean,
): NormalizedEvent[] {
  const orderId = orderOf(reference);
  if (!meaning || !orderId) return [];
  const occurredAt = zonedOrAbsent(occurred_at);
  return [
    {
      id: isOfSeveral ? `${id}:${reference}` : id,
      subject: reference,
      orderId,
      classifier: 'actual',
      ...(occurredAt && { occurredAt }),
      ...meaning,
    } as NormalizedEvent,
  ];
}

const unrecognized = (reason: string): NormalizedMessage => ({ events: [], unrecognized: reason });
