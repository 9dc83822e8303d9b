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

const enter = (sku: string, quantity: number) => sap.enter({ lines: [{ sku, quantity }] });
const numberOf = ({ d }: { d: Entity }) => String(d['DeliveryDocument']);
const onHand = async (sku: string, plant: string) => {
  const { d } = await sap.get('stock', `A_MaterialStock('${sku}')/to_MatlStkInAcctMod`);
  return d.results.find(({ Plant }) => Plant === plant)?.['MatlWrhsStkQtyInMatlBaseUnit'];
};
const openItems = async (sku: string) =>
  (await sap.get('delivery', `A_OutbDeliveryItem?$filter=(Material eq '${sku}') and GoodsMovementStatus ne 'C'`)).d
    .results;
const bill = (id: string) => sandbox.control('POST', `/sap/deliveries/${id}/bill`);

describe('a delivery', () => {
  it('holds stock of its shipping point for an order, and carries our reference', async () => {
    const order = await enter('SKU-1001', 5);
    const created = await sap.deliver(order, 3);
    expect(created.status).toBe(201);
    expect(created.d).toMatchObject({
      DeliveryDocumentBySupplier: `sap-${order}-F1`,
      OverallGoodsMovementStatus: 'A',
      to_DeliveryDocumentItem: {
        results: [{ ReferenceSDDocument: order, Plant: '1010', ActualDeliveredQtyInBaseUnit: '3.000' }],
      },
    });
    expect(await openItems('SKU-1001')).toMatchObject([{ ActualDeliveredQtyInBaseUnit: '3.000' }]);
    expect(await onHand('SKU-1001', '1010')).toBe('100.000');
    expect(await sap.order(order)).toMatchObject({ OverallDeliveryStatus: 'B', OverallSDProcessStatus: 'B' });
    const found = await sap.get(
      'delivery',
      `A_OutbDeliveryHeader?$filter=DeliveryDocumentBySupplier eq 'sap-${order}-F1'`,
    );
    expect(found.d.results.map(({ DeliveryDocument }) => DeliveryDocument)).toEqual([numberOf(created)]);
  });

  it('of what is ordered by the case is told by the case, and takes its pieces out of stock', async () => {
    const order = await sap.enter({ lines: [{ sku: 'SKU-1005', quantity: 2, unit: 'CS' }] });
    expect((await sap.order(order))['to_Item']).toMatchObject({
      results: [{ RequestedQuantity: '2.000', RequestedQuantityUnit: 'CS', NetAmount: '318.00' }],
    });
    const units = await sap.get('product', `A_ProductUnitsOfMeasure?$filter=Product eq 'SKU-1005'`);
    expect(units.d.results).toMatchObject([
      { AlternativeUnit: 'EA', QuantityNumerator: '1' },
      { AlternativeUnit: 'CS', QuantityNumerator: '20', QuantityDenominator: '1' },
    ]);
    const created = await sap.deliver(order, 2, { unit: 'CS' });
    expect(created.d['to_DeliveryDocumentItem']).toMatchObject({
      results: [
        {
          ActualDeliveryQuantity: '2.000',
          DeliveryQuantityUnit: 'CS',
          ActualDeliveredQtyInBaseUnit: '40.000',
          DeliveryToBaseQuantityNmrtr: '20',
        },
      ],
    });
    await sap.issue(numberOf(created));
    expect(await onHand('SKU-1005', '1010')).toBe('60.000');
    expect((await sap.deliver(order, 1, { unit: 'BX' })).error?.code).toBe('M3/070');
  });

  it('of one order item can come from two plants', async () => {
    const order = await enter('SKU-1011', 70);
    const east = await sap.deliver(order, 60);
    const west = await sap.deliver(order, 10, { point: '1020', reference: `sap-${order}-F2` });
    expect([east.status, west.status]).toEqual([201, 201]);
    await sap.issue(numberOf(east));
    await sap.issue(numberOf(west));
    expect([await onHand('SKU-1011', '1010'), await onHand('SKU-1011', '1020')]).toEqual(['0.000', '30.000']);
  });

  it.each([
    ['more than is open', { quantity: 6 }, 'VL/363'],
    ['more than the plant has', { sku: 'SKU-1012', quantity: 61, ordered: 99 }, 'VL/150'],
    ['an order that there is not', { order: '99999998' }, 'V1/302'],
    ['an item that there is not', { item: '20' }, 'VL/367'],
    ['a shipping point that there is not', { point: '9999' }, 'VL/248'],
    ['half a piece', { quantity: 0.5 }, 'BM/302'],
    ['nothing', { quantity: 0 }, 'VL/364'],
  ])(
    'is refused for %s',
    async (_what, { sku = 'SKU-1001', ordered = 5, quantity = 1, order, ...more }: Asked, code) => {
      const entered = await enter(sku, ordered);
      const { status, error } = await sap.deliver(order ?? entered, quantity, more);
      expect([status, error?.code]).toEqual([400, code]);
      expect(await sap.effects()).toEqual([`order ${entered}`]);
    },
  );

  it('that is refused leaves nothing behind', async () => {
    const order = await sap.enter({
      lines: [
        { sku: 'SKU-1001', quantity: 5 },
        { sku: 'SKU-4711X', quantity: 1 },
      ],
    });
    const item = (ReferenceSDDocumentItem: string) => ({
      ReferenceSDDocument: order,
      ReferenceSDDocumentItem,
      ActualDeliveryQuantity: '1.000',
    });
    const refused = await sap.change('POST', 'delivery', 'A_OutbDeliveryHeader', {
      body: { ShippingPoint: '1010', to_DeliveryDocumentItem: { results: [item('10'), item('20')] } },
    });
    expect(refused.error?.code).toBe('VL/150');
    const { body } = await sandbox.control('POST', '/sap/stock', { sku: 'SKU-1001', plant: '1010', quantity: 1 });
    expect(body).toMatchObject({ onHand: 101, free: 101 });
    expect(await sap.order(order)).toMatchObject({ OverallDeliveryStatus: 'A' });
  });

  it('gives back what is taken off it, and takes more than ordered within the tolerance of the item', async () => {
    const order = await enter('SKU-1001', 5);
    const delivery = numberOf(await sap.deliver(order, 5));
    const path = `A_OutbDeliveryItem(DeliveryDocument='${delivery}',DeliveryDocumentItem='10')`;
    const tag = async () => (await sap.get('delivery', path)).d.__metadata.etag;
    const set = async (quantity: string) =>
      sap.change('PATCH', 'delivery', path, { body: { d: { ActualDeliveryQuantity: quantity } }, etag: await tag() });
    expect((await set('3.000')).status).toBe(204);
    expect(await sap.order(order)).toMatchObject({ OverallDeliveryStatus: 'B' });
    expect((await set('6.000')).status).toBe(204);
    expect((await set('7.000')).error?.code).toBe('VL/363');
    expect((await sap.change('DELETE', 'delivery', path, { etag: await tag() })).status).toBe(204);
    expect(await openItems('SKU-1001')).toEqual([]);
    expect(await sap.order(order)).toMatchObject({ OverallDeliveryStatus: 'A' });
    expect((await sap.act('PostGoodsIssue', delivery)).error?.code).toBe('VL/365');
  });
});

