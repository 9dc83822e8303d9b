import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { type Entity, SapCaller } from './sap.caller.sample.js';

let sandbox: Trial;
let sap: SapCaller;
let order: string;

beforeAll(async () => {
  sandbox = await startTrial();
});
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
  sap = new SapCaller(sandbox);
  order = await sap.enter({ lines: [{ sku: 'SKU-1001', quantity: 5 }] });
  await sap.issue(String((await sap.deliver(order, 5)).d['DeliveryDocument']));
});
afterAll(() => sandbox.close());

const announce = (quantity: number, item: object = {}, header: object = {}) =>
  sap.change('POST', 'customerReturn', 'A_CustomerReturn', {
    body: {
      CustomerReturn: '',
      CustomerReturnType: 'CBAR',
      PurchaseOrderByCustomer: `sap-${order}-R1`,
      ReferenceSDDocument: order,
      to_Item: {
        results: [
          {
            CustomerReturnItem: '',
            ReferenceSDDocument: order,
            ReferenceSDDocumentItem: '10',
            RequestedQuantity: quantity.toFixed(3),
            RequestedQuantityUnit: 'EA',
            ProductionPlant: '1010',
            ReturnReason: '001',
            ...item,
          },
        ],
      },
      ...header,
    },
  });
const receive = (customerReturn: string, quantity: number, part = 1, item: object = {}) =>
  sap.change('POST', 'returnsDelivery', 'A_ReturnsDeliveryHeader', {
    body: {
      DeliveryDocumentBySupplier: `sap-${order}-R1-${part}`,
      to_DeliveryDocumentItem: {
        results: [
          {
            DeliveryDocument: '',
            ReferenceSDDocument: customerReturn,
            ReferenceSDDocumentItem: '10',
            ActualDeliveryQuantity: quantity.toFixed(3),
            DeliveryQuantityUnit: 'EA',
            ...item,
          },
        ],
      },
    },
  });
const delivery = async (number: string): Promise<Entity> =>
  (await sap.get('returnsDelivery', `A_ReturnsDeliveryHeader('${number}')?$expand=to_DeliveryDocumentItem`)).d;
const act = async (name: string, number: string, more = '') => {
  const { etag } = (await delivery(number)).__metadata;
  return sap.change('POST', 'returnsDelivery', `${name}?DeliveryDocument='${number}'${more}`, { etag });
};
const post = (number: string) => act('PostGoodsReceipt', number, "&ActualGoodsMovementDate=datetime'2026-11-25T00:00'");
const numberOf = ({ d }: { d: Entity }) => String(d['CustomerReturn'] ?? d['DeliveryDocument']);
const read = async (number: string): Promise<Entity> =>
  (await sap.get('customerReturn', `A_CustomerReturn('${number}')?$expand=to_Item`)).d;
const reject = async (number: string) =>
  sap.change('PATCH', 'customerReturn', `A_CustomerReturnItem(CustomerReturn='${number}',CustomerReturnItem='10')`, {
    body: { d: { SalesDocumentRjcnReason: '01' } },
    etag: (await read(number)).__metadata.etag,
  });
const stock = async (type: string) => {
  const { d } = await sap.get('stock', `A_MaterialStock('SKU-1001')/to_MatlStkInAcctMod`);
  const row = d.results.find(({ Plant, InventoryStockType }) => Plant === '1010' && InventoryStockType === type);
  return row?.['MatlWrhsStkQtyInMatlBaseUnit'] ?? '0.000';
};
const effects = async () => (await sap.effects()).slice(3);

