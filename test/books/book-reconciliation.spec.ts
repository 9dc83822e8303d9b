import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

const LONG = { timeout: 120_000 };
const DAY = 86_400_000;

let product: Product;
let world: World;
/** Shipped, billed, settled and closed in every book. */
let done: string;

beforeAll(async () => {
  ({ product, world } = await World.start(7_200));
  done = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
  await world.settlementWhen(`${done}-S1`, ({ state }) => state === 'closed', 90_000);
  await world.orderWhen(done, ({ state }) => state === 'closed', 90_000);
  // From here on nobody acts but on command.
  await world.control('PUT', '/clock', { speed: 0 });
}, 200_000);
afterEach(() => world.control('DELETE', '/sap/faults'));
afterAll(() => product?.dispose());

type Process = 'order-to-ship' | 'ship-to-settle';
const act = (path: string, body: object = {}) => world.control('POST', `/sap/${path}`, body);
const numberOf = (orderId: string) => orderId.replace('sap-', '');

const ask = async (process: Process, name: string): Promise<string> => {
  const { status, body } = await world.call('operator', `/${process}/v1/schedules/${name}/run`, { method: 'POST' });
  expect(status, JSON.stringify(body)).toBe(202);
  return body.runId;
};
const ended = (process: Process, id: string): Promise<Json> =>
  world.when(`/${process}/v1/reconciliations/${id}`, ({ finishedAt }) => finishedAt !== undefined, 60_000);
/** Once what was done before is no longer new to anybody. */
const run = async (process: Process, name: string): Promise<Json> => {
  await sleep(2_100);
  return ended(process, await ask(process, name));
};
const codeOf = ({ difference, kind }: Json): string => difference?.code ?? kind;
const found = async (process: Process, name: string): Promise<string[]> => {
  const { id } = await run(process, name);
  const { items } = await world.get(`/${process}/v1/reconciliations/${id}/findings`);
  return items.map((finding: Json) => `${finding.key} ${codeOf(finding)}`);
};
const open = async (process: Process, instance: string, name: string): Promise<string[]> =>
  (await world.cases(process, instance))
    .filter(({ state, code }) => state === 'open' && code.startsWith(`${name}:`))
    .map(({ code }) => code);

