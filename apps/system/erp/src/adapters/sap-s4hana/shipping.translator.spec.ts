import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDeliveryItemsRequest, stockRequest, toAvailability } from './availability.translator.js';
import { isComplete, openItems, rejectItemRequest } from './close-order.translator.js';
import { invoicesRequest, toInvoices } from './customer-invoice.translator.js';
import { createDeliveryRequest, deliveriesWithReference, findDeliveryRequest } from './delivery.translator.js';
import {
  differences,
  goodsIssueDateRequest,
  isDated,
  isPicked,
  itemChanges,
  linesNotOnDelivery,
  materialDocumentOf,
  postGoodsIssueRequest,
} from './goods-issue.translator.js';
import { urlOf } from './odata.codec.js';
import { deliveryEntity, deliveryItemEntity, itemEntity, orderEntity } from './sap.samples.js';

const line = (lineId: string, value: number, unit = 'EA') => ({ lineId, sku: 'SKU-1001', quantity: { value, unit } });
const issue = (lines: ReturnType<typeof line>[]) => ({
  reference: 'sap-4711-F1',
  orderNumber: '4711',
  deliveryNumber: '80000001',
  lines,
  occurredAt: '2026-11-24T23:30:00.000Z',
});
const ROOT = '/sap/opu/odata/sap/API_OUTBOUND_DELIVERY_SRV;v=0002';

describe('availability', () => {
  it('asks for stock and open deliveries', () => {
    expect(urlOf(stockRequest(['A', "B'1"]))).toBe(
      "/sap/opu/odata/sap/API_MATERIAL_STOCK_SRV/A_MaterialStock?$filter=Material%20eq%20'A'%20or%20Material%20eq%20'B''1'&$expand=to_MatlStkInAcctMod",
    );
    expect(openDeliveryItemsRequest(['A']).query?.['$filter']).toBe("(Material eq 'A') and GoodsMovementStatus ne 'C'");
  });

  const stock = (plant: string, value: string, changes = {}) => ({
    Plant: plant,
    InventoryStockType: '01',
    InventorySpecialStockType: '',
    MaterialBaseUnit: 'EA',
    MatlWrhsStkQtyInMatlBaseUnit: value,
    ...changes,
  });
  const material = (name: string, ...results: object[]) => ({
    Material: name,
    MaterialBaseUnit: 'EA',
    to_MatlStkInAcctMod: { results },
  });

  it('is unrestricted stock of all storage locations less open deliveries, never below nothing', () => {
    const rows = [
      material(
        'A',
        stock('1010', '60.000'),
        stock('1010', '40.500'),
        stock('1010', '7', { InventoryStockType: '07' }),
        stock('1020', '1.000'),
      ),
    ];
    const open = [
      deliveryItemEntity({ Material: 'A', ActualDeliveredQtyInBaseUnit: '10.000' }),
      deliveryItemEntity({ Material: 'A', Plant: '1020', ActualDeliveredQtyInBaseUnit: '3.000' }),
      deliveryItemEntity({ Material: 'A', GoodsMovementStatus: 'C' }),
    ];
    expect(toAvailability(['A', 'X'], rows, open)).toEqual({
      items: [
        { sku: 'A', warehouseCode: '1010', available: { value: 90.5, unit: 'EA' } },
        { sku: 'A', warehouseCode: '1020', available: { value: 0, unit: 'EA' } },
      ],
      unknown: ['X'],
    });
  });

  it('adds decimals exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 }), (thousandths) => {
        const rows = [material('A', ...thousandths.map((value) => stock('1010', (value / 1000).toFixed(3))))];
        const sum = thousandths.reduce((total, value) => total + value, 0);
        expect(toAvailability(['A'], rows, []).items[0]?.available.value).toBe(sum / 1000);
      }),
    );
  });
});

