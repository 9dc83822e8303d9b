import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, minorDigits, money, sumMoney, type Tender } from '#canonical';
import { Untranslatable } from '#platform/connections';
import { toFreightInvoices, toNewDispute } from './freight-invoice.translator.js';
import { sampleInvoice, sampleLoad } from './freighthub.sample.js';
import { isFreightInvoice } from './freighthub.wire.js';
import { toNewLoad, toShipmentStatus } from './load.translator.js';
import { toCharges, toWireCharges } from './money.translator.js';
import { toRates } from './rate.translator.js';
import { isSameTender, toNewTender } from './tender.translator.js';

const tender: Tender = {
  shipmentId: 'sap-4711-S1',
  orderId: 'sap-4711',
  from: { name: 'East', city: 'Hamburg', postalCode: '20457', country: 'DE', gln: '4012345000016' },
  to: { name: 'Nordwind', street: 'Kaistrasse 5', city: 'München', postalCode: '80331', country: 'DE' },
  packages: [{ sscc: '340123450000000017', weightKg: 12.5, lines: [] }],
  totalWeightKg: 12.5,
  currency: 'EUR',
  version: 2,
  respondBy: '2026-11-24T10:00:00.000Z',
  rate: {
    carrier: 'SWFT',
    service: 'STANDARD',
    charges: [{ code: 'BASE', amount: money(12_000, 'EUR') }],
    total: money(12_000, 'EUR'),
  },
};

describe('money', () => {
  const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF');
  const charges = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 });

  it('comes back as it went out, in the minor unit of every currency', () => {
    fc.assert(
      fc.property(charges, currency, (amounts, code) => {
        const sent = amounts.map((amount, i) => ({ code: `C${i}`, amount: money(amount, code) }));
        const total = sumMoney(
          sent.map(({ amount }) => amount),
          code,
        );
        const wire = { currency: code, charges: toWireCharges(sent), total: formatMoney(total) };
        expect(toCharges(wire)).toEqual({ charges: sent, total });
      }),
    );
  });

  it('is refused when it is finer than its currency', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), currency, (digit, code) => {
        const amount = `1.${'0'.repeat(minorDigits(code))}${digit}`;
        const wire = { currency: code, charges: [{ code: 'BASE', amount }], total: amount };
        expect(() => toCharges(wire)).toThrow(Untranslatable);
      }),
    );
  });

  it('is refused when the charges do not sum to the total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (off) => {
        const wire = { ...sampleInvoice(), total: formatMoney(money(13_500 + off, 'EUR')) };
        expect(() => toFreightInvoices(wire)).toThrow('not the sum');
      }),
    );
  });
});

describe('a load', () => {
  it('carries our shipment id as its reference and weights to the gram', () => {
    expect(toNewLoad(tender)).toEqual({
      reference: 'sap-4711-S1',
      origin: { name: 'East', city: 'Hamburg', postal_code: '20457', country: 'DE', gln: '4012345000016' },
      destination: { name: 'Nordwind', street: 'Kaistrasse 5', city: 'München', postal_code: '80331', country: 'DE' },
      handling_units: [{ sscc: '340123450000000017', weight_kg: '12.500' }],
      total_weight_kg: '12.500',
      currency: 'EUR',
    });
  });

  it('tells what of its goods asks for more than room', () => {
    const adhesive = { lineId: '10', sku: 'SKU-1013', quantity: { value: 4, unit: 'EA' }, hazmat: 'UN1133' };
    const commodities = [
      { ...adhesive, hazardClass: '3', packingGroup: 'II' as const, ssccs: ['340123450000000017'] },
      { lineId: '20', sku: 'SKU-1014', quantity: { value: 1.5, unit: 'KGM' }, temperature: 'chilled' as const },
    ];
    expect(toNewLoad({ ...tender, commodities }).commodities).toEqual([
      {
        sku: 'SKU-1013',
        quantity: '4.000',
        uom: 'EA',
        un_number: 'UN1133',
        hazard_class: '3',
        packing_group: 'II',
        handling_units: ['340123450000000017'],
      },
      { sku: 'SKU-1014', quantity: '1.500', uom: 'KGM', temperature: 'CHILLED' },
    ]);
  });

  it('is read with its tenders and the milestones that are known, and says which are not', () => {
    expect(toShipmentStatus(sampleLoad())).toEqual({
      shipmentId: 'sap-4711-S1',
      pro: 'SWFT1000042',
      tenders: [
        { version: 1, carrier: 'NRTH', state: 'rejected' },
        { version: 2, carrier: 'SWFT', state: 'accepted' },
      ],
      milestones: [
        {
          code: 'picked-up',
          carrier: 'SWFT',
          classifier: 'actual',
          occurredAt: '2026-11-24T08:00:00+01:00',
          location: 'Hamburg, DE',
        },
        { code: 'delayed', classifier: 'actual', reason: 'road closed', eta: '2026-11-25T09:30:00+01:00' },
      ],
      unrecognized: ['CUSTOMS_HOLD'],
    });
  });

  it('is not guessed at', () => {
    const load = sampleLoad();
    expect(() => toShipmentStatus({ ...load, tenders: [{ version: 1, scac: 'SWFT', status: 'PONDERING' }] })).toThrow(
      Untranslatable,
    );
    expect(() => toShipmentStatus({ ...load, tenders: [{ version: 1, scac: 'swift', status: 'OPEN' }] })).toThrow(
      Untranslatable,
    );
    const [first] = load.milestones;
    expect(() =>
      toShipmentStatus({ ...load, milestones: [{ ...first, scac: 'swift' } as typeof first & object] }),
    ).toThrow(Untranslatable);
    const timeless = toShipmentStatus({
      ...load,
      milestones: [{ type: 'ARRIVED', classifier: 'ACTUAL', occurred_at: '2026-11-24T08:00:00' }],
    });
    expect(timeless.milestones).toEqual([{ code: 'arrived', classifier: 'actual' }]);
  });
});

