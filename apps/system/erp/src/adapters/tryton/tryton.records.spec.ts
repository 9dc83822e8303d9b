import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldAmiss } from './tryton.records.js';
import { date, dateTime, decimal } from './tryton.values.js';

const record = {
  id: 7,
  number: 'S-7',
  quantity: 2.5,
  lines: [1, 2],
  shipping_date: date('2028-02-29'),
  create_date: dateTime('2026-11-24T08:00:00.000Z'),
  unit_price: decimal('-12.50'),
  party_required: false,
  'unit.': { id: 1, symbol: 'u', factor: 1 },
  'product.': { code: 'SKU-1', 'default_uom.': { symbol: 'kg' } },
  reference: null,
  made_by_the_enterprise: { of: ['whatever', 'kind'] },
};

describe('a record of Tryton', () => {
  it('is what its fields are there, and may have others', () => {
    expect(fieldAmiss(record)).toBeUndefined();
  });

  it.each<[string, object]>([
    ['quantity', { quantity: '2.5' }],
    ['quantity', { quantity: {} }],
    ['id', { id: '7' }],
    ['id', { id: 7.5 }],
    ['lines', { lines: ['1'] }],
    ['lines', { lines: { length: 1 } }],
    ['number', { number: 7 }],
    ['unit.factor', { 'unit.': { symbol: 'u', factor: '1' } }],
    ['product.default_uom.symbol', { 'product.': { 'default_uom.': { symbol: 1 } } }],
    ['unit.the record', { 'unit.': 'u' }],
    ['unit_price', { unit_price: 12.5 }],
    ['unit_price', { unit_price: decimal('12,50') }],
    ['party_required', { party_required: 'false' }],
  ])('is amiss by the name of its field: %s', (name, change) => {
    expect(fieldAmiss({ ...record, ...change })).toBe(name);
  });

  it.each([
    '2026-11-24',
    '24.11.2026',
    '11/24/2026',
    '20261124',
    '2026-11-24T08:00:00Z',
    1_795_507_200_000,
    { __class__: 'date', year: 2026, month: 13, day: 1 },
    { __class__: 'date', year: 2026, month: 2, day: 30 },
    { __class__: 'date', year: '2026', month: 11, day: 24 },
    { __class__: 'datetime', year: 2026, month: 11, day: 24, hour: 25, minute: 0, second: 0, microsecond: 0 },
  ])('has no date in another form than Tryton’s own: %j', (shown) => {
    expect(fieldAmiss({ ...record, shipping_date: shown })).toBe('shipping_date');
    expect(fieldAmiss({ ...record, create_date: shown })).toBe('create_date');
  });

  it.each([null, undefined, 'S-7', 7, [record]])('is a record: %j is none', (value) => {
    expect(fieldAmiss(value)).toBe('the record');
  });

  it('has every day and every moment that there is', () => {
    const span = { min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(span), (at) => {
        const changed = { create_date: dateTime(at.toISOString()), shipping_date: date(at.toISOString().slice(0, 10)) };
        expect(fieldAmiss({ ...record, ...changed })).toBeUndefined();
      }),
    );
  });
});
