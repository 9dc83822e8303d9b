import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#canonical';
import {
  boughtShipment,
  sampleCarriers,
  sampleRate,
  sampleScan,
  sampleShipment,
  sampleTender,
  sampleTracker,
} from './easypost.sample.js';
import { toInches, toOunces, toParcel } from './parcel.translator.js';
import { rateFor, refusalsIn, toRates, unnamedIn } from './rate.translator.js';
import { readReference, tenderReference } from './references.js';
import { otherwiseIn, toNewShipment, unfitReason } from './shipment.translator.js';
import { toShipmentStatus } from './status.translator.js';
import { etaOf, nameOfScan, toMilestone, toMilestones } from './tracking.translator.js';

describe('a parcel', () => {
  it('is as heavy and as large as it was, in ounces and inches', () => {
    expect(toParcel(sampleTender())).toEqual({ length: 10, width: 8, height: 4, weight: 15.4 });
    expect(toOunces(0.45359237)).toBe(16);
    expect(toInches(2.54)).toBe(1);
  });

  it('is rounded up to the tenth that EasyPost keeps, and never by more than that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70_000 }), (grams) => {
        const exact = grams / 28.349523125;
        const ounces = toOunces(grams / 1000);
        expect(ounces).toBeGreaterThanOrEqual(exact - 1e-9);
        expect(ounces - exact).toBeLessThan(0.1 + 1e-9);
        expect(Math.round(ounces * 10) / 10).toBe(ounces);
      }),
    );
  });

  it('weighs what the shipment does where nobody told its own', () => {
    const [parcel] = sampleTender().packages;
    const { weightKg: _, ...unweighed } = parcel ?? { sscc: '', lines: [] };
    expect(toParcel(sampleTender({ packages: [unweighed], totalWeightKg: 0.45359237 })).weight).toBe(16);
    expect(toParcel(sampleTender({ packages: [], totalWeightKg: 0.45359237 }))).toEqual({ weight: 16 });
  });
});

describe('a shipment', () => {
  it('goes out under the reference, from and to where ours does', () => {
    expect(toNewShipment('sap-4711-S1-T1', sampleTender())).toEqual({
      reference: 'sap-4711-S1-T1',
      from_address: {
        name: 'Jack Sparrow',
        street1: '388 Townsend St',
        city: 'San Francisco',
        state: 'CA',
        zip: '94107',
        country: 'US',
      },
      to_address: {
        name: 'Elizabeth Swan',
        street1: '179 N Harbor Dr',
        city: 'Redondo Beach',
        state: 'CA',
        zip: '90277',
        country: 'US',
      },
      parcel: { length: 10, width: 8, height: 4, weight: 15.4 },
    });
  });

  const line = { lineId: '10', sku: 'SKU-1', quantity: { value: 1, unit: 'EA' } };
  it.each([
    ['of several packages', { packages: [...sampleTender().packages, ...sampleTender().packages] }, /2 packages/],
    [
      'of dangerous goods',
      { commodities: [{ ...line, hazmat: 'UN1133', hazardClass: '3' }] },
      /dangerous goods UN1133 class 3/,
    ],
    ['of frozen goods', { commodities: [{ ...line, temperature: 'frozen' as const }] }, /kept frozen/],
  ])('%s is none that EasyPost can be asked to carry', (_, change, reason) => {
    expect(unfitReason(sampleTender(change))).toMatch(reason);
  });

  it('of goods that ask for nothing but room is one', () => {
    expect(unfitReason(sampleTender({ commodities: [{ ...line, temperature: 'ambient' }] }))).toBeUndefined();
  });

  const printed = {
    name: 'ELIZABETH SWAN',
    street1: '179 N HARBOR DR',
    city: 'REDONDO BEACH',
    state: 'CA',
    zip: '90277-2506',
    country: 'US',
  };
  it.each([
    ['as the carrier spells its address', boughtShipment({ to_address: printed }), {}, []],
    [
      'as the carrier moves a suite of it',
      boughtShipment({ to_address: { ...printed, street1: 'N HARBOR DR' } }),
      {},
      [],
    ],
    ['to another postal code', boughtShipment({ to_address: { ...printed, zip: '90278-2506' } }), {}, ['destination']],
    [
      'that nobody bought, to another street',
      sampleShipment({ to_address: { ...printed, zip: '90277', street1: '179 S Harbor Dr' } }),
      {},
      ['destination'],
    ],
    ['of another weight', boughtShipment(), { packages: [], totalWeightKg: 1 }, ['weight']],
  ])('that is there %s is told from what is asked for', (_, there, change, otherwise) => {
    expect(otherwiseIn(there, sampleTender(change))).toEqual(otherwise);
  });
});

