import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ReceivedRequest,
  type ScriptedAnswer,
  type ScriptedVendor,
  startScriptedVendor,
} from '../../conformance/scripted-vendor.js';
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
    `SAP's OpenAPI documents are not at ${FOLDER} (SAP_SPECS): the adapter's requests are not checked against them\n`,
  );

describe.runIf(present)("the adapter and SAP's own documents", () => {
  let vendor: ScriptedVendor;
  const documents = present
    ? [
        new SapOpenApi(FOLDER, 'API_SALES_ORDER_SRV.json', SERVICES.salesOrder),
        new SapOpenApi(FOLDER, 'API_OUTBOUND_DELIVERY_SRV_0002.json', SERVICES.delivery),
        new SapOpenApi(FOLDER, 'API_MATERIAL_STOCK_SRV.json', SERVICES.stock),
      ]
    : [];
  const [salesOrder, delivery, stock] = documents as [SapOpenApi, SapOpenApi, SapOpenApi];

  beforeAll(async () => {
    vendor = await startScriptedVendor();
  });
  afterAll(() => vendor.stop());

  it('agree on every request of every operation', async () => {
    vendor.answer(sap());
    const adapter = sapDescriptor.connect({
      id: 'sap',
      kind: 'erp',
      vendor: 'sap-s4hana',
      baseUrl: vendor.baseUrl,
      credentials: { username: 'u', password: 'p' },
      options: { companyCode: '1010', freightExpenseAccount: '1', accrualAccount: '2', pageSize: 1 },
    });
    const lines = [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }];
    const reference = { reference: 'sap-4711-F1', orderNumber: '4711', lines };
    const context = { mayHaveHappened: true };
    await adapter.ping();
    await adapter.readOrder('4711');
    const page = await adapter.readOrderChanges(null);
    await adapter.readOrderChanges(page.watermark);
    await adapter.readAvailability(['SKU-1001', 'SKU-1002']);
    await adapter.createDelivery({ ...reference, warehouseCode: '1010' }, context);
    await adapter.postGoodsIssue(
      { ...reference, deliveryNumber: '80000001', occurredAt: '2026-11-24T08:00:00.000Z' },
      context,
    );
    await adapter.closeOrder('4711', context);

    const checked = vendor.received.flatMap((request) => {
      const document = documents.find(({ root }) => request.path.startsWith(`${root}/`));
      return document ? [{ request: `${request.method} ${request.url}`, problems: document.problems(request) }] : [];
    });
    expect(checked.filter(({ problems }) => problems.length > 0)).toEqual([]);
    const kinds = new Set(
      vendor.received.map(({ method, path }) => `${method} ${path.split('/').at(-1)?.replace(/\(.*/, '')}`),
    );
    expect(kinds).toEqual(
      new Set([
        'GET ',
        'GET A_SalesOrder',
        'GET A_MaterialStock',
        'GET A_OutbDeliveryItem',
        'GET A_OutbDeliveryHeader',
        'GET to_DocumentFlow',
        'POST A_OutbDeliveryHeader',
        'PATCH A_OutbDeliveryItem',
        'DELETE A_OutbDeliveryItem',
        'PATCH A_OutbDeliveryHeader',
        'POST PickAllItems',
        'POST PostGoodsIssue',
        'PATCH A_SalesOrderItem',
      ]),
    );
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

/** Just enough of SAP for each operation to run to its end. */
function sap(): (request: ReceivedRequest) => ScriptedAnswer {
  let issued = false;
  let closed = false;
  const items = [
    deliveryItemEntity(),
    deliveryItemEntity({ DeliveryDocumentItem: '20', ReferenceSDDocumentItem: '20' }),
  ];
  const header = () =>
    deliveryEntity({
      OverallGoodsMovementStatus: issued ? 'C' : 'A',
      to_DeliveryDocumentItem: { results: issued ? [deliveryItemEntity({ ActualDeliveryQuantity: '3.000' })] : items },
    });
  return ({ method, path, headers }) => {
    if (headers['x-csrf-token'] === 'Fetch') return { headers: { 'x-csrf-token': 't' }, body: { d: {} } };
    issued ||= path.endsWith('PostGoodsIssue');
    closed ||= method === 'PATCH' && path.includes('A_SalesOrderItem');
    if (method === 'POST')
      return {
        status: path.endsWith('Header') ? 201 : 200,
        body: { d: path.endsWith('Header') ? deliveryEntity({ DeliveryDocumentBySupplier: '' }) : { results: [] } },
      };
    if (method !== 'GET') return { status: 204 };
    if (path.endsWith("A_OutbDeliveryHeader('80000001')")) return { body: { d: header() } };
    if (path.endsWith("A_SalesOrder('4711')"))
      return { body: { d: orderEntity(closed ? { OverallSDProcessStatus: 'C' } : {}) } };
    if (path.endsWith('/A_SalesOrder')) return { body: { d: { results: [orderEntity()] } } };
    return { body: { d: { results: [] } } };
  };
}
