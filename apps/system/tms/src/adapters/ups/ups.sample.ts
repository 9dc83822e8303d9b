import type { Tender } from '#canonical';
import type { InboundWebhook } from '#messaging';
import type { WireActivity, WireAlert, WirePackage, WireRatedShipment } from './ups.wire.js';

/** A valid object of each kind, for specs: a test changes one thing. */
export const sampleCredential = 'credential-of-the-samples';
export const sampleNumber = '1ZA1B2C31110000001';

export const sampleRated = (rated: Partial<WireRatedShipment> = {}): WireRatedShipment => ({
  Service: { Code: '11', Description: 'UPS Standard' },
  TotalCharges: { CurrencyCode: 'EUR', MonetaryValue: '15.34' },
  NegotiatedRateCharges: { TotalCharge: { CurrencyCode: 'EUR', MonetaryValue: '12.27' } },
  TimeInTransit: { ServiceSummary: { EstimatedArrival: { BusinessDaysInTransit: '3' } } },
  ...rated,
});

export const sampleTender = (tender: Partial<Tender> = {}): Tender => ({
  shipmentId: 'sap-4711-S1',
  orderId: 'sap-4711',
  from: { name: 'East', street: 'Kai 5', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  to: { name: 'Nordwind', street: 'Ring 7', city: 'München', postalCode: '80331', country: 'DE' },
  packages: [
    {
      sscc: '340123450000000017',
      weightKg: 12.04,
      dimensions: { lengthCm: 40, widthCm: 60.2, heightCm: 20 },
      lines: [],
    },
  ],
  totalWeightKg: 12.04,
  currency: 'EUR',
  version: 1,
  rate: {
    carrier: 'UPSN',
    service: '11',
    charges: [{ code: 'BASE', amount: { amount: 1227, currency: 'EUR' } }],
    total: { amount: 1227, currency: 'EUR' },
  },
  respondBy: '2026-11-24T10:00:00Z',
  ...tender,
});

/** Of what `sampleTender` is of. */
export const sampleTerms = '11 12.1KGS DE-80331';

export const sampleActivity = (activity: Partial<WireActivity> = {}): WireActivity => ({
  date: '20261124',
  time: '080000',
  gmtDate: '20261124',
  gmtTime: '070000',
  gmtOffset: '+01:00',
  location: { address: { city: 'HAMBURG', country: 'DE', countryCode: 'DE', postalCode: '20457' } },
  status: { type: 'I', code: 'DP', description: 'Departed from Facility', statusCode: '005' },
  ...activity,
});

export const labelled: WireActivity = sampleActivity({
  date: '20261123',
  gmtDate: '20261123',
  status: { type: 'M', code: 'MP', description: 'Shipper created a label', statusCode: '003' },
});

export const samplePackage = (parcel: Partial<WirePackage> = {}): WirePackage => ({
  trackingNumber: sampleNumber,
  activity: [labelled],
  currentStatus: labelled.status ?? null,
  referenceNumber: [
    { type: 'SHIPMENT', number: 'sap-4711-S1-T1' },
    { type: 'SHIPMENT', number: sampleTerms },
  ],
  ...parcel,
});

export const voidedPackage = (parcel: Partial<WirePackage> = {}): WirePackage =>
  samplePackage({ currentStatus: { type: 'MV', code: 'VP', statusCode: '007' }, ...parcel });

export const sampleAlert = (alert: Partial<WireAlert> = {}): WireAlert => ({
  trackingNumber: sampleNumber,
  localActivityDate: '20261124',
  localActivityTime: '080000',
  activityLocation: { city: 'HAMBURG', postalCode: '20457', country: 'DE' },
  activityStatus: { type: 'I', code: 'DP', description: 'Departed from Facility', descriptionCode: '005' },
  gmtActivityDate: '20261124',
  gmtActivityTime: '070000',
  gmtOffset: '+01.00',
  ...alert,
});

/** @param body text as it is, anything else as JSON */
export function borneWebhook(body: unknown, credential = sampleCredential): InboundWebhook {
  const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return { headers: { 'user-agent': 'UPSPubSubTrackingService', credential }, rawBody };
}
