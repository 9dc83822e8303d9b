import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionConfig } from '#platform/config';
import { DynamicsSandbox } from '../../conformance/dynamics-sandbox.harness.js';
import type { ErpPort, ErpStockBook } from '../../erp.port.js';
import { dynamicsDescriptor } from './index.js';

const ONCE = { mayHaveHappened: false };
const DAY = '2026-11-24';

const sandbox = new DynamicsSandbox();
let connection: ConnectionConfig;
let dynamics: ErpPort;

beforeAll(async () => {
  connection = await sandbox.start();
  dynamics = dynamicsDescriptor.connect(connection);
});
afterAll(() => sandbox.stop());

const follow = async (watermark: string | null) => {
  const statuses = new Map<string, string>();
  for (let more = true; more; ) {
    const page = await dynamics.readOrderChanges(watermark);
    for (const { order } of page.orders) statuses.set(order.orderNumber, order.status);
    ({ watermark, more } = page);
  }
  return { statuses, watermark };
};

const carrierInvoice = (invoiceNumber: string, settlementId = 'd365-1-S1') => ({
  supplier: sandbox.supplier,
  carrier: 'SWFT',
  orderNumber: '000001',
  invoiceNumber,
  settlementId,
  postingDate: DAY,
  documentDate: DAY,
  amount: { amount: 12_345, currency: 'USD' },
  allocations: [
    { lineId: 'LOT-1', amount: { amount: 12_000, currency: 'USD' } },
    { lineId: 'LOT-2', amount: { amount: 345, currency: 'USD' } },
  ],
});

describe('the feed', () => {
  it('tells an order from its entry on, whatever becomes of it', async () => {
    const { watermark } = await follow(null);
    const [confirmed, cancelled, billed] = [
      await sandbox.enter([{ sku: 'SKU-1001', quantity: 1 }], { confirmed: false }),
      await sandbox.enterOrder({ quantity: 1 }),
      await sandbox.enterOrder({ quantity: 1 }),
    ];
    const entered = await follow(watermark);
    expect([confirmed, cancelled, billed].map((number) => entered.statuses.get(number))).toEqual([
      'entered',
      'released',
      'released',
    ]);
    await sandbox.act(`orders/${confirmed}/confirm`);
    await sandbox.cancelOrder(cancelled);
    await sandbox.bill(billed);
    const then = await follow(entered.watermark);
    expect([confirmed, cancelled, billed].map((number) => then.statuses.get(number))).toEqual([
      'released',
      'cancelled',
      'completed',
    ]);
  });

  it('begins with the order that was entered last', async () => {
    const before = await sandbox.enterOrder({ quantity: 1 });
    await new Promise((second) => setTimeout(second, 1_100));
    const last = await sandbox.enterOrder({ quantity: 1 });
    const { statuses } = await follow(null);
    expect(statuses.has(last)).toBe(true);
    expect(statuses.has(before)).toBe(false);
  });
});

describe("a customer's invoices", () => {
  it('are none, then what was billed line by line', async () => {
    const orderNumber = await sandbox.enter([
      { sku: 'SKU-1001', quantity: 2 },
      { sku: 'SKU-1003', quantity: 4 },
    ]);
    expect(await dynamics.readCustomerInvoices(orderNumber)).toEqual([]);
    await sandbox.bill(orderNumber);
    expect(await dynamics.readCustomerInvoices(orderNumber)).toEqual([
      {
        invoiceNumber: expect.stringMatching(/^CIV-/),
        amount: { amount: 15_000, currency: 'USD' },
        lines: [
          { orderLineId: `LOT-${orderNumber}-1`, quantity: { value: 2, unit: 'EA' } },
          { orderLineId: `LOT-${orderNumber}-2`, quantity: { value: 4, unit: 'EA' } },
        ],
      },
    ]);
  });

  it('of an order that is not there are none to be told', async () => {
    await expect(dynamics.readCustomerInvoices('999999')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe("a carrier's invoice", () => {
  it('is made once, by whoever asks for it', async () => {
    const invoice = carrierInvoice('ONE');
    const made = await dynamics.postSupplierInvoice(invoice, ONCE);
    expect(await dynamicsDescriptor.connect(connection).postSupplierInvoice(invoice, ONCE)).toEqual(made);
    expect(await sandbox.effects('supplier-invoice', 'ONE')).toBe(1);
  });

  it('is refused where another one has its number', async () => {
    await dynamics.postSupplierInvoice(carrierInvoice('TWO', 'd365-1-S1'), ONCE);
    await expect(dynamics.postSupplierInvoice(carrierInvoice('TWO', 'd365-2-S1'), ONCE)).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('d365-1-S1'),
    });
    expect(await sandbox.effects('supplier-invoice', 'TWO')).toBe(1);
  });

  it('is not left without its lines where one of them is refused', async () => {
    const options = { ...connection.options, procurementCategory: 'No such' };
    const other = dynamicsDescriptor.connect({ ...connection, options });
    await expect(other.postSupplierInvoice(carrierInvoice('THREE'), ONCE)).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('No such'),
    });
    expect(await sandbox.effects('supplier-invoice', 'THREE')).toBe(0);
    await dynamics.postSupplierInvoice(carrierInvoice('THREE'), ONCE);
  });
});

describe('stock', () => {
  const book = async (limit: number) => {
    const items = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await (dynamics.stockBook as ErpStockBook).read(
        { warehouseCode: '51' },
        { limit, ...(cursor && { cursor }) },
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };

  it('is told with what is blocked of it', async () => {
    const [first] = await book(10);
    expect(first).toMatchObject({
      sku: 'SKU-1001',
      onHand: { value: 253, unit: 'EA' },
      blocked: { value: 3, unit: 'EA' },
    });
  });

  it('is whole however the server cuts its pages, and however many statuses an item lies in', async () => {
    const before = await book(200);
    for (const status of ['Damaged', 'Inspection', 'Quarantine', 'Returned'])
      await sandbox.act('stock', { sku: 'SKU-1002', warehouse: '51', quantity: 1, status });
    await sandbox.act('page', { rows: 2 });
    try {
      const after = await book(1);
      expect(after.map(({ sku }) => sku)).toEqual(before.map(({ sku }) => sku));
      expect(after[1]?.onHand.value).toBe((before[1]?.onHand.value ?? 0) + 4);
      expect(await dynamics.readAvailability(['SKU-1001', 'SKU-1002', 'SKU-1003'])).toMatchObject({ unknown: [] });
      expect((await dynamics.readAvailability(['SKU-1001', 'SKU-1002'])).items).toHaveLength(4);
    } finally {
      await sandbox.act('page', { rows: 10_000 });
    }
  });
});

it('refuses as missing what no public entity does', async () => {
  const missing = { code: 'capability-missing' };
  await expect(dynamics.createDelivery({} as never, ONCE)).rejects.toMatchObject(missing);
  await expect(dynamics.postGoodsIssue({} as never, ONCE)).rejects.toMatchObject(missing);
});
