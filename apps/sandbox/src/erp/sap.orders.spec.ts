import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { type Entity, SapCaller } from './sap.caller.sample.js';

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

const lines = [{ sku: 'SKU-1001', quantity: 5 }];
const act = (order: string, verb: string) => sandbox.control('POST', `/sap/orders/${order}/${verb}`);

describe('a user', () => {
  it('enters an order that SAP shows in full', async () => {
    const order = await sap.enter({ lines, requestedShipDate: '2026-12-01' });
    const path = `A_SalesOrder('${order}')?$expand=to_Item,to_Partner/to_Address`;
    const { d, headers } = await sap.get('salesOrder', path);
    expect(headers.get('etag')).toBe(d.__metadata.etag);
    expect(d).toMatchObject({
      __metadata: {
        type: 'API_SALES_ORDER_SRV.A_SalesOrderType',
        uri: expect.stringContaining(`/A_SalesOrder('${order}')`),
      },
      SalesOrder: order,
      SoldToParty: '10100001',
      RequestedDeliveryDate: `/Date(${Date.parse('2026-12-01')})/`,
      LastChangeDateTime: expect.stringMatching(/^\/Date\(\d+\+0000\)\/$/),
      TotalNetAmount: '62.00',
      TotalCreditCheckStatus: 'A',
      OverallSDProcessStatus: 'A',
      to_Item: {
        results: [{ SalesOrderItem: '10', Material: 'SKU-1001', RequestedQuantity: '5.000', NetAmount: '62.00' }],
      },
    });
    const [soldTo, shipTo] = (d['to_Partner'] as Entity).results as [Entity, Entity];
    expect([soldTo['PartnerFunction'], shipTo['PartnerFunction']]).toEqual(['SP', 'SH']);
    expect((shipTo['to_Address'] as Entity).results).toMatchObject([{ PostalCode: '10719', Country: 'DE' }]);
  });

  it('is told what is wrong, where', async () => {
    const refused = async (order: unknown) => {
      const { status, body } = await sandbox.control('POST', '/sap/orders', order);
      return [status, (body['errors'] as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer)];
    };
    expect(await refused({})).toEqual([422, ['/lines']]);
    expect(await refused({ lines: [] })).toEqual([422, ['/lines']]);
    expect(await refused({ lines: [{ sku: 'SKU-1001', quantity: 0 }] })).toEqual([422, ['/lines/0/quantity']]);
    expect(await refused({ lines: [{ sku: 'SKU-1001', quantity: 1.5 }] })).toEqual([422, ['/lines/0/quantity']]);
    expect(await refused({ lines: [{ sku: 'no such', quantity: 1 }] })).toEqual([422, ['/lines/0/sku']]);
    expect(await refused({ lines, customer: '4711' })).toEqual([422, ['/customer']]);
    expect(await refused({ lines, requestedShipDate: '2026-02-30' })).toEqual([422, ['/requestedShipDate']]);
    expect(await refused({ lines, colour: 'red' })).toEqual([422, ['/colour']]);
    expect(await sap.effects()).toEqual([]);
    expect((await act('99999999', 'cancel')).status).toBe(404);
    expect((await act(await sap.enter({ lines }), 'frame')).status).toBe(404);
  });

  it('releases what is held for credit, or for delivery', async () => {
    const credit = await sap.enter({ lines, customer: '10100090' });
    const blocked = await sap.enter({ lines, customer: '10100091' });
    expect(await sap.order(credit)).toMatchObject({ TotalCreditCheckStatus: 'B', DeliveryBlockReason: '' });
    expect(await sap.order(blocked)).toMatchObject({ TotalCreditCheckStatus: 'A', DeliveryBlockReason: '01' });
    expect((await sap.deliver(credit, 1)).error?.message.value).toContain('credit');
    expect((await sap.deliver(blocked, 1)).error?.message.value).toContain('delivery block');
    await act(credit, 'release-credit');
    await act(credit, 'release-credit');
    await act(blocked, 'release-delivery-block');
    expect(await sap.order(credit)).toMatchObject({ TotalCreditCheckStatus: 'D' });
    expect((await sap.deliver(credit, 1)).status).toBe(201);
    expect((await sap.deliver(blocked, 1)).status).toBe(201);
    expect((await sap.effects()).filter((effect) => effect.includes('release'))).toEqual([
      `credit-release ${credit}`,
      `delivery-block-release ${blocked}`,
    ]);
  });

  it('blocks the credit of an order that was released', async () => {
    const order = await sap.enter({ lines });
    await act(order, 'block-credit');
    await act(order, 'block-credit');
    expect(await sap.order(order)).toMatchObject({ TotalCreditCheckStatus: 'B' });
    expect((await sap.deliver(order, 1)).error?.message.value).toContain('credit');
    expect((await sap.effects()).filter((effect) => effect.includes('credit'))).toEqual([`credit-block ${order}`]);
  });

  it('cancels by rejecting every item, once', async () => {
    const order = await sap.enter({ lines });
    await act(order, 'cancel');
    expect((await act(order, 'cancel')).status).toBe(409);
    expect(await sap.order(order)).toMatchObject({
      OverallSDDocumentRejectionSts: 'C',
      OverallSDProcessStatus: 'C',
      to_Item: { results: [{ SalesDocumentRjcnReason: '02', DeliveryStatus: 'A' }] },
    });
    expect((await sap.deliver(order, 1)).error?.message.value).toContain('rejected');
    expect(await sap.effects()).toEqual([`order ${order}`, `order-cancel ${order}`]);
  });

  it('changes how much is ordered, not below what is on deliveries, and only of items that it has', async () => {
    const order = await sap.enter({ lines });
    await sap.deliver(order, 3);
    const change = (item: string, quantity: number) =>
      sandbox.control('POST', `/sap/orders/${order}/change`, { lines: [{ item, quantity }] });
    expect((await change('10', 8)).body).toMatchObject({ items: [{ item: '10', quantity: 8 }] });
    expect(await sap.order(order)).toMatchObject({ to_Item: { results: [{ RequestedQuantity: '8.000' }] } });
    expect([(await change('10', 2)).status, (await change('90', 2)).status]).toEqual([409, 404]);
    expect((await sap.effects()).at(-1)).toMatch(`order-change ${order}/`);
  });

  it('cancels an order that is on delivery already: the delivery stays until somebody deletes it', async () => {
    const order = await sap.enter({ lines });
    const { d } = await sap.deliver(order, 5);
    await act(order, 'cancel');
    expect(await sap.order(order)).toMatchObject({ OverallSDDocumentRejectionSts: 'C', OverallSDProcessStatus: 'B' });
    expect((await sandbox.control('POST', `/sap/deliveries/sap-${order}-F1/delete`)).status).toBe(200);
    expect(await sap.delivery(String(d['DeliveryDocument']))).toBeUndefined();
    expect(await sap.order(order)).toMatchObject({ OverallSDProcessStatus: 'C' });
    expect((await sap.effects()).slice(2)).toEqual([`order-cancel ${order}`, `delivery-delete sap-${order}-F1`]);
  });
});

