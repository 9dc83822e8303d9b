import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventData, EventName } from '#canonical';
import { EventLogService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { SystemApis } from '../../../../test/support/system-apis.js';
import { shipToSettleApi } from './ship-to-settle.api.js';
import { facts, SETTLEMENT, sampleInvoice } from './ship-to-settle.sample.js';

const API = '/ship-to-settle/v1';
type Body = Record<string, unknown> & { items?: Body[] };

describe('the ship-to-settle API', () => {
  let systems: SystemApis;
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let token: string;
  let second: string;
  const posted = { documentNumber: '5105600001' };

  beforeAll(async () => {
    systems = await new SystemApis().start();
    systems
      .on('POST', /\/accruals$/, () => ({
        status: 422,
        body: { status: 422, code: 'vendor-rejected', detail: 'period closed' },
      }))
      .on('POST', /\/supplier-invoices$/, () => ({ body: posted }))
      .on('POST', /\/accruals\/[^/]+\/reversal$/, () => ({ body: posted }))
      .on('POST', /\/release/, () => ({ body: {} }));
    database = await createTestDatabase();
    const config = systems.config(database.url);
    await migrate(config.databaseUrl, persistenceOf([shipToSettleApi]));
    app = await createApplication({ config, apis: [shipToSettleApi] });
    token = await systems.token('ship-to-settle:read exceptions:write exceptions:approve', 'ship-to-settle');
    second = await systems.token('exceptions:approve', 'ship-to-settle', 'controller');
  });
  afterAll(async () => {
    await app?.close();
    await systems?.stop();
    await database?.drop();
  });

  async function call(method: 'GET' | 'POST', path: string, payload?: object, as = token) {
    const headers = {
      authorization: `Bearer ${as}`,
      ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
    };
    const answer = await app.inject({ method, url: `${API}${path}`, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }
  async function tell<N extends EventName>(type: N, data: EventData[N], subject = SETTLEMENT): Promise<void> {
    const receivedAt = new Date().toISOString();
    const event = {
      id: randomUUID(),
      source: '/outside',
      type,
      version: 1,
      subject,
      orderId: 'sap-4711',
      receivedAt,
      occurredAt: receivedAt,
      classifier: 'actual',
      data,
    } as unknown as CanonicalEvent;
    await app.get(Database).transaction((tx) => app.get(EventLogService).append(tx, 'acme', [event]));
  }
  const stateBecomes = (state: string) =>
    expect
      .poll(async () => (await call('GET', `/settlements/${SETTLEMENT}`)).body['state'], { timeout: 10_000 })
      .toBe(state);

  it('knows no settlement before anything is told of its shipment', async () => {
    expect((await call('GET', '/settlements')).body).toEqual({ items: [], nextCursor: null });
    expect((await call('GET', `/settlements/${SETTLEMENT}`)).status).toBe(404);
  });

  it('shows what is expected, and the case of an accrual that its ERP refuses', async () => {
    await tell('shipment.planned', facts.planned());
    await tell('tender.sent', facts.tenderSent());
    await tell('tender.accepted', { shipmentId: SETTLEMENT, version: 1, carrier: 'SWFT' });
    await tell('goods.issued', facts.goodsIssued());
    await expect
      .poll(async () => (await call('GET', '/exceptions?state=open')).body.items, { timeout: 10_000 })
      .toMatchObject([{ code: 'command-failed:post-accrual', owner: 'freight-audit', detail: 'period closed' }]);
    const { body } = await call('GET', `/settlements/${SETTLEMENT}`);
    expect(body).toMatchObject({
      state: 'expected',
      carrier: 'SWFT',
      expected: { amount: 13_500, currency: 'EUR' },
      accrual: { state: 'posting', allocations: [{ lineId: '10' }, { lineId: '20' }] },
    });
  });

  it('posts an accrual on another day once a second person approves of it', async () => {
    const [open] = (await call('GET', '/exceptions?state=open')).body.items ?? [];
    const path = `/exceptions/${open?.['id']}`;
    expect((await call('GET', path)).body).toMatchObject({
      editable: ['/accrual/postingDate'],
      edits: [],
      trace: {
        command: {
          type: 'post-accrual',
          target: 'sap',
          attempts: 1,
          payload: { accrual: { reference: SETTLEMENT } },
          failure: { code: 'vendor-rejected', message: 'period closed' },
        },
      },
    });
    const reason = 'The period is closed';
    const wrong = { patch: { accrual: { amount: { amount: 1 } } }, reason };
    expect((await call('POST', `${path}/edits`, wrong)).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/patch/accrual/amount/amount', code: 'not-editable' }],
    });
    const proposed = await call('POST', `${path}/edits`, { patch: { accrual: { postingDate: '2026-12-01' } }, reason });
    expect(proposed).toMatchObject({ status: 201, body: { state: 'proposed', proposedBy: 'operator' } });
    expect(await call('POST', `${path}/edits/${proposed.body['id']}/approve`, {})).toMatchObject({
      status: 403,
      body: { code: 'second-person-required' },
    });
    // The same person in two sign-ins, through two clients, is one person; somebody of a client's name is not that client.
    const scopes = 'exceptions:write exceptions:approve';
    const mia = (client: string) => systems.personToken('operator', scopes, 'ship-to-settle', client);
    const hers = { patch: { accrual: { postingDate: '2026-12-01' } }, reason };
    const again = await call('POST', `${path}/edits`, hers, await mia('crossdock-portal'));
    expect(again).toMatchObject({ status: 201, body: { proposedBy: 'operator' } });
    const herEdit = `${path}/edits/${again.body['id']}`;
    expect(await call('POST', `${herEdit}/approve`, {}, await mia('another-client'))).toMatchObject({
      status: 403,
      body: { code: 'second-person-required' },
    });
    const renewed = await call('POST', `${path}/edits`, hers);
    const edit = `${path}/edits/${renewed.body['id']}`;
    const onlyWrites = await systems.token('exceptions:write', 'ship-to-settle', 'clerk');
    expect(await call('POST', `${edit}/approve`, {}, onlyWrites)).toMatchObject({ body: { code: 'forbidden' } });
    const approved = await call('POST', `${edit}/approve`, { note: 'agreed' }, second);
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved', decidedBy: 'controller' } });
    expect(await call('POST', `${edit}/approve`, {}, second)).toMatchObject({ status: 409 });
    const postings = () => systems.called('POST', /\/accruals$/);
    await expect.poll(() => postings().length, { timeout: 10_000 }).toBe(2);
    const [before, after] = postings();
    expect(after?.body).toEqual({ ...before?.body, postingDate: '2026-12-01' });
    expect(after?.headers).toMatchObject({
      'idempotency-key': String(before?.headers['idempotency-key']).replace(':r0', ':r1'),
      'crossdock-may-have-happened': '?1',
    });
    expect((await call('GET', path)).body).toMatchObject({ state: 'resolved', editable: [], closedBy: 'controller' });
    await expect.poll(async () => (await call('GET', '/exceptions?state=open')).body.items?.length).toBe(1);
  });

  it('takes the number of an accrual that was posted by hand, and nothing less', async () => {
    const [open] = (await call('GET', '/exceptions?state=open')).body.items ?? [];
    const path = `/exceptions/${open?.['id']}`;
    expect(open?.['resolveWith']).toMatchObject({ required: ['documentNumber'] });
    for (const result of [undefined, {}, { documentNumber: 17 }, { documentNumber: '' }])
      expect(await call('POST', `${path}/resolve`, { result })).toMatchObject({
        status: 422,
        body: { code: 'validation-failed', errors: [{ pointer: '/result/documentNumber' }] },
      });
    const { body } = await call('GET', path);
    expect(body['state']).toBe('open');
    expect((body['acts'] as Body[]).map(({ act }) => act)).not.toContain('resolved');
    const settled = await call('POST', `${path}/resolve`, { result: { documentNumber: 'A-9' } });
    expect(settled.body).toMatchObject({ state: 'resolved', closedBy: 'operator' });
    await stateBecomes('awaiting-invoice');
  });

  const accruals = (asOf: string) => call('GET', `/accruals?asOf=${asOf}`);

  it('tells accruals by their age on a day, by the day that they were posted on', async () => {
    expect((await accruals('2026-11-30')).body).toEqual({ asOf: '2026-11-30', items: [] });
    const amount = { amount: 13_500, currency: 'EUR' };
    const none = { count: 0, amount: { amount: 0, currency: 'EUR' } };
    const whole = { erp: 'sap', currency: 'EUR', count: 1, total: amount };
    const aged = async (asOf: string, age: string) => {
      const buckets = ['0-30', '31-60', '61-90', 'over-90'].map((each) => ({
        age: each,
        ...(each === age ? { count: 1, amount } : none),
      }));
      expect((await accruals(asOf)).body).toEqual({ asOf, items: [{ ...whole, buckets }] });
    };
    await aged('2026-12-31', '0-30');
    await aged('2027-01-01', '31-60');
    await aged('2027-03-02', 'over-90');
  });

  it.each(['yesterday', '2026-02-30', '2026-11-30T00:00:00Z'])('tells none as of %s', async (asOf) => {
    expect(await accruals(asOf)).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
  });

  it('settles what is proven and billed', async () => {
    const invoice = sampleInvoice();
    await tell('proof-of-delivery.received', { shipmentId: SETTLEMENT });
    await tell('freight-invoice.received', { invoice }, `${invoice.carrier}/${invoice.invoiceNumber}`);
    await stateBecomes('closed');
    const { body } = await call('GET', `/freight-invoices/SWFT:${invoice.invoiceNumber}`);
    expect(body).toMatchObject({ state: 'paid', settlementId: SETTLEMENT, ...posted, total: { amount: 13_500 } });
    expect(systems.called('POST', /\/supplier-invoices$/)).toHaveLength(1);
    expect((await accruals('2026-12-31')).body.items).toEqual([]);
  });

  it('is found by its order, its invoices by their carrier', async () => {
    const ids = async (path: string) => (await call('GET', path)).body.items?.map(({ id }) => id);
    expect(await ids('/settlements?orderId=sap-4711')).toEqual([SETTLEMENT]);
    expect(await ids('/settlements?orderId=sap-9')).toEqual([]);
    expect(await ids('/freight-invoices?carrier=SWFT')).toEqual(['SWFT:SW100007']);
    expect(await ids('/freight-invoices?carrier=NRTH')).toEqual([]);
    expect((await call('GET', '/freight-invoices/SWFT:none')).status).toBe(404);
  });

  it('takes a supplement back with a reason, and by two persons where money is in the books for it', async () => {
    const more = sampleInvoice({ BASE: 60 }, { invoiceNumber: 'S-1' });
    await tell('freight-invoice.received', { invoice: more }, 'SWFT/S-1');
    const caseOf = async (code: string) => {
      const find = async () =>
        (await call('GET', '/exceptions?state=open')).body.items?.find((each) => each['code'] === code)?.['id'];
      await expect.poll(find, { timeout: 10_000 }).toBeDefined();
      return `/exceptions/${await find()}`;
    };
    const undo = (body: object, id = SETTLEMENT) => call('POST', `/settlements/${id}/undo-supplement`, body);
    const asked = { invoiceNumber: 'S-1', reason: 'It bills what SW100007 did' };
    expect((await undo(asked, 'sap-9-S1')).status).toBe(404);
    expect(await undo(asked)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await undo({ invoiceNumber: 'S-1' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    const decided = { result: { decision: 'supplement' } };
    expect((await call('POST', `${await caseOf('second-invoice:SWFT:S-1')}/resolve`, decided)).status).toBe(200);
    expect(await undo(asked)).toMatchObject({ status: 200, body: { id: SETTLEMENT } });
    expect(await undo(asked)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const path = await caseOf('undo-supplement:SWFT:S-1');
    expect((await call('GET', path)).body).toMatchObject({ owner: 'freight-audit' });
    const approve = (invoiceNumber: string, as?: string) =>
      call('POST', `/settlements/${SETTLEMENT}/undo-supplement/approve`, { invoiceNumber }, as);
    expect(await approve('S-1')).toMatchObject({ status: 403, body: { code: 'second-person-required' } });
    expect(await approve('SW100007', second)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await approve('S-1', second)).toMatchObject({ status: 200, body: { id: SETTLEMENT } });
    expect((await call('GET', path)).body).toMatchObject({ state: 'resolved' });
    const amounts = async () =>
      ((await call('GET', `/settlements/${SETTLEMENT}`)).body['postings'] as Body[]).map(
        ({ reference, amount, state }) => [reference, (amount as { amount: number }).amount, state],
      );
    await expect.poll(amounts, { timeout: 10_000 }).toEqual([
      ['SW100007', 13_500, 'paid'],
      ['S-1', 60, 'paid'],
      ['S-1/2', -60, 'paid'],
    ]);
    const acts = await app
      .get(Database)
      .query("SELECT record::jsonb ->> 'act' AS act FROM platform.audit_entries ORDER BY sequence DESC LIMIT 2");
    expect(acts).toEqual([{ act: 'supplement.undone' }, { act: 'supplement.undoing-proposed' }]);
  });

  it('tells its life, from the plan to the end', async () => {
    const { body } = await call('GET', `/settlements/${SETTLEMENT}/timeline`);
    expect(body['settlementId']).toBe(SETTLEMENT);
    const titles = (body.items ?? []).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(['shipment.planned', 'post-accrual', 'freight-invoice.received', 'settlement.closed']),
    );
  });

  it('lists the settlements of what is billed for several shipments together', async () => {
    const [one, other] = ['sap-5001-S1', 'sap-5002-S1'];
    const number = 'ST-1';
    const { total } = sampleInvoice();
    const parts = [one, other].map((shipmentId) => ({ shipmentId, total }));
    const statement = { number, total: { ...total, amount: 2 * total.amount }, parts };
    for (const shipmentId of [one, other])
      await tell(
        'freight-invoice.received',
        { invoice: sampleInvoice(undefined, { invoiceNumber: number, shipmentId, statement }) },
        shipmentId,
      );
    const listed = async (query: string) => (await call('GET', `/settlements?${query}`)).body;
    await expect
      .poll(async () => (await listed(`statement=SWFT:${number}`)).items?.length, { timeout: 10_000 })
      .toBe(2);
    const { items = [] } = await listed(`statement=SWFT:${number}`);
    expect(items).toMatchObject([
      { id: one, invoices: [{ id: `SWFT:${number}:${one}`, statement }] },
      { id: other, invoices: [{ id: `SWFT:${number}:${other}`, statement }] },
    ]);
    expect((await listed(`statement=SWFT:${number}&orderId=sap-9`)).items).toEqual([]);
    expect(await listed('statement=SWFT:NOBODY')).toEqual({ items: [], nextCursor: null });
    expect((await call('GET', '/settlements?statement=swift')).status).toBe(422);
    expect((await call('GET', `/freight-invoices/SWFT:${number}:${other}`)).body).toMatchObject({
      settlementId: other,
    });
    expect((await call('GET', `/freight-invoices/SWFT:${number}`)).status).toBe(404);
  });
});
