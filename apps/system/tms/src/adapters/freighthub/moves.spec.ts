import { describe, expect, it } from 'vitest';
import type { EventData } from '#canonical';
import { FreightHubNormalizer } from './freighthub.normalizer.js';
import { sampleEvent, sampleMoveInvoice, sampleSecret, signedWebhook } from './freighthub.sample.js';
import type { WireEvent } from './freighthub.wire.js';

const normalizer = new FreightHubNormalizer(sampleSecret);
const normalize = (body: unknown) => normalizer.normalize(signedWebhook(body));
const load = (reference: string) => ({ id: `FH-${reference}`, reference });
/** Of the move of sap-4711-S1 with others. */
const ofMove = (type: string, data: object, ...others: string[]): WireEvent => {
  const event = sampleEvent(type, data);
  return { ...event, load: { ...event.load, scac: 'SWFT' }, carried_with: others.map(load) };
};
const departed = { type: 'DEPARTED', classifier: 'ACTUAL', location: 'Hamburg, DE' };
const about = ({ events }: ReturnType<typeof normalize>) =>
  events.map(({ id, subject, orderId, data }) => [id, subject, orderId, (data as { shipmentId: string }).shipmentId]);

describe('a milestone of a move', () => {
  it('is one event for each of its shipments, under an id of its own that is the same when told again', () => {
    const event = ofMove('load.departed', departed, 'sap-4712-S1', 'sap-4712-S2');
    const message = normalize(event);
    expect(about(message)).toEqual([
      ['evt_100001:sap-4711-S1', 'sap-4711-S1', 'sap-4711', 'sap-4711-S1'],
      ['evt_100001:sap-4712-S1', 'sap-4712-S1', 'sap-4712', 'sap-4712-S1'],
      ['evt_100001:sap-4712-S2', 'sap-4712-S2', 'sap-4712', 'sap-4712-S2'],
    ]);
    expect(message.orderIds).toEqual(['sap-4711', 'sap-4712']);
    for (const told of message.events)
      expect(told).toMatchObject({
        type: 'shipment.departed',
        occurredAt: '2026-11-24T08:00:00+01:00',
        data: { carrier: 'SWFT', location: 'Hamburg, DE' },
      });
    expect(normalize(event)).toEqual(message);
  });

  it('is of ours alone where others’ loads are in the move, wherever they are named', () => {
    expect(about(normalize(ofMove('load.departed', departed, 'other')))).toEqual([
      ['evt_100001:sap-4711-S1', 'sap-4711-S1', 'sap-4711', 'sap-4711-S1'],
    ]);
    const led = { ...ofMove('load.departed', departed, 'sap-4711-S1'), load: load('other') };
    expect(about(normalize(led)).map(([, subject]) => subject)).toEqual(['sap-4711-S1']);
    expect(normalize({ ...led, carried_with: [load('another')] })).toEqual({
      events: [],
      unrecognized: 'load reference other is no shipment of ours',
    });
  });

  it('that is not understood is kept with every order that it is of', () => {
    expect(normalize(ofMove('load.customs_hold', {}, 'sap-4712-S1'))).toEqual({
      events: [],
      unrecognized: 'event type load.customs_hold',
      orderId: 'sap-4711',
      orderIds: ['sap-4711', 'sap-4712'],
    });
  });
});

describe('loads that are carried together', () => {
  it('tell each of the others, and the PRO that counts from now on', () => {
    const { events } = normalize(ofMove('load.combined', {}, 'sap-4712-S1', 'other'));
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
      {
        type: 'shipment.combined',
        data: { shipmentId: 'sap-4711-S1', carrier: 'SWFT', pro: 'SWFT1000042', with: ['sap-4712-S1'] },
      },
      {
        type: 'shipment.combined',
        data: { shipmentId: 'sap-4712-S1', carrier: 'SWFT', pro: 'SWFT1000042', with: ['sap-4711-S1'] },
      },
    ]);
  });
});

