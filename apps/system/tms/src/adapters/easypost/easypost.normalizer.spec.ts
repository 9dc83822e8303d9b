import { describe, expect, it } from 'vitest';
import { VendorError } from '#platform/http';
import { EasyPostNormalizer } from './easypost.normalizer.js';
import {
  boughtShipment,
  sampleCarriers,
  sampleEvent,
  sampleRate,
  sampleScan,
  sampleSecret,
  sampleTracker,
  signedWebhook,
} from './easypost.sample.js';
import type { WireShipment } from './easypost.wire.js';

const shipmentId = 'sap-4711-S1';
const about = { shipmentId, carrier: 'USPS' };
const knowing = (shipment: WireShipment | null) =>
  new EasyPostNormalizer({ get: async () => shipment }, { webhookSecret: sampleSecret, carriers: sampleCarriers });
const normalizer = knowing(boughtShipment());
const normalize = (tracker: unknown, event: object = {}) =>
  normalizer.normalize(signedWebhook(sampleEvent(tracker, event)));

describe("EasyPost's webhooks", () => {
  it('tell that a carrier took the tender as soon as its parcel is tracked', async () => {
    const { events } = await normalize(sampleTracker({ status: 'unknown' }), { description: 'tracker.created' });
    expect(events).toEqual([
      {
        id: 'trk_1:accepted',
        type: 'tender.accepted',
        subject: shipmentId,
        orderId: 'sap-4711',
        classifier: 'actual',
        occurredAt: '2026-11-23T16:00:00Z',
        data: { ...about, version: 1, pro: '9400100110368068953228' },
      },
    ]);
  });

  it.each([
    ['in_transit', 'departed_facility', 'shipment.departed', { ...about, location: 'SAN FRANCISCO, CA' }],
    ['in_transit', 'arrived_at_destination', 'shipment.arrived', { ...about, location: 'SAN FRANCISCO, CA' }],
    ['in_transit', 'delayed', 'carrier.delayed', { ...about, reason: 'why' }],
    ['failure', 'delivery_exception', 'delivery.attempted', { ...about, reason: 'why' }],
    ['failure', 'refused', 'shipment.refused', { ...about, location: 'SAN FRANCISCO, CA', reason: 'why' }],
    ['failure', 'damaged', 'shipment.damaged', { ...about, location: 'SAN FRANCISCO, CA', reason: 'why' }],
    ['return_to_sender', 'return', 'shipment.returned', { ...about, location: 'SAN FRANCISCO, CA', reason: 'why' }],
  ])('of a scan %s, %s are %s', async (status, status_detail, type, data) => {
    const scan = sampleScan({ status, status_detail, message: 'why' });
    const { orderId, events } = await normalize(sampleTracker({ tracking_details: [scan] }));
    expect(orderId).toBe('sap-4711');
    expect(events.slice(1)).toEqual([
      {
        id: expect.stringMatching(/^trk_1:[0-9a-f]{16}$/),
        type,
        subject: shipmentId,
        orderId: 'sap-4711',
        classifier: 'actual',
        occurredAt: '2026-11-24T08:00:00-08:00',
        data,
      },
    ]);
  });

  it('tell the whole way each time, each part of it under the same id: what was lost comes with the next', async () => {
    const [first, second] = [
      sampleScan(),
      sampleScan({ status: 'delivered', status_detail: 'arrived_at_destination' }),
    ];
    const one = await normalize(sampleTracker({ tracking_details: [first] }));
    const both = await normalize(sampleTracker({ tracking_details: [first, second] }), { id: 'evt_2' });
    expect(both.events.slice(0, 2)).toEqual(one.events);
    expect(new Set(both.events.map(({ id }) => id)).size).toBe(4);
  });

  it.each([
    ['by a signature where there is one', { signed_by: 'E. Swan' }, { signedBy: 'E. Swan' }],
    ['by the scan alone where nobody signed', {}, {}],
  ])('prove a delivery, once, %s', async (_, signed, proof) => {
    const delivered = sampleScan({ status: 'delivered', status_detail: 'arrived_at_destination' });
    const { events } = await normalize(sampleTracker({ ...signed, tracking_details: [delivered] }));
    const at = {
      classifier: 'actual',
      occurredAt: '2026-11-24T08:00:00-08:00',
      subject: shipmentId,
      orderId: 'sap-4711',
    };
    expect(events.slice(1)).toEqual([
      {
        ...at,
        id: expect.stringMatching(/^trk_1:[0-9a-f]{16}$/),
        type: 'shipment.delivered',
        data: { ...about, location: 'SAN FRANCISCO, CA' },
      },
      { ...at, id: 'trk_1:proof', type: 'proof-of-delivery.received', data: { ...about, ...proof } },
    ]);
  });

  it('with a tracking code that is no PRO number are told without it, and report it', async () => {
    const code = `42094105${'9'.repeat(30)}`;
    const { events, unrecognized } = await normalize(sampleTracker({ tracking_code: code }));
    expect(events[0]).toMatchObject({ type: 'tender.accepted', data: { ...about, version: 1 } });
    expect(events[0]?.data).not.toHaveProperty('pro');
    expect(unrecognized).toBe(`tracking code ${code}`);
  });

  it('are of the carrier whose rate was bought, whatever the tracker calls it', async () => {
    const { events } = await normalize(sampleTracker({ carrier: 'USPSReturns' }));
    expect(events[0]?.data).toMatchObject(about);
  });

  it('bring each estimate once, and only with its time', async () => {
    const tracker = sampleTracker({ est_delivery_date: '2026-11-26T20:00:00Z' });
    const { events } = await normalize(tracker);
    expect((await normalize(tracker, { id: 'evt_2' })).events).toEqual(events);
    expect(events.at(-1)).toMatchObject({
      id: 'trk_1:eta:2026-11-26T20:00:00Z',
      type: 'eta.changed',
      classifier: 'estimated',
      data: { ...about, eta: '2026-11-26T20:00:00Z' },
    });
    expect((await normalize({ ...tracker, est_delivery_date: '2026-11-26T00:00:00Z' })).events).toHaveLength(1);
  });

  it('of a label that was cancelled take the acceptance back', async () => {
    const { events } = await normalize(sampleTracker({ status: 'cancelled' }));
    expect(events.at(-1)).toMatchObject({
      id: 'trk_1:cancelled',
      type: 'tender.rejected',
      data: { ...about, version: 1, reason: 'its label was cancelled' },
    });
  });

  it.each([
    ['no JSON', '{', /no event/],
    ['no event', '{}', /no event/],
    ['another type', sampleEvent({}, { description: 'batch.created' }), /event type batch.created/],
    ['no tracker', sampleEvent({ id: 'trk_1' }), /without a tracker/],
    ['a tracker of no shipment', sampleEvent(sampleTracker({ shipment_id: null })), /of no shipment of ours/],
  ])('that are %s are kept and reported', async (_, body, reason) => {
    const { events, unrecognized } = await normalizer.normalize(signedWebhook(body));
    expect(events).toEqual([]);
    expect(unrecognized).toMatch(reason);
  });

  it('of a carrier without a SCAC are kept and reported', async () => {
    const sold = boughtShipment({ selected_rate: sampleRate({ carrier: 'DHLExpress' }) });
    const message = await knowing(sold).normalize(signedWebhook(sampleEvent(sampleTracker())));
    expect(message).toMatchObject({ events: [], unrecognized: expect.stringContaining('DHLExpress') });
  });

  it.each([
    ['that is not there', null],
    ['that others made', boughtShipment({ reference: 'their-own' })],
    ['without a reference', boughtShipment({ reference: null })],
  ])('about a shipment %s are of nobody here', async (_, shipment) => {
    const message = await knowing(shipment).normalize(signedWebhook(sampleEvent(sampleTracker())));
    expect(message).toEqual({ events: [], unrecognized: 'tracker trk_1 is of no shipment of ours' });
  });

  it('are refused without a signature that holds, before anybody is asked', async () => {
    const asked: string[] = [];
    const asking = {
      get: async (id: string) => {
        asked.push(id);
        return null;
      },
    };
    const careful = new EasyPostNormalizer(asking, { webhookSecret: sampleSecret, carriers: sampleCarriers });
    const forged = signedWebhook(sampleEvent(sampleTracker()), 'somebody-elses-secret');
    await expect(careful.normalize(forged)).rejects.toMatchObject({ kind: 'auth' });
    expect(asked).toEqual([]);
  });

  it('are to come again where EasyPost cannot be asked whose they are, also when it refuses our key', async () => {
    const refusing = { get: () => Promise.reject(new VendorError('auth', 'no')) };
    const deaf = new EasyPostNormalizer(refusing, { webhookSecret: sampleSecret, carriers: sampleCarriers });
    await expect(deaf.normalize(signedWebhook(sampleEvent(sampleTracker())))).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });
});