describe('the change feed', () => {
  const feed = (filter: string, top: number) =>
    sap.get(
      'salesOrder',
      `A_SalesOrder?$filter=${encodeURIComponent(filter)}&$orderby=LastChangeDateTime,SalesOrder&$top=${top}&$expand=to_Item`,
    );
  const numbersOf = ({ d }: { d: Entity }) => d.results.map(({ SalesOrder }) => SalesOrder);

  it('goes on from the last change and number, also within one instant', async () => {
    const since = new Date().toISOString();
    const orders: string[] = [];
    for (let count = 0; count < 9; count += 1) orders.push(await sap.enter({ lines }));
    const { body } = await sandbox.control('POST', '/sap/orders/mass-change', { orderNumbers: orders });
    const at = body['changedAt'];
    const first = await feed(`LastChangeDateTime ge datetimeoffset'${since}'`, 4);
    expect(numbersOf(first)).toEqual(orders.slice(0, 4));
    const after = (order: string | undefined) =>
      `LastChangeDateTime gt datetimeoffset'${at}' or (LastChangeDateTime eq datetimeoffset'${at}' and SalesOrder gt '${order}')`;
    expect(numbersOf(await feed(after(orders[3]), 4))).toEqual(orders.slice(4, 8));
    expect(numbersOf(await feed(after(orders[7]), 4))).toEqual(orders.slice(8));
    expect(numbersOf(await feed(after(orders[8]), 4))).toEqual([]);
  });

  it('shows what is changed again, last', async () => {
    const since = new Date().toISOString();
    const [a, b] = [await sap.enter({ lines }), await sap.enter({ lines })];
    await new Promise((later) => setTimeout(later, 5));
    await act(a, 'cancel');
    expect(numbersOf(await feed(`LastChangeDateTime ge datetimeoffset'${since}'`, 10))).toEqual([b, a]);
  });

  it('gives what is selected, links what is not expanded, counts, and refuses what it does not know', async () => {
    const order = await sap.enter({ lines });
    const { d } = await sap.get('salesOrder', 'A_SalesOrder?$select=SalesOrder,to_Item&$inlinecount=allpages');
    expect(d['__count']).toBe('1');
    expect(d.results).toEqual([
      {
        __metadata: expect.objectContaining({ etag: expect.any(String) }),
        SalesOrder: order,
        to_Item: { __deferred: { uri: expect.stringContaining(`A_SalesOrder('${order}')/to_Item`) } },
      },
    ]);
    expect((await sap.get('salesOrder', `A_SalesOrder('00${order}')/to_Item`)).d.results).toHaveLength(1);
    expect((await sap.get('salesOrder', "A_SalesOrder?$filter=Colour eq 'red'")).status).toBe(400);
    expect((await sap.get('salesOrder', 'A_SalesOrder?$expand=to_Nothing')).status).toBe(400);
  });
});

