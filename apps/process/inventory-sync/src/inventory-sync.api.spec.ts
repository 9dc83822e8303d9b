import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Subscriptions } from '#messaging';
import { Database } from '#platform/persistence';
import { noticeOf, startInventorySync } from './inventory-sync.api.sample.js';
import { came, EAST, INBOUND, notice, pieces, SKU } from './inventory-sync.sample.js';

describe('the inventory-sync API', () => {
  let api: Awaited<ReturnType<typeof startInventorySync>>;
  beforeAll(async () => {
    api = await startInventorySync();
  });
  afterAll(() => api?.stop());
  const released = (sku: string) => {
    const fulfilmentId = `sap-${sku}-F1`;
    const lines = [{ lineId: '10', sku, quantity: pieces(1) }];
    const fulfilment = { fulfilmentId, orderId: `sap-${sku}`, orderNumber: '1', warehouse: EAST, lines } as never;
    return api.tell('fulfilment.released', { fulfilment }, fulfilmentId);
  };

  it('shows a movement from what the warehouse told to the ERP’s document', async () => {
    await api.changed(-2, 'DAMAGED');
    await api.statesBecome(['posted']);
    const [movement] = await api.movements();
    expect(movement).toMatchObject({
      id: expect.stringMatching(/^mv-/),
      sku: SKU,
      location: EAST,
      delta: pieces(-2),
      told: 'DAMAGED',
      reason: 'scrap',
      reference: 'ADJ-2',
      source: '/outside',
      erp: 'sap',
      documentNumber: 'D1',
    });
    expect((await api.call('GET', `/movements/${movement?.['id']}`)).body).toEqual(movement);
    expect(api.asked(SKU)[0]?.body).toMatchObject({ reference: movement?.['id'], warehouse: EAST, reason: 'scrap' });
  });

  it('posts a fact once that is told twice, and again when the log is read from its beginning', async () => {
    const sku = 'SKU-TWICE';
    const id = randomUUID();
    await api.changed(3, 'COUNT', sku, id);
    await api.changed(3, 'COUNT', sku, id);
    await api.statesBecome(['posted'], `?sku=${sku}`);
    await api.app.get(Subscriptions).replay('inventory-sync', 0n);
    await api.app.get(Subscriptions).replay('inventory-sync-read-models', 0n);
    await api.changed(1, 'COUNT', sku);
    await api.statesBecome(['posted', 'posted'], `?sku=${sku}`);
    expect(api.asked(sku)).toHaveLength(2);
  });

  it('holds up only its own place while one waits for a person, who lets it go on', async () => {
    api.books.closed = true;
    await api.changed(-1, 'COUNT', 'SKU-STUCK');
    await api.statesBecome(['in-case'], '?sku=SKU-STUCK');
    api.books.closed = false;
    await api.changed(-4, 'COUNT', 'SKU-STUCK');
    await api.changed(-7, 'COUNT', 'SKU-FREE');
    await api.statesBecome(['posted'], '?sku=SKU-FREE');
    await api.statesBecome(['in-case', 'waiting'], '?sku=SKU-STUCK');
    const [stuck] = await api.movements('?sku=SKU-STUCK');
    const path = `/exceptions/${stuck?.['exceptionId']}`;
    expect((await api.call('GET', path)).body).toMatchObject({
      owner: 'warehouse-desk',
      detail: 'M7/053 period closed',
    });
    expect((await api.call('POST', `${path}/retry`, {})).status).toBe(200);
    await api.statesBecome(['posted', 'posted'], '?sku=SKU-STUCK');
    const [first, second, third] = api.asked('SKU-STUCK').map(({ body }) => body['reference']);
    expect([first, third]).toEqual([second, (await api.movements('?sku=SKU-STUCK'))[1]?.['id']]);
    // The attempt before the case had another key: only its command knows that it may have happened.
    const told = api.asked('SKU-STUCK').map(({ headers }) => headers['crossdock-may-have-happened']);
    expect(told).toEqual([undefined, '?1', undefined]);
  });

  it('tells the life of a movement, and nothing of another at the same place', async () => {
    const [stuck, other] = await api.movements('?sku=SKU-STUCK');
    const { body } = await api.call('GET', `/movements/${stuck?.['id']}/timeline`);
    expect(body['movementId']).toBe(stuck?.['id']);
    const entries = body.items ?? [];
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['event', 'decision', 'command']));
    expect(entries.filter(({ kind }) => kind === 'command').map(({ outcome }) => outcome)).toEqual(['failed', 'ok']);
    expect(JSON.stringify(entries)).not.toContain(String(other?.['id']));
  });

  it('asks a person about what left for no order, or came and nobody announced it', async () => {
    await api.changed(-1, 'SHIPPED', 'SKU-STRAY');
    await api.statesBecome(['in-case'], '?sku=SKU-STRAY');
    await api.tell('inbound-shipment.notified', noticeOf('SKU-COMES', 'rhein-supply:ASN-7'), 'rhein-supply:ASN-7');
    await api.changed(5, 'PUTAWAY', 'SKU-COMES');
    await api.statesBecome(['set-aside'], '?sku=SKU-COMES');
    const [stray] = await api.movements('?sku=SKU-STRAY');
    await released('SKU-STRAY');
    expect((await api.call('POST', `/exceptions/${stray?.['exceptionId']}/retry`, {})).status).toBe(200);
    await api.statesBecome(['set-aside'], '?sku=SKU-STRAY');
    expect((await api.call('GET', `/movements/${stray?.['id']}/timeline`)).status).toBe(200);
  });

  it('lists what is in a state, page by page', async () => {
    await api.changed(-1, 'MOON', 'SKU-MOON');
    await released('SKU-SHIPPED');
    await api.changed(-1, 'SHIPPED', 'SKU-SHIPPED');
    await api.statesBecome(['in-case'], '?state=in-case');
    await api.statesBecome(['set-aside'], '?state=set-aside&sku=SKU-SHIPPED');
    expect(await api.movements('?state=set-aside&sku=SKU-SHIPPED')).toMatchObject([
      { why: expect.stringContaining('goods issue') },
    ]);
    const all = await api.movements();
    const seen: unknown[] = [];
    for (let cursor: unknown = ''; cursor !== null; ) {
      const { body } = await api.call('GET', `/movements?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...(body.items ?? []).map(({ id }) => id));
      cursor = body['nextCursor'];
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(await api.movements(`?location=4012345000023`)).toEqual([]);
  });

  it('follows goods from a supplier into the ERP', async () => {
    await api.tell('inbound-shipment.notified', notice(100), INBOUND);
    const path = `/inbound-shipments/${INBOUND}`;
    await expect.poll(async () => (await api.call('GET', path)).body['state']).toBe('expected');
    const received = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST };
    await api.tell('inbound-shipment.received', { ...received, lines: [came(97)] }, INBOUND);
    await expect.poll(async () => (await api.call('GET', path)).body['state'], { timeout: 10_000 }).toBe('posted');
    const { body } = await api.call('GET', path);
    expect(body).toMatchObject({
      supplier: 'rhein-supply',
      warehouse: EAST,
      lines: [{ sku: SKU, notified: pieces(100), received: pieces(97), damaged: pieces(0) }],
      documents: [{ erp: 'sap', documentNumber: expect.stringMatching(/^D/) }],
      outstanding: [],
    });
    const listed = await api.call('GET', `/inbound-shipments?warehouse=${EAST}&state=posted`);
    expect(listed.body.items).toEqual([body]);
    expect((await api.call('GET', '/inbound-shipments?warehouse=4012345000023')).body.items).toEqual([]);
    const cases = await api.call('GET', `/exceptions?instanceId=${INBOUND}`);
    expect(cases.body.items).toMatchObject([{ code: 'short', owner: 'order-desk', state: 'open' }]);
    const { body: life } = await api.call('GET', `${path}/timeline`);
    const titles = (life.items ?? []).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['inbound-shipment.received', 'post-stock-movement']));
    await expect
      .poll(async () => (await api.movements(`?sku=${SKU}`)).at(-1))
      .toMatchObject({
        reason: 'receipt',
        inboundShipmentId: INBOUND,
        delta: pieces(97),
      });
    const posted = (await api.movements(`?sku=${SKU}`)).at(-1);
    const receipt = (await api.call('GET', `/movements/${posted?.['id']}/timeline`)).body.items ?? [];
    expect(receipt.filter(({ kind }) => kind === 'command')).toHaveLength(1);
  });

  it('asks a person about what a warehouse puts away of a shipment that was given up', async () => {
    const id = 'rhein-supply:ASN-UP';
    const at = { ...noticeOf('SKU-UP', id).notice, expectedAt: '2020-01-01T08:00:00Z' };
    await api.tell('inbound-shipment.notified', { inboundShipmentId: id, notice: at }, id);
    const overdue = () => api.call('GET', `/exceptions?state=open&instanceId=${id}`);
    await expect.poll(async () => (await api.call('GET', `/inbound-shipments/${id}`)).status).toBe(200);
    await api.app.get(Database).query(`UPDATE inventory_sync.timers SET due_at = now() WHERE instance = $1`, [id]);
    await expect.poll(async () => (await overdue()).body.items?.length, { timeout: 10_000 }).toBe(1);
    const [{ id: exception } = {}] = (await overdue()).body.items ?? [];
    expect((await api.call('POST', `/exceptions/${exception}/abandon`, {})).status).toBe(200);
    await api.changed(5, 'PUTAWAY', 'SKU-UP');
    await api.statesBecome(['in-case'], '?sku=SKU-UP');
  });

  it.each([
    ['/movements/mv-none', 404],
    ['/movements/mv-none/timeline', 404],
    ['/inbound-shipments/none', 404],
    [`/inbound-shipments/${EAST}%2F${SKU}`, 404],
    ['/movements?state=lost', 422],
    ['/movements?location=1', 422],
    ['/movements?cursor=x', 422],
  ])('answers %s with %i', async (path, status) => {
    expect((await api.call('GET', path)).status).toBe(status);
  });
});
