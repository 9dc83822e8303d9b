import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { API_NAMES, type CrossdockConfig } from '#platform/config';
import { ApiClient } from './api.client.js';

let server: Server;
let client: ApiClient;
let received: IncomingHttpHeaders[];

beforeAll(async () => {
  server = createServer((request, response) => {
    received.push(request.headers);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrls = Object.fromEntries(API_NAMES.map((name) => [name, url])) as CrossdockConfig['serviceUrls'];
  client = new ApiClient('erp', { serviceUrls }, { for: async () => 'token', forget: () => undefined });
});
beforeEach(() => {
  received = [];
});
afterAll(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});

describe('a call of a command', () => {
  it.each([
    [true, '?1'],
    [false, undefined],
  ])('tells whether an attempt may have happened under another key: %s', async (mayHaveHappened, told) => {
    const call = { idempotencyKey: 'o:1:2:0:r0', mayHaveHappened };
    await client.call({ method: 'POST', path: '/systems/sap/deliveries', body: {} }, call);
    expect(received[0]).toMatchObject({ 'idempotency-key': '"o:1:2:0:r0"' });
    expect(received[0]?.['crossdock-may-have-happened']).toBe(told);
  });
});
