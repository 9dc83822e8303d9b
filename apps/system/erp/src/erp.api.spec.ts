import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventLogService } from '#messaging';
import { delivery, EAST, ErpApi } from '../../../../test/support/erp-api.js';

describe('ERP system API', () => {
  const api = new ErpApi();
  const { call, sap } = api;
  beforeAll(() => api.start());
  afterAll(() => api.stop());

  it('lists systems with capabilities, health and feed', async () => {
    const { body } = await call('GET', '');
    expect(body).toMatchObject({
      items: [{ id: 'sap', vendor: 'sap-s4hana', status: 'up', capabilities: expect.arrayContaining(['accruals']) }],
      nextCursor: null,
    });
    const lastReadAt = async () => (await call('GET', '')).body.items[0].feed.lastReadAt;
    await expect.poll(lastReadAt, { timeout: 10_000 }).toMatch(/Z$/);
  });

  it('notices orders by itself', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 1 });
    const events = async () =>
      (await api.app.get(EventLogService).read({ tenant: 'acme', orderId: `sap-${orderNumber}`, limit: 10 })).map(
        ({ type }) => type,
      );
    await expect.poll(events, { timeout: 5_000 }).toEqual(['order.released']);
    await sap.cancelOrder(orderNumber);
    await expect.poll(events, { timeout: 5_000 }).toEqual(['order.released', 'order.cancel-requested']);
  });

  it('goes on with orders where the material master may not be read, and says so', async () => {
    const feed = async () => (await call('GET', '')).body.items[0].feed;
    const told = (orderNumber: string) =>
      api.app.get(EventLogService).read({ tenant: 'acme', orderId: `sap-${orderNumber}`, limit: 10 });
    await sap.mayReadMaster(false);
    const orderNumber = await sap.enterItems(['SKU-1001', 'SKU-1007']);
    await expect.poll(() => told(orderNumber), { timeout: 5_000 }).toMatchObject([{ type: 'order.released' }]);
    expect(await feed()).toMatchObject({
      lastReadAt: expect.any(String),
      warning: {
        code: 'goods-data-forbidden',
        message: expect.stringContaining('No authorization'),
        since: expect.any(String),
      },
    });
    const { since } = (await feed()).warning;
    const next = await sap.enterItems(['SKU-1008']);
    await expect.poll(() => told(next), { timeout: 5_000 }).toHaveLength(1);
    expect((await feed()).warning.since).toBe(since);
    expect(await call('GET', `/sap/orders/${next}`)).toMatchObject({ status: 200 });
    await sap.mayReadMaster(true);
  });

  it('reads orders and availability in canonical terms', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    expect((await call('GET', `/sap/orders/${orderNumber}`)).body).toMatchObject({ orderNumber, status: 'released' });
    const { body } = await call('GET', '/sap/availability?sku=SKU-1001&sku=NOPE');
    expect(body).toEqual({
      items: [
        {
          sku: 'SKU-1001',
          warehouse: EAST,
          warehouseCode: '1010',
          available: { value: expect.any(Number), unit: 'EA' },
        },
      ],
      unknown: ['NOPE'],
    });
    expect((await call('GET', '/sap/availability?sku=NOPE')).body.unknown).toEqual(['NOPE']);
  });

  it('deletes a delivery whose goods do not leave, once, and none whose goods have left', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    const reference = `sap-${orderNumber}-F1`;
    const { body } = await call('POST', '/sap/deliveries', delivery(orderNumber));
    const remove = (more: object = {}) =>
      call('POST', '/sap/deliveries/deletions', { reference, orderNumber, ...more });
    expect(await remove({ deliveryNumber: body.deliveryNumber })).toEqual({ status: 204, body: undefined });
    expect((await remove()).status).toBe(204);
    expect(await sap.effects('delivery-delete', reference)).toBe(1);
    const { body: next } = await call('POST', '/sap/deliveries', delivery(orderNumber));
    const { reference: _, warehouse: __, ...left } = delivery(orderNumber, { occurredAt: '2026-11-24T08:00:00Z' });
    await call('POST', `/sap/deliveries/${next.deliveryNumber}/goods-issue`, { ...left, reference });
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('takes an order from delivery to its close', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    const key = randomUUID();
    const created = await call('POST', '/sap/deliveries', delivery(orderNumber), key);
    expect(created.status).toBe(201);
    expect(await call('POST', '/sap/deliveries', delivery(orderNumber), key)).toEqual(created);
    const { warehouse: _warehouse, ...issue } = delivery(orderNumber);
    const issued = await call('POST', `/sap/deliveries/${created.body.deliveryNumber}/goods-issue`, {
      ...issue,
      occurredAt: '2026-11-24T09:00:00+01:00',
    });
    expect(issued).toMatchObject({ status: 200, body: { documentNumber: expect.any(String) } });
    await sap.bill(orderNumber);
    expect((await call('GET', `/sap/orders/${orderNumber}/invoices`)).body.items).toHaveLength(1);
    expect(await call('POST', `/sap/orders/${orderNumber}/close`, {})).toEqual({
      status: 200,
      body: { status: 'completed' },
    });
    expect(await sap.effects('delivery', `sap-${orderNumber}-F1`)).toBe(1);
  });

  it('issues more than ordered within the tolerance of the ERP, and no other item than it can', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 10 });
    const quantity = { value: 10, unit: 'EA' };
    const line = { lineId: '10', sku: 'SKU-1001', quantity };
    const { deliveryNumber } = (await call('POST', '/sap/deliveries', delivery(orderNumber, { lines: [line] }))).body;
    const { warehouse: _warehouse, ...issue } = delivery(orderNumber);
    const occurredAt = '2026-11-24T09:00:00+01:00';
    const substitute = { ...line, sku: 'SKU-1002', substituteFor: 'SKU-1001' };
    for (const [path, body] of [
      ['goods-issue', { ...issue, occurredAt, lines: [substitute] }],
      ['short-pick', { ...issue, lines: [substitute] }],
    ] as const)
      expect(await call('POST', `/sap/deliveries/${deliveryNumber}/${path}`, body)).toMatchObject({
        body: { code: 'capability-missing', detail: expect.stringContaining('SKU-1002 for SKU-1001') },
      });
    const more = { ...issue, occurredAt, lines: [{ ...line, quantity: { value: 11, unit: 'EA' } }] };
    expect(await call('POST', `/sap/deliveries/${deliveryNumber}/goods-issue`, more)).toMatchObject({ status: 200 });
    await sap.bill(orderNumber);
    expect((await call('GET', `/sap/orders/${orderNumber}/invoices`)).body.items).toHaveLength(1);
  });

  it('announces a return, posts what came of it, and calls off the rest', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    const { body: made } = await call('POST', '/sap/deliveries', delivery(orderNumber));
    const issue = { ...delivery(orderNumber, { warehouse: undefined }), occurredAt: '2026-11-24T08:00:00.000Z' };
    await call('POST', `/sap/deliveries/${made.deliveryNumber}/goods-issue`, issue);
    const reference = `sap-${orderNumber}-R1`;
    const { lines } = delivery(orderNumber);
    const back = { reference, orderNumber, warehouse: EAST, lines, because: 'the order was cancelled' };
    const other = [{ ...lines[0], sku: 'SKU-1002', substituteFor: 'SKU-1001' }];
    expect(await call('POST', '/sap/returns', { ...back, lines: other })).toMatchObject({
      status: 422,
      body: { code: 'capability-missing' },
    });
    const announced = await call('POST', '/sap/returns', back);
    expect(announced).toMatchObject({ status: 201, body: { returnNumber: expect.stringMatching(/^6\d{7}$/) } });
    const part = lines.map((line) => ({ ...line, quantity: { value: 1, unit: 'EA' } }));
    const receipt = { ...announced.body, receiptId: `${reference}-1`, lines: part, occurredAt: '2026-11-25T08:00:00Z' };
    const received = await call('POST', `/sap/returns/${reference}/receipts`, receipt);
    expect(received).toMatchObject({ status: 201, body: { documentNumber: expect.stringMatching(/^49\d+$/) } });
    expect((await call('POST', `/sap/returns/${reference}/cancel`, announced.body)).status).toBe(204);
    expect(await call('POST', `/sap/returns/${reference}/cancel`, { returnNumber: '99' })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect(await sap.effects('return-receipt', `${reference}-1`)).toBe(1);
    expect(await sap.effects('return-cancel', reference)).toBe(1);
  });

  it('looks an unclear outcome up when the same key comes again', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 2 });
    await sap.nextEffect('commit-then-reset', 'delivery');
    const key = randomUUID();
    expect(await call('POST', '/sap/deliveries', delivery(orderNumber), key)).toMatchObject({
      status: 502,
      body: { code: 'vendor-unclear' },
    });
    expect((await call('POST', '/sap/deliveries', delivery(orderNumber), key)).status).toBe(201);
    expect(await sap.effects('delivery', `sap-${orderNumber}-F1`)).toBe(1);
  });

  it('looks it up under another key as well, where the caller knows of the attempt', async () => {
    const orderNumber = await sap.enterOrder({ quantity: 20 });
    await sap.nextEffect('commit-then-reset', 'delivery');
    expect((await call('POST', '/sap/deliveries', delivery(orderNumber))).status).toBe(502);
    const known = { 'crossdock-may-have-happened': '?1' };
    const retried = await call('POST', '/sap/deliveries', delivery(orderNumber), randomUUID(), known);
    expect(retried.status).toBe(201);
    expect(await sap.effects('delivery', `sap-${orderNumber}-F1`)).toBe(1);
  });
});
