import { beforeEach, describe, expect, it } from 'vitest';
import { parseSscc } from '#canonical';
import type { FloorOrder } from './floor.book.js';
import { advance, cancel, type FloorVerb, onDue, perform } from './floor.js';
import { MemoryBook } from './memory.book.js';
import { answer } from './stowpoint.api.js';
import { control } from './warehouse.control.js';

let book: MemoryBook;
beforeEach(() => {
  book = new MemoryBook();
});

const body = (change: object = {}) => ({
  externalId: 'sap-1-F1',
  warehouse: 'EAST',
  shipTo: { name: 'N', city: 'Hamburg', postalCode: '20457', countryCode: 'DE' },
  lines: [
    { externalLineId: '10', sku: 'SKU-1001', quantity: 4, uom: 'EACH' },
    { externalLineId: '20', sku: 'SKU-1002', quantity: 3, uom: 'EACH' },
  ],
  ...change,
});
const post = (change: object = {}) =>
  answer(book, { method: 'POST', path: '/api/v2/shipment-orders', query: {}, body: body(change) });
const order = (id = 'sap-1-F1'): FloorOrder => {
  const there = book.order(id);
  if (!there) throw new Error(`no order ${id}`);
  return there;
};
const act = (...verbs: FloorVerb[]) => verbs.map((verb) => perform(book, order(), verb).status);
const stock = (sku = 'SKU-1001') => book.stock('EAST', sku);