describe('orders by both books', LONG, () => {
  it('match once all is done', async () => {
    const { state, figures } = await run('order-to-ship', 'open-orders');
    expect({ state, ...figures }).toMatchObject({ state: 'complete', differs: 0, onlyLeft: 0, onlyRight: 0 });
  });

  it('that the feed never told of are started, once', async () => {
    const id = await world.enterOrder([{ sku: 'SKU-1002', quantity: 2 }], { enteredHoursAgo: 48 });
    await sleep(2_000);
    expect((await world.call('operator', `/order-to-ship/v1/orders/${id}`)).status).toBe(404);
    expect(await found('order-to-ship', 'open-orders')).toEqual([`${id} unknown-here`]);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    expect(await open('order-to-ship', id, 'open-orders')).toEqual(['open-orders:unknown-here']);
    expect(await found('order-to-ship', 'open-orders')).toEqual([`${id} agreed`]);
    expect(await open('order-to-ship', id, 'open-orders')).toEqual([]);
    const delivered = (await world.journal('sap')).filter(({ kind }) => kind === 'delivery');
    expect(delivered.filter(({ businessKey }) => businessKey === `${id}-F1`)).toHaveLength(1);
  });

  it('that a job ends in the ERP without a time stamp are cancelled here, or a case where goods are on a delivery', async () => {
    // Of an item that nobody stocks, so that nothing more is stamped there: the feed looks back for a minute.
    const waiting = await world.enterOrder([{ sku: 'NO-SUCH-ITEM', quantity: 1 }], { enteredHoursAgo: 48 });
    expect(await found('order-to-ship', 'open-orders')).toEqual([`${waiting} unknown-here`]);
    await world.orderWhen(waiting, ({ state }) => state === 'held');
    const picking = await world.enterOrder([{ sku: 'SKU-1004', quantity: 3 }]);
    await world.orderWhen(picking, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    await act('orders/mass-end', { orderNumbers: [numberOf(waiting), numberOf(picking)] });
    expect((await found('order-to-ship', 'open-orders')).sort()).toEqual(
      [`${waiting} cancelled-there`, `${picking} completed-there`].sort(),
    );
    await world.orderWhen(waiting, ({ state }) => state === 'cancelled');
    expect(await found('order-to-ship', 'open-orders')).toEqual(
      expect.arrayContaining([`${waiting} agreed`, `${picking} completed-there`]),
    );
    expect(await open('order-to-ship', waiting, 'open-orders')).toEqual([]);
    expect(await open('order-to-ship', picking, 'open-orders')).toEqual(['open-orders:completed-there']);
  });

  it('that are opened again after their end are a case', async () => {
    await act(`orders/${numberOf(done)}/add-item`);
    await expect.poll(() => found('order-to-ship', 'open-orders'), LONG).toContain(`${done} closed-here`);
    expect(await open('order-to-ship', done, 'open-orders')).toEqual(['open-orders:closed-here']);
  });
});

describe('what was shipped', LONG, () => {
  it('days ago and is not billed is a case until it is', async () => {
    const id = await world.enterOrder([{ sku: 'SKU-1005', quantity: 4 }]);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    for (const verb of ['accept', 'pick', 'pack', 'load']) await world.warehouse(`${id}-F1`, verb);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'loaded');
    await world.journalWhen('tms', ({ kind, businessKey }) => kind === 'tender' && businessKey.startsWith(`${id}-S1`));
    await world.carrier(`${id}-S1`, 'accept');
    const occurredAt = new Date(Date.now() - 5 * DAY).toISOString();
    const shipped = { kind: 'shipped', occurredAt };
    const told = await world.call('3pl-east', `/partner/v1/fulfilments/${id}-F1/confirmations`, { body: shipped });
    expect(told.status, JSON.stringify(told.body)).toBe(201);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'goods-issued');
    await world.settlementWhen(`${id}-S1`, ({ accrual }) => accrual.state === 'posted');
    expect(await found('order-to-ship', 'shipped-not-invoiced')).toEqual([`${id}-F1 not-invoiced`]);
    expect(await open('order-to-ship', id, 'shipped-not-invoiced')).toEqual(['shipped-not-invoiced:not-invoiced:F1']);
    await act(`deliveries/${id}-F1/bill`);
    expect(await found('order-to-ship', 'shipped-not-invoiced')).toEqual([`${id}-F1 agreed`]);
    expect(await open('order-to-ship', id, 'shipped-not-invoiced')).toEqual([]);
  });
});