describe('a tender', () => {
  it('goes out with version, carrier and decimal charges', () => {
    expect(toNewTender(tender)).toEqual({
      version: 2,
      scac: 'SWFT',
      service_level: 'STANDARD',
      currency: 'EUR',
      charges: [{ code: 'BASE', amount: '120.00' }],
      total: '120.00',
      respond_by: '2026-11-24T10:00:00.000Z',
    });
  });

  it('is the same only with the same carrier', () => {
    expect(isSameTender(tender, { version: 2, scac: 'SWFT', status: 'OPEN' })).toBe(true);
    expect(isSameTender(tender, { version: 2, scac: 'NRTH', status: 'OPEN' })).toBe(false);
  });
});

describe('rates', () => {
  it('come cheapest first, equal ones by carrier', () => {
    const quote = (scac: string, total: string) => ({
      scac,
      service_level: 'STANDARD',
      currency: 'EUR',
      charges: [{ code: 'BASE', amount: total }],
      total,
    });
    const rates = toRates([quote('OCNX', '90.00'), quote('SWFT', '10.10'), quote('NRTH', '10.10')]);
    const [least] = toRates([{ ...quote('SWFT', '10.10'), minimum_charge: '45.00' }]);
    expect([least?.minimumCharge, rates[0]?.minimumCharge]).toEqual([money(4_500, 'EUR'), undefined]);
    expect(rates.map(({ carrier, total }) => [carrier, total.amount])).toEqual([
      ['NRTH', 1010],
      ['SWFT', 1010],
      ['OCNX', 9000],
    ]);
  });
});

describe('a freight invoice', () => {
  it('is read with its charges and what it corrects', () => {
    expect(toFreightInvoices({ ...sampleInvoice(), corrects: 'SWFT100006' })).toEqual([
      {
        invoiceNumber: 'SWFT100007',
        carrier: 'SWFT',
        shipmentId: 'sap-4711-S1',
        pro: 'SWFT1000042',
        charges: [
          { code: 'BASE', amount: money(12_000, 'EUR'), description: 'Line haul' },
          { code: 'FUEL', amount: money(1_500, 'EUR') },
        ],
        total: money(13_500, 'EUR'),
        invoiceDate: '2026-11-25',
        corrects: 'SWFT100006',
      },
    ]);
  });

  it('is read with the weight that it was rated on, its evidence, its day, its place and what it credits', () => {
    const wire = {
      ...sampleInvoice(),
      charges: [{ code: 'BASE', amount: '-135.00', rated_weight_kg: '212.4' }],
      total: '-135.00',
      credits: 'SWFT100006',
      weigh_certificate: 'WC-1',
      picked_up_on: '2026-11-24',
      delivered_to: { postal_code: '80331', country: 'DE' },
    };
    expect(isFreightInvoice(wire)).toBe(true);
    expect(toFreightInvoices(wire)[0]).toMatchObject({
      charges: [{ code: 'BASE', amount: money(-13_500, 'EUR'), ratedWeightKg: 212.4 }],
      credits: 'SWFT100006',
      weighCertificate: 'WC-1',
      pickedUpOn: '2026-11-24',
      deliveredTo: { postalCode: '80331', country: 'DE' },
    });
    expect(isFreightInvoice({ ...wire, picked_up_on: 'yesterday' })).toBe(false);
    expect(isFreightInvoice({ ...wire, delivered_to: { country: 'DE' } })).toBe(false);
  });

  it('is disputed with what stands behind the reason, where that is known', () => {
    const [expected, billed] = [money(1_500, 'EUR'), money(1_650, 'EUR')];
    const variance = { code: 'BASE', expected, billed, reason: 'amount', cause: 'reweigh' } as const;
    expect(toNewDispute('sap-4711-S1', [variance]).lines).toMatchObject([{ reason: 'REWEIGH' }]);
  });

  it('is disputed per charge with a reason', () => {
    const variance = {
      code: 'FUEL',
      expected: money(1_500, 'EUR'),
      billed: money(1_650, 'EUR'),
      reason: 'amount',
    } as const;
    expect(toNewDispute('sap-4711-S1', [variance])).toEqual({
      reference: 'sap-4711-S1',
      lines: [{ code: 'FUEL', currency: 'EUR', expected: '15.00', billed: '16.50', reason: 'AMOUNT' }],
    });
  });
});
