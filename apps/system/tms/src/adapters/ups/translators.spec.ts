import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorDigits } from '#canonical';
import { Untranslatable } from '#platform/connections';
import { toMeasures } from './parcel.translator.js';
import { priceOf, tooDear, toRates } from './rate.translator.js';
import { assertReference, readReference, tenderReference } from './references.js';
import { linesOf, termsOf, toRateRequest, toShipmentRequest, unfitReason } from './shipment.translator.js';
import { type Label, toShipmentStatus } from './status.translator.js';
import {
  isVoided,
  nameOfScan,
  scanIn,
  scanOf,
  timeOf,
  toMilestone,
  toMilestones,
  toProof,
  unknownIn,
} from './tracking.translator.js';
import {
  labelled,
  sampleActivity,
  sampleAlert,
  sampleNumber,
  samplePackage,
  sampleRated,
  sampleTender,
  sampleTerms,
  voidedPackage,
} from './ups.sample.js';
import { listOf } from './ups.wire.js';

const ACCOUNT = 'A1B2C3';
const refused = (pointer: string, what: RegExp) =>
  expect.objectContaining({
    code: 'validation-failed',
    errors: [expect.objectContaining({ pointer, message: expect.stringMatching(what) })],
  });
const failureOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return expect.fail('it should have failed');
};

describe('a list', () => {
  it('is one, also where its only member comes by itself, or none', () => {
    const member = fc.record({ Code: fc.string() });
    fc.assert(
      fc.property(fc.array(member), (all) => {
        expect(listOf(all)).toEqual(all);
        const [only] = all;
        if (only) expect(listOf(only)).toEqual([only]);
      }),
    );
    expect([listOf(null), listOf(undefined)]).toEqual([[], []]);
  });
});

describe('a reference', () => {
  it('says whose label it is, whatever our ids are', () => {
    const id = fc.stringMatching(/^[a-z]{2,6}-[A-Za-z0-9.]{1,12}$/);
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (orderId, part, version) => {
        const shipmentId = `${orderId}-S${part}`;
        expect(readReference(tenderReference(shipmentId, version))).toEqual({ orderId, shipmentId, version });
      }),
    );
    for (const other of ['', 'their own', 'sap-4711-S1', sampleTerms]) expect(readReference(other)).toBeUndefined();
  });

  it('that UPS would cut is refused, with the name of what it is made of', () => {
    expect(() => assertReference('x'.repeat(32), 9)).not.toThrow();
    expect(failureOf(() => assertReference('x'.repeat(32), 10))).toEqual(refused('/shipmentId', /takes 31 characters/));
  });
});

describe('a parcel', () => {
  const withWeight = (weightKg: number, country = 'DE') => {
    const { from, packages } = sampleTender();
    const [parcel] = packages;
    return sampleTender({ from: { ...from, country }, packages: parcel ? [{ ...parcel, weightKg }] : [] });
  };

  it('is told in kilograms and centimetres, and from the USA in pounds and inches', () => {
    expect(toMeasures(sampleTender())).toEqual({
      Dimensions: {
        UnitOfMeasurement: { Code: 'CM', Description: 'Centimeters' },
        Length: '61',
        Width: '40',
        Height: '20',
      },
      PackageWeight: { UnitOfMeasurement: { Code: 'KGS', Description: 'Kilograms' }, Weight: '12.1' },
    });
    expect(toMeasures(withWeight(0.45359237, 'US'))).toMatchObject({
      Dimensions: { UnitOfMeasurement: { Code: 'IN' }, Length: '24', Width: '16', Height: '8' },
      PackageWeight: { UnitOfMeasurement: { Code: 'LBS' }, Weight: '1' },
    });
  });

  it('never weighs less than it does, and less than a tenth more', () => {
    const grams = fc.integer({ min: 1, max: 70_000 });
    fc.assert(
      fc.property(grams, fc.constantFrom('DE', 'US'), (weight, country) => {
        const { Weight } = toMeasures(withWeight(weight / 1000, country)).PackageWeight;
        const told = Number(Weight) * (country === 'US' ? 0.45359237 : 1);
        expect(Weight.length).toBeLessThanOrEqual(5);
        expect(told).toBeGreaterThanOrEqual(weight / 1000 - 1e-9);
        expect(told).toBeLessThan(weight / 1000 + 0.1);
      }),
    );
  });

  it('that is too heavy or too long for its field is refused, with its name', () => {
    expect(failureOf(() => toMeasures(withWeight(1000.5)))).toEqual(
      refused('/packages/0/weightKg', /Weight of UPS takes 5/),
    );
    const { packages } = sampleTender();
    const long = packages.map((one) => ({ ...one, dimensions: { lengthCm: 1000, widthCm: 1, heightCm: 1 } }));
    expect(failureOf(() => toMeasures(sampleTender({ packages: long })))).toEqual(
      refused('/packages/0/dimensions', /Length of UPS takes 3/),
    );
  });

  it('of a shipment whose package nobody told is what it weighs in all', () => {
    expect(toMeasures(sampleTender({ packages: [], totalWeightKg: 3 }))).toEqual({
      PackageWeight: { UnitOfMeasurement: { Code: 'KGS', Description: 'Kilograms' }, Weight: '3' },
    });
  });
});

