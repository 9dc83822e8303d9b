import type { VendorBook } from '../core/vendor.js';
import { scanOf, tell } from './tracking.js';
import { type Priced, pricesOf } from './ups.rates.js';
import { type UpsOrder, type UpsParcel, UpsRefusal } from './ups.records.js';

const PARCELS = 'parcels';

/** How long things take in the simulated world, in hours. */
export const HOURS = { manifest: 0.1, depart: 3, arrive: 4, deliver: 0.5 } as const;

export function save(book: VendorBook, parcel: UpsParcel): UpsParcel {
  book.put(PARCELS, parcel.trackingNumber, parcel, { reference: parcel.references[0] });
  return parcel;
}

export const parcelOf = (book: VendorBook, trackingNumber: string): UpsParcel | undefined =>
  book.get<UpsParcel>(PARCELS, trackingNumber);

/** References need not be unique. */
export const parcelsUnder = (book: VendorBook, reference: string): UpsParcel[] =>
  book.find<UpsParcel>(PARCELS, 'reference', reference);

/** The label that was sold last for any version of a tender of ours, and was not given back. @throws UpsRefusal 404 */
export function soldFor(book: VendorBook, shipmentId: string): UpsParcel {
  const prefix = `${shipmentId}-T`;
  const sold = book
    .since<UpsParcel>(PARCELS, 'reference', prefix)
    .filter(({ references: [ours], voided }) => ours?.startsWith(prefix) && !voided)
    .at(-1);
  if (!sold) throw new UpsRefusal(404, '404', `no label was sold for ${shipmentId}`);
  return sold;
}

/** Sells a label: as many as it is asked for. @throws UpsRefusal 400 for a service that there is none of */
export function ship(
  book: VendorBook,
  order: UpsOrder & { readonly Service: { readonly Code: string } },
  account: string,
): { parcel: UpsParcel; priced: Priced } {
  const priced = pricesOf(order).find(({ code }) => code === order.Service.Code);
  if (!priced)
    throw new UpsRefusal(400, '121210', 'The requested service is unavailable between the selected locations.');
  const [piece] = order.Package;
  if (!piece) throw new UpsRefusal(400, '120500', 'At least one package is required.');
  const ofParcel = piece.ReferenceNumber !== undefined;
  const serial = String(book.nextNumber('label', 10_000_001)).padStart(8, '0');
  const unscanned: UpsParcel = {
    // As all of them: 1Z, the account, the service, and the number of the label.
    trackingNumber: `1Z${account}${order.Service.Code}${serial}`,
    references: (piece.ReferenceNumber ?? order.ReferenceNumber ?? []).map(({ Value }) => Value),
    referencesOf: ofParcel ? 'PACKAGE' : 'SHIPMENT',
    service: order.Service.Code,
    weight: piece.PackageWeight,
    from: order.Shipper,
    to: order.ShipTo,
    voided: false,
    followed: false,
    scans: [],
    receivedBy: null,
  };
  const parcel = save(book, { ...unscanned, scans: [scanOf(book, unscanned, 'manifest', {})] });
  const { trackingNumber } = parcel;
  book.journal('ship', parcel.references[0] ?? trackingNumber, {
    trackingNumber,
    service: priced.code,
    price: priced.negotiated,
    city: order.ShipTo.Address.City,
  });
  book.plan(HOURS.manifest, { parcel: trackingNumber, step: 'manifest' });
  return { parcel, priced };
}

/** Takes a label back that was not used yet. @throws UpsRefusal 400 where there is none, it is void, or its parcel is under way */
export function giveBack(book: VendorBook, trackingNumber: string): UpsParcel {
  const parcel = parcelOf(book, trackingNumber);
  if (!parcel) throw new UpsRefusal(400, '190102', 'No shipment found within the allowed void period');
  if (parcel.voided) throw new UpsRefusal(400, '190117', 'The Shipment has already been voided');
  if (parcel.scans.some(({ type }) => type !== 'M'))
    throw new UpsRefusal(400, '190101', 'Time for voiding has expired.');
  const voided = save(book, {
    ...parcel,
    voided: true,
    scans: [...parcel.scans, scanOf(book, parcel, 'void', {})],
  });
  book.journal('void', parcel.references[0] ?? trackingNumber, { trackingNumber });
  tell(book, voided);
  return voided;
}

/** Has Track Alert tell of a parcel from now on. @returns false for a number that is none of UPS's */
export function follow(book: VendorBook, trackingNumber: string): boolean {
  const parcel = parcelOf(book, trackingNumber);
  if (!parcel) return false;
  save(book, { ...parcel, followed: true });
  return true;
}