describe('delivery', () => {
  const request = {
    reference: 'sap-4711-F1',
    orderNumber: '4711',
    warehouseCode: '1010',
    lines: [line('10', 2, 'H87')],
  };

  it('is created by deep insert with our reference', () => {
    const create = createDeliveryRequest(request, 'SP10');
    expect([create.method, urlOf(create)]).toEqual(['POST', `${ROOT}/A_OutbDeliveryHeader`]);
    expect(create.body).toEqual({
      DeliveryDocumentBySupplier: 'sap-4711-F1',
      ShippingPoint: 'SP10',
      to_DeliveryDocumentItem: {
        results: [
          {
            DeliveryDocument: '',
            ReferenceSDDocument: '4711',
            ReferenceSDDocumentItem: '10',
            ActualDeliveryQuantity: '2.000',
            DeliveryQuantityUnit: 'PC',
          },
        ],
      },
    });
  });

  it('refuses what does not fitting, naming the field', () => {
    expect(() => createDeliveryRequest({ ...request, reference: 'x'.repeat(36) }, '1010')).toThrow(
      'DeliveryDocumentBySupplier takes 35',
    );
    expect(() => createDeliveryRequest(request, '10100')).toThrow('ShippingPoint takes 4');
  });

  it('is found by exactly our reference', () => {
    expect(findDeliveryRequest('sap-4711-F1').query?.['$filter']).toBe("DeliveryDocumentBySupplier eq 'sap-4711-F1'");
    const other = deliveryEntity({ DeliveryDocumentBySupplier: 'sap-4711-F11' });
    const younger = deliveryEntity({ DeliveryDocument: '80000010' });
    const found = deliveriesWithReference([younger, other, deliveryEntity()], 'sap-4711-F1');
    expect(found.map(({ DeliveryDocument }) => DeliveryDocument)).toEqual(['80000001', '80000010']);
  });
});

describe('goods issue', () => {
  const delivery = deliveryEntity({
    to_DeliveryDocumentItem: {
      results: [
        deliveryItemEntity(),
        deliveryItemEntity({
          DeliveryDocumentItem: '20',
          ReferenceSDDocumentItem: '20',
          ActualDeliveryQuantity: '4.000',
        }),
      ],
    },
  });

  it('changes nothing when all was picked', () => {
    expect(itemChanges(delivery, issue([line('10', 5), line('20', 4)]))).toEqual([]);
  });

  it('sets what was picked short and takes out what was not picked at all', () => {
    const changes = itemChanges(delivery, issue([line('10', 1), line('10', 2)])).map(({ request }) => request);
    expect(changes).toEqual([
      {
        method: 'PATCH',
        service: ROOT,
        path: "A_OutbDeliveryItem(DeliveryDocument='80000001',DeliveryDocumentItem='10')",
        body: { d: { ActualDeliveryQuantity: '3.000' } },
      },
      {
        method: 'DELETE',
        service: ROOT,
        path: "A_OutbDeliveryItem(DeliveryDocument='80000001',DeliveryDocumentItem='20')",
      },
    ]);
  });

  it('knows lines that are on no item, and quantities that were issued otherwise', () => {
    expect(linesNotOnDelivery(delivery, issue([line('10', 5), line('30', 1), line('40', 0)]))).toEqual(['30']);
    expect(differences(delivery, issue([line('10', 5), line('20', 3)]))).toEqual(['item 20 was issued with 4.000']);
  });

  it('is dated by the day at the plant', () => {
    expect(goodsIssueDateRequest(issue([]), 'Europe/Berlin').body).toEqual({
      d: { ActualGoodsMovementDate: '/Date(1795564800000)/' },
    });
    expect(goodsIssueDateRequest(issue([]), 'UTC').body).toEqual({
      d: { ActualGoodsMovementDate: '/Date(1795478400000)/' },
    });
  });

  it('has its day, and all of its items picked, before it is posted', () => {
    const dated = deliveryEntity({ ActualGoodsMovementDate: '/Date(1795478400000)/' });
    expect([isDated(dated, issue([]), 'UTC'), isDated(dated, issue([]), 'Europe/Berlin')]).toEqual([true, false]);
    const picked = (status: string) => isPicked(deliveryEntity({ OverallPickingStatus: status }));
    expect(['', 'A', 'B', 'C'].map(picked)).toEqual([true, false, false, true]);
  });

  it('is a function import, and its document is found in the flow', () => {
    expect(urlOf(postGoodsIssueRequest('80000001'))).toBe(`${ROOT}/PostGoodsIssue?DeliveryDocument='80000001'`);
    const flow = [
      { SubsequentDocumentCategory: 'Q' },
      { SubsequentDocumentCategory: 'R', Subsequentdocument: '4900000123' },
    ];
    expect(materialDocumentOf(flow)).toBe('4900000123');
    expect(materialDocumentOf([])).toBeUndefined();
  });
});

