import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addQuantity, quantity, splitIntoPacks, subtractQuantity, toBase } from './quantity.js';

describe('quantity', () => {
  it('adds and subtracts decimals exactly', () => {
    expect(addQuantity(quantity(0.1, 'KGM'), quantity(0.2, 'KGM'))).toEqual({ value: 0.3, unit: 'KGM' });
    expect(subtractQuantity(quantity(0.3, 'KGM'), quantity(0.1, 'KGM'))).toEqual({ value: 0.2, unit: 'KGM' });
  });

  it('never mixes units', () => {
    expect(() => addQuantity(quantity(1, 'EA'), quantity(1, 'CS'))).toThrow('cannot be mixed');
    expect(() => quantity(1, 'piece')).toThrow('Rec 20');
  });

  it('converts to the base unit exactly or not at all', () => {
    expect(toBase(quantity(3, 'CS'), 'EA', { numerator: 12, denominator: 1 }).base).toEqual({ value: 36, unit: 'EA' });
    expect(() => toBase(quantity(1, 'EA'), 'CS', { numerator: 1, denominator: 12 })).toThrow('no whole amount');
  });

  it('splits pieces into packs and loose ones without losing a piece', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 5_000 }), (pieces, perPack) => {
        const { packs, loose } = splitIntoPacks(pieces, perPack);
        expect(packs * perPack + loose).toBe(pieces);
        expect(loose).toBeLessThan(perPack);
      }),
    );
  });
});
