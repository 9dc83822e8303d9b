import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '#canonical';
import { translateInvoiceLines } from './invoice.translator.js';
import { type TrytonSale, type TrytonSaleLine, translateOrder } from './order.translator.js';
import { OtherUnit, OverShipment, quantitiesLeft, shippedQuantities } from './pick.translator.js';
import { dateTime, fromDateTime } from './tryton.values.js';

const at = {
  __class__: 'datetime',
  year: 2026,
  month: 11,
  day: 24,
  hour: 8,
  minute: 37,
  second: 54,
  microsecond: 260_594,
} as const;
const sale: TrytonSale = {
  id: 5,
  number: '4',
  state: 'processing',
  'party.': { name: 'Customer', code: '6' },
  'currency.': { code: 'USD' },
  'shipment_address.': { party_name: null, street: 'Main 1', city: 'Hamburg', postal_code: '20095', 'country.': null },
  shipping_date: null,
  create_date: at,
  write_date: null,
  lines: [5, 6],
};
const line = (change: Partial<TrytonSaleLine> = {}): TrytonSaleLine => ({
  id: 5,
  sale: 5,
  type: 'line',
  quantity: 10,
  'unit.': { symbol: 'u' },
  'product.': { code: 'SKU-1' },
  unit_price: { __class__: 'Decimal', decimal: '10.0000' },
  shipping_date: { __class__: 'date', year: 2026, month: 11, day: 25 },
  ...change,
});
const context = { connection: 'tryton', defaultCountry: 'DE' };

describe('a sale of Tryton', () => {
  it('becomes a canonical order with its unit as Rec 20 and its price in minor units', () => {
    expect(translateOrder(sale, [line()], context)).toMatchObject({
      source: { system: 'tryton', id: '5' },
      orderNumber: '4',
      status: 'released',
      credit: 'not-checked',
      shipTo: { name: 'Customer', city: 'Hamburg', country: 'DE' },
      lines: [
        {
          lineId: '5',
          sku: 'SKU-1',
          quantity: { value: 10, unit: 'EA' },
          unitPrice: { amount: 1000, currency: 'USD' },
          requestedShipDate: '2026-11-25',
        },
      ],
      changedAt: '2026-11-24T08:37:54.260594Z',
    });
  });

  it('leaves out a price that is more precise than its currency, and lines that ship nothing', () => {
    const priced = line({ unit_price: { __class__: 'Decimal', decimal: '10.0001' } });
    const order = translateOrder(sale, [priced, line({ id: 6, type: 'comment', 'product.': null })], context);
    expect(order.lines).toHaveLength(1);
    expect(order.lines[0]).not.toHaveProperty('unitPrice');
  });

  it('tells what is sold in another unit also in the one that its stock is kept in', () => {
    const unit = { symbol: 'u', factor: 1, category: 1 };
    const product = { code: 'SKU-1', 'default_uom.': unit };
    const sold = (of: object) =>
      translateOrder(sale, [line({ 'unit.': { symbol: 'cs', ...of }, 'product.': product })], context).lines[0];
    expect(sold({ factor: 12, category: 1 })?.quantity).toEqual({
      value: 10,
      unit: 'CS',
      base: { value: 120, unit: 'EA' },
    });
    expect(sold({ factor: 12, category: 2 })?.quantity).toEqual({ value: 10, unit: 'CS' });
  });

  it('keeps every instant to the microsecond that Tryton keeps', () => {
    expect(fromDateTime(at)).toBe('2026-11-24T08:37:54.260594Z');
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        expect(new Date(fromDateTime(dateTime(date.toISOString()))).getTime()).toBe(date.getTime());
      }),
    );
  });
});

