import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryBook } from './memory.book.js';
import { control } from './warehouse.control.js';

let book: MemoryBook;
beforeEach(() => {
  book = new MemoryBook();
});

const ID = 'rhein-supply:ASN-1';
const of = (purchaseOrderLine: string) => ({ purchaseOrder: 'sap-4500000001', purchaseOrderLine });
const delivery = (change: object = {}) => ({
  externalId: ID,
  supplier: 'rhein-supply',
  warehouse: 'EAST',
  lines: [
    { ...of('10'), sku: 'SKU-1001', expected: 48 },
    { ...of('20'), sku: 'SKU-1005', expected: 2, uom: 'CASE' },
  ],
  ...change,
});
const post = (segments: readonly string[], body?: object) =>
  control(book, { method: 'POST', segments: ['inbound-deliveries', ...segments], body })?.body;
const enter = (change?: object) => post([], delivery(change));
const receive = (body: object = {}) => post([ID, 'receive'], body);
const stock = (sku: string) => book.stock('EAST', sku);

describe('goods from a supplier', () => {
  it('are entered once; other goods under their id are a conflict', () => {
    expect(enter()).toMatchObject({ status: 'EXPECTED', lines: [{ uom: 'EACH', received: 0 }, { uom: 'CASE' }] });
    expect(enter()).toEqual(book.inbound(ID));
    expect(() => enter({ supplier: 'ruhr-supply' })).toThrow('holds other goods');
  });

  it('stand at the gate, which is told once', () => {
    enter();
    for (let n = 0; n < 2; n++) expect(post([ID, 'arrive'])).toMatchObject({ status: 'ARRIVED' });
    expect(book.told).toMatchObject([
      {
        type: 'inbound_delivery.arrived',
        about: ID,
        sequence: 1,
        data: { inboundDelivery: { externalId: ID, supplier: 'rhein-supply', warehouse: 'EAST' } },
      },
    ]);
  });

  it('are taken in as expected, lie on the shelf in pieces, and are told with a number of their own', () => {
    enter();
    expect(receive()).toMatchObject({ status: 'RECEIVED', lines: [{ received: 48 }, { received: 2 }] });
    expect([stock('SKU-1001')?.onHand, stock('SKU-1005')?.onHand]).toEqual([148, 140]);
    expect(book.told).toMatchObject([
      {
        type: 'inbound_delivery.received',
        data: {
          inboundDelivery: { externalId: ID },
          receipt: {
            receiptId: expect.stringMatching(/^GR-/),
            lines: [
              { ...of('10'), sku: 'SKU-1001', expected: 48, received: 48, uom: 'EACH' },
              { ...of('20'), expected: 2, received: 2, uom: 'CASE' },
            ],
          },
        },
      },
    ]);
    receive();
    expect(book.told).toHaveLength(1);
  });

  it('may come in part, damaged, by lot, or as nobody expected them: what is not fit is held', () => {
    enter();
    const lots = [{ lot: 'L1', quantity: 40, damaged: 3, expiry: '2027-05-31' }];
    receive({ reason: 'One carton crushed', lines: [{ ...of('10'), quantity: 40, damaged: 3, lots }] });
    expect(stock('SKU-1001')).toMatchObject({ onHand: 140, held: 3 });
    receive({ lines: [{ ...of('99'), sku: 'SKU-1002', quantity: 5 }] });
    receive();
    const receipts = book.told.map(({ data }) => data['receipt'] as { reason?: string; lines: object[] });
    expect(receipts[0]).toMatchObject({ reason: 'One carton crushed', lines: [{ received: 40, damaged: 3, lots }] });
    expect(receipts[1]).toMatchObject({ lines: [{ ...of('99'), sku: 'SKU-1002', expected: 0, received: 5 }] });
    expect(receipts[2]).toMatchObject({ lines: [{ ...of('10'), received: 8 }, { received: 2 }] });
    expect(book.effects).toEqual(['receive', 'receive', 'receive']);
  });

  it.each<[string, object, string]>([
    ['a line that is not there, without its item', { ...of('99'), quantity: 1 }, 'name its sku'],
    ['an item that is not kept there', { ...of('99'), sku: 'NOPE', quantity: 1 }, 'not kept'],
    ['more damaged than came', { ...of('10'), quantity: 1, damaged: 2 }, 'than was received'],
    ['more in lots than came', { ...of('10'), quantity: 1, lots: [{ lot: 'L1', quantity: 2 }] }, 'than was received'],
  ])('are refused for %s', (_, line, reason) => {
    enter();
    expect(() => receive({ lines: [line] })).toThrow(reason);
    expect(book.told).toEqual([]);
  });

  it('are unknown where nobody entered them', () => {
    expect(() => receive()).toThrow(`no inbound delivery ${ID}`);
    expect(post([ID, 'burn'])).toBeUndefined();
  });
});