describe('invoices of an order', () => {
  const document = (changes = {}) => ({
    BillingDocument: '90000001',
    SDDocumentCategory: 'M',
    BillingDocumentIsCancelled: false,
    TotalNetAmount: '100.00',
    TaxAmount: '19.00',
    TransactionCurrency: 'EUR',
    BillingDocumentDate: '/Date(1795478400000)/',
    ...changes,
  });

  it('are asked for by order', () => {
    expect(urlOf(invoicesRequest('4711'))).toBe(
      "/sap/opu/odata/sap/API_BILLING_DOCUMENT_SRV/A_BillingDocumentItem?$filter=SalesDocument%20eq%20'4711'&$expand=to_BillingDocument",
    );
  });

  it('are counted once each, gross, with what they bill of the order, and not when cancelled or no invoice', () => {
    const billed = { SalesDocumentItem: '10', BillingQuantity: '2', BillingQuantityUnit: 'CS' };
    const rows = [
      { ...billed, BillingQuantityInBaseUnit: '40', BaseUnit: 'EA', to_BillingDocument: document() },
      { ...billed, SalesDocumentItem: '20', to_BillingDocument: document() },
      { ...billed, to_BillingDocument: document({ BillingDocument: '2', BillingDocumentIsCancelled: true }) },
      { ...billed, to_BillingDocument: document({ BillingDocument: '3', SDDocumentCategory: 'N' }) },
    ];
    expect(toInvoices(rows)).toEqual([
      {
        invoiceNumber: '90000001',
        amount: { amount: 11_900, currency: 'EUR' },
        postedAt: '2026-11-24T00:00:00.000Z',
        lines: [
          { orderLineId: '10', quantity: { value: 2, unit: 'CS', base: { value: 40, unit: 'EA' } } },
          { orderLineId: '20', quantity: { value: 2, unit: 'CS' } },
        ],
      },
    ]);
  });
});

describe('closing an order', () => {
  it('rejects what is still open, and nothing else', () => {
    const items = [
      itemEntity(),
      itemEntity({ SalesOrderItem: '20', DeliveryStatus: 'C' }),
      itemEntity({ SalesOrderItem: '30', DeliveryStatus: 'B' }),
      itemEntity({ SalesOrderItem: '40', SalesDocumentRjcnReason: '01' }),
      itemEntity({ SalesOrderItem: '50', DeliveryStatus: '' }),
    ];
    const open = openItems(orderEntity({ to_Item: { results: items } }));
    expect(open.map((item) => item['SalesOrderItem'])).toEqual(['10', '30']);
    expect(rejectItemRequest(itemEntity(), '01')).toEqual({
      method: 'PATCH',
      service: '/sap/opu/odata/sap/API_SALES_ORDER_SRV',
      path: "A_SalesOrderItem(SalesOrder='4711',SalesOrderItem='10')",
      body: { d: { SalesDocumentRjcnReason: '01' } },
    });
    expect(isComplete(orderEntity())).toBe(false);
    expect(isComplete(orderEntity({ OverallSDProcessStatus: 'C' }))).toBe(true);
  });
});
