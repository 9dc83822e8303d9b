import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RecordingProxy, startRecordingProxy } from '../../../../../../test/support/recording.proxy.js';
import { SapSandbox } from '../../conformance/sap-sandbox.harness.js';
import type { ErpPort } from '../../erp.port.js';
import { toAvailability } from './availability.translator.js';
import { sapDescriptor } from './index.js';
import { toOrder } from './sales-order.translator.js';
import { SERVICES } from './sap.codes.js';
import { SapOpenApi } from './sap.openapi.js';
import { addressEntity, deliveryEntity, deliveryItemEntity, itemEntity, orderEntity } from './sap.samples.js';

/** SAP's own OpenAPI documents, beside the repository where they are at hand; never copied into it. */
const FOLDER = resolve(process.env['SAP_SPECS'] ?? '../shared/data/sap');
const present = existsSync(FOLDER);
if (!present)
  process.stdout.write(
    `SAP's OpenAPI documents are not at ${FOLDER} (SAP_SPECS): neither the adapter's requests nor the sandbox's answers are checked against them\n`,
  );

/** A document that need not be among them. */
const atHand = (file: string, root: string): SapOpenApi[] =>
  existsSync(resolve(FOLDER, file)) ? [new SapOpenApi(FOLDER, file, root)] : [];

