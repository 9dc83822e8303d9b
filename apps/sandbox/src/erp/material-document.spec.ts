import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { day } from './odata.values.js';
import { SapCaller } from './sap.caller.sample.js';

let sandbox: Trial;
let sap: SapCaller;
beforeAll(async () => {
  sandbox = await startTrial();
});
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
  sap = new SapCaller(sandbox);
});
afterAll(() => sandbox.close());

interface Moved {
  readonly type: string;
  readonly quantity: string;
  readonly material?: string;
  readonly order?: string;
}
const post = (headerText: string, items: readonly Moved[], changes: object = {}) =>
  sap.change('POST', 'materialDocument', 'A_MaterialDocumentHeader', {
    body: {
      GoodsMovementCode: '03',
      PostingDate: day('2026-11-24'),
      DocumentDate: day('2026-11-24'),
      MaterialDocumentHeaderText: headerText,
      to_MaterialDocumentItem: {
        results: items.map(({ type, quantity, material = 'SKU-1001', order }) => ({
          Material: material,
          Plant: '1010',
          StorageLocation: '0001',
          GoodsMovementType: type,
          QuantityInEntryUnit: quantity,
          EntryUnit: 'EA',
          ...(order && { PurchaseOrder: order, PurchaseOrderItem: '00010', GoodsMovementRefDocType: 'B' }),
        })),
      },
      ...changes,
    },
  });
const stock = async (type: string) => {
  const { d } = await sap.get('stock', `A_MaterialStock('SKU-1001')/to_MatlStkInAcctMod`);
  return d.results.find(({ InventoryStockType }) => InventoryStockType === type)?.['MatlWrhsStkQtyInMatlBaseUnit'];
};
const ordered = async (quantity: number) => {
  const { body } = await sandbox.control('POST', '/sap/purchase-orders', { lines: [{ sku: 'SKU-1001', quantity }] });
  return (body as { purchaseOrderNumber: string }).purchaseOrderNumber;
};
const journal = async () => {
  const { body } = await sandbox.control('GET', '/sap/journal');
  return (body as { items: { kind: string; businessKey: string }[] }).items
    .filter(({ kind }) => kind === 'goods-movement')
    .map(({ businessKey }) => businessKey);
};

describe('a goods movement', () => {
  it.each([
    ['701', '3.000', '103.000'],
    ['702', '3.000', '97.000'],
    ['551', '3.000', '97.000'],
    ['552', '3.000', '103.000'],
  ])('of type %s changes what may be sold', async (type, quantity, left) => {
    expect((await post('mv-1', [{ type, quantity }])).status).toBe(201);
    expect(await stock('01')).toBe(left);
    expect(await journal()).toEqual(['mv-1']);
  });

  it('blocks stock, which stays in the book, and gives it back', async () => {
    await post('mv-1', [{ type: '344', quantity: '5' }], { GoodsMovementCode: '04' });
    expect([await stock('01'), await stock('07')]).toEqual(['95.000', '5.000']);
    await post('mv-2', [{ type: '343', quantity: '5' }], { GoodsMovementCode: '04' });
    expect([await stock('01'), await stock('07')]).toEqual(['100.000', undefined]);
  });

  it('is found by our reference', async () => {
    const { d } = await post('mv-1', [{ type: '701', quantity: '1' }]);
    const path = "A_MaterialDocumentHeader?$filter=MaterialDocumentHeaderText eq 'mv-1'";
    const found = await sap.get('materialDocument', path);
    expect(found.d.results.map(({ MaterialDocument }) => MaterialDocument)).toEqual([d['MaterialDocument']]);
  });

  it('receives for a purchase order, which is complete once all came', async () => {
    const order = await ordered(10);
    const complete = async () => {
      const { d } = await sap.raw(
        `/sap/opu/odata/sap/API_PURCHASEORDER_PROCESS_SRV/A_PurchaseOrder('${order}')/to_PurchaseOrderItem`,
      );
      return d.results[0]?.['IsCompletelyDelivered'];
    };
    await post('rc-1', [{ type: '101', quantity: '10', order }], { GoodsMovementCode: '01' });
    expect([await stock('01'), await complete()]).toEqual(['110.000', true]);
    await post('rc-2', [{ type: '102', quantity: '4', order }], { GoodsMovementCode: '01' });
    expect([await stock('01'), await complete()]).toEqual(['106.000', false]);
  });

  it.each([
    ['M7/021', 'more than there is', [{ type: '702', quantity: '101' }], {}],
    ['M7/021', 'more than is blocked', [{ type: '343', quantity: '1' }], {}],
    ['M3/351', 'of a material that the plant does not keep', [{ type: '701', quantity: '1', material: 'NO-SUCH' }], {}],
    ['M7/030', 'of a type that there is not', [{ type: '999', quantity: '1' }], {}],
    ['M7/036', 'for an order that there is not', [{ type: '101', quantity: '1', order: '4599999999' }], {}],
    ['M7/001', 'of nothing', [], {}],
    ['M7/060', 'of half a piece', [{ type: '701', quantity: '0.5' }], {}],
    ['M7/427', 'without a movement code', [{ type: '701', quantity: '1' }], { GoodsMovementCode: '' }],
  ])('is refused as %s %s, and changes nothing', async (code, _what, items, changes) => {
    const { status, error } = await post('mv-1', items, changes);
    expect([status, error?.code]).toEqual([400, code]);
    expect(await stock('01')).toBe('100.000');
    expect(await journal()).toEqual([]);
  });

  it('is refused in a closed period until it is opened again', async () => {
    await sandbox.control('POST', '/sap/periods/2026-11/close');
    expect((await post('mv-1', [{ type: '701', quantity: '1' }])).error?.code).toBe('M7/053');
    await sandbox.control('POST', '/sap/periods/2026-11/open');
    expect((await post('mv-1', [{ type: '701', quantity: '1' }])).status).toBe(201);
  });

  it('for an order names what that order expects', async () => {
    const order = await ordered(10);
    const other = [{ type: '101', quantity: '1', material: 'SKU-1002', order }];
    expect((await post('rc-1', other)).error?.code).toBe('M7/064');
  });

  it('is cancelled once, by a document that does the opposite on the day that it is told', async () => {
    const before = Number(await stock('01'));
    const { d } = await post('mv-1', [{ type: '702', quantity: '2' }]);
    const query = `MaterialDocument='${d['MaterialDocument']}'&MaterialDocumentYear='2026'&PostingDate=datetime'2026-11-24T00:00'`;
    const cancel = () => sap.change('POST', 'materialDocument', `Cancel?${query}`);
    expect((await cancel()).status).toBe(200);
    expect(Number(await stock('01'))).toBe(before);
    expect((await cancel()).error?.code).toBe('M7/042');
    expect(await journal()).toEqual(['mv-1']);
  });
});