describe('a reference', () => {
  it('leads back to the tender that it was made of', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9._:-]{1,40}$/);
    fc.assert(
      fc.property(id, fc.nat(99), fc.integer({ min: 1, max: 99 }), (orderId, part, version) => {
        const shipmentId = `${orderId}-S${part}`;
        expect(readReference(tenderReference(shipmentId, version))).toEqual({ orderId, shipmentId, version });
      }),
    );
  });

  it.each(['123', 'sap-4711-S1', 'order 5', '-S1-T1'])('%s is of nobody here', (reference) => {
    expect(readReference(reference)).toBeUndefined();
  });
});

describe('rates', () => {
  it('come cheapest first, of each service of a carrier the cheapest, under its SCAC', () => {
    const rates = [
      sampleRate({ id: 'a', carrier: 'UPS', service: 'Ground', rate: '9.10' }),
      sampleRate({ id: 'b', carrier: 'UPSDAP', service: 'Ground', rate: '8.05' }),
      sampleRate({ id: 'c', rate: '5.93' }),
      sampleRate({ id: 'd', carrier: 'DHLExpress', rate: '1.00' }),
    ];
    const shipment = sampleShipment({ rates });
    expect(
      toRates(shipment, sampleCarriers).map(({ carrier, carrierName, total }) => [carrier, carrierName, total]),
    ).toEqual([
      ['USPS', 'USPS', money(593, 'USD')],
      ['UPSN', 'UPSDAP', money(805, 'USD')],
    ]);
    expect(unnamedIn(shipment, sampleCarriers)).toEqual(['DHLExpress']);
  });

  it('are what they say, to the minor unit of their currency', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        const rate = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const [read] = toRates(sampleShipment({ rates: [sampleRate({ rate })] }), sampleCarriers);
        expect(read?.total).toEqual(money(cents, 'USD'));
      }),
    );
    const [yen] = toRates(sampleShipment({ rates: [sampleRate({ rate: '593.00', currency: 'JPY' })] }), sampleCarriers);
    expect(yen?.total).toEqual(money(593, 'JPY'));
  });

  it('of more digits than the currency has are refused, never rounded', () => {
    expect(() => toRates(sampleShipment({ rates: [sampleRate({ rate: '5.935' })] }), sampleCarriers)).toThrow(
      /more precise/,
    );
  });

  it('of nobody tell why, in the words of the carriers', () => {
    const messages = [{ carrier: 'FedEx', type: 'rate_error', message: 'Shipment cannot weigh less than 16oz' }];
    expect(refusalsIn(sampleShipment({ rates: [], messages }))).toBe('FedEx: Shipment cannot weigh less than 16oz');
  });

  it.each([
    ['at what was agreed', '5.93', 'rate_1'],
    ['for less', '5.00', 'rate_1'],
    ['for more', '5.94', 'USPS GroundAdvantage costs 5.94 USD by now, and was tendered at 5.93'],
  ])('are bought %s', (_, rate, expected) => {
    const chosen = rateFor(sampleShipment({ rates: [sampleRate({ rate })] }), sampleTender(), sampleCarriers);
    expect(typeof chosen === 'string' ? chosen : chosen.id).toBe(expected);
  });

  it('that are there no more are told so', () => {
    const rates = [sampleRate({ service: 'Priority' }), sampleRate({ currency: 'CAD' })];
    expect(rateFor(sampleShipment({ rates }), sampleTender(), sampleCarriers)).toBe(
      'USPS gives no rate for GroundAdvantage in USD any more',
    );
  });
});