describe.runIf(present)("the adapter, the simulated SAP, and SAP's own documents", () => {
  const sandbox = new SapSandbox();
  let proxy: RecordingProxy;
  const documents = present
    ? [
        new SapOpenApi(FOLDER, 'API_SALES_ORDER_SRV.json', SERVICES.salesOrder),
        new SapOpenApi(FOLDER, 'API_OUTBOUND_DELIVERY_SRV_0002.json', SERVICES.delivery),
        new SapOpenApi(FOLDER, 'API_MATERIAL_STOCK_SRV.json', SERVICES.stock),
        new SapOpenApi(FOLDER, 'API_MATERIAL_DOCUMENT_SRV.json', SERVICES.materialDocument),
        ...atHand('API_CUSTOMER_RETURN_SRV.json', SERVICES.customerReturn),
        ...atHand('API_CUSTOMER_RETURNS_DELIVERY_SRV_0002.json', SERVICES.returnsDelivery),
      ]
    : [];
  const [salesOrder, delivery, stock] = documents as [SapOpenApi, SapOpenApi, SapOpenApi];

  beforeAll(async () => {
    const connection = await sandbox.start();
    proxy = await startRecordingProxy(connection.baseUrl);
    await runEverything(sandbox, sapDescriptor.connect({ ...connection, baseUrl: proxy.baseUrl }));
  });
  afterAll(async () => {
    await proxy?.stop();
    await sandbox.stop();
  });

  it('agree on every request of every operation, and on its answer', () => {
    const checked = proxy.exchanges.flatMap(({ request, status, answer }) => {
      const document = documents.find(({ root }) => request.path.startsWith(`${root}/`));
      if (!document) return [];
      const problems = [...document.problems(request), ...document.answerProblems(request, status, answer)];
      return [{ exchange: `${request.method} ${request.url} ${status}`, problems }];
    });
    expect(checked.filter(({ problems }) => problems.length > 0)).toEqual([]);
    const kinds = new Set(
      proxy.exchanges.map(
        ({ request: { method, path }, status }) =>
          `${method} ${path.split('/').at(-1)?.replace(/\(.*/, '') || '/'} ${status}`,
      ),
    );
    expect(kinds).toEqual(
      new Set([
        'GET / 200',
        'GET A_SalesOrder 200',
        'GET A_SalesOrder 404',
        'GET A_ProductStorage 200',
        'GET A_MaterialStock 200',
        'GET A_OutbDeliveryItem 200',
        'GET A_OutbDeliveryHeader 200',
        'GET to_DocumentFlow 200',
        'POST A_OutbDeliveryHeader 201',
        'POST A_OutbDeliveryHeader 400',
        'PATCH A_OutbDeliveryItem 204',
        'DELETE A_OutbDeliveryItem 204',
        'PATCH A_OutbDeliveryHeader 204',
        'DELETE A_OutbDeliveryHeader 204',
        'POST PickAllItems 200',
        'POST PostGoodsIssue 200',
        'GET A_BillingDocumentItem 200',
        'GET A_BillingDocument 200',
        'GET A_PurchaseOrder 200',
        'GET A_MaterialDocumentItem 200',
        'PATCH A_SalesOrderItem 204',
        'GET A_MaterialDocumentHeader 200',
        'POST A_MaterialDocumentHeader 201',
        'POST A_MaterialDocumentHeader 400',
        'GET A_CustomerReturn 200',
        'POST A_CustomerReturn 201',
        'PATCH A_CustomerReturnItem 204',
        'GET A_ReturnsDeliveryHeader 200',
        'GET A_ReturnsDeliveryItem 200',
        'POST A_ReturnsDeliveryHeader 201',
        'POST PutawayAllItems 200',
        'POST PostGoodsReceipt 200',
      ]),
    );
  });

  it('and the check itself finds what is wrong', () => {
    const asked = proxy.exchanges.find(({ request }) => request.path.endsWith('/A_OutbDeliveryHeader'))?.request;
    if (!asked) throw new Error('no delivery was looked up');
    const read = { ...asked, method: 'GET' };
    expect(delivery.answerProblems(read, 200, '{"d":{"results":[{"Colour":"red"}]}}')).toHaveLength(1);
    expect(delivery.answerProblems(read, 200, '{"d":{"results":[{"HeaderGrossWeight":1}]}}')).toHaveLength(1);
    expect(delivery.answerProblems(read, 404, '{"error":{"code":"1"}}')).toHaveLength(1);
    expect(delivery.answerProblems(read, 301, '')).toHaveLength(1);
  });

  it('agree on what is read', () => {
    expect(salesOrder.unknown('A_SalesOrder', orderEntity())).toEqual([]);
    expect(salesOrder.unknown('A_SalesOrderItem', itemEntity())).toEqual([]);
    expect(salesOrder.unknown('A_SalesOrderPartnerAddress', addressEntity())).toEqual([]);
    expect(delivery.unknown('A_OutbDeliveryHeader', deliveryEntity())).toEqual([]);
    expect(delivery.unknown('A_OutbDeliveryItem', deliveryItemEntity())).toEqual([]);
    expect(
      delivery.unknown('A_OutbDeliveryDocFlow', { SubsequentDocumentCategory: '', Subsequentdocument: '' }),
    ).toEqual([]);
  });

  it('parse what the documents give as examples', () => {
    const item = {
      ...salesOrder.example('A_SalesOrderItem'),
      SalesOrderItem: '10',
      Material: 'A',
      RequestedQuantityUnit: 'EA',
      NetAmount: '0',
    };
    const order = {
      ...salesOrder.example('A_SalesOrder'),
      SalesOrder: '1',
      SoldToParty: '1',
      TransactionCurrency: 'EUR',
      to_Item: { results: [item] },
    };
    expect(toOrder(order, 'sap')).toMatchObject({ orderNumber: '1', lines: [{ sku: 'A', quantity: { value: 0 } }] });
    const inPlant = {
      ...stock.example('A_MatlStkInAcctMod'),
      Plant: '1010',
      InventoryStockType: '01',
      MaterialBaseUnit: 'EA',
    };
    const material = {
      ...stock.example('A_MaterialStock'),
      Material: 'A',
      to_MatlStkInAcctMod: { results: [inPlant] },
    };
    const open = { ...delivery.example('A_OutbDeliveryItem'), Material: 'A', Plant: '1010' };
    expect(toAvailability(['A'], [material], [open]).items).toHaveLength(1);
  });
});

