import { describe, expect, it } from 'vitest';
import type { Entity } from './odata.codec.js';
import { purchaseOrdersRequest, toPurchaseOrder } from './purchase-order.translator.js';

const item = (changes: Entity = {}): Entity => ({
  PurchaseOrderItem: '10',
  PurchasingDocumentDeletionCode: '',
  Material: 'SKU-1001',
  Plant: '1010',
  OrderQuantity: '10',
  PurchaseOrderQuantityUnit: 'PC',
  NetPriceAmount: '12.40',
  NetPriceQuantity: '1',
  IsCompletelyDelivered: false,
  to_ScheduleLine: {
    results: [
      { ScheduleLineDeliveryDate: `/Date(${Date.parse('2026-12-10')})/` },
      { ScheduleLineDeliveryDate: `/Date(${Date.parse('2026-12-03')})/` },
    ],
  },
  ...changes,
});
const order = (items: readonly Entity[], changes: Entity = {}): Entity => ({
  PurchaseOrder: '4500000001',
  Supplier: '17400001',
  DocumentCurrency: 'EUR',
  PurchaseOrderDate: `/Date(${Date.parse('2026-11-20')})/`,
  PurchasingDocumentDeletionCode: '',
  to_PurchaseOrderItem: { results: items },
  ...changes,
});
const moved = (GoodsMovementType: string, QuantityInEntryUnit: string, changes: Entity = {}): Entity => ({
  PurchaseOrder: '4500000001',
  PurchaseOrderItem: '00010',
  GoodsMovementType,
  EntryUnit: 'PC',
  QuantityInEntryUnit,
  ...changes,
});
const line = (receipts: readonly Entity[], changes: Entity = {}) =>
  toPurchaseOrder(order([item(changes)]), receipts, 'sap').lines[0];

describe("a purchase order of SAP's", () => {
  it('is asked for by supplier, after the number of the page before', () => {
    expect(purchaseOrdersRequest("O'Neill", { cursor: '4500000001', limit: 20 }).query).toMatchObject({
      $filter: "Supplier eq 'O''Neill' and PurchaseOrder gt '4500000001'",
      $orderby: 'PurchaseOrder',
      $top: '20',
    });
  });

  it('is due on the day of its first schedule line', () => {
    expect(line([])).toMatchObject({ deliveryDate: '2026-12-03', quantity: { value: 10, unit: 'H87' } });
  });

  it('counts receipts, and takes reversals and returns off', () => {
    const receipts = [moved('101', '8.000'), moved('102', '2.000'), moved('122', '1.000'), moved('123', '1.000')];
    expect(line(receipts)).toMatchObject({ received: { value: 6 }, closed: false });
  });

  it('does not count other orders, other movements, or a unit that cannot be held against its own', () => {
    const others = [
      moved('101', '3.000', { PurchaseOrder: '4500000002' }),
      moved('101', '3.000', { PurchaseOrderItem: '00020' }),
      moved('103', '3.000'),
      moved('101', '3.000', { EntryUnit: 'BOX' }),
    ];
    expect(line(others)).toMatchObject({ received: { value: 0 } });
  });

  it('is over line by line once all came or the buyer says so, and as a whole once every line is', () => {
    expect(line([moved('101', '10.000')])).toMatchObject({ closed: true });
    expect(line([], { IsCompletelyDelivered: true })).toMatchObject({ closed: true });
    const both = order([item(), item({ PurchaseOrderItem: '20', IsCompletelyDelivered: true })]);
    expect(toPurchaseOrder(both, [], 'sap').status).toBe('open');
    expect(toPurchaseOrder(both, [moved('101', '10.000')], 'sap').status).toBe('completed');
  });

  it('leaves deleted items out, and is cancelled without any left', () => {
    const deleted = item({ PurchasingDocumentDeletionCode: 'L' });
    expect(toPurchaseOrder(order([deleted, item({ PurchaseOrderItem: '20' })]), [], 'sap').lines).toHaveLength(1);
    expect(toPurchaseOrder(order([deleted]), [], 'sap').status).toBe('cancelled');
  });

  it('prices one unit, and leaves a price out that is no whole number of cents', () => {
    expect(line([])).toMatchObject({ unitPrice: { amount: 1240, currency: 'EUR' } });
    expect(line([], { NetPriceQuantity: '100' })?.unitPrice).toBeUndefined();
  });
});
