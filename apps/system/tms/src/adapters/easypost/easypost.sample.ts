import type { Tender } from '#canonical';
import type { InboundWebhook } from '#messaging';
import type { Carriers } from './config.js';
import type { WireRate, WireShipment, WireTracker, WireTrackingDetail } from './easypost.wire.js';
import { sign } from './webhook.signature.js';

/** A valid object of each kind, for specs: a test changes one thing. */
export const sampleSecret = 'sécret-of-the-samples';
export const sampleCarriers: Carriers = { USPS: 'USPS', UPS: 'UPSN', UPSDAP: 'UPSN' };

export const sampleRate = (rate: Partial<WireRate> = {}): WireRate => ({
  id: 'rate_1',
  carrier: 'USPS',
  service: 'GroundAdvantage',
  rate: '5.93',
  currency: 'USD',
  delivery_days: 3,
  est_delivery_days: 3,
  ...rate,
});

export const sampleScan = (scan: Partial<WireTrackingDetail> = {}): WireTrackingDetail => ({
  status: 'in_transit',
  status_detail: 'departed_facility',
  message: 'Departed USPS facility',
  datetime: '2026-11-24T08:00:00-08:00',
  tracking_location: { city: 'SAN FRANCISCO', state: 'CA', country: null, zip: '94107' },
  ...scan,
});

export const sampleTracker = (tracker: Partial<WireTracker> = {}): WireTracker => ({
  id: 'trk_1',
  tracking_code: '9400100110368068953228',
  carrier: 'USPS',
  status: 'in_transit',
  created_at: '2026-11-23T16:00:00Z',
  shipment_id: 'shp_1',
  est_delivery_date: null,
  signed_by: null,
  tracking_details: [],
  ...tracker,
});

export const sampleShipment = (shipment: Partial<WireShipment> = {}): WireShipment => ({
  id: 'shp_1',
  created_at: '2026-11-23T15:59:00Z',
  reference: 'sap-4711-S1-T1',
  to_address: {
    name: 'Elizabeth Swan',
    street1: '179 N Harbor Dr',
    city: 'Redondo Beach',
    state: 'CA',
    zip: '90277',
    country: 'US',
  },
  parcel: { length: 10, width: 8, height: 4, weight: 15.4 },
  rates: [sampleRate()],
  messages: [],
  selected_rate: null,
  tracking_code: null,
  refund_status: null,
  tracker: null,
  ...shipment,
});

export const boughtShipment = (shipment: Partial<WireShipment> = {}): WireShipment =>
  sampleShipment({
    selected_rate: sampleRate(),
    tracking_code: '9400100110368068953228',
    tracker: sampleTracker(),
    ...shipment,
  });

/** Of what `sampleShipment` is of. */
export const sampleTender = (tender: Partial<Tender> = {}): Tender => ({
  shipmentId: 'sap-4711-S1',
  orderId: 'sap-4711',
  from: {
    name: 'Jack Sparrow',
    street: '388 Townsend St',
    city: 'San Francisco',
    region: 'CA',
    postalCode: '94107',
    country: 'US',
  },
  to: {
    name: 'Elizabeth Swan',
    street: '179 N Harbor Dr',
    city: 'Redondo Beach',
    region: 'CA',
    postalCode: '90277',
    country: 'US',
  },
  packages: [
    {
      sscc: '340123450000000017',
      weightKg: 0.4365,
      dimensions: { lengthCm: 25.4, widthCm: 20.32, heightCm: 10.16 },
      lines: [],
    },
  ],
  totalWeightKg: 0.4365,
  currency: 'USD',
  version: 1,
  rate: {
    carrier: 'USPS',
    service: 'GroundAdvantage',
    charges: [{ code: 'BASE', amount: { amount: 593, currency: 'USD' } }],
    total: { amount: 593, currency: 'USD' },
  },
  respondBy: '2026-11-24T10:00:00Z',
  ...tender,
});

export const sampleEvent = (result: unknown, event: object = {}) => ({
  id: 'evt_1',
  object: 'Event',
  description: 'tracker.updated',
  mode: 'test',
  previous_attributes: { status: 'unknown' },
  created_at: '2026-11-24T16:00:05.000Z',
  result,
  ...event,
});

/** @param body text as it is, anything else as JSON */
export function signedWebhook(body: unknown, secret = sampleSecret): InboundWebhook {
  const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return { headers: { 'x-hmac-signature': sign(secret, rawBody) }, rawBody };
}
