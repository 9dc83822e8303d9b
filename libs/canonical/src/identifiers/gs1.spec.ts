import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1CheckDigit, makeSscc, parseGinc, parseGln, parseGsin, parseGtin, parseSscc } from './gs1.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe('GS1 keys', () => {
  it.each([
    ['GTIN-13', () => parseGtin('4006381333931')],
    ['GTIN-12', () => parseGtin('036000291452')],
    ['GTIN-8', () => parseGtin('73513537')],
    ['GLN', () => parseGln('4012345000016')],
    ['SSCC', () => parseSscc('340123450000000000')],
    ['GSIN', () => parseGsin('40123451234567894')],
    ['GINC', () => parseGinc('4012345HOUSE-1')],
  ])('accepts a valid %s', (_, parse) => expect(parse()).toBeTypeOf('string'));

  it('finds every change of a single digit', () => {
    fc.assert(
      fc.property(digits(17), fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, position, shift) => {
        const valid = `${body}${gs1CheckDigit(body)}`;
        const changed = [...valid];
        changed[position] = String((Number(changed[position]) + shift) % 10);
        expect(parseSscc(valid)).toBe(valid);
        expect(() => parseSscc(changed.join(''))).toThrow(/check digit/);
      }),
    );
  });

  it('refuses another length, letters and signs, naming the reason', () => {
    expect(() => parseGln('401234500001')).toThrow('13 digits, not 12');
    expect(() => parseGln('40123450000l6')).toThrow('digits only');
    expect(() => parseGtin('-4006381333931')).toThrow('digits only');
    expect(() => parseGinc('HOUSE')).toThrow('company prefix');
  });

  it('makes an SSCC of 18 digits from any serial that has room, and refuses one that has none', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n - 1n }), (serial) => {
        expect(makeSscc(3, '4012345', serial)).toHaveLength(18);
      }),
    );
    expect(() => makeSscc(3, '4012345', 10n ** 9n)).toThrow('more than 9 digits');
  });
});