describe('an order of a label', () => {
  it('has our reference and its terms, with the shipment', () => {
    const { Shipment: shipment } = toShipmentRequest('sap-4711-S1-T1', sampleTender(), ACCOUNT);
    expect(shipment).toMatchObject({
      Shipper: { Name: 'East', ShipperNumber: ACCOUNT, Address: { AddressLine: ['Kai 5'], City: 'Hamburg' } },
      PaymentInformation: { ShipmentCharge: [{ Type: '01', BillShipper: { AccountNumber: ACCOUNT } }] },
      ReferenceNumber: [{ Value: 'sap-4711-S1-T1' }, { Value: sampleTerms }],
      Service: { Code: '11' },
    });
    expect(shipment.Package).toHaveLength(1);
    expect(shipment.Package[0]).not.toHaveProperty('ReferenceNumber');
  });

  it('has them with the parcel where it stays in the USA', () => {
    const { from, to } = sampleTender();
    const within = sampleTender({ from: { ...from, country: 'US' }, to: { ...to, country: 'US' } });
    const { Shipment: shipment } = toShipmentRequest('sap-4711-S1-T1', within, ACCOUNT);
    expect(shipment).not.toHaveProperty('ReferenceNumber');
    expect(shipment.Package[0]?.ReferenceNumber?.map(({ Value }) => Value)).toEqual([
      'sap-4711-S1-T1',
      termsOf(within),
    ]);
  });

  it('has terms that tell service, weight and destination apart', () => {
    const { to, rate, packages } = sampleTender();
    const others = [
      sampleTender({ to: { ...to, postalCode: '28195' } }),
      sampleTender({ to: { ...to, country: 'AT' } }),
      sampleTender({ rate: { ...rate, service: '65' } }),
      sampleTender({ packages: packages.map((one) => ({ ...one, weightKg: 13 })) }),
    ];
    expect(termsOf(sampleTender())).toBe(sampleTerms);
    expect(new Set([sampleTender(), ...others].map(termsOf)).size).toBe(5);
  });

  it('tells a street in lines that are printed whole', () => {
    // Six of them fit into three lines, however they are broken.
    const word = fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const street = words.join(' ');
        const lines = linesOf(street, 'to');
        expect(lines.join(' ')).toBe(street);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(35);
      }),
    );
  });

  it.each([
    ['name', 'n'.repeat(36), '/to/name', /Name of UPS takes 35/],
    ['street', 's'.repeat(36), '/to/street', /AddressLine of UPS takes 35/],
    ['city', 'c'.repeat(31), '/to/city', /City of UPS takes 30/],
    ['postalCode', 'p'.repeat(10), '/to/postalCode', /PostalCode of UPS takes 9/],
    ['region', 'North', undefined, /./],
    ['region', 'Bavaria', '/to/region', /StateProvinceCode of UPS takes 5/],
  ])('with a %s of %s is refused where UPS would cut it', (member, value, pointer, what) => {
    const { to } = sampleTender();
    const work = () => toRateRequest(sampleTender({ to: { ...to, [member]: value } }), ACCOUNT);
    if (pointer) expect(failureOf(work)).toEqual(refused(pointer, what));
    else expect(work).not.toThrow();
  });

  it('is none of goods that UPS is not told of, or of several parcels', () => {
    const line = { lineId: '10', sku: 'A', quantity: { value: 1, unit: 'EA' }, ssccs: [] };
    const hazmat = { ...line, hazmat: 'UN1133', hazardClass: '3' } as const;
    expect(unfitReason(sampleTender({ commodities: [hazmat] }))).toMatch(/dangerous goods UN1133/);
    expect(unfitReason(sampleTender({ commodities: [{ ...line, temperature: 'frozen' }] }))).toMatch(/frozen/);
    const { packages } = sampleTender();
    expect(unfitReason(sampleTender({ packages: [...packages, ...packages] }))).toMatch(/2 packages/);
    expect(unfitReason(sampleTender({ commodities: [line] }))).toBeUndefined();
  });
});

