import { type Milestone, zonedOrAbsent } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { Untranslatable } from '#platform/connections';
import { jsonOf, VendorError } from '#platform/http';
import type { EasyPostConfig } from './config.js';
import { isEvent, isTracker, type WireShipment, type WireTracker } from './easypost.wire.js';
import { scacOf } from './rate.translator.js';
import { type OwnTender, readReference } from './references.js';
import { etaOf, nameOfScan, proOf, toMilestone, toProof, unknownScansOf } from './tracking.translator.js';
import { findSignatureFault } from './webhook.signature.js';

type NormalizedEvent = NormalizedMessage['events'][number];

/** EasyPost waits seven seconds for whoever it tells, and tells again. */
const PATIENCE_MS = 5_000;

/** Where a tracker's shipment is read. */
export interface ShipmentReader {
  get(id: string, timeoutMs: number): Promise<WireShipment | null>;
}

/**
 * EasyPost's signed webhooks → canonical events. A tracker names EasyPost's own id of the shipment and no reference of
 * ours, so the shipment is read (Content Enricher). Every telling has the whole way of the parcel: each scan is an event
 * whose id is always the same, so that what was told before is known, and what was lost comes with the next.
 */
export class EasyPostNormalizer {
  private readonly secrets: readonly string[];

  constructor(
    private readonly shipments: ShipmentReader,
    private readonly config: Pick<EasyPostConfig, 'webhookSecret' | 'carriers'>,
  ) {
    this.secrets = config.webhookSecret.split(' ');
  }

  /** @throws VendorError `auth` when the signature is missing or wrong; of other kinds when the shipment could not be read */
  async normalize({ headers, rawBody }: InboundWebhook): Promise<NormalizedMessage> {
    const fault = findSignatureFault(headers['x-hmac-signature'], rawBody, this.secrets);
    if (fault) throw new VendorError('auth', `webhook refused: ${fault}`);
    const event = parse(rawBody, headers['content-type']);
    if (!isEvent(event)) return unrecognized('no event of EasyPost');
    if (!TRACKING.has(event.description)) return unrecognized(`event type ${event.description}`);
    const { result: tracker } = event;
    if (!isTracker(tracker)) return unrecognized(`${event.description} without a tracker`);
    const shipment = await this.shipmentOf(tracker);
    const own = shipment?.reference ? readReference(shipment.reference) : undefined;
    if (!shipment || !own) return unrecognized(`tracker ${tracker.id} is of no shipment of ours`);
    // The tracker may call its carrier otherwise than the rate did that was bought.
    return this.translate(tracker, own, shipment.selected_rate?.carrier ?? tracker.carrier);
  }

  private async shipmentOf({ shipment_id: id }: WireTracker): Promise<WireShipment | null> {
    if (!id) return null;
    return this.shipments.get(id, PATIENCE_MS).catch((cause: unknown) => {
      // Whatever stands against the question, it is none of the telling's: it is to come again.
      throw new VendorError('unavailable', `EasyPost could not be asked whose ${id} is`, { cause });
    });
  }

  private translate(tracker: WireTracker, own: OwnTender, name: string): NormalizedMessage {
    const carrier = scacOf(name, this.config.carriers);
    const { orderId } = own;
    try {
      if (!carrier) throw new Untranslatable(`the connection does not name the carrier ${name}`);
      const pro = proOf(tracker.tracking_code);
      const unknown = [
        ...unknownScansOf(tracker).map((scan) => `scan ${scan}`),
        ...(pro ? [] : [`tracking code ${tracker.tracking_code}`]),
      ];
      const events = eventsOf(tracker, own, carrier, pro);
      return { orderId, events, ...(unknown.length > 0 && { unrecognized: unknown.join(', ') }) };
    } catch (error) {
      if (error instanceof Untranslatable) return { orderId, ...unrecognized(error.message) };
      throw error;
    }
  }
}

const TRACKING: ReadonlySet<string> = new Set(['tracker.created', 'tracker.updated']);

function eventsOf(tracker: WireTracker, own: OwnTender, carrier: string, pro?: string): NormalizedEvent[] {
  const { orderId, shipmentId, version } = own;
  const toEvent = (id: string, told: Told, occurredAt?: string): NormalizedEvent =>
    ({
      id: `${tracker.id}:${id}`,
      subject: shipmentId,
      orderId,
      classifier: 'actual',
      ...(occurredAt && { occurredAt }),
      ...told,
    }) as NormalizedEvent;
  const about = { shipmentId, carrier };

  // A parcel that is tracked has a label that is bought: its carrier has said yes.
  const accepted: Told = { type: 'tender.accepted', data: { ...about, version, ...(pro && { pro }) } };
  const scans = tracker.tracking_details.flatMap((detail) => {
    const milestone = toMilestone(detail, carrier);
    return milestone ? [toEvent(nameOfScan(detail), toldBy(milestone, about), milestone.occurredAt)] : [];
  });
  const proof = toProof(tracker, carrier);
  const eta = proof ? undefined : etaOf(tracker);
  const estimate: Told | undefined = eta
    ? { type: 'eta.changed', classifier: 'estimated', data: { ...about, eta } }
    : undefined;
  const off: Told = { type: 'tender.rejected', data: { ...about, version, reason: 'its label was cancelled' } };
  return [
    toEvent('accepted', accepted, zonedOrAbsent(tracker.created_at)),
    ...scans,
    ...(proof ? [toEvent('proof', toldBy(proof, about), proof.occurredAt)] : []),
    ...(estimate ? [toEvent(`eta:${eta}`, estimate)] : []),
    ...(tracker.status === 'cancelled' ? [toEvent('cancelled', off)] : []),
  ];
}

type Told = Pick<NormalizedEvent, 'type' | 'data'> & Partial<Pick<NormalizedEvent, 'classifier'>>;

function toldBy({ code, location, reason, signedBy }: Milestone, about: { shipmentId: string; carrier: string }): Told {
  const place = { ...about, ...(location && { location }) };
  const why = reason && { reason };
  switch (code) {
    // No scan is read as picked up: a parcel that its carrier has has left.
    case 'picked-up':
    case 'departed':
      return { type: 'shipment.departed', data: place };
    case 'arrived':
      return { type: 'shipment.arrived', data: place };
    case 'delivered':
      return { type: 'shipment.delivered', data: place };
    case 'refused':
    case 'returned':
    case 'damaged':
      return { type: `shipment.${code}`, data: { ...place, ...why } };
    case 'delivery-attempted':
      return { type: 'delivery.attempted', data: { ...about, ...why } };
    case 'pod':
      return { type: 'proof-of-delivery.received', data: { ...about, ...(signedBy && { signedBy }) } };
    case 'delayed':
    case 'eta-changed':
      return { type: 'carrier.delayed', data: { ...about, ...why } };
  }
}

function parse(rawBody: Buffer, contentType: string | undefined): unknown {
  try {
    return jsonOf(rawBody, contentType);
  } catch {
    return undefined;
  }
}

const unrecognized = (reason: string): NormalizedMessage => ({ events: [], unrecognized: reason });
