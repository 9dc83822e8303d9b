import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditFreight,
  DEFAULT_RULES,
  type FreightInvoice,
  money,
  type Rate,
  rulesFor,
  type SettlementRules,
  type ShippedFacts,
  withinTolerance,
} from '#canonical';
import { charges, sampleInvoice, sampleRate } from './ship-to-settle.sample.js';

const eur = (amount: number) => money(amount, 'EUR');

interface Case {
  readonly billed?: Record<string, number>;
  readonly invoice?: Partial<FreightInvoice>;
  readonly rate?: Partial<Rate>;
  readonly rules?: Partial<SettlementRules>;
  readonly shipped?: ShippedFacts;
}
const audit = ({ billed, invoice, rate, rules, shipped = {} }: Case) =>
  auditFreight({ ...sampleRate(), ...rate }, sampleInvoice(billed, invoice), {
    rules: { ...DEFAULT_RULES, ...rules },
    shipped,
  });
const told = (each: Case) => {
  const found = audit(each);
  return found.result === 'matched'
    ? []
    : found.variances.map(({ code, reason, cause, expected }) => `${code} ${cause ?? reason} ${expected.amount}`);
};

describe('tolerance by carrier and customer', () => {
  it('is what the installation says, more nearly the carrier, more nearly still the customer', () => {
    const book = {
      standard: { tolerance: { amount: 2, percent: 1 }, reweighPercent: 3 },
      carriers: { SWFT: { tolerance: { amount: 5, percent: 2 } } },
      customers: { '10100001': { tolerance: { amount: 0, percent: 0 } } },
    };
    expect(rulesFor({}, 'SWFT', '10100001')).toEqual(DEFAULT_RULES);
    expect(rulesFor(book, 'NRTH').tolerance.amount).toBe(2);
    expect(rulesFor(book, 'SWFT')).toMatchObject({ tolerance: { amount: 5 }, reweighPercent: 3 });
    expect(rulesFor(book, 'SWFT', '10100001').tolerance.amount).toBe(0);
    expect(rulesFor(book, 'constructor', 'toString').tolerance.amount).toBe(2);
  });

  it('decides of the same invoice differently', () => {
    const billed = { BASE: 12_200, FUEL: 1_500 };
    expect(told({ billed })).toEqual(['BASE amount 12000']);
    expect(told({ billed, rules: { tolerance: { amount: 2, percent: 2 } } })).toEqual([]);
    expect(told({ billed, rules: { tolerance: { amount: 2, percent: 1 } } })).toEqual(['BASE amount 12000']);
  });

  it.each([
    ['JPY', 20_000, 100, 101],
    ['EUR', 20_000, 100, 101],
    ['KWD', 200_000, 1_000, 1_001],
  ])('counts whole units of %s', (currency, expected, within, beyond) => {
    const billed = (difference: number) => money(expected + difference, currency);
    const tolerance = { amount: currency === 'JPY' ? 100 : 1, percent: 0.5 };
    expect(withinTolerance(money(expected, currency), billed(within), tolerance)).toBe(true);
    expect(withinTolerance(money(expected, currency), billed(-within), tolerance)).toBe(true);
    expect(withinTolerance(money(expected, currency), billed(beyond), tolerance)).toBe(false);
  });
});

describe('the minimum charge of a tender', () => {
  const rate = { minimumCharge: eur(14_000) };

  it('is right to be billed where the tendered freight is less', () => {
    expect(told({ billed: { BASE: 14_000, FUEL: 1_500 }, rate })).toEqual([]);
    expect(told({ rate })).toEqual([]);
  });

  it('is what anything else is held against', () => {
    expect(told({ billed: { BASE: 14_500, FUEL: 1_500 }, rate })).toEqual(['BASE minimum-charge 14000']);
  });

  it('means nothing where the tendered freight is more, and for other charges', () => {
    const low = { minimumCharge: eur(9_000) };
    expect(told({ billed: { BASE: 9_000, FUEL: 1_500 }, rate: low })).toEqual(['BASE amount 12000']);
    expect(told({ billed: { BASE: 12_000, FUEL: 14_000 }, rate })).toEqual(['FUEL amount 1500']);
  });
});