/** Every operation whose service has a document of SAP's at hand, and what is refused or not there. */
async function runEverything(sandbox: SapSandbox, adapter: ErpPort): Promise<void> {
  const orderNumber = await sandbox.enter({
    lines: [
      { sku: 'SKU-1001', quantity: 5 },
      { sku: 'SKU-1002', quantity: 1 },
    ],
  });
  const line = (lineId: string, sku: string, value: number) => ({ lineId, sku, quantity: { value, unit: 'EA' } });
  const reference = `sap-${orderNumber}-F1`;
  const context = { mayHaveHappened: true };
  const request = { reference, orderNumber, warehouseCode: '1010' };
  await adapter.ping();
  await adapter.readOrder(orderNumber);
  await adapter.readOrder('99999998');
  const page = await adapter.readOrderChanges(null);
  await adapter.readOrderChanges(page.watermark);
  await adapter.readAvailability(['SKU-1001', 'SKU-1002', 'NO-SUCH-ITEM']);
  const lines = [line('10', 'SKU-1001', 5), line('20', 'SKU-1002', 1)];
  const { deliveryNumber } = await adapter.createDelivery({ ...request, lines }, context);
  await expect(adapter.createDelivery({ ...request, reference: 'twice', lines }, context)).rejects.toThrow('VL/363');
  const undelivered = await sandbox.enter({ lines: [{ sku: 'SKU-1001', quantity: 1 }] });
  const given = { reference: `sap-${undelivered}-F1`, orderNumber: undelivered, warehouseCode: '1010' };
  await adapter.createDelivery({ ...given, lines: [line('10', 'SKU-1001', 1)] }, context);
  await adapter.deleteDelivery(given, context);
  const picked = { reference, orderNumber, deliveryNumber, lines: [line('10', 'SKU-1001', 3)] };
  await adapter.postGoodsIssue({ ...picked, occurredAt: '2026-11-24T08:00:00.000Z' }, context);
  const back = { reference: `sap-${orderNumber}-R1`, orderNumber, warehouseCode: '1010', because: 'it was refused' };
  const announced = await adapter.returns?.announce({ ...back, lines: [line('10', 'SKU-1001', 2)] }, context);
  const receipt = { ...back, returnNumber: announced?.returnNumber ?? '', lines: [line('10', 'SKU-1001', 1)] };
  const occurredAt = '2026-11-25T08:00:00.000Z';
  await adapter.returns?.receive({ ...receipt, receiptId: `${back.reference}-1`, occurredAt }, context);
  await adapter.returns?.cancel(back, context);
  await sandbox.bill(orderNumber);
  await adapter.readCustomerInvoices(orderNumber);
  await adapter.closeOrder(orderNumber, context);
  const purchaseOrderNumber = await sandbox.orderGoods([{ sku: 'SKU-1001', quantity: 3 }]);
  const delta = (value: number) => ({ sku: 'SKU-1001', delta: { value, unit: 'EA' } });
  const moved = { warehouseCode: '1010', occurredAt: '2026-11-24T08:00:00.000Z' };
  const received = { ...delta(2), purchaseOrderNumber, lineId: '10' };
  await adapter.stock?.post({ ...moved, reference: 'rc-1', reason: 'receipt', items: [received] }, context);
  await adapter.stock?.post(
    { ...moved, reference: 'mv-1', reason: 'block', items: [{ ...delta(-1), lot: 'L1' }] },
    context,
  );
  const absurd = { ...moved, reference: 'mv-2', reason: 'scrap' as const, items: [delta(-1_000_000)] };
  await expect(adapter.stock?.post(absurd, context)).rejects.toThrow('M7/021');
  await adapter.stockBook?.read({ warehouseCode: '1010' }, { limit: 2, cursor: 'SKU-1001' });
  await adapter.stockBook?.read({ warehouseCode: '1010', skus: ['SKU-1001'] }, { limit: 10 });
  await adapter.purchasing?.list('17400001', { limit: 10 });
  await adapter.billing?.list('10100001', { limit: 10 });
  await adapter.books?.openOrders?.({ limit: 10, cursor: '1' });
  await adapter.books?.unbilledDeliveries?.({ limit: 10, cursor: '1' });
}