describe('a deletion', () => {
  it('gives back the goods of a delivery, under its tag, and only before anything of it is picked', async () => {
    const order = await enter('SKU-1001', 5);
    const delivery = numberOf(await sap.deliver(order, 5));
    const header = `A_OutbDeliveryHeader('${delivery}')`;
    const remove = (etag?: string) => sap.change('DELETE', 'delivery', header, { ...(etag && { etag }) });
    expect([(await remove()).status, (await remove('W/"stale"')).status]).toEqual([428, 412]);
    const tag = async () => (await sap.delivery(delivery))?.__metadata.etag;
    expect((await remove(await tag())).status).toBe(204);
    expect((await remove('*')).status).toBe(404);
    expect(await openItems('SKU-1001')).toEqual([]);
    const next = numberOf(await sap.deliver(order, 5, { reference: `sap-${order}-F2` }));
    await sap.act('PickAllItems', next);
    const picked = await sap.change('DELETE', 'delivery', `A_OutbDeliveryHeader('${next}')`, { etag: '*' });
    expect(picked.error?.code).toBe('VL/606');
    expect((await sandbox.control('POST', `/sap/deliveries/${next}/delete`)).status).toBe(409);
    expect((await sap.effects()).filter((effect) => effect.startsWith('delivery-delete'))).toEqual([
      `delivery-delete sap-${order}-F1`,
    ]);
  });
});

interface Asked {
  sku?: string;
  ordered?: number;
  quantity?: number;
  order?: string;
  item?: string;
  point?: string;
}