describe('a reweigh', () => {
  const shipped = { weightKg: 200 };
  const weighed = (base: number, kilos: number, weighCertificate?: string): Case => ({
    invoice: {
      charges: [{ code: 'BASE', amount: eur(base), ratedWeightKg: kilos }, ...charges({ FUEL: 1_500 })],
      total: eur(base + 1_500),
      ...(weighCertificate && { weighCertificate }),
    },
    shipped,
  });

  it('with a certificate is rated anew at the tendered rate', () => {
    expect(told(weighed(12_600, 210, 'WC-1'))).toEqual([]);
    expect(told(weighed(12_700, 210, 'WC-1'))).toEqual(['BASE reweigh 12600']);
  });

  it('needs its evidence', () => {
    expect(told(weighed(12_600, 210))).toEqual(['BASE reweigh 12000']);
  });

  it('is believed up to the agreed difference from what the packages weigh', () => {
    expect(told(weighed(13_200, 220, 'WC-1'))).toEqual([]);
    expect(told(weighed(13_260, 221, 'WC-1'))).toEqual(['BASE reweigh 12000']);
    expect(told({ ...weighed(13_260, 221, 'WC-1'), rules: { reweighPercent: 11 } })).toEqual([]);
  });

  it('of packages that nobody weighed before proves nothing', () => {
    expect(told({ ...weighed(12_600, 210, 'WC-1'), shipped: {} })).toEqual(['BASE reweigh 12000']);
  });

  it('to less falls no further than the minimum', () => {
    expect(told({ ...weighed(6_000, 100, 'WC-1'), rate: { minimumCharge: eur(9_000) } })).toEqual([
      'BASE reweigh 9000',
    ]);
    expect(told({ ...weighed(9_000, 100, 'WC-1'), rate: { minimumCharge: eur(9_000) } })).toEqual([]);
  });

  it('is none where the weight is ours: then the amount is wrong', () => {
    expect(told(weighed(12_600, 200, 'WC-1'))).toEqual(['BASE amount 12000']);
  });
});

describe('an accessorial that nobody tendered', () => {
  const rules = { accessorials: { LIFTGATE: eur(5_000) } };
  const billed = (amount: number) => ({ BASE: 12_000, FUEL: 1_500, LIFTGATE: amount });

  it('is disputed', () => {
    expect(told({ billed: billed(4_000) })).toEqual(['LIFTGATE unplanned-charge 0']);
  });

  it('is right up to what was agreed in advance, and disputed above it', () => {
    expect(told({ billed: billed(5_000), rules })).toEqual([]);
    expect(told({ billed: billed(5_001), rules })).toEqual(['LIFTGATE accessorial 5000']);
  });

  it('was agreed in its currency alone', () => {
    const usd = { LIFTGATE: money(5_000, 'USD') };
    expect(told({ billed: billed(4_000), rules: { accessorials: usd } })).toEqual(['LIFTGATE unplanned-charge 0']);
  });
});

describe('a negative line', () => {
  it('that nobody tendered lowers the bill', () => {
    expect(told({ billed: { BASE: 12_000, FUEL: 1_500, DISCOUNT: -500 } })).toEqual([]);
  });

  it('makes no other charge good', () => {
    expect(told({ billed: { BASE: 12_500, FUEL: 1_500, DISCOUNT: -500 } })).toEqual(['BASE amount 12000']);
  });

  it('that was tendered has to be there, with its sign', () => {
    const rate = sampleRate({ BASE: 12_000, FUEL: 1_500, DISCOUNT: -500 });
    expect(told({ rate })).toEqual(['DISCOUNT missing-charge -500']);
    expect(told({ rate, billed: { BASE: 12_000, FUEL: 1_500, DISCOUNT: 500 } })).toEqual(['DISCOUNT amount -500']);
    expect(told({ rate, billed: { BASE: 12_000, FUEL: 1_500, DISCOUNT: -500 } })).toEqual([]);
  });
});

describe('an invoice of something else', () => {
  const shipped = { issuedOn: '2026-11-25', to: { postalCode: '80 331', country: 'DE' } };

  it('that tells another place is disputed as a whole', () => {
    expect(told({ shipped, invoice: { deliveredTo: { postalCode: '80331', country: 'DE' } } })).toEqual([]);
    for (const deliveredTo of [
      { postalCode: '80332', country: 'DE' },
      { postalCode: '80331', country: 'AT' },
    ])
      expect(told({ shipped, invoice: { deliveredTo } })).toEqual(['TOTAL consignee 0']);
  });

  it('that was taken over before the goods left is disputed as a whole; the two days may be of two time zones', () => {
    expect(told({ shipped, invoice: { pickedUpOn: '2026-11-24' } })).toEqual([]);
    expect(told({ shipped, invoice: { pickedUpOn: '2026-11-23' } })).toEqual(['TOTAL service-date 0']);
  });

  it('tells nothing, and is held against nothing', () => {
    expect(told({ shipped })).toEqual([]);
    expect(told({ invoice: { pickedUpOn: '2020-01-01', deliveredTo: { postalCode: '1', country: 'FR' } } })).toEqual(
      [],
    );
  });
});