describe('rates', () => {
  it('are what the account pays, where it has a contract, in minor units of their currency', () => {
    const amounts = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(amounts, fc.constantFrom('EUR', 'JPY', 'KWD'), fc.boolean(), (amount, CurrencyCode, agreed) => {
        const digits = minorDigits(CurrencyCode);
        const MonetaryValue = (amount / 10 ** digits).toFixed(digits);
        const priced = { CurrencyCode, MonetaryValue };
        const dear = { CurrencyCode, MonetaryValue: '999999999' };
        const rated = agreed
          ? sampleRated({ TotalCharges: dear, NegotiatedRateCharges: { TotalCharge: priced } })
          : sampleRated({ TotalCharges: priced, NegotiatedRateCharges: null });
        expect(priceOf(rated)).toEqual({ amount, currency: CurrencyCode });
      }),
    );
  });

  it('with more digits than their currency has are not read', () => {
    const rated = sampleRated({
      NegotiatedRateCharges: { TotalCharge: { CurrencyCode: 'JPY', MonetaryValue: '1.5' } },
    });
    expect(() => toRates([rated], 'UPSN')).toThrow(Untranslatable);
  });

  it('come cheapest first, each service once, the same way each time', () => {
    const of = (Code: string, MonetaryValue: string) =>
      sampleRated({
        Service: { Code },
        NegotiatedRateCharges: { TotalCharge: { CurrencyCode: 'EUR', MonetaryValue } },
      });
    const all = [of('65', '20.00'), of('11', '12.27'), of('07', '20.00'), of('11', '13.00')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (shuffled) => {
        expect(toRates(shuffled, 'UPSN').map(({ service, total }) => [service, total.amount])).toEqual([
          ['11', 1227],
          ['07', 2000],
          ['65', 2000],
        ]);
      }),
    );
    expect(toRates(all, 'UPSN')[0]).toEqual({
      carrier: 'UPSN',
      carrierName: 'UPS',
      service: '11',
      transitDays: 3,
      charges: [{ code: 'BASE', amount: { amount: 1227, currency: 'EUR' } }],
      total: { amount: 1227, currency: 'EUR' },
    });
  });

  it('say when a label costs more than was agreed, or is not sold any more', () => {
    const at = (MonetaryValue: string, CurrencyCode = 'EUR') => [
      sampleRated({ NegotiatedRateCharges: { TotalCharge: { CurrencyCode, MonetaryValue } } }),
    ];
    expect(tooDear(at('12.27'), sampleTender())).toBeUndefined();
    expect(tooDear(at('9.00'), sampleTender())).toBeUndefined();
    expect(tooDear(at('12.28'), sampleTender())).toMatch(/costs 12.28 EUR by now, and was tendered at 12.27/);
    expect(tooDear(at('12.27', 'USD'), sampleTender())).toMatch(/gives no rate for service 11 in EUR/);
    expect(tooDear([], sampleTender())).toMatch(/gives no rate/);
  });
});