describe('a goods issue', () => {
  it('moves the stock once, shows its document, and closes the delivery to changes', async () => {
    const order = await enter('SKU-1001', 5);
    const delivery = numberOf(await sap.deliver(order, 5));
    expect((await sap.act('PostGoodsIssue', delivery)).error?.code).toBe('VL/608');
    const header = `A_OutbDeliveryHeader('${delivery}')`;
    const body = { d: { ActualGoodsMovementDate: `/Date(${Date.parse('2026-11-24')})/` } };
    await sap.change('PATCH', 'delivery', header, { body, etag: '*' });
    expect((await sap.issue(delivery)).status).toBe(200);
    expect(await sap.delivery(delivery)).toMatchObject({
      OverallGoodsMovementStatus: 'C',
      ActualGoodsMovementDate: `/Date(${Date.parse('2026-11-24')})/`,
    });
    expect((await sap.act('PostGoodsIssue', delivery)).error?.code).toBe('VL/609');
    expect((await sap.change('PATCH', 'delivery', header, { body, etag: '*' })).error?.code).toBe('VL/609');
    expect(await onHand('SKU-1001', '1010')).toBe('95.000');
    const flow = `A_OutbDeliveryItem(DeliveryDocument='${delivery}',DeliveryDocumentItem='10')/to_DocumentFlow`;
    expect((await sap.get('delivery', flow)).d.results).toMatchObject([
      { SubsequentDocumentCategory: 'R', Subsequentdocument: expect.stringMatching(/^49\d{8}$/) },
    ]);
    expect((await sandbox.control('POST', `/sap/deliveries/${delivery}/delete`)).status).toBe(409);
    expect((await sap.effects()).slice(1)).toEqual([`delivery sap-${order}-F1`, `goods-issue sap-${order}-F1`]);
  });
});

describe('billing', () => {
  const invoices = async (order: string) =>
    (await sap.get('billing', `A_BillingDocumentItem?$filter=SalesDocument eq '${order}'&$expand=to_BillingDocument`)).d
      .results;

  it('is for what left, once, and not before', async () => {
    const order = await enter('SKU-1001', 5);
    const delivery = numberOf(await sap.deliver(order, 5));
    expect((await bill(delivery)).status).toBe(409);
    expect((await bill('80999999')).status).toBe(404);
    await sap.issue(delivery);
    expect(await invoices(order)).toEqual([]);
    const { body } = await bill(`sap-${order}-F1`);
    expect((await bill(delivery)).body).toEqual(body);
    expect(await invoices(order)).toMatchObject([
      {
        SalesDocumentItem: '10',
        BillingQuantity: '5.000',
        NetAmount: '62.00',
        to_BillingDocument: {
          BillingDocument: body['billingDocument'],
          SDDocumentCategory: 'M',
          TotalNetAmount: '62.00',
          TaxAmount: '11.78',
        },
      },
    ]);
    expect(await sap.order(order)).toMatchObject({ OverallSDProcessStatus: 'C' });
    expect((await sap.effects()).slice(3)).toEqual([`customer-invoice sap-${order}-F1`, `order-close ${order}`]);
  });

  it('is for what was shipped, not for what was ordered', async () => {
    const order = await enter('SKU-1001', 5);
    const delivery = numberOf(await sap.deliver(order, 3));
    await sap.issue(delivery);
    await bill(delivery);
    expect(await invoices(order)).toMatchObject([{ BillingQuantity: '3.000', NetAmount: '37.20' }]);
  });

  it('comes by itself when the clock runs', async () => {
    const order = await enter('SKU-1001', 1);
    await sap.issue(numberOf(await sap.deliver(order, 1)));
    await sandbox.control('PUT', '/clock', { speed: 100_000 });
    while ((await invoices(order)).length === 0);
    await sandbox.control('PUT', '/clock', { speed: 0 });
    expect(await sap.effects()).toContain(`order-close ${order}`);
  });

  it('leaves an order open of which something is still to come, until that is rejected', async () => {
    const order = await enter('SKU-1001', 5);
    const delivery = numberOf(await sap.deliver(order, 3));
    await sap.issue(delivery);
    await bill(delivery);
    expect(await sap.order(order)).toMatchObject({ OverallSDProcessStatus: 'B' });
    const path = `A_SalesOrderItem(SalesOrder='${order}',SalesOrderItem='10')`;
    const { etag } = (await sap.order(order)).__metadata;
    await sap.change('PATCH', 'salesOrder', path, { body: { SalesDocumentRjcnReason: '01' }, etag });
    expect(await sap.order(order)).toMatchObject({ OverallSDProcessStatus: 'C' });
    expect((await sap.effects()).filter((effect) => effect.startsWith('order-'))).toEqual([`order-close ${order}`]);
  });
});
