import type { Milestone } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { VendorError } from '#platform/http';
import type { UpsConfig } from './config.js';
import { type OwnTender, readReference } from './references.js';
import { boughtAt, isVoid, nameOfScan, scanIn, toMilestone, toProof, unknownIn } from './tracking.translator.js';
import { isAlert, listOf, type WireAlert, type WirePackage } from './ups.wire.js';
import { findCredentialFault } from './webhook.credential.js';

type NormalizedEvent = NormalizedMessage['events'][number];

/** How long UPS waits for whoever it tells is not documented. */
const PATIENCE_MS = 5_000;

/** Where a parcel is read. */
export interface ParcelReader {
  track(trackingNumber: string, timeoutMs: number): Promise<WirePackage | null>;
}

/**
 * Track Alert → canonical events. It tells of one scan of a number, and of no reference of ours, so the parcel is read (Content Enricher).
 * A scan is an event whose id is made of it, so that what is told again is known; whatever is told first says that UPS has accepted.
 */
export class UpsNormalizer {
  private readonly credentials: readonly string[];

  constructor(
    private readonly parcels: ParcelReader,
    private readonly config: Pick<UpsConfig, 'webhookCredential' | 'scac'>,
  ) {
    this.credentials = config.webhookCredential.split(' ');
  }

  /** @throws VendorError `auth` when its credential is missing or wrong; `unavailable` when the parcel could not be read */
  async normalize({ headers, rawBody }: InboundWebhook): Promise<NormalizedMessage> {
    const fault = findCredentialFault(headers, this.credentials);
    if (fault) throw new VendorError('auth', `webhook refused: ${fault}`);
    const alert = parse(rawBody);
    if (!isAlert(alert)) return unrecognized('no tracking event of UPS');
    const parcel = await this.parcelOf(alert);
    const own = listOf(parcel.referenceNumber).flatMap(({ number }) => (number && readReference(number)) || [])[0];
    if (!own) return unrecognized(`${alert.trackingNumber} is of no shipment of ours`);
    const unknown = unknownIn(scanIn(alert));
    const events = this.eventsOf(alert, parcel, own);
    return { orderId: own.orderId, events, ...(unknown && { unrecognized: `scan ${unknown}` }) };
  }

  /** Whatever stands against the question, also that UPS does not track yet what it tells of: the telling is to come again. */
  private async parcelOf({ trackingNumber }: WireAlert): Promise<WirePackage> {
    const text = `UPS could not be asked whose ${trackingNumber} is`;
    const parcel = await this.parcels.track(trackingNumber, PATIENCE_MS).catch((cause: unknown) => {
      throw new VendorError('unavailable', text, { cause });
    });
    if (!parcel) throw new VendorError('unavailable', text);
    return parcel;
  }

  private eventsOf(alert: WireAlert, parcel: WirePackage, own: OwnTender): NormalizedEvent[] {
    const { orderId, shipmentId, version } = own;
    const { trackingNumber } = alert;
    const { scac: carrier } = this.config;
    const toEvent = (id: string, told: Told, occurredAt?: string): NormalizedEvent =>
      ({
        id: `${trackingNumber}:${id}`,
        subject: shipmentId,
        orderId,
        classifier: 'actual',
        ...(occurredAt && { occurredAt }),
        ...told,
      }) as NormalizedEvent;
    const about = { shipmentId, carrier };

    const accepted: Told = { type: 'tender.accepted', data: { ...about, version, pro: trackingNumber } };
    const off: Told = { type: 'tender.rejected', data: { ...about, version, reason: 'its label was given back' } };
    const scan = scanIn(alert);
    const milestone = toMilestone(scan, carrier);
    const proof = toProof(scan, carrier, alert.receivedBy || parcel.deliveryInformation?.receivedBy);
    return [
      toEvent('accepted', accepted, boughtAt(parcel)),
      ...(milestone ? [toEvent(nameOfScan(scan), toldBy(milestone, about), milestone.occurredAt)] : []),
      ...(proof ? [toEvent('proof', toldBy(proof, about), proof.occurredAt)] : []),
      ...(isVoid(scan) ? [toEvent('voided', off, scan.occurredAt)] : []),
    ];
  }
}

type Told = Pick<NormalizedEvent, 'type' | 'data'>;

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

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return undefined;
  }
}

const unrecognized = (reason: string): NormalizedMessage => ({ events: [], unrecognized: reason });
