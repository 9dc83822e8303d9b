import { describe, expect, it } from 'vitest';
import { FreightHubNormalizer } from './freighthub.normalizer.js';
import { sampleEvent, sampleInvoice, sampleSecret, signedWebhook } from './freighthub.sample.js';

const normalizer = new FreightHubNormalizer(sampleSecret);
const normalize = (body: unknown) => normalizer.normalize(signedWebhook(body));
const shipmentId = 'sap-4711-S1';
const actual = { classifier: 'ACTUAL', location: 'Hamburg, DE' };

describe("FreightHub's webhooks", () => {
  it('name the carrier who reports, where they tell', () => {
    const event = sampleEvent('load.departed', { type: 'DEPARTED', ...actual });
    const told = { ...event, load: { ...event.load, scac: 'SWFT' } };
    expect(normalize(told).events).toMatchObject([{ data: { shipmentId, carrier: 'SWFT', location: 'Hamburg, DE' } }]);
    expect(normalize({ ...told, load: { ...event.load, scac: 'not one' } })).toMatchObject({ events: [] });
  });

  it.each([
    [
      'tender.accepted',
      { version: 1, scac: 'SWFT' },
      'tender.accepted',
      { shipmentId, version: 1, carrier: 'SWFT', pro: 'SWFT1000042' },
    ],
    [
      'tender.declined',
      { version: 2, scac: 'NRTH', reason: 'no truck' },
      'tender.rejected',
      { shipmentId, version: 2, carrier: 'NRTH', reason: 'no truck' },
    ],
    ['load.departed', { type: 'DEPARTED', ...actual }, 'shipment.departed', { shipmentId, location: 'Hamburg, DE' }],
    ['load.arrived', { type: 'ARRIVED', ...actual }, 'shipment.arrived', { shipmentId, location: 'Hamburg, DE' }],
    ['load.delivered', { type: 'DELIVERED', ...actual }, 'shipment.delivered', { shipmentId, location: 'Hamburg, DE' }],
    [
      'load.delayed',
      { type: 'DELAYED', ...actual, reason: 'snow', eta: '2026-11-25T09:00:00+01:00' },
      'carrier.delayed',
      { shipmentId, reason: 'snow', eta: '2026-11-25T09:00:00+01:00' },
    ],
    [
      'load.delivery_attempted',
      { type: 'DELIVERY_ATTEMPTED', ...actual, reason: 'closed' },
      'delivery.attempted',
      { shipmentId, reason: 'closed' },
    ],
    ...(['refused', 'returned', 'damaged'] as const).map((what): [string, object, string, object] => [
      `load.${what}`,
      { type: what.toUpperCase(), ...actual, reason: 'crushed' },
      `shipment.${what}`,
      { shipmentId, location: 'Hamburg, DE', reason: 'crushed' },
    ]),
    [
      'load.pod_available',
      { type: 'POD_AVAILABLE', ...actual, signed_by: 'J. Petersen' },
      'proof-of-delivery.received',
      { shipmentId, signedBy: 'J. Petersen' },
    ],
  ])('%s', (type, data, canonical, expected) => {
    expect(normalize(sampleEvent(type, data))).toEqual({
      orderId: 'sap-4711',
      events: [
        {
          id: 'evt_100001',
          type: canonical,
          subject: shipmentId,
          orderId: 'sap-4711',
          classifier: 'actual',
          occurredAt: '2026-11-24T08:00:00+01:00',
          data: expected,
        },
      ],
    });
  });

  it('a freight invoice is about the carrier and its number', () => {
    const { events } = normalize(sampleEvent('freight_invoice.issued', sampleInvoice()));
    expect(events).toMatchObject([
      {
        type: 'freight-invoice.received',
        subject: 'SWFT/SWFT100007',
        orderId: 'sap-4711',
        data: { invoice: { invoiceNumber: 'SWFT100007', shipmentId, total: { amount: 13_500, currency: 'EUR' } } },
      },
    ]);
  });

  it('a milestone is of the carrier that told it, else of the one that has the load', () => {
    const told = (data: object) => ({
      ...sampleEvent('load.delivered', { type: 'DELIVERED', ...actual, ...data }),
      load: { id: 'FH1', reference: shipmentId, scac: 'SWFT' },
    });
    expect(normalize(told({})).events).toMatchObject([{ data: { carrier: 'SWFT' } }]);
    expect(normalize(told({ scac: 'NRTH' })).events).toMatchObject([{ data: { carrier: 'NRTH' } }]);
  });

  it('an estimate never counts as an arrival', () => {
    const estimated = { type: 'ARRIVED', classifier: 'ESTIMATED', occurred_at: '2026-11-26T10:00:00+01:00' };
    expect(normalize(sampleEvent('load.arrived', estimated)).events).toMatchObject([
      { type: 'eta.changed', classifier: 'estimated', data: { shipmentId, eta: '2026-11-26T10:00:00+01:00' } },
    ]);
  });

  it('a new estimate is always one', () => {
    const eta = { type: 'ETA_CHANGED', classifier: 'ACTUAL', eta: '2026-11-26T10:00:00+01:00' };
    expect(normalize(sampleEvent('load.eta_changed', eta)).events).toMatchObject([
      { type: 'eta.changed', classifier: 'estimated' },
    ]);
  });

  it('a pick-up tells nothing that a process needs, and is no riddle either', () => {
    expect(normalize(sampleEvent('load.picked_up', { type: 'PICKED_UP', ...actual }))).toEqual({
      events: [],
      orderId: 'sap-4711',
    });
  });

  it('a time without an offset is left out', () => {
    const event = {
      ...sampleEvent('load.departed', { type: 'DEPARTED', ...actual }),
      occurred_at: '2026-11-24T08:00:00',
    };
    expect(normalize(event).events[0]).not.toHaveProperty('occurredAt');
  });

  it.each([
    ['a type that came later', sampleEvent('load.customs_hold', {}), 'event type load.customs_hold'],
    ['a type that is a member of every object', sampleEvent('constructor', {}), 'event type constructor'],
    [
      'a load that is not ours',
      { ...sampleEvent('load.departed', {}), load: { id: 'FH9', reference: 'other' } },
      'no shipment of ours',
    ],
    ['a milestone without its form', sampleEvent('load.departed', {}), 'not of the contract'],
    [
      'an invoice that does not add up',
      sampleEvent('freight_invoice.issued', { ...sampleInvoice(), total: '1.00' }),
      'not the sum',
    ],
    ['another thing altogether', { hello: 'world' }, 'no event'],
    ['no JSON', '<xml/>', 'no JSON'],
  ])('keeps and reports %s', (_, body, reason) => {
    const message = normalize(body);
    expect(message.events).toEqual([]);
    expect(message.unrecognized).toMatch(reason);
  });

  it('refuses what FreightHub did not sign', () => {
    const { rawBody } = signedWebhook({});
    expect(() => normalizer.normalize({ headers: {}, rawBody })).toThrowError(
      expect.objectContaining({ kind: 'auth' }),
    );
  });
});
