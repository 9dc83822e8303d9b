import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventData, EventName } from '#canonical';
import { EventLogService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { ReconciliationRuns } from '../../../../../test/support/reconciliation-runs.js';
import { SystemApis } from '../../../../../test/support/system-apis.js';
import { shipToSettleApi } from '../ship-to-settle.api.js';
import { facts, SETTLEMENT, sampleInvoice } from '../ship-to-settle.sample.js';

const AWAY = { status: 503, body: { status: 503, code: 'vendor-unavailable', title: 'Away' } };
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const today = () => new Date().toISOString().slice(0, 10);

describe('accruals and invoices, held against the ledger', () => {
  let systems: SystemApis;
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let runs: ReconciliationRuns;
  /** What stands in the ledger. */
  let accruals: object[] = [];
  let invoices: object[] = [];
  let away = 0;

  beforeAll(async () => {
    systems = await new SystemApis().start();
    /** Goes away between one page and the next. */
    const listed =
      (rows: () => object[]) =>
      ({ query }: { query: URLSearchParams }) => {
        if (query.has('cursor') && away-- > 0) return AWAY;
        const items = away > 0 ? rows().slice(0, 1) : query.has('cursor') ? rows().slice(1) : rows();
        return { body: { items, nextCursor: away > 0 ? 'more' : null } };
      };
    systems
      .on('POST', /\/accruals$/, () => ({ body: { documentNumber: 'A-1' } }))
      .on('POST', /\/supplier-invoices$/, () => ({ body: { documentNumber: 'I-1' } }))
      .on('POST', /\/accruals\/[^/]+\/reversal$/, () => ({ body: { documentNumber: 'R-1' } }))
      .on('POST', /\/release/, () => ({ body: {} }))
      .on(
        'GET',
        /\/books\/open-accruals$/,
        listed(() => accruals),
      )
      .on(
        'GET',
        /\/books\/posted-invoices$/,
        listed(() => invoices),
      );
    database = await createTestDatabase();
    const config = systems.config(database.url, { books: { settleMs: 0, freightInvoiceDays: 0 } });
    await migrate(config.databaseUrl, persistenceOf([shipToSettleApi]));
    app = await createApplication({ config, apis: [shipToSettleApi] });
    const scopes = 'ship-to-settle:read ship-to-settle:write exceptions:write';
    runs = new ReconciliationRuns(app, 'ship-to-settle', await systems.token(scopes, 'ship-to-settle'));
  });
  afterAll(async () => {
    await app?.close();
    await systems?.stop();
    await database?.drop();
  });

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
  const becomes = (state: string) =>
    expect
      .poll(async () => (await runs.call('GET', `/settlements/${SETTLEMENT}`)).body['state'], { timeout: 10_000 })
      .toBe(state);
  const accrual = (change = {}) => ({
    documentNumber: 'A-1',
    reference: SETTLEMENT,
    amount: EUR(13_500),
    postingDate: today(),
    ...change,
  });
  const invoice = (change = {}) => ({
    documentNumber: 'I-1',
    invoiceNumber: 'SW100007',
    settlementId: SETTLEMENT,
    amount: EUR(13_500),
    postingDate: today(),
    released: true,
    ...change,
  });
  const found = async (name: string) => runs.findings(await runs.run(name));
  const open = () => runs.open('accruals', 'invoiced-not-posted');

  it('an accrual that stands in both books is a match, with its sums', async () => {
    await tell('shipment.planned', facts.planned());
    await tell('tender.sent', facts.tenderSent());
    await tell('tender.accepted', { shipmentId: SETTLEMENT, version: 1, carrier: 'SWFT' });
    await tell('goods.issued', facts.goodsIssued());
    await becomes('awaiting-invoice');
    accruals = [accrual()];
    const run = await runs.run('accruals');
    expect(run).toMatchObject({
      state: 'complete',
      figures: { matched: 1, sums: [{ unit: 'EUR', left: 13_500, right: 13_500 }] },
    });
    expect(await runs.findings(run)).toEqual([]);
  });

  it('one that somebody took back in the ledger is a case with both figures, once, and ends by itself', async () => {
    accruals = [];
    for (let nth = 0; nth < 2; nth++)
      expect(await found('accruals')).toEqual([`${SETTLEMENT} EUR only-left not-in-ledger`]);
    expect(await open()).toEqual([`${SETTLEMENT} accruals:not-in-ledger:EUR`]);
    expect((await runs.cases())[0]).toMatchObject({
      owner: 'freight-audit',
      evidence: { left: { documentNumber: 'A-1' }, difference: { here: EUR(13_500), more: EUR(13_500) } },
    });
    accruals = [accrual()];
    await runs.run('accruals');
    expect(await open()).toEqual([]);
  });

  it('one that stands there twice differs by its amount, and one in another currency stands on either side', async () => {
    accruals = [accrual(), accrual({ documentNumber: 'A-2' })];
    expect(await found('accruals')).toEqual([`${SETTLEMENT} EUR differs amount`]);
    accruals = [accrual({ amount: { amount: 13_500, currency: 'USD' } })];
    expect(await found('accruals')).toEqual([
      `${SETTLEMENT} EUR only-left not-in-ledger`,
      `${SETTLEMENT} USD only-right not-booked-here`,
    ]);
    expect(await open()).toEqual([
      `${SETTLEMENT} accruals:not-booked-here:USD`,
      `${SETTLEMENT} accruals:not-in-ledger:EUR`,
    ]);
    accruals = [accrual()];
    await runs.run('accruals');
    expect(await open()).toEqual([]);
  });

  it('one that is open for too long is a case though both books agree', async () => {
    accruals = [accrual({ postingDate: '2026-01-02' })];
    expect(await found('accruals')).toEqual([`${SETTLEMENT} EUR differs over-age`]);
    accruals = [accrual()];
    await runs.run('accruals');
  });

  it('one of no settlement is a case of its own', async () => {
    accruals = [accrual(), accrual({ reference: 'sap-9-S1' })];
    expect(await found('accruals')).toEqual(['sap-9-S1 EUR only-right no-settlement']);
    expect(await open()).toEqual(['sap-9-S1 accruals:no-settlement:EUR']);
    accruals = [accrual()];
    await runs.run('accruals');
    expect(await open()).toEqual([]);
  });

  it('an invoice that is billed and not posted is waited for, then posted by both books', async () => {
    await tell('freight-invoice.received', {
      invoice: sampleInvoice({}, { ...sampleInvoice(), invoiceDate: today() }),
    });
    await becomes('auditing');
    expect(await found('invoiced-not-posted')).toEqual([
      `${SETTLEMENT}/SW100007 EUR deferred There is still time for it.`,
    ]);
    await tell('proof-of-delivery.received', { shipmentId: SETTLEMENT });
    await becomes('closed');
    invoices = [invoice()];
    expect(await runs.run('invoiced-not-posted')).toMatchObject({
      figures: { matched: 1, sums: [{ unit: 'EUR', left: 13_500, right: 13_500 }] },
    });
  });

  it('an accrual that was taken back here and stands in the ledger again is a case', async () => {
    expect(await found('accruals')).toEqual([`${SETTLEMENT} EUR only-right taken-back-here`]);
    accruals = [];
    await runs.run('accruals');
    expect(await open()).toEqual([]);
  });

  it('an invoice that was reversed, blocked or changed in the ledger is a case; one follows the other', async () => {
    invoices = [];
    expect(await found('invoiced-not-posted')).toEqual([`${SETTLEMENT}/SW100007 EUR only-left not-in-ledger`]);
    expect(await open()).toEqual([`${SETTLEMENT} invoiced-not-posted:not-in-ledger:SW100007 EUR`]);
    invoices = [invoice({ released: false })];
    await runs.run('invoiced-not-posted');
    expect(await open()).toEqual([`${SETTLEMENT} invoiced-not-posted:blocked-there:SW100007 EUR`]);
    invoices = [invoice({ amount: EUR(13_000) })];
    await runs.run('invoiced-not-posted');
    expect(await open()).toEqual([`${SETTLEMENT} invoiced-not-posted:amount:SW100007 EUR`]);
    invoices = [invoice()];
    await runs.run('invoiced-not-posted');
    expect(await open()).toEqual([]);
  });

  it('an invoice that somebody entered by hand is a case', async () => {
    invoices = [invoice(), invoice({ invoiceNumber: 'SW-BY-HAND' })];
    expect(await found('invoiced-not-posted')).toEqual([`${SETTLEMENT}/SW-BY-HAND EUR only-right unknown-here`]);
    invoices = [invoice()];
    await runs.run('invoiced-not-posted');
  });

  it('while the ledger is away in mid-run nothing is concluded; the run goes on when it is back', async () => {
    accruals = [accrual({ reference: 'sap-8-S1' }), accrual({ reference: 'sap-9-S1' })];
    away = 1;
    const { body } = await runs.call('POST', '/schedules/accruals/run');
    const read = async () => (await runs.call('GET', `/reconciliations/${body['runId']}`)).body;
    await expect.poll(() => away, { timeout: 10_000 }).toBe(0);
    expect(await read()).toMatchObject({ state: 'comparing' });
    expect(await open()).toEqual([]);
    await expect.poll(async () => (await read())['state'], { timeout: 30_000 }).toBe('complete');
    expect(await open()).toEqual(['sap-8-S1 accruals:no-settlement:EUR', 'sap-9-S1 accruals:no-settlement:EUR']);
  }, 60_000);

  it('a shipment that arrived and that nobody bills is a case until somebody does', async () => {
    const shipmentId = 'sap-4712-S1';
    await tell('shipment.planned', { ...facts.planned(), shipmentId }, shipmentId);
    await tell('tender.sent', { ...facts.tenderSent(), shipmentId }, shipmentId);
    await tell('tender.accepted', { shipmentId, version: 1, carrier: 'SWFT' }, shipmentId);
    await tell('goods.issued', { ...facts.goodsIssued(), shipmentId }, shipmentId);
    await tell('proof-of-delivery.received', { shipmentId }, shipmentId);
    const stateOf = async () => (await runs.call('GET', `/settlements/${shipmentId}`)).body['state'];
    await expect.poll(stateOf, { timeout: 10_000 }).toBe('awaiting-invoice');
    expect(await found('delivered-not-billed')).toEqual([`${shipmentId} only-left not-billed`]);
    expect(await runs.open('delivered-not-billed')).toEqual([`${shipmentId} delivered-not-billed:not-billed`]);
    const invoice = sampleInvoice({ BASE: 99_000 }, { shipmentId, invoiceNumber: 'SW100008' });
    await tell('freight-invoice.received', { invoice });
    await expect.poll(stateOf, { timeout: 10_000 }).toBe('disputed');
    await runs.run('delivered-not-billed');
    expect(await runs.open('delivered-not-billed')).toEqual([]);
  });

  it('finds a part of a statement that never reached its settlement, until it does', async () => {
    const [one, other] = ['sap-5001-S1', 'sap-5002-S1'];
    const { total, invoiceNumber: number } = sampleInvoice();
    const parts = [one, other].map((shipmentId) => ({ shipmentId, total }));
    const statement = { number, total: EUR(2 * total.amount), parts };
    const told = async (shipmentId: string) => {
      const invoice = sampleInvoice(undefined, { shipmentId, statement });
      await tell('freight-invoice.received', { invoice }, shipmentId);
      await expect.poll(async () => (await runs.call('GET', `/settlements/${shipmentId}`)).status).toBe(200);
    };
    await told(one);
    await runs.run('stated-not-told');
    expect(await runs.open('stated-not-told')).toEqual([`${other} stated-not-told:not-told:${number} EUR`]);
    await told(other);
    await runs.run('stated-not-told');
    expect(await runs.open('stated-not-told')).toEqual([]);
    const correction = { invoiceNumber: 'SW500008', corrects: number };
    const left = { number: 'SW500008', total, parts: parts.slice(1) };
    const invoice = sampleInvoice(undefined, { shipmentId: other, ...correction, statement: left });
    await tell('freight-invoice.received', { invoice }, other);
    const known = async () => (await runs.call('GET', `/settlements/${other}`)).body['invoices'];
    await expect.poll(async () => ((await known()) as unknown[]).length).toBe(2);
    await runs.run('stated-not-told');
    expect(await runs.open('stated-not-told')).toEqual([`${one} stated-not-told:left-out:${number} EUR`]);
  });
});
