import type { NewPostShipment, PostRate } from './post.records.js';

/** What the carrier accounts of this account charge, in cents: to begin with, and for each ounce. */
const SERVICES = [
  { carrier: 'USPS', service: 'GroundAdvantage', base: 540, ounce: 3.5, days: 3 },
  { carrier: 'USPS', service: 'Priority', base: 690, ounce: 5, days: 2 },
  { carrier: 'UPS', service: 'Ground', base: 920, ounce: 3.2, days: 4 },
  { carrier: 'FedEx', service: 'FEDEX_GROUND', base: 980, ounce: 3.4, days: 4 },
] as const;

export function ratesOf(
  { from_address: from, parcel }: NewPostShipment,
  shipmentId: string,
  idOf: () => string,
): PostRate[] {
  return SERVICES.map(({ carrier, service, base, ounce, days }) => ({
    id: idOf(),
    object: 'Rate',
    carrier,
    service,
    rate: (Math.round(base + ounce * parcel.weight) / 100).toFixed(2),
    currency: from.country === 'US' ? 'USD' : 'EUR',
    delivery_days: days,
    est_delivery_days: days,
    shipment_id: shipmentId,
  }));
}
