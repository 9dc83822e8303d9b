import type { VendorBook } from '../core/vendor.js';
import { ratesOf } from './post.rates.js';
import {
  type NewPostShipment,
  type PostAddress,
  PostRefusal,
  type PostShipment,
  type PostTracker,
} from './post.records.js';
import { tell } from './tracking.js';

const SHIPMENTS = 'shipments';

/** In the form of EasyPost's ids, which say of what they are. */
export const idOf = (book: VendorBook, kind: 'shp' | 'rate' | 'trk'): string =>
  `${kind}_${book.nextNumber(kind).toString(16).padStart(32, '0')}`;

const stampOf = (book: VendorBook): string => `${new Date(book.now()).toISOString().slice(0, 19)}Z`;

export function save(book: VendorBook, shipment: PostShipment): PostShipment {
  const saved = { ...shipment, updated_at: stampOf(book) };
  book.put(SHIPMENTS, saved.id, saved, { reference: saved.reference ?? undefined });
  return saved;
}

/** References need not be unique: of several the last one that was made. @throws PostRefusal 404 */
export function find(book: VendorBook, idOrReference: string): PostShipment {
  const there =
    book.get<PostShipment>(SHIPMENTS, idOrReference) ??
    book.find<PostShipment>(SHIPMENTS, 'reference', idOrReference).at(-1);
  if (!there) throw new PostRefusal(404, 'NOT_FOUND', 'The requested resource could not be found.');
  return there;
}

/** The label that was sold last under that reference, or a version of it. */
export function soldUnder(book: VendorBook, reference: string): PostShipment {
  const sold = book
    .since<PostShipment>(SHIPMENTS, 'reference', reference)
    .filter((each) => each.reference?.startsWith(reference) && each.selected_rate)
    .at(-1);
  if (!sold) throw new PostRefusal(404, 'NOT_FOUND', `no label was sold for ${reference}`);
  return sold;
}

/** Newest first. */
export function list(book: VendorBook, query: URLSearchParams): { shipments: PostShipment[]; has_more: boolean } {
  const within = (name: string, otherwise: number) => Date.parse(query.get(name) ?? '') || otherwise;
  const [from, to] = [within('start_datetime', 0), within('end_datetime', Number.POSITIVE_INFINITY)];
  const sold = query.get('purchased') !== 'false';
  const all = book
    .all<PostShipment>(SHIPMENTS)
    .reverse()
    .filter(({ selected_rate: rate, created_at: at }) => {
      const made = Date.parse(at);
      return (rate !== null || !sold) && made >= from && made <= to;
    });
  const after = all.findIndex(({ id }) => id === query.get('before_id')) + 1;
  const size = Number(query.get('page_size') ?? 20);
  return { shipments: all.slice(after, after + size), has_more: all.length > after + size };
}

export function create(book: VendorBook, wanted: NewPostShipment): PostShipment {
  const id = idOf(book, 'shp');
  const reference = wanted.reference ?? null;
  book.journal('shipment', reference ?? id, wanted);
  return save(book, {
    id,
    object: 'Shipment',
    mode: 'test',
    created_at: stampOf(book),
    updated_at: '',
    status: 'unknown',
    reference,
    from_address: wanted.from_address,
    to_address: wanted.to_address,
    parcel: wanted.parcel,
    messages: [],
    rates: ratesOf(wanted, id, () => idOf(book, 'rate')),
    selected_rate: null,
    tracking_code: null,
    tracker: null,
    refund_status: null,
  });
}

/** Sells a label once; its parcel is tracked from then on. @throws PostRefusal 422 for a second one, or a rate of another shipment */
export function buy(book: VendorBook, shipment: PostShipment, rateId: string): PostShipment {
  if (shipment.selected_rate)
    throw new PostRefusal(422, 'SHIPMENT.POSTAGE.EXISTS', 'Postage already exists for this shipment.');
  const rate = shipment.rates.find(({ id }) => id === rateId);
  if (!rate) throw new PostRefusal(422, 'SHIPMENT.MISSING_RATE', 'No rate found for this shipment.');
  const at = stampOf(book);
  const code = `9400100${String(book.nextNumber('code', 1_000_001)).padStart(15, '0')}`;
  const tracker: PostTracker = {
    id: idOf(book, 'trk'),
    object: 'Tracker',
    mode: 'test',
    tracking_code: code,
    status: 'unknown',
    status_detail: 'unknown',
    created_at: at,
    updated_at: at,
    signed_by: null,
    est_delivery_date: null,
    shipment_id: shipment.id,
    carrier: rate.carrier,
    tracking_details: [],
  };
  const to_address = asPrinted(shipment.to_address);
  const sold = save(book, { ...shipment, to_address, selected_rate: rate, tracking_code: code, tracker });
  book.journal('buy', sold.reference ?? sold.id, { carrier: rate.carrier, service: rate.service, rate: rate.rate });
  book.plan(HOURS.depart, { shipment: sold.id, step: 'depart' });
  tell(book, sold, 'tracker.created', {});
  return sold;
}

/** How long things take in the simulated world, in hours. */
export const HOURS = { depart: 3, arrive: 4, deliver: 0.5, pod: 0.5 } as const;

/** As carriers print it. */
const asPrinted = ({ name, street1, city, zip, country, ...more }: PostAddress): PostAddress => ({
  ...more,
  name: name.toUpperCase(),
  street1: street1?.toUpperCase() ?? null,
  city: city.toUpperCase(),
  zip: country === 'US' && zip.length === 5 ? `${zip}-2506` : zip,
  country,
});

/** Takes a label back that was not used yet. @throws PostRefusal 422 where there is none, or its parcel is under way */
export function refund(book: VendorBook, shipment: PostShipment): PostShipment {
  if (!shipment.selected_rate || shipment.tracker?.tracking_details.length)
    throw new PostRefusal(422, 'SHIPMENT.REFUND.UNAVAILABLE', 'Refund request cannot be processed.');
  if (shipment.refund_status) return shipment;
  book.journal('refund', shipment.reference ?? shipment.id, {});
  return save(book, { ...shipment, refund_status: 'submitted' });
}
