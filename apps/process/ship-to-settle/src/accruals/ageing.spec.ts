import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGES, ageingOf, ageOf, type OpenFreight } from './ageing.js';

const ASOF = '2026-11-30';
const freight = (changes: Partial<OpenFreight> = {}): OpenFreight => ({
  erp: 'sap',
  postedOn: '2026-11-24',
  count: 1,
  amount: { amount: 13_500, currency: 'EUR' },
  ...changes,
});

describe('accruals by age', () => {
  it.each([
    [0, '0-30'],
    [30, '0-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, 'over-90'],
  ])('of %i days belong to %s', (days, age) => {
    expect(ageOf(days)).toBe(age);
  });

  it('are told per ERP and currency, empty buckets too', () => {
    const open = [
      freight(),
      freight({ postedOn: '2026-08-01', count: 2, amount: { amount: 500, currency: 'EUR' } }),
      freight({ erp: 'other', amount: { amount: 7, currency: 'USD' } }),
    ];
    expect(ageingOf(open, ASOF)).toEqual([
      {
        erp: 'other',
        currency: 'USD',
        count: 1,
        total: { amount: 7, currency: 'USD' },
        buckets: AGES.map((age) => ({
          age,
          count: age === '0-30' ? 1 : 0,
          amount: { amount: age === '0-30' ? 7 : 0, currency: 'USD' },
        })),
      },
      {
        erp: 'sap',
        currency: 'EUR',
        count: 3,
        total: { amount: 14_000, currency: 'EUR' },
        buckets: [
          { age: '0-30', count: 1, amount: { amount: 13_500, currency: 'EUR' } },
          { age: '31-60', count: 0, amount: { amount: 0, currency: 'EUR' } },
          { age: '61-90', count: 0, amount: { amount: 0, currency: 'EUR' } },
          { age: 'over-90', count: 2, amount: { amount: 500, currency: 'EUR' } },
        ],
      },
    ]);
  });

  it('sum to the whole, to the cent, whatever is open', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.parse(ASOF) - days * 86_400_000));
    const any = fc.record({
      erp: fc.constantFrom('sap', 'tryton'),
      postedOn: day.map((at) => at.toISOString().slice(0, 10)),
      count: fc.nat(9),
      amount: fc.record({ amount: fc.integer({ min: -1e6, max: 1e6 }), currency: fc.constantFrom('EUR', 'JPY') }),
    });
    fc.assert(
      fc.property(fc.array(any), (open) => {
        const aged = ageingOf(open, ASOF);
        for (const { erp, currency, total, buckets } of aged) {
          const ours = open.filter((each) => each.erp === erp && each.amount.currency === currency);
          expect(total.amount).toBe(ours.reduce((sum, { amount }) => sum + amount.amount, 0));
          expect(total.amount).toBe(buckets.reduce((sum, { amount }) => sum + amount.amount, 0));
        }
        expect(aged.reduce((sum, { count }) => sum + count, 0)).toBe(open.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});
