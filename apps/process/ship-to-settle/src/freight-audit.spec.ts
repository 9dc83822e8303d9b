import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFreight, money, withinTolerance } from '#canonical';
import { charges, sampleInvoice, sampleRate } from './ship-to-settle.sample.js';

const eur = (amount: number) => money(amount, 'EUR');
const reasons = (parts: Record<string, number>, rated?: Record<string, number>) => {
  const found = auditFreight(sampleRate(rated), sampleInvoice(parts));
  return found.result === 'matched' ? [] : found.variances.map(({ code, reason }) => `${code} ${reason}`);
};

describe('the tolerance of a charge', () => {
  it.each([
    ['0.5 % of a small one', 12_000, 60, true],
    ['a cent beyond it', 12_000, 61, false],
    ['1.00 of a large one', 100_000, 100, true],
    ['a cent beyond that, though it is less than 0.5 %', 100_000, 101, false],
    ['nothing of nothing', 0, 1, false],
  ])('is the smaller of 1.00 and 0.5 %%: %s', (_, expected, difference, within) => {
    expect(withinTolerance(eur(expected), eur(expected + difference))).toBe(within);
    expect(withinTolerance(eur(expected), eur(expected - difference))).toBe(within);
  });

  it('knows currencies without cents', () => {
    expect(withinTolerance(money(1_000, 'JPY'), money(1_001, 'JPY'))).toBe(true);
    expect(withinTolerance(money(1_000, 'JPY'), money(1_002, 'JPY'))).toBe(false);
  });
});

describe('the audit of an invoice', () => {
  it('matches charge by charge within tolerance', () => {
    expect(reasons({ BASE: 12_050, FUEL: 1_507 })).toEqual([]);
  });

  it.each([
    ['a charge beyond tolerance', { BASE: 12_061, FUEL: 1_500 }, ['BASE amount']],
    ['two that cancel each other out', { BASE: 12_500, FUEL: 1_000 }, ['BASE amount', 'FUEL amount']],
    ['one that nobody tendered', { BASE: 12_000, FUEL: 1_500, LIFTGATE: 1 }, ['LIFTGATE unplanned-charge']],
    ['one that is left out', { BASE: 13_500 }, ['BASE amount', 'FUEL missing-charge']],
  ])('names %s', (_, parts, expected) => {
    expect(reasons(parts as Record<string, number>)).toEqual(expected);
  });

  it('leaves nothing undisputed where more is disputed than is billed in all', () => {
    const found = auditFreight(sampleRate(), sampleInvoice({ DETENTION: 2_000, FUEL: -1 }), { supplement: true });
    expect(found).toMatchObject({ result: 'variance', undisputed: eur(0) });
  });

  it('ignores charges of nothing', () => {
    expect(reasons({ BASE: 12_000, FUEL: 1_500, TOLL: 0 })).toEqual([]);
    expect(reasons({ BASE: 12_000 }, { BASE: 12_000, FUEL: 0 })).toEqual([]);
  });

  it('adds up a code that is named twice', () => {
    const invoice = sampleInvoice({ BASE: 12_000, FUEL: 700 });
    const twice = { ...invoice, charges: [...invoice.charges, ...charges({ FUEL: 800 })], total: eur(13_500) };
    expect(auditFreight(sampleRate(), twice).result).toBe('matched');
  });

  it('names a total that its charges do not add up to', () => {
    const found = auditFreight(sampleRate(), sampleInvoice(undefined, { total: eur(13_600) }));
    expect(found).toMatchObject({ variances: [{ code: 'TOTAL', expected: eur(13_500), billed: eur(13_600) }] });
  });

  const parts = fc.dictionary(
    fc.constantFrom('BASE', 'FUEL', 'TOLL', 'WAIT', 'COD'),
    fc.integer({ min: -5_000, max: 500_000 }),
    {
      minKeys: 1,
    },
  );

  it('leaves no cent between expected and billed unexplained', () => {
    fc.assert(
      fc.property(parts, parts, (rated, billed) => {
        const rate = sampleRate(rated);
        const invoice = sampleInvoice(billed);
        const found = auditFreight(rate, invoice);
        const variances = found.result === 'matched' ? [] : found.variances;
        const disputed = new Set(variances.map(({ code }) => code));
        const explained = variances.reduce((sum, { expected, billed: told }) => sum + told.amount - expected.amount, 0);
        const isDiscount = (code: string) => !(code in rated) && (billed[code] ?? 0) < 0;
        const discounts = Object.keys(billed)
          .filter(isDiscount)
          .reduce((sum, code) => sum + (billed[code] ?? 0), 0);
        const tolerated = Object.keys({ ...rated, ...billed })
          .filter((code) => !disputed.has(code) && !isDiscount(code))
          .reduce((sum, code) => sum + (billed[code] ?? 0) - (rated[code] ?? 0), 0);
        expect(explained + tolerated + discounts).toBe(invoice.total.amount - rate.total.amount);
        expect(Math.abs(tolerated)).toBeLessThanOrEqual(100 * Object.keys(rated).length);
      }),
    );
  });

  it('matches once every charge it named is put right', () => {
    fc.assert(
      fc.property(parts, parts, (rated, billed) => {
        const found = auditFreight(sampleRate(rated), sampleInvoice(billed));
        if (found.result === 'matched') return;
        const right = { ...billed };
        for (const { code, expected } of found.variances) right[code] = expected.amount;
        expect(auditFreight(sampleRate(rated), sampleInvoice(right)).result).toBe('matched');
      }),
    );
  });
});