describe('a return', () => {
  it('comes back into blocked stock, in parts, and is credited by what came', async () => {
    const announced = await announce(3);
    expect(announced.d).toMatchObject({
      SoldToParty: '10100001',
      ReferenceSDDocument: order,
      OverallSDProcessStatus: 'A',
    });
    const number = numberOf(announced);
    const first = numberOf(await receive(number, 2));
    expect((await post(first)).error?.code).toBe('VL/608');
    await act('PutawayAllItems', first);
    expect((await post(first)).status).toBe(200);
    expect(await delivery(first)).toMatchObject({ OverallGoodsMovementStatus: 'C', OverallDelivReltdBillgStatus: 'A' });
    expect([await stock('01'), await stock('07')]).toEqual(['95.000', '2.000']);
    expect(await read(number)).toMatchObject({ OverallSDProcessStatus: 'B' });
    await sandbox.control('POST', `/sap/returns/sap-${order}-R1-1/credit`);
    await sandbox.control('POST', `/sap/returns/sap-${order}-R1-1/credit`);
    const { d } = await sap.get('billing', "A_BillingDocument?$filter=SDDocumentCategory eq 'O'");
    expect(d.results).toMatchObject([{ TotalNetAmount: '24.80', BillingDocumentType: 'CBRE' }]);
    expect(await effects()).toEqual([
      `return sap-${order}-R1`,
      `returns-delivery sap-${order}-R1-1`,
      `return-receipt sap-${order}-R1-1`,
      `credit-memo sap-${order}-R1-1`,
    ]);
  });

  it('is received once, and its document flow names the goods receipt', async () => {
    const number = numberOf(await receive(numberOf(await announce(2)), 2));
    await act('PutawayAllItems', number);
    await post(number);
    expect((await post(number)).error?.code).toBe('VL/609');
    const item = `A_ReturnsDeliveryItem(DeliveryDocument='${number}',DeliveryDocumentItem='10')/to_DocumentFlow`;
    expect((await sap.get('returnsDelivery', item)).d.results).toMatchObject([{ SubsequentDocumentCategory: 'R' }]);
    expect(await stock('07')).toBe('2.000');
  });

  it.each([
    ['more than left', 6, {}, 'V1/333'],
    ['an item that there is not', 1, { ReferenceSDDocumentItem: '20' }, 'V1/331'],
    ['a plant that there is not', 1, { ProductionPlant: '9999' }, 'M7/018'],
    ['no reason', 1, { ReturnReason: '' }, 'V1/332'],
    ['another unit', 1, { RequestedQuantityUnit: 'PAL' }, 'M3/070'],
    ['half a piece', 0.5, {}, 'BM/302'],
    ['another order than its header', 1, { ReferenceSDDocument: '1' }, '/IWBEP/CM_MGW_RT/176'],
  ])('is refused for %s', async (_, quantity, item, code) => {
    expect((await announce(quantity, item)).error?.code).toBe(code);
    expect(await effects()).toEqual([]);
  });

  it('and a second one take no more back than left', async () => {
    await announce(3);
    expect((await announce(3)).error?.code).toBe('V1/333');
    expect((await announce(2)).status).toBe(201);
  });

  it('takes no more than it waits for, and nothing of what is not on it', async () => {
    const number = numberOf(await announce(2));
    expect((await receive(number, 3)).error?.code).toBe('VL/363');
    expect((await receive(number, 1, 1, { ReferenceSDDocumentItem: '20' })).error?.code).toBe('VL/367');
    expect((await receive(number, 1, 1, { DeliveryQuantityUnit: 'PAL' })).error?.code).toBe('M3/070');
    expect((await receive('99999998', 1)).error?.code).toBe('V1/302');
  });

  it('that is rejected takes nothing more, and leaves what is still to come to another', async () => {
    const number = numberOf(await announce(5));
    await receive(number, 1);
    expect((await reject(number)).status).toBe(204);
    expect((await receive(number, 1, 2)).error?.code).toBe('VL/368');
    expect((await announce(4)).status).toBe(201);
    expect((await effects()).filter((effect) => effect.startsWith('return-cancel'))).toHaveLength(1);
  });

  it('is deleted only while nothing of it is on a delivery, and its delivery only before the receipt', async () => {
    const number = numberOf(await announce(2));
    const first = numberOf(await receive(number, 2));
    const remove = async () =>
      sap.change('DELETE', 'customerReturn', `A_CustomerReturn('${number}')`, {
        etag: (await read(number)).__metadata.etag,
      });
    expect((await remove()).error?.code).toBe('V1/306');
    const { etag } = (await delivery(first)).__metadata;
    await sap.change('DELETE', 'returnsDelivery', `A_ReturnsDeliveryHeader('${first}')`, { etag });
    expect((await remove()).status).toBe(204);
    expect((await effects()).slice(-2)).toEqual([
      `returns-delivery-delete sap-${order}-R1-1`,
      `return-delete sap-${order}-R1`,
    ]);
  });
});
