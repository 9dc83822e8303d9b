import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entityOf,
  expanded,
  formatDay,
  formatQuantity,
  key,
  literal,
  nextPage,
  parseDate,
  parseDay,
  parseDecimal,
  rowsOf,
  urlOf,
} from './odata.codec.js';

describe('OData V2 values', () => {
  it('reads dates with and without an offset, and none', () => {
    expect(parseDate('/Date(1492098664000)/')?.toISOString()).toBe('2017-04-13T15:51:04.000Z');
    expect(parseDate('/Date(1492098664000+0000)/')?.toISOString()).toBe('2017-04-13T15:51:04.000Z');
    expect(parseDate('/Date(-1)/')?.toISOString()).toBe('1969-12-31T23:59:59.999Z');
    expect(parseDate(null)).toBeNull();
    expect(() => parseDate('2017-04-13')).toThrow('is not an OData V2 date');
  });

  it('keeps every calendar day', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it('keeps every quantity of up to three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (thousandths) => {
        const value = thousandths / 1_000;
        expect(parseDecimal(formatQuantity(value))).toBe(value);
      }),
    );
  });

  it('refuses what is no decimal', () => {
    for (const wrong of ['', '1,5', '1e3', 'abc', null, undefined, {}, '1.'])
      expect(() => parseDecimal(wrong)).toThrow('is not a decimal');
    expect(parseDecimal(' 5.000 ')).toBe(5);
  });

  it('lets no string leave its literal', () => {
    expect(literal("O'Neill")).toBe("'O''Neill'");
    fc.assert(
      fc.property(fc.string(), (value) => {
        const inner = literal(value).slice(1, -1);
        expect(inner.replaceAll("''", '')).not.toContain("'");
        expect(inner.replaceAll("''", "'")).toBe(value);
      }),
    );
    expect(key('a/b c')).toBe("'a%2Fb%20c'");
  });

  it('writes spaces as %20 and leaves the rest legible', () => {
    const query = { $filter: "A eq 'x y+z'", $expand: 'to_Item,to_Partner/to_Address' };
    expect(urlOf({ method: 'GET', service: '/s', path: 'Set', query }, { $format: 'json' })).toBe(
      "/s/Set?$filter=A%20eq%20'x%20y%2Bz'&$expand=to_Item,to_Partner/to_Address&$format=json",
    );
  });
});

describe('OData V2 envelopes', () => {
  it('reads one, many and expanded', () => {
    expect(entityOf({ d: { A: 1 } })).toEqual({ A: 1 });
    expect(rowsOf({ d: { results: [{ A: 1 }] } })).toEqual([{ A: 1 }]);
    expect(rowsOf({ d: [{ A: 1 }] })).toEqual([{ A: 1 }]);
    expect(expanded({ to_Item: { results: [{ A: 1 }] } }, 'to_Item')).toEqual([{ A: 1 }]);
    expect(expanded({ to_Item: { __deferred: { uri: 'x' } } }, 'to_Item')).toEqual([]);
  });

  it('refuses what is neither', () => {
    for (const wrong of [undefined, null, 'x', [], { d: null }, { value: [] }]) {
      expect(() => entityOf(wrong)).toThrow('no entity');
      if (!Array.isArray(wrong)) expect(() => rowsOf(wrong)).toThrow('no rows');
    }
  });

  it('finds the next page', () => {
    const __next = 'https://host/sap/opu/odata/sap/X/Set?$filter=A%20eq%20%271%27&$skiptoken=100';
    expect(nextPage({ d: { results: [], __next } })).toEqual({ $filter: "A eq '1'", $skiptoken: '100' });
    expect(nextPage({ d: { results: [] } })).toBeUndefined();
  });
});
