import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from './trial.js';

let sandbox: Trial;

beforeAll(async () => {
  sandbox = await startTrial();
});
afterAll(() => sandbox.close());

/** fetch sets Host itself. */
function raw(path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${sandbox.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('the control surface', () => {
  it('lists what is simulated', async () => {
    const { body } = await sandbox.control('GET', '');
    expect(body).toMatchObject({
      systems: expect.arrayContaining([{ id: 'wms', kind: 'wms', vendor: 'stowpoint', baseUrl: `${sandbox.url}/wms` }]),
    });
  });

  it('refuses other hosts, pages of other sites, and bodies that are not JSON', async () => {
    const { port } = new URL(sandbox.url);
    expect(await raw('/_control', { host: 'evil.example' })).toBe(403);
    expect(await raw('/_control', { host: `evil.example:${port}` })).toBe(403);
    expect(await raw('/_control', { host: `localhost:${port}` })).toBe(200);
    expect(await raw('/_control', { host: `[::1]:${port}` })).toBe(200);
    expect(await raw('/_control/reset', { origin: 'https://evil.example' }, 'POST')).toBe(403);
    expect(await raw('/_control/reset', { 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403);
    expect(await raw('/_control/clock', { 'content-type': 'text/plain' }, 'PUT', '{"speed":1}')).toBe(415);
    expect(await raw('/_control/clock', { 'content-type': 'application/json' }, 'PUT', '{"speed"')).toBe(400);
    expect(await raw('/_control/clock', { 'content-type': 'application/json' }, 'PUT', 'x'.repeat(6_000_000))).toBe(
      413,
    );
  });

  it('says what is wrong, where', async () => {
    const { status, body } = await sandbox.control('PUT', '/clock', { speed: -1, pace: 2 });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      status: 422,
      code: 'validation-failed',
      title: 'The request is well-formed but wrong',
      correlationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '/pace', code: 'unknown-member' }),
        expect.objectContaining({ pointer: '/speed' }),
      ]),
    });
    expect((await sandbox.control('PUT', '/clock')).status).toBe(422);
    expect((await sandbox.control('PUT', '/wms/faults', { mode: 'error' })).status).toBe(422);
    const faults = await sandbox.control('PUT', '/wms/faults', [
      { mode: 'error' },
      { mode: 'sulk', match: { path: '^(' } },
    ]);
    expect(faults.body.errors).toMatchObject([{ pointer: '/1/mode', code: 'not-allowed' }]);
    const pattern = await sandbox.control('PUT', '/wms/faults', [{ mode: 'error', match: { path: '^(' } }]);
    expect(pattern.body.errors).toMatchObject([{ pointer: '/0/match/path' }]);
    expect((await sandbox.control('GET', '/wms/faults')).body).toEqual({ items: [] });
  });

  it('knows no other system, path or method', async () => {
    for (const [method, path] of [
      ['GET', '/oms/journal'],
      ['POST', '/wms/parcels/1/pick'],
      ['PUT', '/oms/faults'],
      ['GET', '/nowhere'],
      ['POST', '/wms/fulfilments/none/pick'],
    ] as const) {
      const { status, body } = await sandbox.control(method, path, method === 'PUT' ? [] : undefined);
      expect([status, body.code], path).toEqual([404, 'not-found']);
    }
  });

  it('tells what is still to come', async () => {
    expect((await sandbox.control('GET', '/pending')).body).toEqual({ plans: 0, webhooks: 0 });
    await sandbox.control('POST', '/wms/stock-adjustments', {
      warehouse: 'EAST',
      sku: 'SKU-1001',
      delta: -3,
      reason: 'DAMAGE',
    });
    expect((await sandbox.control('GET', '/pending')).body).toEqual({ plans: 0, webhooks: 1 });
    await sandbox.control('POST', '/reset');
    expect((await sandbox.control('GET', '/pending')).body).toEqual({ plans: 0, webhooks: 0 });
  });

  it('shows what lies on the shelves and what the book says of it, and numbers what is counted', async () => {
    const items = async (system: string) =>
      (await sandbox.control('GET', `/${system}/stock`)).body.items as Record<string, unknown>[];
    const adjustment = { sku: 'SKU-1001', warehouse: 'EAST', delta: -2, reason: 'CYCLE_COUNT' };
    const { body } = await sandbox.control('POST', '/wms/stock-adjustments', adjustment);
    expect(body.adjustmentId).toMatch(/^ADJ-\d+$/);
    const shelf = (await items('wms')).find(({ warehouse, sku }) => warehouse === 'EAST' && sku === 'SKU-1001');
    const book = (await items('sap')).find(({ plant, material }) => plant === '1010' && material === 'SKU-1001');
    expect([shelf?.onHand, book?.onHand]).toEqual([98, 100]);
  });

  it('keeps the clock', async () => {
    expect((await sandbox.control('PUT', '/clock', { speed: 12.5 })).body).toEqual({ speed: 12.5 });
    expect((await sandbox.control('GET', '/clock')).body).toEqual({ speed: 12.5 });
    expect((await sandbox.control('POST', '/reset')).body).toEqual({ speed: 0 });
    expect((await sandbox.control('GET', '/clock')).body).toEqual({ speed: 0 });
  });
});