describe('an item', () => {
  it('ends with a reason for rejection, under the tag of its order', async () => {
    const order = await sap.enter({ lines });
    const path = `A_SalesOrderItem(SalesOrder='${order}',SalesOrderItem='10')`;
    const reject = (SalesDocumentRjcnReason: string, etag?: string) =>
      sap.change('PATCH', 'salesOrder', path, { body: { d: { SalesDocumentRjcnReason } }, etag });
    const { etag } = (await sap.order(order)).__metadata;
    expect((await reject('01')).status).toBe(428);
    expect((await reject('99', etag)).error?.code).toBe('V1/474');
    expect((await reject('01', etag)).status).toBe(204);
    expect((await reject('01', etag)).status).toBe(412);
    expect((await sap.get('salesOrder', path)).d).toMatchObject({
      SalesDocumentRjcnReason: '01',
      SDProcessStatus: 'C',
    });
  });

  it('is of materials whose master tells how they are stored', async () => {
    const asked = "Product eq 'SKU-1001' or Product eq 'SKU-1013' or Product eq 'SKU-1014'";
    const { d } = await sap.get('product', `A_ProductStorage?$filter=${asked}`);
    expect(d.results).toMatchObject([
      { Product: 'SKU-1001', HazardousMaterialNumber: '', TemperatureConditionInd: '' },
      { Product: 'SKU-1013', HazardousMaterialNumber: 'HM-1133' },
      { Product: 'SKU-1014', TemperatureConditionInd: '02' },
    ]);
  });

  it('of a material that never had stock can be ordered; stock does not know it', async () => {
    const order = await sap.enter({ lines: [{ sku: 'SKU-4711X', quantity: 1 }] });
    expect(await sap.order(order)).toMatchObject({ to_Item: { results: [{ Material: 'SKU-4711X' }] } });
    const stock = (skus: string) => sap.get('stock', `A_MaterialStock?$filter=${skus}&$expand=to_MatlStkInAcctMod`);
    const { d } = await stock("Material eq 'SKU-4711X' or Material eq 'SKU-1011'");
    expect(d.results).toMatchObject([
      {
        Material: 'SKU-1011',
        to_MatlStkInAcctMod: {
          results: [
            { Plant: '1010', InventoryStockType: '01', MatlWrhsStkQtyInMatlBaseUnit: '60.000' },
            { Plant: '1020', InventoryStockType: '01', MatlWrhsStkQtyInMatlBaseUnit: '40.000' },
          ],
        },
      },
    ]);
    const receipt = { sku: 'SKU-4711X', plant: '1020', quantity: 3 };
    expect((await sandbox.control('POST', '/sap/stock', receipt)).body).toMatchObject({ onHand: 3, free: 3 });
    expect((await stock("Material eq 'SKU-4711X'")).d.results).toHaveLength(1);
    expect((await sandbox.control('POST', '/sap/stock', { ...receipt, plant: '9999' })).status).toBe(422);
  });
});