describe('an invoice of a move', () => {
  const billed = (change: object = {}) =>
    normalize(ofMove('freight_invoice.issued', { ...sampleMoveInvoice(), ...change }, 'sap-4712-S1'));
  const invoices = (message: ReturnType<typeof normalize>) =>
    message.events.map(({ data }) => (data as EventData['freight-invoice.received']).invoice);

  it('is a part for each of its shipments, which says the whole', () => {
    const message = billed();
    expect(message.events.map(({ id, subject, orderId }) => [id, subject, orderId])).toEqual([
      ['evt_100001:sap-4711-S1', 'SWFT/SWFT100007/sap-4711-S1', 'sap-4711'],
      ['evt_100001:sap-4712-S1', 'SWFT/SWFT100007/sap-4712-S1', 'sap-4712'],
    ]);
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    const statement = {
      number: 'SWFT100007',
      total: eur(22_500),
      parts: [
        { shipmentId: 'sap-4711-S1', total: eur(13_500) },
        { shipmentId: 'sap-4712-S1', total: eur(9_000) },
      ],
    };
    expect(invoices(message)).toMatchObject([
      { invoiceNumber: 'SWFT100007', shipmentId: 'sap-4711-S1', total: eur(13_500), statement },
      {
        ...{ invoiceNumber: 'SWFT100007', shipmentId: 'sap-4712-S1', total: eur(9_000), statement },
        charges: [
          { code: 'BASE', description: 'Line haul', amount: eur(6_000) },
          { code: 'DETENTION', amount: eur(3_000) },
        ],
      },
    ]);
  });

  it('tells of each load its own day and place', () => {
    const [first, second] = sampleMoveInvoice().loads;
    const place = { postal_code: '80331', country: 'DE' };
    const loads = [first, { ...second, picked_up_on: '2026-11-23', delivered_to: place }];
    const [one, other] = invoices(billed({ loads, picked_up_on: '2026-11-20', delivered_to: place }));
    expect([one?.pickedUpOn, one?.deliveredTo]).toEqual([undefined, undefined]);
    expect(other).toMatchObject({ pickedUpOn: '2026-11-23', deliveredTo: { postalCode: '80331', country: 'DE' } });
  });

  it('keeps out what it bills of others’ loads, and says how much that is', () => {
    const [first, second] = sampleMoveInvoice().loads;
    const charges = sampleMoveInvoice().charges.slice(0, 2);
    const message = billed({ loads: [first, { ...second, reference: 'other' }], charges, total: '195.00' });
    expect(invoices(message)).toMatchObject([
      {
        shipmentId: 'sap-4711-S1',
        total: { amount: 13_500 },
        statement: { parts: [{ shipmentId: 'sap-4711-S1' }], elsewhere: { amount: 6_000, currency: 'EUR' } },
      },
    ]);
  });

  it.each([
    ['whose charges are not its total', { total: '225.01' }, 'not the sum'],
    ['that names a load twice', { loads: [0, 0, 1].map((at) => sampleMoveInvoice().loads[at]) }, 'names a load twice'],
    [
      'that bills a load that it does not name',
      { charges: [{ code: 'BASE', amount: '225.00', reference: 'sap-9-S1' }] },
      'sap-9-S1, which is none of its loads',
    ],
    ['whose own load is none of its loads', { reference: 'sap-9-S1' }, 'none of its loads'],
    [
      'of what was agreed in several currencies',
      { loads: sampleMoveInvoice().loads.map((each, at) => (at === 0 ? each : { ...each, currency: 'USD' })) },
      'several currencies',
    ],
    [
      'of what was agreed and does not add up',
      { loads: sampleMoveInvoice().loads.map((each) => ({ ...each, total: '1.00' })) },
      'not the sum',
    ],
  ])('%s is kept with both orders and reported, and nothing of it is billed', (_, change, reason) => {
    const message = billed(change);
    expect(message).toMatchObject({ events: [], orderIds: ['sap-4711', 'sap-4712'] });
    expect(message.unrecognized).toMatch(reason);
  });
});
