import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient, forgetGuard, guardCalls, ListedTargets, type Resolve } from '../index.js';
import { VendorDouble } from '../vendor.double.js';

const vendor = new VendorDouble();
beforeAll(() => vendor.start());
afterAll(() => vendor.stop());

let count = 0;
/** A client that its adapter made without a word of where it may go. */
function client(list: string[], host = '127.0.0.1', resolve?: Resolve) {
  const connection = `guarded${++count}`;
  guardCalls(connection, new ListedTargets(list, true, resolve));
  const baseUrl = `http://${host}:${new URL(vendor.baseUrl).port}`;
  return { connection, http: createHttpClient({ connection, baseUrl, timeoutMs: 2_000 }) };
}
const READ = { operation: 'read', method: 'GET', path: '/things' } as const;
const at =
  (address: string): Resolve =>
  async () => [{ address, family: 4 }];

describe('a call of a connection that was added at run time', () => {
  it('goes where the list allows it', async () => {
    vendor.answers(200, { ok: true });
    expect((await client(['127.0.0.0/8']).http.request(READ)).data).toEqual({ ok: true });
    const named = client(['sap.acme.com', '127.0.0.0/8'], 'sap.acme.com', at('127.0.0.1'));
    expect((await named.http.request(READ)).data).toEqual({ ok: true });
    expect(vendor.received).toHaveLength(2);
  });

  it('is not sent elsewhere, and is told as surely not processed', async () => {
    vendor.answers(200, {});
    const write = { ...READ, method: 'POST', body: {} } as const;
    await expect(client(['10.0.0.0/8']).http.request(write)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('CONNECTION_ADDRESSES'),
    });
    expect(vendor.received).toEqual([]);
  });

  it('is judged by the address that its name has as it connects: one that has moved inside is not reached', async () => {
    vendor.answers(200, {});
    let asked = 0;
    const rebinding: Resolve = async () => [{ address: asked++ === 0 ? '8.8.8.8' : '127.0.0.1', family: 4 }];
    const targets = new ListedTargets(['sap.acme.com'], true, rebinding);
    await expect(targets.check('http://sap.acme.com/')).resolves.toBeInstanceOf(URL);
    const { http } = client(['sap.acme.com'], 'sap.acme.com', rebinding);
    await expect(http.request(READ)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('leads to 127.0.0.1'),
    });
    expect(vendor.received).toEqual([]);
  });

  it('follows no redirect', async () => {
    vendor.answers(302, {}, { location: 'http://127.0.0.1:1/inside' });
    await expect(client(['127.0.0.0/8']).http.request(READ)).rejects.toMatchObject({ kind: 'garbage', status: 302 });
  });

  it('stays guarded in what was made before its connection was removed', async () => {
    vendor.answers(200, {});
    const { connection, http } = client(['10.0.0.0/8']);
    forgetGuard(connection);
    await expect(http.request(READ)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
