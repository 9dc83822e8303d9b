import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delivery, EAST, ErpApi, freight, movement } from '../../../../test/support/erp-api.js';

describe('the books of an ERP over its system API', () => {
  const api = new ErpApi();
  const { call, sap } = api;
  beforeAll(() => api.start());
  afterAll(() => api.stop());

  it('shows what was ordered from a supplier, and what of it has come', async () => {
    const number = await sap.orderGoods([
      { sku: 'SKU-1001', quantity: 10 },
      { sku: 'SKU-1002', quantity: 4 },
    ]);
    const path = `/sap/purchase-orders/${number}`;
    expect((await call('GET', path)).body).toMatchObject({
      source: { system: 'sap', id: number },
      purchaseOrderNumber: number,
      supplier: '17400001',
      status: 'open',
      lines: [
        {
          lineId: '10',
          sku: 'SKU-1001',
          quantity: { value: 10, unit: 'EA' },
          received: { value: 0, unit: 'EA' },
          closed: false,
          unitPrice: { amount: 1240, currency: 'EUR' },
          warehouse: EAST,
          deliveryDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        },
        { lineId: '20', quantity: { value: 4 } },
      ],
    });
    await sap.receive(number, [{ item: '10', quantity: 7 }]);
    expect((await call('GET', path)).body).toMatchObject({ status: 'open', lines: [{ received: { value: 7 } }, {}] });
    await sap.receive(number);
    expect((await call('GET', path)).body).toMatchObject({
      status: 'completed',
      lines: [
        { received: { value: 10 }, closed: true },
        { received: { value: 4 }, closed: true },
      ],
    });
    const deleted = await sap.orderGoods([{ sku: 'SKU-1003', quantity: 1 }]);
    await sap.deleteGoodsOrder(deleted);
    expect((await call('GET', `/sap/purchase-orders/${deleted}`)).body).toMatchObject({ status: 'cancelled' });
  });

  it("turns a supplier's orders page by page, and no other's are among them", async () => {
    const found: { purchaseOrderNumber: string; supplier: string; lines: { warehouse?: string }[] }[] = [];
    let cursor: string | null = null;
    do {
      const at: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await call('GET', `/sap/purchase-orders?supplier=17400001&limit=2${at}`);
      found.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor);
    const numbers = found.map(({ purchaseOrderNumber }) => purchaseOrderNumber);
    expect(numbers.length).toBeGreaterThanOrEqual(3);
    expect(numbers).toEqual([...new Set(numbers)].sort());
    expect(new Set(found.map(({ supplier }) => supplier))).toEqual(new Set(['17400001']));
    // Plant 1020 is no warehouse of this landscape.
    expect(found.flatMap(({ lines }) => lines).filter(({ warehouse }) => warehouse === undefined)).toHaveLength(1);
    const other = await call('GET', '/sap/purchase-orders?supplier=17400002&limit=200');
    expect(other.body.items).toHaveLength(1);
  });

  it('shows what a customer was billed, line by line', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 3 });
    const { body: created } = await call('POST', '/sap/deliveries', {
      ...delivery(orderNumber),
      lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }],
    });
    await call('POST', `/sap/deliveries/${created.deliveryNumber}/goods-issue`, {
      reference: `sap-${orderNumber}-F1`,
      orderNumber,
      lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }],
      occurredAt: '2026-11-24T09:00:00+01:00',
    });
    await sap.bill(orderNumber);
    const { body } = await call('GET', '/sap/customer-invoices?customer=10100001&limit=200');
    const invoice = body.items.find(
      ({ lines }: { lines: { orderNumber: string }[] }) => lines[0]?.orderNumber === orderNumber,
    );
    expect(invoice).toEqual({
      invoiceNumber: expect.any(String),
      customer: '10100001',
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      net: { amount: 3720, currency: 'EUR' },
      tax: { amount: 707, currency: 'EUR' },
      gross: { amount: 4427, currency: 'EUR' },
      cancelled: false,
      lines: [
        {
          lineId: expect.any(String),
          orderNumber,
          orderLineId: '10',
          sku: 'SKU-1001',
          description: 'Hand pallet scale',
          quantity: { value: 3, unit: 'EA' },
          net: { amount: 3720, currency: 'EUR' },
        },
      ],
    });
    expect((await call('GET', `/sap/customer-invoices/${invoice.invoiceNumber}`)).body).toEqual(invoice);
    expect((await call('GET', '/sap/customer-invoices?customer=10100002')).body.items).toEqual([]);
  });

  it('takes freight from accrual to payment', async () => {
    const accrual = await call('POST', '/sap/accruals', {
      ...freight,
      reference: 'sap-4711-S1',
      postingDate: '2026-11-24',
    });
    expect(accrual.status).toBe(201);
    const reversal = { documentNumber: accrual.body.documentNumber, postingDate: '2026-11-30' };
    expect((await call('POST', '/sap/accruals/sap-4711-S1/reversal', reversal)).status).toBe(201);
    const invoice = {
      ...freight,
      invoiceNumber: 'SWFT-1',
      settlementId: 'sap-4711-S1',
      documentDate: '2026-11-24',
      postingDate: '2026-11-24',
    };
    const posted = await call('POST', '/sap/supplier-invoices', invoice);
    expect(posted.status).toBe(201);
    expect(
      (await call('POST', `/sap/supplier-invoices/${posted.body.documentNumber}/release`, { invoiceNumber: 'SWFT-1' }))
        .status,
    ).toBe(200);
  });

  it('posts a stock movement once per reference, by what the warehouse changed', async () => {
    const posted = await call('POST', '/sap/stock-movements', movement());
    expect(posted).toMatchObject({ status: 201, body: { documentNumber: expect.stringMatching(/^\d+-\d{4}$/) } });
    expect(await sap.effects('goods-movement', 'mv-1')).toBe(1);
    expect(await call('GET', '/sap/stock-movements/mv-1')).toMatchObject({ status: 200, body: posted.body });
  });

  it('tells what lies in a warehouse by the ERP’s book, over pages, and when it was asked', async () => {
    const path = (query: string) => `/sap/stock-book?${query}`;
    const first = await call('GET', path(`warehouse=${EAST}&limit=2`));
    expect(first.status).toBe(200);
    expect(first.body.items).toHaveLength(2);
    expect(Date.now() - Date.parse(first.body.asOf)).toBeLessThan(60_000);
    const next = await call('GET', path(`warehouse=${EAST}&limit=2&cursor=${first.body.nextCursor}`));
    expect(next.body.items[0].sku > first.body.items[1].sku).toBe(true);
    const [item] = (await call('GET', path(`warehouse=${EAST}&sku=${sap.sku}`))).body.items;
    const onHand = { value: expect.any(Number), unit: sap.unit };
    const parts = [{ storageLocation: '0001', onHand }];
    expect(item).toEqual({ sku: sap.sku, onHand, blocked: { value: 0, unit: sap.unit }, parts });
    expect(await call('GET', path('warehouse=4012345000023'))).toMatchObject({ status: 422 });
    expect(await call('GET', path('warehouse=1'))).toMatchObject({ status: 422 });
  });

  it("lists the ERP's books over pages", async () => {
    const orders = [await sap.enterOrder({ quantity: 1 }), await sap.enterOrder({ quantity: 2 })];
    const open: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { status, body } = await call('GET', `/sap/books/open-orders?limit=1${after}`);
      expect(status).toBe(200);
      open.push(...body.items.map(({ orderNumber }: { orderNumber: string }) => orderNumber));
      cursor = body.nextCursor;
    }
    expect(open).toEqual(expect.arrayContaining(orders));
    const accrual = { ...freight, reference: 'sap-4712-S1', postingDate: '2026-11-24' };
    const { documentNumber } = (await call('POST', '/sap/accruals', accrual)).body;
    expect((await call('GET', '/sap/books/open-accruals')).body.items).toContainEqual({
      documentNumber,
      reference: 'sap-4712-S1',
      amount: freight.amount,
      postingDate: '2026-11-24',
    });
    const invoice = { ...freight, invoiceNumber: 'SWFT-2', settlementId: 'sap-4712-S1', documentDate: '2026-11-24' };
    await call('POST', '/sap/supplier-invoices', { ...invoice, postingDate: '2026-11-24' });
    expect((await call('GET', '/sap/books/posted-invoices?postedFrom=2026-11-24')).body.items).toContainEqual({
      documentNumber: expect.stringMatching(/-2026$/),
      invoiceNumber: 'SWFT-2',
      settlementId: 'sap-4712-S1',
      amount: freight.amount,
      postingDate: '2026-11-24',
      released: false,
    });
    for (const book of ['unbilled-deliveries', 'uncredited-returns', 'payments?paidFrom=2026-11-24'])
      expect((await call('GET', `/sap/books/${book}`)).body).toMatchObject({ nextCursor: null });
  });
});
