import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FulfilmentLine, money, type Package } from '#canonical';
import { allocateFreight } from './allocation.js';

const line = (lineId: string, value: number): FulfilmentLine => ({
  lineId,
  sku: `SKU-${lineId}`,
  quantity: { value, unit: 'EA' },
});
const packed = (weightKg: number | undefined, ...lines: FulfilmentLine[]): Package => ({
  sscc: '340123450000000017',
  ...(weightKg !== undefined && { weightKg }),
  lines,
});
const parts = (amount: number, lines: readonly FulfilmentLine[], packages: readonly Package[] = []) =>
  allocateFreight(money(amount, 'EUR'), lines, packages).map((part) => part.amount.amount);

describe('splitting freight over order lines', () => {
  it('goes by weight, a package falling to its lines by their quantity', () => {
    const lines = [line('10', 10), line('20', 5)];
    expect(parts(900, lines, [packed(10, line('10', 10)), packed(20, line('20', 5))])).toEqual([300, 600]);
    expect(parts(900, lines, [packed(30, ...lines)])).toEqual([600, 300]);
  });

  it('goes by quantity where a package tells no weight, or a line is in none', () => {
    const lines = [line('10', 10), line('20', 5)];
    expect(parts(900, lines, [packed(10, line('10', 10)), packed(undefined, line('20', 5))])).toEqual([600, 300]);
    expect(parts(900, lines, [packed(10, line('10', 10))])).toEqual([600, 300]);
  });

  it('counts base units where there are any', () => {
    const cases = { ...line('10', 2), quantity: { value: 2, unit: 'CS', base: { value: 24, unit: 'EA' } } };
    expect(parts(3_000, [cases, line('20', 6)])).toEqual([2_400, 600]);
  });

  it('gives the odd cent to the largest remainder', () => {
    expect(parts(100, [line('10', 1), line('20', 1), line('30', 1)])).toEqual([34, 33, 33]);
  });

  it('has nothing to split over no lines', () => {
    expect(parts(100, [])).toEqual([]);
  });

  const amounts = fc.integer({ min: -10_000_000, max: 10_000_000 });
  /** Of two digits, of none, of three, of four. */
  const currencies = fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF');
  const lines = fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 })
    .map((values) => values.map((value, i) => line(String(i), value)));
  const weights = fc.array(fc.option(fc.double({ min: 0, max: 30_000, noNaN: true }), { nil: undefined }), {
    maxLength: 5,
  });

  it('reconciles to the cent, debit or credit, whatever the weights', () => {
    fc.assert(
      fc.property(amounts, currencies, lines, weights, (amount, currency, all, kilos) => {
        const packages = kilos.map((weightKg) => packed(weightKg, ...all));
        const split = allocateFreight(money(amount, currency), all, packages);
        expect(split.reduce((sum, part) => sum + part.amount.amount, 0)).toBe(amount);
        expect(split.every((part) => Math.sign(part.amount.amount) * Math.sign(amount) >= 0)).toBe(true);
        expect(split.every((part) => part.amount.currency === currency)).toBe(true);
      }),
    );
  });
});
