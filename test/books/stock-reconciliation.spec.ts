import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

const LONG = { timeout: 90_000 };
const EAST = '4012345000016';
const API = '/inventory-sync/v1';
const RUN = `${API}/schedules/stock-reconciliation/run`;

let product: Product;
let world: World;
beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterEach(async () => {
  for (const system of ['wms', 'sap']) await world.control('DELETE', `/${system}/faults`);
});
afterAll(() => product?.dispose());

const ask = async (): Promise<string> => {
  const { status, body } = await world.call('operator', RUN, { method: 'POST' });
  expect(status, JSON.stringify(body)).toBe(202);
  return body.runId;
};
const ended = (id: string, ms = 60_000): Promise<Json> =>
  world.when(`${API}/reconciliations/${id}`, ({ finishedAt }) => finishedAt !== undefined, ms);
const run = async (): Promise<Json> => ended(await ask());
const findings = async (id: string): Promise<Json[]> =>
  (await world.get(`${API}/reconciliations/${id}/findings`)).items;
/** A clerk books goods that nobody has. */
const misbook = (sku: string, quantity: number) =>
  world.control('POST', '/sap/stock', { sku, plant: '1010', quantity });
const casesAt = async (sku: string): Promise<Json[]> =>
  (await world.cases('inventory-sync', `${EAST}/${sku}`)).filter(({ state }) => state === 'open');
const movementsOf = async (sku: string) =>
  (await world.journal('sap')).filter(
    ({ kind, payload }) => kind === 'goods-movement' && payload.items.some(({ material }: Json) => material === sku),
  );
const signed = (entries: readonly Json[]): string[] =>
  entries.flatMap(({ payload }) =>
    payload.items.map(({ movementType, quantity }: Json) => `${movementType} ${quantity}`),
  );
const posted = (sku: string): Promise<Json> =>
  world.when(`${API}/movements?sku=${sku}&state=posted`, ({ items }) => items.length > 0);

describe('shelf and book', LONG, () => {
  it('match, with figures and watermarks', async () => {
    const { state, figures, asOf, missing } = await run();
    expect(state).toBe('complete');
    expect(figures).toMatchObject({ differs: 0, onlyLeft: 0, onlyRight: 0, deferred: 0 });
    expect(figures.matched).toBeGreaterThan(10);
    expect(figures.sums).toEqual([{ unit: 'EA', left: figures.sums[0].left, right: figures.sums[0].left }]);
    for (const side of ['left', 'right']) expect(Date.now() - Date.parse(asOf[side])).toBeLessThan(60_000);
    expect(missing).toEqual([]);
  });

  it('that differ within tolerance are brought together by one count, once', async () => {
    await misbook('SKU-1001', 2);
    const { id, figures } = await run();
    expect(figures).toMatchObject({ differs: 1 });
    expect(await findings(id)).toMatchObject([
      { key: `${EAST}/SKU-1001`, kind: 'differs', difference: { onHand: { value: -2, unit: 'EA' } } },
    ]);
    await posted('SKU-1001');
    expect(signed(await movementsOf('SKU-1001'))).toEqual(['702 2']);
    const next = await run();
    expect(next.figures).toMatchObject({ differs: 0, agreed: 1 });
    expect(await movementsOf('SKU-1001')).toHaveLength(1);
    expect(await casesAt('SKU-1001')).toEqual([]);
  });

  it('that differ above tolerance are a case, once, which nobody posts alone', async () => {
    await misbook('SKU-1002', 20);
    await run();
    const [only, ...others] = await eventually(() => casesAt('SKU-1002'));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      code: 'variance',
      owner: 'warehouse-desk',
      evidence: { wms: { value: expect.any(Number) }, difference: { value: -20, unit: 'EA' }, itemClass: 'B' },
    });
    await run();
    expect((await casesAt('SKU-1002')).map(({ id }) => id)).toEqual([only?.id]);
    expect(await movementsOf('SKU-1002')).toEqual([]);

    const path = `${API}/exceptions/${only?.id}`;
    const recount = { countedBy: 'm.jansen', countedAt: new Date().toISOString() };
    const proposed = await world.call('operator', `${path}/edits`, {
      body: { patch: { recount }, reason: 'Counted twice: it is so' },
    });
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
    const approve = `${path}/edits/${proposed.body.id}/approve`;
    expect((await world.call('operator', approve, { body: {} })).status).toBe(403);
    expect((await world.call('approver', approve, { body: {} })).status).toBe(200);
    await posted('SKU-1002');
    expect(signed(await movementsOf('SKU-1002'))).toEqual(['702 20']);
    expect(await casesAt('SKU-1002')).toEqual([]);
  });

  it('that agree again by themselves close the case of their difference', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1003', quantity: 1 }]);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    await misbook('SKU-1003', 30);
    await run();
    await eventually(() => casesAt('SKU-1003'));
    // The goods turn up on the shelf, by a word that is no movement of the book.
    const found = { sku: 'SKU-1003', warehouse: 'EAST', delta: 30, reason: 'SHIPPED' };
    await world.control('POST', '/wms/stock-adjustments', found);
    const { id } = await run();
    expect(await findings(id)).toMatchObject([{ key: `${EAST}/SKU-1003`, kind: 'agreed' }]);
    await expect.poll(() => casesAt('SKU-1003')).toEqual([]);
  });

  it('are not compared where goods have left one and not the other yet', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1004', quantity: 5 }]);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    await world.faults('sap', [{ match: { path: '/PostGoodsIssue' }, mode: 'error' }]);
    for (const verb of ['accept', 'pick', 'pack', 'load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
    const { id, figures } = await run();
    expect(figures).toMatchObject({ deferred: 1, differs: 0 });
    expect(await findings(id)).toMatchObject([
      { kind: 'deferred', why: expect.stringContaining('1 fulfilments are on their way out') },
    ]);
    await world.control('DELETE', '/sap/faults');
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'goods-issued', 60_000);
    expect((await run()).figures).toMatchObject({ deferred: 0, differs: 0, agreed: 1 });
    expect(await movementsOf('SKU-1004')).toEqual([]);
  });

  it('match again once goods that came back are in the book as well, and are not compared before', async () => {
    const id = await world.enterOrder([{ sku: 'SKU-1008', quantity: 5 }]);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'released');
    for (const verb of ['accept', 'ship']) await world.warehouse(`${id}-F1`, verb);
    await world.orderWhen(id, ({ fulfilments }) => fulfilments[0]?.state === 'goods-issued');
    await world.faults('sap', [{ match: { path: '/PostGoodsReceipt' }, mode: 'error' }]);
    await world.warehouse(`${id}-F1`, 'return', { lines: [{ sku: 'SKU-1008', quantity: 3 }] });
    await world.orderWhen(id, ({ returns }) => returns?.[0]?.receipts.length === 1);
    const { id: early } = await run();
    expect(await findings(early)).toMatchObject([{ kind: 'deferred', why: '1 returns wait for the ERP' }]);
    await world.control('DELETE', '/sap/faults');
    await world.orderWhen(id, ({ returns }) => returns[0].receipts[0].documentNumber !== undefined, 60_000);
    expect((await run()).figures).toMatchObject({ deferred: 0, differs: 0, agreed: 1 });
    // Somebody has looked at them: they may be sold again, in both books.
    await world.control('POST', '/wms/stock-adjustments', {
      sku: 'SKU-1008',
      warehouse: 'EAST',
      delta: 3,
      reason: 'UNBLOCK',
    });
    await posted('SKU-1008');
    expect((await run()).figures).toMatchObject({ deferred: 0, differs: 0 });
    expect(await casesAt('SKU-1008')).toEqual([]);
  });

  it('are not compared where a movement waits for the ERP', async () => {
    await world.faults('sap', [{ match: { method: 'POST', path: '/A_MaterialDocumentHeader' }, mode: 'error' }]);
    const adjustment = { sku: 'SKU-1005', warehouse: 'EAST', delta: -4, reason: 'CYCLE_COUNT' };
    await world.control('POST', '/wms/stock-adjustments', adjustment);
    await world.when(`${API}/movements?sku=SKU-1005`, ({ items }) => items.length === 1);
    const { id } = await run();
    expect(await findings(id)).toMatchObject([{ kind: 'deferred', why: '1 movements wait for the ERP' }]);
    await world.control('DELETE', '/sap/faults');
    await posted('SKU-1005');
    expect((await run()).figures).toMatchObject({ deferred: 0, differs: 0 });
    expect(signed(await movementsOf('SKU-1005'))).toEqual(['702 4']);
  });
});

