import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, allocateMoney, formatMoney, money, parseMoney, subtractMoney, sumMoney } from './money.js';

const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF');
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('money', () => {
  it('survives being written as a decimal and read back, in every minor unit', () => {
    fc.assert(
      fc.property(amount, currency, (a, c) => {
        expect(parseMoney(formatMoney(money(a, c)), c)).toEqual(money(a, c));
      }),
    );
  });

  it('refuses a decimal more precise than its currency, and takes trailing zeros', () => {
    expect(parseMoney('12.3400', 'EUR')).toEqual({ amount: 1234, currency: 'EUR' });
    expect(() => parseMoney('12.345', 'EUR')).toThrow('more precise');
    expect(() => parseMoney('1.5', 'JPY')).toThrow('more precise');
    for (const wrong of ['', '1e3', '0x10', '1,5', 'NaN'])
      expect(() => parseMoney(wrong, 'EUR')).toThrow('not a decimal');
  });

  it('never mixes currencies', () => {
    expect(() => addMoney(money(1, 'EUR'), money(1, 'USD'))).toThrow('cannot be mixed');
  });

  it('adds and subtracts back to where it was', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(subtractMoney(addMoney(money(a, 'EUR'), money(b, 'EUR')), money(b, 'EUR'))).toEqual(money(a, 'EUR'));
      }),
    );
  });

  it('allocates what is taken back as what was billed, to the cent and part by part', () => {
    expect(allocateMoney(money(-10_001, 'EUR'), [1, 1])).toEqual([money(-5_001, 'EUR'), money(-5_000, 'EUR')]);
    fc.assert(
      fc.property(amount, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }), (a, weights) => {
        const split = (of: number) => allocateMoney(money(of, 'EUR'), weights).map((part) => part.amount);
        expect(split(-a)).toEqual(split(a).map((part) => -part || 0));
      }),
    );
  });

  it('allocates without losing or inventing a cent, and never more than one away from the fair share', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }), (a, weights) => {
        const parts = allocateMoney(money(a, 'EUR'), weights);
        expect(sumMoney(parts, 'EUR')).toEqual(money(a, 'EUR'));
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        parts.forEach((part, i) => {
          const fair = whole === 0 ? a / weights.length : (a * (weights[i] as number)) / whole;
          expect(Math.abs(part.amount - fair)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});
