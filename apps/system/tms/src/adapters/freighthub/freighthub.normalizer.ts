import { parseScac } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { clock } from '#platform/clock';
import { VendorError } from '#platform/http';
import { toFreightInvoice } from './freight-invoice.translator.js';
import { isEvent, isFreightInvoice, isMilestone, isTenderAnswer, type WireEvent } from './freighthub.wire.js';
import { toMilestone, zonedOrAbsent } from './load.translator.js';
import { readable, Untranslatable } from './money.translator.js';
import { findSignatureFault } from './webhook.signature.js';

type NormalizedEvent = NormalizedMessage['events'][number];
/** What an event type adds to what all events of a load have; null where no process needs to know. */
type Meaning =
  | (Pick<NormalizedEvent, 'type' | 'data'> & Partial<Pick<NormalizedEvent, 'subject' | 'classifier'>>)
  | null;

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

function freightInvoice({ data }: WireEvent): Meaning {
  if (!isFreightInvoice(data)) throw new Untranslatable('freight_invoice.issued without an invoice of the contract');
  const invoice = toFreightInvoice(data);
  return {
    type: 'freight-invoice.received',
    subject: `${invoice.carrier}/${invoice.invoiceNumber}`,
    data: { invoice },
  };
}

const MEANINGS: Readonly<Record<string, (event: WireEvent) => Meaning>> = {
  'tender.accepted': tenderAnswer('tender.accepted'),
  'tender.declined': tenderAnswer('tender.rejected'),
  'load.picked_up': milestone,
  'load.departed': milestone,
  'load.delayed': milestone,
  'load.eta_changed': milestone,
  'load.arrived': milestone,
  'load.delivery_attempted': milestone,
  'load.refused': milestone,
  'load.returned': milestone,
  'load.damaged': milestone,
  'load.delivered': milestone,
  'load.pod_available': milestone,
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
      const event: unknown = JSON.parse(rawBody.toString('utf8'));
      return isEvent(event) ? translate(event) : unrecognized('no event of the contract');
    } catch (error) {
      if (error instanceof SyntaxError) return unrecognized('no JSON');
      throw error;
    }
  }
}

function translate(event: WireEvent): NormalizedMessage {
  // The account may carry loads that others planned; their references say nothing to us.
  const orderId = /^(.+)-S\d+$/.exec(event.load.reference)?.[1];
  if (!orderId) return unrecognized(`load reference ${event.load.reference} is no shipment of ours`);
  if (!Object.hasOwn(MEANINGS, event.type)) return unrecognized(`event type ${event.type}`, orderId);
  try {
    const meaning = MEANINGS[event.type]?.(event) ?? null;
    if (!meaning) return { events: [], orderId };
    const occurredAt = zonedOrAbsent(event.occurred_at);
    return {
      orderId,
      events: [
        {
          id: event.id,
          subject: event.load.reference,
          orderId,
          classifier: 'actual',
          ...(occurredAt && { occurredAt }),
          ...meaning,
        } as NormalizedEvent,
      ],
    };
  } catch (error) {
    if (error instanceof Untranslatable) return unrecognized(error.message, orderId);
    throw error;
  }
}

const unrecognized = (reason: string, orderId?: string): NormalizedMessage => ({
  events: [],
  unrecognized: reason,
  ...(orderId && { orderId }),
});