describe('money by both books', LONG, () => {
  const accounts = { expenseAccount: '65500000', accrualAccount: '21120000' };

  it('matches to the cent once all is settled', async () => {
    const { figures } = await run('ship-to-settle', 'invoiced-not-posted');
    expect(figures).toMatchObject({ matched: 1, differs: 0, onlyLeft: 0, onlyRight: 0 });
    const [{ left, right }] = figures.sums;
    expect(left).toBe(right);
    const { posted } = await world.get(`/ship-to-settle/v1/settlements/${done}-S1`);
    expect(left).toBe(posted.amount);
  });

  it('that the ERP has paid is told to its settlement, once', async () => {
    const settlement = () => world.get(`/ship-to-settle/v1/settlements/${done}-S1`);
    const [{ reference }] = (await settlement()).postings;
    await act(`supplier-invoices/${reference}/pay`);
    expect(await found('ship-to-settle', 'released-not-paid')).toEqual([`${done}-S1/${reference} EUR deferred`]);
    await world.settlementWhen(`${done}-S1`, ({ postings }) => postings[0].paidOn !== undefined);
    const [{ paymentDocument }] = (await settlement()).postings;
    expect(paymentDocument).toMatch(/^\d+$/);
    expect(await found('ship-to-settle', 'released-not-paid')).toEqual([`${done}-S1/${reference} EUR agreed`]);
    expect(await found('ship-to-settle', 'released-not-paid')).toEqual([]);
    expect(await open('ship-to-settle', `${done}-S1`, 'released-not-paid')).toEqual([]);
  });

  it('that an accountant takes out of the ledger is a case, once, and so is what one puts there', async () => {
    const shipped = await world.get('/ship-to-settle/v1/settlements?limit=200');
    const accrued = shipped.items.filter(({ accrual }: Json) => accrual.state === 'posted');
    expect(accrued.length).toBeGreaterThan(0);
    const [{ id, accrual }] = accrued;
    await act(`accruals/${id}/reverse`);
    await act('accruals', { reference: 'sap-77-S1', amount: '12.34', ...accounts });
    for (let nth = 0; nth < 2; nth++)
      expect((await found('ship-to-settle', 'accruals')).sort()).toEqual(
        [`${id} EUR not-in-ledger`, 'sap-77-S1 EUR no-settlement'].sort(),
      );
    const [only, ...others] = (await world.cases('ship-to-settle', id)).filter(({ code }) =>
      code.startsWith('accruals:'),
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ evidence: { difference: { code: 'not-in-ledger', here: accrual.amount } } });
    await act('accruals/sap-77-S1/reverse');
    expect(await found('ship-to-settle', 'accruals')).toEqual(expect.arrayContaining(['sap-77-S1 EUR agreed']));
    expect(await open('ship-to-settle', 'sap-77-S1', 'accruals')).toEqual([]);
  });

  it('tells accruals by their age as the ledger does', async () => {
    const { items } = await world.get('/ship-to-settle/v1/accruals');
    const ours = await world.get('/ship-to-settle/v1/settlements?limit=200');
    const sum = ours.items
      .filter(({ accrual }: Json) => accrual.state === 'posted')
      .reduce((total: number, { accrual }: Json) => total + accrual.amount.amount, 0);
    expect(items).toMatchObject([{ erp: 'sap', currency: 'EUR', total: { amount: sum, currency: 'EUR' } }]);
  });

  it('that was posted and is reversed in the ERP is a case; the ledger may be away in between', async () => {
    const { invoices, posted } = await world.get(`/ship-to-settle/v1/settlements/${done}-S1`);
    const [{ invoiceNumber }] = invoices;
    await act(`supplier-invoices/${invoiceNumber}/reverse`);
    await world.faults('sap', [{ match: { path: '/A_SupplierInvoice' }, mode: 'down' }]);
    await sleep(2_100);
    const id = await ask('ship-to-settle', 'invoiced-not-posted');
    await world.when(`/ship-to-settle/v1/reconciliations/${id}`, ({ state }) => state === 'comparing');
    expect(await open('ship-to-settle', `${done}-S1`, 'invoiced-not-posted')).toEqual([]);
    await world.control('DELETE', '/sap/faults');
    expect(await ended('ship-to-settle', id)).toMatchObject({ state: 'complete', figures: { onlyLeft: 1 } });
    expect((await world.cases('ship-to-settle', `${done}-S1`)).filter(({ state }) => state === 'open')).toMatchObject([
      {
        code: `invoiced-not-posted:not-in-ledger:${invoiceNumber} EUR`,
        evidence: { difference: { here: posted, more: posted } },
      },
    ]);
  });

  it('and nothing of all this was done twice', async () => {
    const byHand = ['accrual sap-77-S1', 'accrual-reversal'];
    const twice = doubles(await world.journal('sap')).filter((each) => !byHand.some((hand) => each.startsWith(hand)));
    expect(twice).toEqual([]);
  });
});
