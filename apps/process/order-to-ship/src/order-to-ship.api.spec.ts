import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SystemApis } from '../../../../test/support/system-apis.js';
import { type Body, CASES, ORDERS, type OrderApi, startOrderApi } from './order-to-ship.api.sample.js';
import { line, sampleOrder } from './order-to-ship.sample.js';

describe('the order-to-ship API', () => {
  let api: OrderApi;
  let systems: SystemApis;
  let call: OrderApi['call'];

  beforeAll(async () => {
    api = await startOrderApi();
    ({ systems, call } = api);
  });
  afterAll(() => api?.stop());

  const released = (orderNumber: string) =>
    expect.poll(() => api.stateOf(orderNumber), { timeout: 10_000 }).toBe('released');

  describe('starting an order', () => {
    it('by its number reads it from its ERP and takes it to its warehouse', async () => {
      const { status, body } = await call('POST', ORDERS, { erp: 'sap', orderNumber: '1001' });
      expect(status).toBe(201);
      expect(body).toMatchObject({ id: 'sap-1001', erp: 'sap', orderNumber: '1001', customerId: 'C-100' });
      await released('1001');
      expect(systems.called('POST', /\/wms\/fulfilments$/).at(-1)?.body).toMatchObject({ fulfilmentId: 'sap-1001-F1' });
    });

    it('given whole needs no ERP to read from', async () => {
      const order = sampleOrder({ orderNumber: '1002', lines: [line('10', 2)] });
      const { status } = await call('POST', ORDERS, { order });
      expect(status).toBe(201);
      await released('1002');
      expect(systems.called('GET', /\/orders\/1002$/)).toEqual([]);
    });

    it('twice answers it as it stands, and under one key with the very same answer', async () => {
      const key = `"${randomUUID()}"`;
      const first = await call('POST', ORDERS, { erp: 'sap', orderNumber: '1003' }, key);
      await released('1003');
      const replayed = await call('POST', ORDERS, { erp: 'sap', orderNumber: '1003' }, key);
      expect(replayed.body).toEqual(first.body);
      expect(replayed.headers['idempotency-replayed']).toBe('true');
      expect((await call('POST', ORDERS, { erp: 'sap', orderNumber: '1003' })).body['state']).toBe('released');
      expect(systems.called('POST', /\/deliveries$/).filter(({ body }) => body['orderNumber'] === '1003')).toHaveLength(
        1,
      );
      const other = await call('POST', ORDERS, { erp: 'sap', orderNumber: '1099' }, key);
      expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
    });

    it.each<[string, object | string, number, string, string[]]>([
      ['no JSON', '{"erp":', 400, 'malformed-request', []],
      ['neither form', {}, 422, 'validation-failed', ['']],
      ['half a form', { erp: 'sap' }, 422, 'validation-failed', ['']],
      ['both forms', { erp: 'sap', orderNumber: '1', order: sampleOrder() }, 422, 'validation-failed', ['']],
      ['an unknown member', { erp: 'sap', orderNumber: '1', colour: 'red' }, 422, 'validation-failed', ['/colour']],
      [
        'a wrong line',
        { order: sampleOrder({ lines: [{ ...line('10', 1), quantity: { value: -1, unit: 'pieces' } }] }) },
        422,
        'validation-failed',
        ['/order/lines/0/quantity/unit', '/order/lines/0/quantity/value'],
      ],
      ['a strange ERP', { erp: 'oracle', orderNumber: '1' }, 404, 'unknown-connection', ['/erp']],
    ])('refuses %s precisely', async (_, payload, status, code, pointers) => {
      const answer = await call('POST', ORDERS, payload);
      expect([answer.status, answer.body['code']]).toEqual([status, code]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect((answer.body.errors ?? []).map(({ pointer }) => pointer).sort()).toEqual(pointers);
    });

    it('refuses an order that its ERP has not released', async () => {
      const answer = await call('POST', ORDERS, { order: sampleOrder({ orderNumber: '1004', status: 'entered' }) });
      expect(answer.body['code']).toBe('order-not-releasable');
    });
  });

  describe('finding orders', () => {
    it('narrows by number, by state, and by both', async () => {
      const ids = async (query: string) => (await call('GET', `${ORDERS}?${query}`)).body.items?.map(({ id }) => id);
      expect(await ids('orderNumber=1001')).toEqual(['sap-1001']);
      expect(await ids('state=released')).toEqual(['sap-1001', 'sap-1002', 'sap-1003']);
      expect(await ids('orderNumber=1001&state=closed')).toEqual([]);
    });

    it('turns pages without losing or repeating one', async () => {
      const seen: unknown[] = [];
      let cursor = '';
      for (let pages = 0; pages < 10; pages += 1) {
        const { body } = await call('GET', `${ORDERS}?limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...(body.items ?? []).map(({ id }) => id));
        if (body['nextCursor'] === null) break;
        cursor = body['nextCursor'] as string;
      }
      expect(seen).toEqual(['sap-1001', 'sap-1002', 'sap-1003']);
    });

    it.each(['cursor=abc', 'limit=0', 'limit=201', 'state=lost', 'colour=red'])('refuses %s', async (query) => {
      expect((await call('GET', `${ORDERS}?${query}`)).body['code']).toBe('validation-failed');
    });

    it('tells the whole life of one, oldest first', async () => {
      const { body } = await call('GET', `${ORDERS}/sap-1001/timeline`);
      const items = body.items ?? [];
      expect(body['orderId']).toBe('sap-1001');
      expect(items.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['order.released', 'check-availability', 'create-delivery', 'fulfilment.released']),
      );
      const times = items.map(({ at }) => Date.parse(at as string));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect((await call('GET', `${ORDERS}/sap-0/timeline`)).status).toBe(404);
    });
  });

  describe('cases', () => {
    const openCase = async (instance: string) =>
      (await call('GET', `${CASES}?instanceId=${instance}&state=open`)).body.items?.[0] as Body;
    const hold = async (orderNumber: string, customer = 'C-100'): Promise<Body> => {
      const source = { system: 'sap', id: orderNumber };
      const order = sampleOrder({ orderNumber, credit: 'blocked', source, customer: { id: customer } });
      await call('POST', ORDERS, { order });
      return openCase(`sap-${orderNumber}`);
    };

    it('show what is held, whose it is and until when', async () => {
      const found = await hold('2001');
      expect(found).toMatchObject({ code: 'held:credit', owner: 'order-desk', state: 'open', instanceId: 'sap-2001' });
      const hours = (Date.parse(found['dueAt'] as string) - Date.parse(found['openedAt'] as string)) / 3_600_000;
      expect(hours).toBeCloseTo(4, 2);
      expect((await call('GET', `${CASES}/${found['id']}`)).body).toMatchObject({
        evidence: { order: { credit: 'blocked' } },
      });
    });

    it('are due sooner for a customer whose service level says so', async () => {
      const { openedAt, dueAt, id } = await hold('2005', 'C-GOLD');
      expect((Date.parse(dueAt as string) - Date.parse(openedAt as string)) / 3_600_000).toBeCloseTo(0.5, 2);
      await call('POST', `${CASES}/${id}/abandon`, {});
    });

    it('retried let the order go on, and are then over', async () => {
      const { id } = await hold('2002');
      const { status } = await call('POST', `${CASES}/${id}/retry`, {});
      expect(status).toBe(200);
      await released('2002');
      const over = await call('GET', `${CASES}/${id}`);
      expect(over.body).toMatchObject({ state: 'resolved', resolution: 'The ERP released the order.' });
      expect(await call('POST', `${CASES}/${id}/retry`, {})).toMatchObject({ status: 409, body: { code: 'conflict' } });
    });

    it('abandoned end the order', async () => {
      const { id } = await hold('2003');
      await call('POST', `${CASES}/${id}/abandon`, { note: 'customer is gone' });
      expect((await call('GET', `${ORDERS}/sap-2003`)).body['state']).toBe('cancelled');
    });

    it('are given to a person, and offer only what they offer', async () => {
      const { id } = await hold('2004');
      const assigned = await call('POST', `${CASES}/${id}/assign`, { assignee: 'm.jansen' });
      expect(assigned.body).toMatchObject({ assignee: 'm.jansen', state: 'open' });
      expect((await call('GET', `${CASES}/${id}`)).body['acts']).toMatchObject([
        { act: 'assigned', by: 'operator', detail: { assignee: 'm.jansen' } },
      ]);
      expect((await call('POST', `${CASES}/${id}/assign`, {})).body.errors?.[0]).toMatchObject({
        pointer: '/assignee',
      });
      expect(await call('POST', `${CASES}/${id}/resolve`, {})).toMatchObject({ status: 409 });
      expect(await call('POST', `${CASES}/${randomUUID()}/retry`, {})).toMatchObject({ status: 404 });
    });

    it('are commented, also once they are closed', async () => {
      const { id } = await hold('2007');
      const said = await call('POST', `${CASES}/${id}/comments`, { text: 'The customer pays on Monday' });
      expect(said).toMatchObject({ status: 201, body: { act: 'commented', by: 'operator' } });
      await call('POST', `${CASES}/${id}/abandon`, { note: 'It did not pay' });
      await call('POST', `${CASES}/${id}/comments`, { text: 'It went bankrupt' });
      const { body } = await call('GET', `${CASES}/${id}`);
      expect((body['acts'] as Body[]).map(({ act, text }) => [act, text])).toEqual([
        ['commented', 'The customer pays on Monday'],
        ['abandoned', 'It did not pay'],
        ['commented', 'It went bankrupt'],
      ]);
      expect((await call('POST', `${CASES}/${randomUUID()}/comments`, { text: 'x' })).status).toBe(404);
      expect((await call('POST', `${CASES}/${id}/comments`, { text: '' })).body.errors?.[0]).toMatchObject({
        pointer: '/text',
      });
    });

    it('are not skipped without a reason, nor where they do not offer it', async () => {
      const { id } = await hold('2008');
      expect((await call('POST', `${CASES}/${id}/skip`, {})).body.errors?.[0]).toMatchObject({ pointer: '/reason' });
      expect(await call('POST', `${CASES}/${id}/skip`, { reason: 'no need' })).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: 'The case does not offer skip' },
      });
      await call('POST', `${CASES}/${id}/abandon`, {});
    });

    it('are listed by owner', async () => {
      const { body } = await call('GET', `${CASES}?owner=order-desk&state=open`);
      expect(body.items?.map(({ instanceId }) => instanceId)).toEqual(['sap-2001', 'sap-2004']);
      expect((await call('GET', `${CASES}?owner=nobody`)).body.items).toEqual([]);
    });

    it('are listed by person and by severity', async () => {
      const ids = async (query: string) =>
        (await call('GET', `${CASES}?state=open&${query}`)).body.items?.map(({ instanceId }) => instanceId);
      expect(await ids('assignee=m.jansen')).toEqual(['sap-2004']);
      expect(await ids('severity=medium')).toEqual(['sap-2001', 'sap-2004']);
      expect(await ids('severity=high')).toEqual([]);
      expect((await call('GET', `${CASES}?severity=huge`)).body.errors?.[0]).toMatchObject({
        pointer: '/query/severity',
      });
    });

    it('of one cause are a group, which is tried again as a whole', async () => {
      for (const orderNumber of ['2101', '2102']) await hold(orderNumber, 'C-GROUP');
      const { body } = await call('GET', `${CASES}/groups`);
      expect(body.items).toMatchObject([{ cause: 'held:credit', cases: 4, retryable: 4, owners: ['order-desk'] }]);
      const retried = await call('POST', `${CASES}/groups/held:credit/retry`, { note: 'The limit is raised' });
      expect(retried).toMatchObject({ status: 200, body: { cause: 'held:credit', skipped: [], remaining: 0 } });
      expect((retried.body['retried'] as Body[]).map(({ instanceId }) => instanceId)).toEqual([
        'sap-2001',
        'sap-2004',
        'sap-2101',
        'sap-2102',
      ]);
      for (const orderNumber of ['2101', '2102']) await released(orderNumber);
      expect((await call('GET', `${CASES}?cause=held:credit&state=open`)).body.items).toEqual([]);
    });

    it.each([
      ['groups/no-such-cause/retry', {}, 404, 'not-found'],
      ['groups/..%2Fx/retry', {}, 404, 'not-found'],
      ['groups/held:credit/retry', { limit: 0 }, 422, 'validation-failed'],
      ['groups/held:credit/retry', { perSecond: 1000 }, 422, 'validation-failed'],
    ])('of a group: %s with %j is refused', async (path, body, status, code) => {
      expect(await call('POST', `${CASES}/${path}`, body)).toMatchObject({ status, body: { code } });
    });
  });

  it('cancels a held order at once', async () => {
    await call('POST', ORDERS, { order: sampleOrder({ orderNumber: '2006', credit: 'blocked' }) });
    const cancelled = await call('POST', `${ORDERS}/sap-2006/cancel`, { reason: 'no longer wanted' });
    expect(cancelled).toMatchObject({ status: 202, body: { state: 'cancelled' } });
  });
});
