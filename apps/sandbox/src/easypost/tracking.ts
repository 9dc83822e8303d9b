import type { VendorBook } from '../core/vendor.js';
import type { PostAddress, PostScan, PostShipment, PostTracker } from './post.records.js';

export const VERBS = [
  'depart',
  'delay',
  'eta',
  'arrive',
  'attempt',
  'refuse',
  'return',
  'damage',
  'deliver',
  'pod',
  'tell',
] as const;
export type Verb = (typeof VERBS)[number];

/** What a person at the control surface may say beside the verb. */
export interface Told {
  readonly reason?: string;
  /** Text as it shall go out. */
  readonly occurredAt?: string;
  readonly eta?: string;
  readonly signedBy?: string;
  /** How often the very same event is told. */
  readonly times?: number;
}

interface Scan {
  readonly status: string;
  readonly detail: string;
  readonly message: string;
  readonly at: 'from_address' | 'to_address';
}

const SCANS: Readonly<Record<Exclude<Verb, 'eta' | 'pod' | 'tell'>, Scan>> = {
  depart: {
    status: 'in_transit',
    detail: 'departed_facility',
    message: 'Departed carrier facility',
    at: 'from_address',
  },
  delay: { status: 'in_transit', detail: 'delayed', message: 'Running late', at: 'from_address' },
  arrive: {
    status: 'in_transit',
    detail: 'arrived_at_destination',
    message: 'Arrived at destination',
    at: 'to_address',
  },
  attempt: { status: 'failure', detail: 'delivery_exception', message: 'Nobody there', at: 'to_address' },
  refuse: { status: 'failure', detail: 'refused', message: 'Refused by recipient', at: 'to_address' },
  return: { status: 'return_to_sender', detail: 'return', message: 'Returned to sender', at: 'from_address' },
  damage: { status: 'failure', detail: 'damaged', message: 'Damaged', at: 'from_address' },
  deliver: { status: 'delivered', detail: 'arrived_at_destination', message: 'Delivered', at: 'to_address' },
};

/** Something happens to a parcel: its tracker as it stands then, with all that happened before. */
export function track(
  book: VendorBook,
  shipment: PostShipment,
  tracker: PostTracker,
  verb: Verb,
  told: Told,
): PostTracker {
  const now = `${new Date(book.now()).toISOString().slice(0, 19)}Z`;
  const stamped = { ...tracker, updated_at: now };
  switch (verb) {
    case 'tell':
      return tracker;
    case 'pod':
      return { ...stamped, signed_by: told.signedBy ?? shipment.to_address.name };
    case 'eta':
      return { ...stamped, est_delivery_date: told.eta ?? now };
    default: {
      const { status, detail, message, at } = SCANS[verb];
      const scan: PostScan = {
        object: 'TrackingDetail',
        message: told.reason ?? message,
        description: '',
        status,
        status_detail: detail,
        datetime: told.occurredAt ?? now,
        source: tracker.carrier,
        carrier_code: '',
        tracking_location: placeOf(shipment[at]),
      };
      const tracking_details = [...tracker.tracking_details, scan];
      return { ...stamped, status, status_detail: detail, tracking_details };
    }
  }
}

const placeOf = ({ city, state, country, zip }: PostAddress): PostScan['tracking_location'] => ({
  object: 'TrackingLocation',
  city: city.toUpperCase(),
  state: state ?? null,
  country,
  zip,
});

/** An event of EasyPost about the tracker. */
export function tell(
  book: VendorBook,
  shipment: PostShipment,
  description: string,
  previous: object,
  copies = 1,
): void {
  const at = new Date(book.now()).toISOString();
  const id = `evt_${book.nextNumber('evt').toString(16).padStart(32, '0')}`;
  const event = {
    description,
    mode: 'test',
    previous_attributes: previous,
    created_at: at,
    pending_urls: [],
    completed_urls: [],
    updated_at: at,
    id,
    user_id: 'user_1',
    status: 'pending',
    object: 'Event',
    result: shipment.tracker,
  };
  book.tell(shipment.id, { id, body: JSON.stringify(event), copies });
}