describe('a scan', () => {
  it.each([
    ['pre_transit', 'label_created', null],
    ['unknown', 'unknown', null],
    ['in_transit', 'received_at_origin_facility', 'departed'],
    ['in_transit', 'departed_facility', 'departed'],
    ['in_transit', 'arrived_at_facility', null],
    ['in_transit', 'unknown', 'departed'],
    ['in_transit', 'a_detail_of_tomorrow', 'departed'],
    ['in_transit', 'constructor', 'departed'],
    ['in_transit', 'arrived_at_destination', 'arrived'],
    ['in_transit', 'weather_delay', 'delayed'],
    ['in_transit', 'delivery_exception', 'delivery-attempted'],
    ['out_for_delivery', 'out_for_delivery', 'departed'],
    ['available_for_pickup', 'arrived_at_pickup_location', 'arrived'],
    ['delivered', 'arrived_at_destination', 'delivered'],
    ['return_to_sender', 'return', 'returned'],
    ['failure', 'refused', 'refused'],
    ['failure', 'damaged', 'damaged'],
    ['failure', 'lost', 'delayed'],
    ['failure', 'unknown', 'delivery-attempted'],
    ['error', 'unknown', null],
    ['a_status_of_tomorrow', 'unknown', null],
  ])('%s, %s means %s', (status, status_detail, code) => {
    expect(toMilestone(sampleScan({ status, status_detail }))?.code ?? null).toBe(code);
  });

  it('keeps the offset of its place, and says where and why', () => {
    expect(toMilestone(sampleScan({ status_detail: 'held', message: 'Held at customs' }), 'USPS')).toEqual({
      code: 'delayed',
      carrier: 'USPS',
      classifier: 'actual',
      occurredAt: '2026-11-24T08:00:00-08:00',
      location: 'SAN FRANCISCO, CA',
      reason: 'Held at customs',
    });
  });

  it('without a place has no time: its zone was nobody’s to know', () => {
    const nowhere = { city: null, state: null, country: null, zip: null };
    expect(toMilestone(sampleScan({ tracking_location: nowhere, datetime: '2026-11-24T08:00:00Z' }))).toEqual({
      code: 'departed',
      classifier: 'actual',
    });
  });

  it('has a name of its own, the same each time', () => {
    expect(nameOfScan(sampleScan())).toBe(nameOfScan({ ...sampleScan() }));
    expect(nameOfScan(sampleScan())).not.toBe(nameOfScan(sampleScan({ datetime: '2026-11-24T08:00:01-08:00' })));
  });

  it('of a delivery is a proof as well, with the signature where somebody signed', () => {
    const delivered = sampleScan({ status: 'delivered', status_detail: 'arrived_at_destination' });
    const tracker = sampleTracker({ status: 'delivered', tracking_details: [sampleScan(), delivered] });
    expect(toMilestones(tracker).map(({ code }) => code)).toEqual(['departed', 'delivered', 'pod']);
    expect(toMilestones(tracker).at(-1)).not.toHaveProperty('signedBy');
    expect(toMilestones({ ...tracker, signed_by: 'E. Swan' }).at(-1)).toMatchObject({
      code: 'pod',
      signedBy: 'E. Swan',
    });
    expect(toMilestones(sampleTracker({ signed_by: 'E. Swan' }))).toEqual([]);
  });

  it('is no estimate where only a day was told', () => {
    expect(etaOf(sampleTracker({ est_delivery_date: '2026-11-26T00:00:00Z' }))).toBeUndefined();
    expect(etaOf(sampleTracker({ est_delivery_date: '2026-11-26T20:00:00Z' }))).toBe('2026-11-26T20:00:00Z');
  });
});

describe('where a shipment stands', () => {
  it('tells each version, and the way of the parcel that is not given back', () => {
    const first = boughtShipment({ refund_status: 'submitted', tracking_code: '1' });
    const tracker = sampleTracker({ carrier: 'UPSDAP', tracking_details: [sampleScan()] });
    const second = boughtShipment({ selected_rate: sampleRate({ carrier: 'UPSDAP' }), tracking_code: '1Z2', tracker });
    const bought = [
      { version: 1, shipment: first },
      { version: 3, shipment: second },
    ];
    expect(toShipmentStatus('sap-4711-S1', bought, sampleCarriers)).toMatchObject({
      shipmentId: 'sap-4711-S1',
      tenders: [
        { version: 1, carrier: 'USPS', state: 'withdrawn' },
        { version: 3, carrier: 'UPSN', state: 'accepted' },
      ],
      milestones: [{ code: 'departed', carrier: 'UPSN' }],
      pro: '1Z2',
    });
  });

  it('cannot be told of a carrier that the connection does not name', () => {
    const shipment = boughtShipment({ selected_rate: sampleRate({ carrier: 'DHLExpress' }) });
    expect(() => toShipmentStatus('sap-4711-S1', [{ version: 1, shipment }], sampleCarriers)).toThrow(/DHLExpress/);
  });
});
