import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, fitting } from './vendor.field.js';

const field = { vendor: 'Acme', name: 'reference', pointer: '/shipmentId' };
const problem = (code: string, message: string) =>
  expect.objectContaining({ code: 'validation-failed', errors: [{ pointer: '/shipmentId', code, message }] });

describe('a value for a field of a vendor', () => {
  it('is itself as long as it fits, and refused with the name of the field beyond that', () => {
    expect(fitting('12345', 5, field)).toBe('12345');
    expect(() => fitting('123456', 5, field)).toThrow(
      problem('too-long', 'reference of Acme takes 5 characters, and this has 6'),
    );
  });

  it('has the decimals of the field, and is refused where one would be lost', () => {
    expect(exactly(120.5, 3, field)).toBe('120.500');
    expect(() => exactly(0.0004, 3, field)).toThrow(
      problem('too-fine', 'reference of Acme takes 3 decimals, and this is 0.0004'),
    );
  });

  it('comes back as the number that it was, or not at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (units, finer) => {
        const value = units / 10 ** finer;
        try {
          expect(Number(exactly(value, 3, field))).toBe(value);
        } catch (error) {
          expect(error).toMatchObject({ code: 'validation-failed' });
          expect(Number.isInteger(units / 10 ** Math.max(0, finer - 3))).toBe(false);
        }
      }),
    );
  });
});