describe('an invoice in another currency than the tender', () => {
  const inDollars = (base: number, fuel: number): Case => ({
    invoice: { charges: charges({ BASE: base, FUEL: fuel }, 'USD'), total: money(base + fuel, 'USD') },
  });

  it('is disputed: nothing is converted in silence', () => {
    expect(told(inDollars(13_200, 1_650))).toEqual(['TOTAL currency 13500']);
  });

  it('is held against the tender at the rate that was agreed', () => {
    const exchangeRates = { 'EUR/USD': '1.1' };
    expect(audit({ ...inDollars(13_200, 1_650), rules: { exchangeRates } })).toEqual({
      result: 'matched',
      expected: money(14_850, 'USD'),
      billed: money(14_850, 'USD'),
    });
    expect(told({ ...inDollars(13_300, 1_650), rules: { exchangeRates } })).toEqual(['BASE amount 13200']);
    expect(told({ ...inDollars(13_200, 1_650), rules: { exchangeRates: { 'USD/EUR': '0.9' } } })).toEqual([
      'TOTAL currency 13500',
    ]);
  });

  it.each([
    ['JPY', '160', { BASE: 19_200, FUEL: 2_400 }],
    ['KWD', '0.33', { BASE: 39_600, FUEL: 4_950 }],
  ])('has the digits of %s', (currency, rate, parts) => {
    const invoice = { charges: charges(parts, currency), total: money(parts.BASE + parts.FUEL, currency) };
    expect(told({ invoice, rules: { exchangeRates: { [`EUR/${currency}`]: rate } } })).toEqual([]);
  });

  it('that mixes two is disputed', () => {
    const mixed = [...charges({ BASE: 12_000 }), ...charges({ FUEL: 1_500 }, 'USD')];
    expect(told({ invoice: { charges: mixed } })).toEqual(['TOTAL currency 13500']);
  });
});

describe('what of an invoice nobody disputes', () => {
  const undisputed = (each: Case) => {
    const found = audit(each);
    return found.result === 'matched' ? 'all' : (found.undisputed?.amount ?? null);
  };

  it('is each charge up to what was expected of it', () => {
    expect(undisputed({ billed: { BASE: 13_000, FUEL: 1_500 } })).toBe(13_500);
    expect(undisputed({ billed: { BASE: 12_000, FUEL: 1_500, LIFTGATE: 4_000 } })).toBe(13_500);
    expect(undisputed({ billed: { BASE: 11_000, FUEL: 1_600 } })).toBe(12_500);
    expect(undisputed({ billed: { BASE: 12_000 } })).toBe(12_000);
  });

  it('is nothing of one that is wrong as a whole', () => {
    expect(undisputed({ invoice: { carrier: 'NRTH' } })).toBeNull();
    expect(undisputed({ invoice: { total: eur(14_000) } })).toBeNull();
  });

  const parts = fc.dictionary(
    fc.constantFrom('BASE', 'FUEL', 'TOLL', 'COD'),
    fc.integer({ min: -5_000, max: 50_000 }),
    {
      minKeys: 1,
    },
  );

  it('is never more than billed, nor more than was tendered and tolerated, and takes nothing back that the bill does not', () => {
    fc.assert(
      fc.property(parts, parts, (rated, billed) => {
        const found = audit({ rate: sampleRate(rated), billed });
        if (found.result === 'matched' || !found.undisputed) return;
        const most = Object.entries(billed).reduce(
          (sum, [code, amount]) => sum + Math.min(amount, (rated[code] ?? 0) + (code in rated ? 100 : 0)),
          0,
        );
        const total = sampleInvoice(billed).total.amount;
        expect(found.undisputed.amount).toBeLessThanOrEqual(total);
        expect(found.undisputed.amount).toBeLessThanOrEqual(Math.max(most, Math.min(0, total)));
        expect(found.undisputed.amount).toBeGreaterThanOrEqual(Math.min(0, total));
      }),
    );
  });
});
