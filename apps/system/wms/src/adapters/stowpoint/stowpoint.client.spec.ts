import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StowPointClient } from './stowpoint.client.js';

describe('the inventory of StowPoint', () => {
  let server: Server;
  let client: StowPointClient;
  const asked: string[] = [];
  let nextCursor: string | null = 'next';

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: [], nextCursor }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const connection = { id: 'wms-pages', kind: 'wms', vendor: 'stowpoint', baseUrl, credentials: {} } as const;
    client = new StowPointClient(connection, {
      apiKey: 'k',
      webhookSecret: 'whsec_x',
      timeoutMs: 5_000,
      concurrency: 2,
    });
  });
  afterAll(() => new Promise((done) => server.close(done)));

  it('is read a page at a time, no larger than it gives', async () => {
    expect(await client.listInventory({ sku: 'A' }, { limit: 5_000 })).toEqual({ data: [], nextCursor: 'next' });
    await client.listInventory({}, { cursor: 'next page', limit: 7 }).catch(() => undefined);
    expect(asked).toEqual(['/api/v2/inventory?sku=A&limit=200', '/api/v2/inventory?limit=7&cursor=next+page']);
  });

  it('has no page that follows itself', async () => {
    nextCursor = 'same';
    const page = client.listInventory({}, { cursor: 'same', limit: 7 });
    await expect(page).rejects.toMatchObject({ kind: 'garbage' });
  });

  it('has no cursor that is too long to be kept', async () => {
    nextCursor = 'c'.repeat(300);
    expect(await client.listInventory({}, { limit: 7 })).toMatchObject({ nextCursor });
    nextCursor += 'c';
    const page = client.listInventory({}, { limit: 7 });
    await expect(page).rejects.toMatchObject({ kind: 'garbage', message: expect.stringContaining('301 characters') });
  });
});