describe('a time', () => {
  it('is the same moment, at the offset of its place, however UPS tells it', () => {
    const seconds = fc.integer({ min: 946_684_800, max: 4_000_000_000 });
    const quarters = fc.integer({ min: -48, max: 56 });
    fc.assert(
      fc.property(seconds, quarters, fc.constantFrom('.', ':', null), (second, quarter, separator) => {
        const clock = (ms: number) => {
          const text = new Date(ms).toISOString();
          return [text.slice(0, 10).replaceAll('-', ''), text.slice(11, 19).replaceAll(':', '')] as const;
        };
        const minutes = quarter * 15;
        const [date, time] = clock(second * 1000 + minutes * 60_000);
        const [gmtDate, gmtTime] = clock(second * 1000);
        const two = (value: number) => String(Math.abs(Math.trunc(value))).padStart(2, '0');
        const offset = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}${separator}${two(minutes % 60)}`;
        const told = timeOf({ date, time, gmtDate, gmtTime, ...(separator && { gmtOffset: offset }) });
        expect(Date.parse(told ?? '')).toBe(second * 1000);
        expect(told?.replace('Z', '+00:00').slice(-6)).toBe(offset.replace(/[.]|null/, ':'));
      }),
    );
  });

  it('is Greenwich’s where nobody told the place’s, and none where nobody told Greenwich’s', () => {
    const { date, time, gmtDate, gmtTime } = sampleActivity();
    expect(timeOf({ gmtDate, gmtTime })).toBe('2026-11-24T07:00:00Z');
    expect(timeOf({ date, time })).toBeUndefined();
    expect(timeOf({ date, time, gmtOffset: '+01:00' })).toBe('2026-11-24T08:00:00+01:00');
  });

  it('is read with its zeros and colons gone or there, and is none where it is no time', () => {
    expect(timeOf({ gmtDate: '20210210', gmtTime: '74700' })).toBe('2021-02-10T07:47:00Z');
    expect(timeOf({ gmtDate: '2021-02-10', gmtTime: '07:47:00' })).toBe('2021-02-10T07:47:00Z');
    for (const gmtTime of ['', '246000', 'noon', null])
      expect(timeOf({ gmtDate: '20210210', gmtTime })).toBeUndefined();
    expect(timeOf({ gmtDate: '20211340', gmtTime: '074700' })).toBeUndefined();
  });

  it('is none where two clocks cannot belong together', () => {
    const { date, time, gmtDate } = sampleActivity();
    expect(timeOf({ date, time, gmtDate, gmtTime: '070300' })).toBeUndefined();
    expect(timeOf({ date, time, gmtDate: '20261101', gmtTime: '070000' })).toBeUndefined();
  });
});

describe('a scan', () => {
  const told = (type: string, statusCode?: string) =>
    scanOf(sampleActivity({ status: { type, code: 'ZZ', description: 'why', ...(statusCode && { statusCode }) } }));

  it.each([
    ['I', '005', 'departed'],
    ['I', '021', 'departed'],
    ['P', '038', 'departed'],
    ['I', '040', 'arrived'],
    ['D', '161', 'arrived'],
    ['D', '011', 'delivered'],
    ['D', '026', 'delivered'],
    ['X', '022', 'delivery-attempted'],
    ['X', '064', 'refused'],
    ['X', '035', 'returned'],
    ['X', '059', 'damaged'],
    ['X', '046', 'delayed'],
    ['X', undefined, 'delayed'],
    ['I', '999', 'departed'],
    ['M', '003', null],
    ['MV', '007', null],
    ['U', '154', null],
    ['D', undefined, null],
    ['Q', undefined, null],
  ])('of type %s that says %s means %s', (type, detail, code) => {
    expect(toMilestone(told(type, detail), 'UPSN')?.code ?? null).toBe(code);
  });

  it('keeps the offset of its place, and says where and why', () => {
    expect(toMilestone(told('X', '046'), 'UPSN')).toEqual({
      code: 'delayed',
      carrier: 'UPSN',
      classifier: 'actual',
      occurredAt: '2026-11-24T08:00:00+01:00',
      location: 'HAMBURG, DE',
      reason: 'why',
    });
  });

  it('of a kind that nobody knows is told by its code', () => {
    expect([unknownIn(told('Q')), unknownIn(told('D')), unknownIn(told('U', '154'))]).toEqual(['ZZ', 'ZZ', undefined]);
  });

  it('has a name of its own, the same whoever tells it', () => {
    expect(nameOfScan(scanOf(sampleActivity()))).toBe(nameOfScan(scanIn(sampleAlert())));
    expect(nameOfScan(scanOf(sampleActivity()))).not.toBe(
      nameOfScan(scanOf(sampleActivity({ time: '080100', gmtTime: '070100' }))),
    );
  });

  it('of Track Alert is a delivery where it has its day, also without what customers are told', () => {
    const activityStatus = { type: 'D', code: 'FS', description: 'Delivered' };
    const scan = scanIn(sampleAlert({ activityStatus, actualDeliveryDate: '20261124' }));
    expect(toMilestone(scan, 'UPSN')?.code).toBe('delivered');
    expect(toMilestone(scanIn(sampleAlert({ activityStatus })), 'UPSN')).toBeNull();
  });

  it('of a delivery is a proof as well, with whoever took it where that is told', () => {
    const delivered = sampleActivity({ status: { type: 'D', code: 'FS', statusCode: '011' } });
    const parcel = samplePackage({ activity: [delivered, sampleActivity(), labelled] });
    expect(toMilestones(parcel, 'UPSN').map(({ code }) => code)).toEqual(['departed', 'delivered', 'pod']);
    expect(toMilestones(parcel, 'UPSN').at(-1)).not.toHaveProperty('signedBy');
    const taken = { ...parcel, deliveryInformation: { receivedBy: 'SWAN' } };
    expect(toMilestones(taken, 'UPSN').at(-1)).toMatchObject({ code: 'pod', signedBy: 'SWAN' });
    expect(toProof(scanOf(sampleActivity()), 'UPSN', 'SWAN')).toBeUndefined();
  });

  it('that is the only one may come by itself', () => {
    expect(toMilestones(samplePackage({ activity: sampleActivity() }), 'UPSN').map(({ code }) => code)).toEqual([
      'departed',
    ]);
  });
});

describe('where a shipment stands', () => {
  const label = (parcel = samplePackage()): Label => ({
    trackingNumber: parcel.trackingNumber,
    voided: isVoided(parcel),
    parcel,
  });

  it('tells each version, and the way of the parcel that is not given back', () => {
    const second = samplePackage({ trackingNumber: '1ZA1B2C31110000002', activity: [sampleActivity(), labelled] });
    const bought = [
      { version: 1, labels: [label(voidedPackage())] },
      { version: 3, labels: [label(voidedPackage()), label(second)] },
    ];
    expect(toShipmentStatus('sap-4711-S1', bought, 'UPSN')).toEqual({
      shipmentId: 'sap-4711-S1',
      tenders: [
        { version: 1, carrier: 'UPSN', state: 'withdrawn' },
        { version: 3, carrier: 'UPSN', state: 'accepted' },
      ],
      milestones: [expect.objectContaining({ code: 'departed', carrier: 'UPSN' })],
      pro: '1ZA1B2C31110000002',
    });
  });

  it('is a label and no way where UPS does not track it yet', () => {
    const labels = [{ trackingNumber: sampleNumber, voided: false, parcel: null }];
    expect(toShipmentStatus('sap-4711-S1', [{ version: 1, labels }], 'UPSN')).toMatchObject({
      tenders: [{ state: 'accepted' }],
      milestones: [],
      pro: sampleNumber,
    });
  });
});