describe('what really left, on the pick moves', () => {
  const moves = fc.array(fc.record({ quantity: fc.nat(20), line: fc.nat(3) }), { minLength: 1, maxLength: 8 });

  it('sums to what was shipped, line by line, and never raises a move', () => {
    fc.assert(
      fc.property(moves, fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }), (specs, percent) => {
        const picks = specs.map(({ quantity, line }, id) => ({ id, quantity, unit: 'EA', saleLine: String(line) }));
        const planned = (lineId: string) => picks.reduce((sum, p) => sum + (p.saleLine === lineId ? p.quantity : 0), 0);
        const shipped = ['0', '1', '2', '3'].map((lineId, i) => ({
          lineId,
          sku: 'x',
          quantity: { value: Math.floor((planned(lineId) * (percent[i] as number)) / 100), unit: 'EA' },
        }));
        const changes = new Map(shippedQuantities(picks, shipped).map(({ id, quantity }) => [id, quantity]));
        for (const { lineId, quantity } of shipped) {
          const after = picks.reduce(
            (sum, p) => sum + (p.saleLine === lineId ? (changes.get(p.id) ?? p.quantity) : 0),
            0,
          );
          expect(after).toBe(quantity.value);
        }
        for (const p of picks) expect(changes.get(p.id) ?? p.quantity).toBeLessThanOrEqual(p.quantity);
      }),
    );
  });

  it('refuses more than the shipment has', () => {
    const shipped = [{ lineId: '5', sku: 'x', quantity: { value: 11, unit: 'EA' } }];
    expect(() => shippedQuantities([{ id: 1, quantity: 10, unit: 'EA', saleLine: '5' }], shipped)).toThrow(
      OverShipment,
    );
  });
});

describe('a line in another unit than its move', () => {
  const moves = [{ id: 1, quantity: 24, unit: 'EA', saleLine: '5' }];
  const line = (quantity: Quantity) => [{ lineId: '5', sku: 'x', quantity }];

  it('is counted in its base unit where that is the one', () => {
    const cases = line({ value: 1, unit: 'CS', base: { value: 12, unit: 'EA' } });
    expect(shippedQuantities(moves, cases)).toEqual([{ id: 1, quantity: 12 }]);
    expect(quantitiesLeft(moves, cases)).toEqual({ changes: [{ id: 1, quantity: 12 }], lacking: [] });
  });

  it.each([
    { value: 1, unit: 'CS' },
    { value: 1, unit: 'CS', base: { value: 3, unit: 'KGM' } },
  ])('is refused where nobody can say how many that are: %j', (quantity) => {
    expect(() => shippedQuantities(moves, line(quantity))).toThrow(OtherUnit);
    expect(() => quantitiesLeft(moves, line(quantity))).toThrow(/Line 5 is told in CS, and Tryton has it in EA/);
  });
});

describe('lines taken off a shipment for another one', () => {
  const moves = fc.array(fc.record({ quantity: fc.nat(20), line: fc.nat(3) }), { maxLength: 8 });

  it('are neither lost nor doubled: what stays, what was taken and what was lacking sum up', () => {
    fc.assert(
      fc.property(moves, fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), (specs, wanted) => {
        const held = specs.map(({ quantity, line }, id) => ({ id, quantity, unit: 'EA', saleLine: String(line) }));
        const taken = wanted.map((value, line) => ({
          lineId: String(line),
          sku: 'x',
          quantity: { value, unit: 'EA' },
        }));
        const { changes, lacking } = quantitiesLeft(held, taken);
        const after = new Map(changes.map(({ id, quantity }) => [id, quantity]));
        for (const { lineId, quantity } of taken) {
          const own = held.filter(({ saleLine }) => saleLine === lineId);
          const before = own.reduce((sum, move) => sum + move.quantity, 0);
          const stays = own.reduce((sum, move) => sum + (after.get(move.id) ?? move.quantity), 0);
          const missing = lacking.find((line) => line.lineId === lineId)?.quantity.value ?? 0;
          expect(before - stays).toBe(quantity.value - missing);
          if (missing > 0) expect(stays).toBe(0);
        }
      }),
    );
  });
});

describe('an invoice of Tryton', () => {
  const billed = { id: 1, invoice: 3, type: 'line', origin: 'sale.line,12', quantity: 2, 'unit.': { symbol: 'kg' } };

  it('bills lines of its sale, and takes back with a negative quantity', () => {
    expect(translateInvoiceLines([billed, { ...billed, quantity: -1 }])).toEqual([
      { orderLineId: '12', quantity: { value: 2, unit: 'KGM' } },
      { orderLineId: '12', quantity: { value: -1, unit: 'KGM' } },
    ]);
  });

  it.each([{ origin: null }, { origin: 'stock.move,12' }, { type: 'comment' }, { quantity: null }])(
    'bills nothing of it by a line that is %j',
    (change) => {
      expect(translateInvoiceLines([{ ...billed, ...change }])).toEqual([]);
    },
  );
});
