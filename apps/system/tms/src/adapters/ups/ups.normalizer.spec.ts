import { describe, expect, it } from 'vitest';
import { VendorError } from '#platform/http';
import { UpsNormalizer } from './ups.normalizer.js';
import {
  borneWebhook,
  labelled,
  sampleActivity,
  sampleAlert,
  sampleCredential,
  sampleNumber,
  samplePackage,
} from './ups.sample.js';
import type { WirePackage } from './ups.wire.js';

const shipmentId = 'sap-4711-S1';
const about = { shipmentId, carrier: 'UPSN' };
const knowing = (parcel: WirePackage | null) =>
  new UpsNormalizer({ track: async () => parcel }, { webhookCredential: sampleCredential, scac: 'UPSN' });
const normalizer = knowing(samplePackage());
const normalize = (alert: unknown) => normalizer.normalize(borneWebhook(alert));
const status = (type: string, descriptionCode: string) => ({ type, code: 'ZZ', description: 'why', descriptionCode });

describe("UPS's webhooks", () => {
  it('tell that UPS took the tender as soon as its label is known, at the time at which it was bought', async () => {
    const { events } = await normalize(sampleAlert({ activityStatus: status('M', '003') }));
    expect(events).toEqual([
      {
        id: `${sampleNumber}:accepted`,
        type: 'tender.accepted',
        subject: shipmentId,
        orderId: 'sap-4711',
        classifier: 'actual',
        occurredAt: '2026-11-23T08:00:00+01:00',
        data: { ...about, version: 1, pro: sampleNumber },
      },
    ]);
  });

  it.each([
    ['I', '005', 'shipment.departed', { ...about, location: 'HAMBURG, DE' }],
    ['I', '040', 'shipment.arrived', { ...about, location: 'HAMBURG, DE' }],
    ['X', '046', 'carrier.delayed', { ...about, reason: 'why' }],
    ['X', '022', 'delivery.attempted', { ...about, reason: 'why' }],
    ['X', '064', 'shipment.refused', { ...about, location: 'HAMBURG, DE', reason: 'why' }],
    ['X', '059', 'shipment.damaged', { ...about, location: 'HAMBURG, DE', reason: 'why' }],
    ['X', '035', 'shipment.returned', { ...about, location: 'HAMBURG, DE', reason: 'why' }],
  ])('of a scan %s, %s are %s', async (type, detail, event, data) => {
    const { orderId, events } = await normalize(sampleAlert({ activityStatus: status(type, detail) }));
    expect(orderId).toBe('sap-4711');
    expect(events.slice(1)).toEqual([
      {
        id: expect.stringMatching(new RegExp(`^${sampleNumber}:[0-9a-f]{16}$`)),
        type: event,
        subject: shipmentId,
        orderId: 'sap-4711',
        classifier: 'actual',
        occurredAt: '2026-11-24T08:00:00+01:00',
        data,
      },
    ]);
  });

  it('have the same ids when they tell the same again, and others when they tell more', async () => {
    const [one, again, other] = [
      await normalize(sampleAlert()),
      await normalize(sampleAlert()),
      await normalize(sampleAlert({ localActivityTime: '090000', gmtActivityTime: '080000' })),
    ];
    expect(again.events).toEqual(one.events);
    expect(new Set([...one.events, ...other.events].map(({ id }) => id)).size).toBe(3);
  });

  it.each([
    ['the webhook says', { receivedBy: 'SWAN' }, {}, { signedBy: 'SWAN' }],
    ['Track says', {}, { deliveryInformation: { receivedBy: 'TURNER' } }, { signedBy: 'TURNER' }],
    ['nobody says', { receivedBy: '' }, {}, {}],
  ])('prove a delivery, once, with whoever took it as %s', async (_, told, tracked, proof) => {
    const alert = sampleAlert({ ...told, activityStatus: status('D', '011') });
    const { events } = await knowing(samplePackage(tracked)).normalize(borneWebhook(alert));
    expect(events.slice(1).map(({ id, type, data }) => [id.split(':')[1], type, data])).toEqual([
      [expect.stringMatching(/^[0-9a-f]{16}$/), 'shipment.delivered', { ...about, location: 'HAMBURG, DE' }],
      ['proof', 'proof-of-delivery.received', { ...about, ...proof }],
    ]);
  });

  it('of a void tell that UPS carries it no more', async () => {
    const { events } = await normalize(sampleAlert({ activityStatus: status('MV', '007') }));
    expect(events.map(({ id, type }) => [id.split(':')[1], type])).toEqual([
      ['accepted', 'tender.accepted'],
      ['voided', 'tender.rejected'],
    ]);
  });

  it.each([
    ['an update of the day', status('U', '154'), undefined],
    ['a kind that nobody knows', { type: 'Q', code: 'QQ' }, 'scan QQ'],
  ])('of %s say that it is accepted, and nothing else', async (_, activityStatus, unrecognized) => {
    const told = await normalize(sampleAlert({ activityStatus }));
    expect(told.events.map(({ type }) => type)).toEqual(['tender.accepted']);
    expect(told.unrecognized).toBe(unrecognized);
  });

  it.each([
    ['no JSON', '<html>', /no tracking event/],
    ['no tracking event', { hello: 'world' }, /no tracking event/],
    ['a list', [sampleAlert()], /no tracking event/],
  ])('that are %s are kept and reported', async (_, body, reason) => {
    expect(await normalize(body)).toEqual({ events: [], unrecognized: expect.stringMatching(reason) });
  });

  it('of a parcel that somebody else sent are kept and reported', async () => {
    const theirs = knowing(samplePackage({ referenceNumber: { number: 'their own' } }));
    expect(await theirs.normalize(borneWebhook(sampleAlert()))).toEqual({
      events: [],
      unrecognized: `${sampleNumber} is of no shipment of ours`,
    });
  });

  it('are to come again where UPS cannot be asked whose they are, or does not track it yet', async () => {
    const away = new UpsNormalizer(
      { track: () => Promise.reject(new VendorError('auth', 'no token')) },
      { webhookCredential: sampleCredential, scac: 'UPSN' },
    );
    await expect(away.normalize(borneWebhook(sampleAlert()))).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(knowing(null).normalize(borneWebhook(sampleAlert()))).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('are refused without the credential, and UPS is not asked then', async () => {
    let asked = 0;
    const counting = new UpsNormalizer(
      {
        track: async () => {
          asked += 1;
          return samplePackage();
        },
      },
      { webhookCredential: sampleCredential, scac: 'UPSN' },
    );
    const webhook = borneWebhook(sampleAlert(), 'another-credential-of-somebody');
    await expect(counting.normalize(webhook)).rejects.toMatchObject({ kind: 'auth' });
    await expect(counting.normalize({ ...webhook, headers: {} })).rejects.toMatchObject({ kind: 'auth' });
    expect(asked).toBe(0);
  });

  it('say nothing of when it was bought where Track does not', async () => {
    const { events } = await knowing(samplePackage({ activity: sampleActivity() })).normalize(
      borneWebhook(sampleAlert()),
    );
    expect(events[0]).not.toHaveProperty('occurredAt');
    const { events: known } = await knowing(samplePackage({ activity: labelled })).normalize(
      borneWebhook(sampleAlert()),
    );
    expect(known[0]).toHaveProperty('occurredAt');
  });
});