describe('an order in turn', () => {
  it('is accepted, picked, packed, loaded and shipped, each told and journalled once', () => {
    post();
    expect(act('accept', 'pick', 'pack', 'load', 'ship')).toEqual([
      'ACCEPTED',
      'PICKED',
      'PACKED',
      'LOADED',
      'SHIPPED',
    ]);
    expect(book.told.map(({ type }) => type.split('.')[1])).toEqual([
      'accepted',
      'picking',
      'picked',
      'packed',
      'loaded',
      'shipped',
    ]);
    expect(book.told.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(book.effects).toEqual(['fulfilment', 'accept', 'pick', 'pack', 'load', 'ship']);
  });

  it('has its stock set aside when accepted, and gone when shipped', () => {
    post();
    expect(stock()).toMatchObject({ onHand: 100, allocated: 0 });
    act('accept');
    expect(stock()).toMatchObject({ onHand: 100, allocated: 4 });
    act('ship');
    expect(stock()).toMatchObject({ onHand: 96, allocated: 0 });
  });

  it('goes there by itself, and stops', () => {
    post();
    for (let due = book.planned.shift(); due; due = book.planned.shift()) onDue(book, due.step);
    expect(order().status).toBe('SHIPPED');
    expect(book.effects).toEqual(['fulfilment', 'accept', 'pick', 'pack', 'load', 'ship']);
  });

  it('does nothing twice when a person was faster', () => {
    post();
    act('accept', 'pick');
    for (let due = book.planned.shift(); due; due = book.planned.shift()) onDue(book, due.step);
    expect(book.effects).toEqual(['fulfilment', 'accept', 'pick', 'pack', 'load', 'ship']);
  });

  it('is packed on pallets with SSCCs of their own and nothing lost', () => {
    post({ lines: [{ externalLineId: '10', sku: 'SKU-1001', quantity: 100, uom: 'EACH' }] });
    act('pick', 'pack');
    const { packages } = order();
    expect(packages).toHaveLength(2);
    for (const { sscc, weightKg } of packages) {
      expect(parseSscc(sscc)).toBe(sscc);
      expect(weightKg).toBeGreaterThan(12);
    }
    expect(new Set(packages.map(({ sscc }) => sscc)).size).toBe(2);
    expect(packages.flatMap(({ contents }) => contents).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(100);
  });
});

describe('an item whose pieces have serial numbers', () => {
  it('is told with one for each that was picked, and each lies on one pallet', () => {
    post({ lines: [{ externalLineId: '10', sku: 'SKU-1007', quantity: 70, uom: 'EACH' }] });
    act('pick', 'pack');
    const { lines, packages } = order();
    const picked = lines.flatMap(({ lots }) => lots.flatMap(({ serials = [] }) => serials));
    expect(new Set(picked).size).toBe(70);
    const packed = packages.map(({ contents }) => contents.flatMap(({ serials = [] }) => serials));
    expect(packed.map(({ length }) => length)).toEqual([60, 10]);
    expect(packed.flat()).toEqual(picked);
  });
});

describe('an item that is shipped by the case', () => {
  const cases = (quantity: number, sku = 'SKU-1005') =>
    post({ lines: [{ externalLineId: '10', sku, quantity, uom: 'CASE' }] });

  it('takes the pieces of a case out of stock, and weighs what is in it', () => {
    cases(2);
    act('accept');
    expect(stock('SKU-1005')).toMatchObject({ onHand: 100, allocated: 40 });
    act('pick', 'pack');
    expect(order().packages).toMatchObject([{ weightKg: 24, contents: [{ quantity: 2, uom: 'CASE' }] }]);
    act('ship');
    expect(stock('SKU-1005')).toMatchObject({ onHand: 60, allocated: 0 });
    perform(book, order(), 'return', { lines: [{ sku: 'SKU-1005', quantity: 1 }] });
    expect(stock('SKU-1005')).toMatchObject({ onHand: 80, held: 20 });
  });

  it('is not opened: what is no whole case is not picked', () => {
    book.saveStock({ ...(stock('SKU-1005') as NonNullable<ReturnType<typeof stock>>), onHand: 50 });
    cases(3);
    act('pick');
    expect(order()).toMatchObject({ status: 'SHORT_PICKED', lines: [{ pickedQuantity: 2, allocated: 40 }] });
  });

  it('is refused where the item has no case', () => {
    expect(cases(1, 'SKU-1001')).toMatchObject({ status: 422, body: { error: { code: 'UOM_MISMATCH' } } });
  });
});

describe('a verb out of turn', () => {
  it('is refused, but for picking, which accepts, and shipping, which does all that is missing', () => {
    post();
    expect(() => act('pack')).toThrow('it is NEW');
    expect(() => act('load')).toThrow('it is NEW');
    expect(act('pick')).toEqual(['PICKED']);
    expect(() => act('reject')).toThrow('it is PICKED');
    expect(() => act('short-pick')).toThrow('it is PICKED');
    expect(act('ship')).toEqual(['SHIPPED']);
    expect(book.effects).toEqual(['fulfilment', 'accept', 'pick', 'pack', 'load', 'ship']);
  });

  it('is no second effect when it was done before', () => {
    post();
    act('accept', 'accept', 'ship', 'pick', 'ship');
    expect(book.effects).toEqual(['fulfilment', 'accept', 'pick', 'pack', 'load', 'ship']);
  });
});

describe('a short pick', () => {
  it('leaves half of the first SKU, tells why, and the recount finds the rest for the next order', () => {
    post();
    perform(book, order(), 'short-pick');
    expect(order()).toMatchObject({ status: 'SHORT_PICKED', statusReason: 'not found at its place' });
    expect(order().lines.map(({ pickedQuantity }) => pickedQuantity)).toEqual([2, 3]);
    expect(stock()).toMatchObject({ onHand: 100, allocated: 2 });
    const adjusted = book.told.filter(({ type }) => type === 'stock.adjusted').map(({ data }) => data.adjustment);
    expect(adjusted).toMatchObject([
      { delta: -2, reason: 'SHORT_PICK' },
      { delta: 2, reason: 'CYCLE_COUNT' },
    ]);

    post({ externalId: 'sap-1-F2', lines: [{ externalLineId: '10', sku: 'SKU-1001', quantity: 2, uom: 'EACH' }] });
    expect(perform(book, order('sap-1-F2'), 'pick').status).toBe('PICKED');
  });

  it('takes the quantities that it is given, also nothing at all', () => {
    post();
    perform(book, order(), 'short-pick', {
      lines: [
        { sku: 'SKU-1001', quantity: 0 },
        { sku: 'SKU-1002', quantity: 0 },
      ],
    });
    expect(order().lines.map(({ pickedQuantity }) => pickedQuantity)).toEqual([0, 0]);
    expect(() => act('pack')).toThrow('nothing was picked');
    expect(advance(book, order())).toBeUndefined();
    expect(cancel(book, order()).status).toBe('CANCELLED');
    expect(() => perform(book, order(), 'pick', { lines: [{ sku: 'SKU-9', quantity: 1 }] })).toThrow();
  });

  it('also comes from shelves that do not have it', () => {
    post({ lines: [{ externalLineId: '10', sku: 'SKU-1001', quantity: 130, uom: 'EACH' }] });
    act('pick');
    expect(order()).toMatchObject({ status: 'SHORT_PICKED', lines: [{ pickedQuantity: 100 }] });
    expect(stock()).toMatchObject({ onHand: 100, allocated: 100 });
  });
});

describe('a picker who takes more than was ordered', () => {
  it('takes what lies there: all of it leaves the shelf, as far as there is any', () => {
    post({ lines: [{ externalLineId: '10', sku: 'SKU-1001', quantity: 10, uom: 'EACH' }] });
    perform(book, order(), 'pick', { lines: [{ sku: 'SKU-1001', quantity: 11 }] });
    expect(order()).toMatchObject({ status: 'PICKED', lines: [{ pickedQuantity: 11 }] });
    act('ship');
    expect(stock()).toMatchObject({ onHand: 89, allocated: 0 });
  });
});

describe('goods that come back', () => {
  const takeBack = (...lines: [sku: string, quantity: number][]) =>
    perform(
      book,
      order(),
      'return',
      lines.length > 0 ? { lines: lines.map(([sku, quantity]) => ({ sku, quantity })) } : {},
    );
  const told = () => book.told.filter(({ type }) => type === 'shipment_order.returned').map(({ data }) => data.return);

  it('are on the shelf again, once, told count by count, and free only when somebody has looked at them', () => {
    post();
    act('ship');
    takeBack(['SKU-1001', 3]);
    takeBack();
    expect(takeBack().status).toBe('SHIPPED');
    expect(told()).toMatchObject([
      { returnId: expect.stringMatching(/^RET-/), lines: [{ externalLineId: '10', sku: 'SKU-1001', quantity: 3 }] },
      {
        lines: [
          { externalLineId: '10', quantity: 1 },
          { externalLineId: '20', quantity: 3 },
        ],
      },
    ]);
    expect(book.effects.filter((effect) => effect === 'return')).toHaveLength(2);
    expect(stock()).toMatchObject({ onHand: 100, allocated: 0, held: 4 });
    post({ externalId: 'sap-1-F2', lines: [{ externalLineId: '10', sku: 'SKU-1001', quantity: 97, uom: 'EACH' }] });
    expect(perform(book, order('sap-1-F2'), 'pick')).toMatchObject({ lines: [{ pickedQuantity: 96 }] });
  });

  it('are released by a word of the warehouse, which is told, and no more than is held', () => {
    post();
    act('ship');
    takeBack(['SKU-1001', 3]);
    const release = (delta: number) => {
      const body = { sku: 'SKU-1001', warehouse: 'EAST', delta, reason: 'UNBLOCK' };
      return control(book, { method: 'POST', segments: ['stock-adjustments'], body } as never);
    };
    release(2);
    expect(stock()).toMatchObject({ onHand: 99, held: 1 });
    expect(book.told.at(-1)?.data.adjustment).toMatchObject({ delta: 2, reason: 'UNBLOCK' });
    expect(() => release(2)).toThrow('only 1 of SKU-1001');
  });

  it('are refused before they have left, beyond what left, and of another item', () => {
    post();
    act('accept');
    expect(() => takeBack()).toThrow('cannot take back');
    act('ship');
    expect(() => takeBack(['SKU-1001', 5])).toThrow('1 more of SKU-1001 than left');
    expect(() => takeBack(['SKU-9', 1])).toThrow('SKU-9 is not on');
    expect([stock()?.onHand, told()]).toEqual([96, []]);
  });
});

describe('the end before the end', () => {
  it('gives the stock free again', () => {
    post();
    act('accept');
    cancel(book, order());
    expect([order().status, stock()?.allocated]).toEqual(['CANCELLED', 0]);
    expect(cancel(book, order()).status).toBe('CANCELLED');
    expect(book.effects.filter((effect) => effect === 'cancel')).toHaveLength(1);
    expect(() => act('ship')).toThrow('it is CANCELLED');
  });

  it('comes too late once anything is picked', () => {
    post();
    act('pick');
    expect(() => cancel(book, order())).toThrow('too late');
  });

  it('may be the warehouse’s own will', () => {
    post();
    perform(book, order(), 'reject', { reason: 'dock closed' });
    expect(order()).toMatchObject({ status: 'REJECTED', statusReason: 'dock closed' });
  });
});

describe('the API', () => {
  it('creates an external id once: the same again is the same, another is a conflict', () => {
    const first = post();
    expect(first.status).toBe(201);
    expect(post()).toEqual({ status: 200, body: first.body });
    expect(post({ orderReference: 'other' })).toMatchObject({
      status: 409,
      body: { error: { code: 'EXTERNAL_ID_CONFLICT', existing: { externalId: 'sap-1-F1' } } },
    });
    expect(book.effects).toEqual(['fulfilment']);
  });

  it('names an unknown item by its place', () => {
    const line = { externalLineId: '10', sku: 'SKU-1001', quantity: 1, uom: 'EACH' };
    expect(post({ lines: [line, { ...line, sku: 'NOPE' }] })).toMatchObject({
      status: 422,
      body: { error: { code: 'ITEM_UNKNOWN', details: [{ field: 'lines[1].sku', code: 'ITEM_UNKNOWN' }] } },
    });
    expect(post({ lines: [{ ...line, uom: 'CASE' }] })).toMatchObject({ body: { error: { code: 'UOM_MISMATCH' } } });
    expect(post({ warehouse: 'MOON' })).toMatchObject({ body: { error: { code: 'WAREHOUSE_UNKNOWN' } } });
    expect(post({ lines: [] })).toMatchObject({ body: { error: { code: 'VALIDATION_FAILED' } } });
    expect(book.effects).toEqual([]);
  });

  it('refuses a postal code that its country cannot have, and takes one however it is written', () => {
    const shipTo = { name: 'N', city: 'Dresden', postalCode: '1067', countryCode: 'DE' };
    expect(post({ shipTo })).toMatchObject({
      status: 422,
      body: { error: { code: 'ADDRESS_UNKNOWN', details: [{ field: 'shipTo.postalCode' }] } },
    });
    expect(book.effects).toEqual([]);
    expect(post({ shipTo: { ...shipTo, postalCode: '01 067' } }).status).toBe(201);
    expect(post({ externalId: 'sap-2-F1', shipTo: { ...shipTo, countryCode: 'SE' } }).status).toBe(201);
  });

  it('pages through the stock', () => {
    const skus: unknown[] = [];
    let cursor: string | undefined;
    do {
      const { body: page } = answer(book, {
        method: 'GET',
        path: '/api/v2/inventory',
        query: { limit: '5', cursor },
        body: null,
      });
      const { data, nextCursor } = page as { data: { sku: string; warehouse: string }[]; nextCursor: string | null };
      expect(data.length).toBeLessThanOrEqual(5);
      skus.push(...data.map(({ sku, warehouse }) => `${warehouse}/${sku}`));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(skus).toHaveLength(18);
    expect(new Set(skus).size).toBe(18);
  });
});