describe('a run', LONG, () => {
  it('is asked for once under one key, and by whom is on record', async () => {
    const key = randomUUID();
    const [one, two] = [
      await world.call('operator', RUN, { method: 'POST', key }),
      await world.call('operator', RUN, { method: 'POST', key }),
    ];
    expect(two.body).toEqual(one.body);
    expect(two.headers.get('idempotency-replayed')).toBe('true');
    await ended(one.body.runId);
    const { items } = await world.get(`${API}/schedules`);
    const schedule = items.find(({ name }: Json) => name === 'stock-reconciliation');
    expect(schedule).toMatchObject({ expression: '0 3 * * *', zone: 'UTC', lastRun: { id: one.body.runId } });
    expect(schedule.lastRun).toMatchObject({ askedBy: expect.any(String), outcome: 'done', missed: 0 });
    expect(Date.parse(schedule.nextAt)).toBeGreaterThan(Date.now());
  });

  it('waits for a warehouse that is away, and does the work when it is back', async () => {
    await world.faults('wms', [{ match: { path: '/inventory' }, mode: 'down' }]);
    const id = await ask();
    await world.when(`${API}/reconciliations/${id}`, ({ state }) => state === 'comparing');
    await world.control('DELETE', '/wms/faults');
    expect(await ended(id)).toMatchObject({ state: 'complete', missing: [] });
  });

  it('that is killed in the middle is begun anew under its id, and posts nothing twice', async () => {
    await misbook('SKU-1006', 1);
    await world.faults('wms', [{ match: { path: '/inventory' }, mode: 'slow', delayMs: 3_000, times: 3 }]);
    const id = await ask();
    await world.when(`${API}/reconciliations/${id}`, ({ state }) => state === 'comparing');
    const { dataDir, port, sandboxPort } = product;
    await product.kill9();
    product = await Product.start({ dataDir, port, sandboxPort });
    world = World.of(product);
    await world.control('DELETE', '/wms/faults');
    expect(await ended(id)).toMatchObject({ state: 'complete', figures: { differs: 1 } });
    await posted('SKU-1006');
    expect(signed(await movementsOf('SKU-1006'))).toEqual(['702 1']);
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });
});

async function eventually<T>(read: () => Promise<T[]>): Promise<T[]> {
  await expect.poll(async () => (await read()).length, { timeout: 15_000 }).toBeGreaterThan(0);
  return read();
}
