import { createHmac } from 'node:crypto';
import type { InboundWebhook } from '#messaging';
import type { Load, WireBilledLoad, WireEvent, WireFreightInvoice } from './freighthub.wire.js';

/** A valid message of each kind, for specs: a test changes one thing. */
export const sampleSecret = 'fh_sample_webhook_secret_000000';

export const sampleLoad = (): Load => ({
  id: 'FH1001',
  reference: 'sap-4711-S1',
  status: 'IN_TRANSIT',
  pro_number: 'SWFT1000042',
  tenders: [
    { version: 1, scac: 'NRTH', status: 'DECLINED', reason: 'no truck' },
    { version: 2, scac: 'SWFT', status: 'ACCEPTED' },
  ],
  milestones: [
    {
      type: 'PICKED_UP',
      classifier: 'ACTUAL',
      scac: 'SWFT',
      occurred_at: '2026-11-24T08:00:00+01:00',
      location: 'Hamburg, DE',
    },
    { type: 'DELAYED', classifier: 'ACTUAL', reason: 'road closed', eta: '2026-11-25T09:30:00+01:00' },
    { type: 'CUSTOMS_HOLD', classifier: 'ACTUAL' },
  ],
});

export const sampleInvoice = (): WireFreightInvoice => ({
  id: 'inv_100007',
  number: 'SWFT100007',
  scac: 'SWFT',
  reference: 'sap-4711-S1',
  pro_number: 'SWFT1000042',
  currency: 'EUR',
  charges: [
    { code: 'BASE', description: 'Line haul', amount: '120.00' },
    { code: 'FUEL', amount: '15.00' },
  ],
  total: '135.00',
  invoice_date: '2026-11-25',
  disputes: [],
});

/** Of two loads that were agreed at 135.00 and 60.00: all of that, and 30.00 for the second alone. */
export const sampleMoveInvoice = (): WireFreightInvoice & { loads: WireBilledLoad[] } => ({
  ...sampleInvoice(),
  loads: [
    {
      reference: 'sap-4711-S1',
      currency: 'EUR',
      charges: [
        { code: 'BASE', amount: '120.00' },
        { code: 'FUEL', amount: '15.00' },
      ],
      total: '135.00',
    },
    { reference: 'sap-4712-S1', currency: 'EUR', charges: [{ code: 'BASE', amount: '60.00' }], total: '60.00' },
  ],
  charges: [
    { code: 'BASE', description: 'Line haul', amount: '180.00' },
    { code: 'FUEL', amount: '15.00' },
    { code: 'DETENTION', amount: '30.00', reference: 'sap-4712-S1' },
  ],
  total: '225.00',
});

export const sampleEvent = (type: string, data: object): WireEvent => ({
  id: 'evt_100001',
  type,
  sequence: 4,
  occurred_at: '2026-11-24T08:00:00+01:00',
  load: { id: 'FH1001', reference: 'sap-4711-S1', pro_number: 'SWFT1000042' },
  data: { ...data },
});

/** @param body text as it is, anything else as JSON */
export function signedWebhook(body: unknown, { secret = sampleSecret, at = Date.now() } = {}): InboundWebhook {
  const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const timestamp = String(Math.floor(at / 1000));
  const mac = createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex');
  return { headers: { 'freighthub-timestamp': timestamp, 'freighthub-signature': `v1=${mac}` }, rawBody };
}
