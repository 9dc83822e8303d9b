import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '#platform/persistence';
import { StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';
import { SERVED } from '../served.js';
import { FreightInvoiceNumbers1795600000830 } from './freight-invoices.migration.js';

let api: StubbedPartnerApi;
let count = 0;

beforeAll(async () => {
  api = await StubbedPartnerApi.start();
});
afterAll(() => api.close());

/** A shipment that SWFT carries. */
async function carried(): Promise<string> {
  const orderId = `sap-${++count}`;
  const id = `${orderId}-S1`;
  const about = { id, orderId, orderNumber: `${count}`, fulfilmentId: `${orderId}-F1`, customerId: '10100001' };
  const stands = { state: 'pod-received', carrier: 'SWFT', pro: 'SW1', delayed: false, deliveryAttempts: 0 };
  await api.publish('shipment', id, ['carrier:SWFT'], { ...about, ...stands, request: { packages: [] } });
  return id;
}

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const invoice = (shipmentId: string, invoiceNumber: string, change: object = {}) => ({
  ...{ invoiceNumber, shipmentId, invoiceDate: '2026-11-24' },
  ...{ charges: [{ code: 'BASE', amount: eur(100) }], total: eur(100) },
  ...change,
});
const bill = (body: object, version = 'v2', key?: string) =>
  api.call('swift', `/partner/${version}/freight-invoices`, body, key);
const received = async (number: string) => (await api.events(`SWFT/${number}`)).map(({ type }) => type);
const refusal = ({ status, body }: Awaited<ReturnType<typeof bill>>) => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
];

describe('an invoice number', () => {
  it('that was used is a conflict: for another shipment, with other amounts, in whichever version', async () => {
    const [one, other] = [await carried(), await carried()];
    expect((await bill(invoice(one, 'N-1'), 'v1')).status).toBe(201);
    for (const version of SERVED)
      for (const body of [invoice(other, 'N-1'), invoice(one, 'N-1')])
        expect(refusal(await bill(body, version))).toEqual([409, 'conflict']);
    expect(await received('N-1')).toHaveLength(1);
  });

  it('that is told twice under one key is one report, and its answer comes again', async () => {
    const [key, body] = [randomUUID(), invoice(await carried(), 'N-2')];
    const first = await bill(body, 'v2', key);
    expect((await bill(body, 'v2', key)).body).toEqual(first.body);
    expect(await received('N-2')).toHaveLength(1);
  });

  it('that many report at once is taken once', async () => {
    const shipments = await Promise.all(Array.from({ length: 8 }, carried));
    const answers = await Promise.all(shipments.map((each, nth) => bill(invoice(each, 'N-3'), SERVED[nth % 2])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(409)]);
    expect(await received('N-3')).toHaveLength(1);
  });
});

describe('numbers that were used before they were kept', () => {
  it('are known from the reports in the log', async () => {
    const id = await carried();
    await bill(invoice(id, 'B-1'));
    const runner = api.app.get(Database).dataSource.createQueryRunner();
    const numbers = new FreightInvoiceNumbers1795600000830();
    await numbers.down(runner);
    await numbers.up(runner);
    await runner.release();
    expect(refusal(await bill(invoice(await carried(), 'B-1')))).toEqual([409, 'conflict']);
    expect((await bill(invoice(id, 'B-2', { corrects: 'B-1' }))).status).toBe(201);
  });
});

describe('an invoice', () => {
  it('corrects one that was sent for the same shipment, by whichever way, and no other', async () => {
    const [id, other] = [await carried(), await carried()];
    await bill(invoice(other, 'C-1'));
    await api.publish('freight-invoice', 'SWFT:EDI-1', ['carrier:SWFT'], {
      ...invoice(id, 'EDI-1'),
      ...{ id: 'SWFT:EDI-1', carrier: 'SWFT', settlementId: id, state: 'disputed', variances: [], allocations: [] },
    });
    const correcting = (corrects: string, number = 'C-2') => invoice(id, number, { corrects });
    expect(refusal(await bill(correcting('C-99')))).toEqual([422, 'validation-failed', '/corrects unknown-invoice']);
    expect(refusal(await bill(correcting('C-2')))).toEqual([422, 'validation-failed', '/corrects unknown-invoice']);
    expect(refusal(await bill(correcting('C-1')))).toEqual([422, 'validation-failed', '/corrects other-shipment']);
    expect((await bill(correcting('EDI-1'))).status).toBe(201);
    expect((await bill(correcting('C-2', 'C-3'))).status).toBe(201);
  });

  it('credits one that was sent for the same shipment, and no other, in every version', async () => {
    const [id, other] = [await carried(), await carried()];
    await bill(invoice(id, 'M-1'));
    await bill(invoice(other, 'M-2'));
    const crediting = (credits: string, number: string) =>
      invoice(id, number, { credits, charges: [{ code: 'BASE', amount: eur(-10) }], total: eur(-10) });
    expect(refusal(await bill(crediting('M-99', 'M-3')))).toEqual([
      422,
      'validation-failed',
      '/credits unknown-invoice',
    ]);
    expect(refusal(await bill(crediting('M-2', 'M-3')))).toEqual([422, 'validation-failed', '/credits other-shipment']);
    for (const version of SERVED) expect((await bill(crediting('M-1', `M-${version}`), version)).status).toBe(201);
  });

  it('names the PRO number of the shipment, or none', async () => {
    const id = await carried();
    expect(refusal(await bill(invoice(id, 'P-1', { pro: 'XX' })))).toEqual([
      422,
      'validation-failed',
      '/pro other-pro',
    ]);
    expect((await bill(invoice(id, 'P-1', { pro: 'SW1' }))).status).toBe(201);
  });
});
