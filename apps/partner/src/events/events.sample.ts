import type { CanonicalEvent, Order, Rate } from '#canonical';
import { EAST_GLN, eventOf } from '../../../../test/support/partner-api.js';

const EACH = { value: 1, unit: 'EA' };
const ADDRESS = { name: 'Shop', city: 'Ulm', postalCode: '89073', country: 'DE' };

const order = (id: string, customer: string): Order => ({
  source: { system: 'sap', id },
  orderNumber: id,
  customer: { id: customer },
  currency: 'EUR',
  credit: 'approved',
  status: 'released',
  shipTo: ADDRESS,
  lines: [{ lineId: '10', sku: 'SKU-1', quantity: EACH, hazmat: 'UN1263' }],
});

export const orderReleased = (id: string, customer = 'C-1') =>
  eventOf('order.released', id, { order: order(id, customer) });

export const fulfilmentReleased = (orderId: string, warehouse = EAST_GLN) =>
  eventOf('fulfilment.released', `${orderId}-F1`, {
    fulfilment: {
      fulfilmentId: `${orderId}-F1`,
      orderId,
      orderNumber: orderId,
      warehouse,
      shipTo: ADDRESS,
      lines: [{ lineId: '10', sku: 'SKU-1', quantity: EACH }],
    },
    wms: 'inside',
  });

export const fulfilmentAccepted = (orderId: string) =>
  eventOf('fulfilment.accepted', `${orderId}-F1`, { fulfilmentId: `${orderId}-F1` });

export const picked = (orderId: string) =>
  eventOf('pick.confirmed', `${orderId}-F1`, { fulfilmentId: `${orderId}-F1`, lines: [] });

const rate = (carrier: string): Rate => ({
  carrier,
  service: 'LTL',
  charges: [],
  total: { amount: 100, currency: 'EUR' },
});

export const tenderSent = (orderId: string, carrier: string, version = 1) =>
  eventOf('tender.sent', `${orderId}-S1`, {
    shipmentId: `${orderId}-S1`,
    version,
    carrier,
    rate: rate(carrier),
    respondBy: '2026-11-26T00:00:00Z',
    erp: 'sap',
    orderNumber: orderId,
  });

export const tenderRejected = (orderId: string, carrier: string, version = 1) =>
  eventOf('tender.rejected', `${orderId}-S1`, { shipmentId: `${orderId}-S1`, version, carrier });

export const departed = (orderId: string) =>
  eventOf('shipment.departed', `${orderId}-S1`, { shipmentId: `${orderId}-S1`, location: 'Kassel' });

export const stockAdjusted = (sku: string, location = EAST_GLN) =>
  eventOf('stock.adjusted', `${location}/${sku}`, {
    sku,
    location,
    delta: { value: -1, unit: 'EA' },
    reason: 'DAMAGE',
    reference: sku,
  });

/** From the release to the truck that leaves. */
export const life = (orderId: string, carrier = 'AAAA'): CanonicalEvent[] => [
  orderReleased(orderId),
  fulfilmentReleased(orderId),
  fulfilmentAccepted(orderId),
  picked(orderId),
  tenderSent(orderId, carrier),
  departed(orderId),
];
