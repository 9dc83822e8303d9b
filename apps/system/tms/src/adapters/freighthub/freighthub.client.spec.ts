import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FreightHubConfig } from './config.js';
import { FreightHubClient } from './freighthub.client.js';
import { sampleLoad } from './freighthub.sample.js';

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}
type Handler = (request: { method: string; path: string; headers: IncomingMessage['headers']; body: string }) => Answer;

let server: Server;
let handle: Handler;
let seen: string[];
let client: FreightHubClient;

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    seen.push(`${method} ${path}`);
    const { status = 200, body } = handle({ method, path, headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = Object.assign(new FreightHubConfig(), {
    clientId: 'acme',
    clientSecret: 's:e/cret',
    timeoutMs: 2_000,
  });
  client = new FreightHubClient({ id: 'tms', kind: 'tms', vendor: 'freighthub', baseUrl, credentials: {} }, config);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const token = (value: string, expires_in = 900): Answer => ({
  body: { access_token: value, token_type: 'Bearer', expires_in },
});
const refused = (code: string, existing?: object) => ({
  error: { code, message: code, ...(existing && { existing }) },
});

describe("FreightHub's tokens", () => {
  it('are asked for once, with the credentials form-encoded, and used while they live', async () => {
    let basic = '';
    handle = ({ path, headers }) => {
      if (path !== '/oauth/token') return { body: { account: headers.authorization } };
      basic = Buffer.from((headers.authorization ?? '').slice('Basic '.length), 'base64').toString();
      return token('one');
    };
    await Promise.all([client.ping(), client.ping(), client.ping()]);
    await client.ping();
    expect(basic).toBe('acme:s%3Ae%2Fcret');
    expect(seen.filter((call) => call.includes('/oauth/token'))).toHaveLength(1);
  });

  it('are fetched anew when FreightHub ends one before its time, and the call is made again', async () => {
    let issued = 0;
    handle = ({ path, headers }) => {
      if (path === '/oauth/token') return token(`token-${++issued}`);
      if (headers.authorization === 'Bearer token-1') return { status: 401, body: refused('TOKEN_EXPIRED') };
      return { body: { loads: [sampleLoad()] } };
    };
    await expect(client.findLoad('sap-4711-S1')).resolves.toMatchObject({ id: 'FH1001' });
    expect(issued).toBe(2);
  });

  it('that stay refused end in an error of kind auth', async () => {
    handle = ({ path }) => (path === '/oauth/token' ? token('x') : { status: 401, body: refused('TOKEN_EXPIRED') });
    await expect(client.ping()).rejects.toMatchObject({ name: 'VendorError', kind: 'auth' });
  });
});

describe("FreightHub's answers", () => {
  const answering = (answer: Answer): void => {
    handle = ({ path }) => (path === '/oauth/token' ? token('x') : answer);
  };
  const newLoad = {
    reference: 'sap-4711-S1',
    origin: { name: 'a', city: 'b', postal_code: '1', country: 'DE' },
    destination: { name: 'a', city: 'b', postal_code: '1', country: 'DE' },
    handling_units: [],
    total_weight_kg: '1.000',
    currency: 'EUR',
  };

  it('a load that is there already is the answer of a create', async () => {
    answering({ status: 409, body: refused('LOAD_EXISTS', sampleLoad()) });
    await expect(client.createLoad(newLoad)).resolves.toMatchObject({ id: 'FH1001' });
  });

  it.each([
    ['a stale tender', { status: 409, body: refused('TENDER_STALE') }, 'conflict'],
    ['what it does not have', { status: 404, body: refused('NOT_FOUND') }, 'not-found'],
    ['what is wrong', { status: 422, body: refused('INVALID') }, 'rejected'],
    ['an error inside a 200', { status: 200, body: refused('TEMPORARILY_UNAVAILABLE') }, 'unclear'],
    ['an answer of another form', { status: 201, body: { ok: true } }, 'unclear'],
    ['a broken server', { status: 500, body: refused('INTERNAL_ERROR') }, 'unclear'],
    ['an overloaded one', { status: 429, body: refused('SLOW_DOWN') }, 'rate-limited'],
  ])('%s, to a create', async (_, answer, kind) => {
    answering(answer);
    await expect(client.createLoad(newLoad)).rejects.toMatchObject({ name: 'VendorError', kind });
  });

  it('an error inside a 200 to a question is a vendor that is unavailable', async () => {
    answering({ body: refused('TEMPORARILY_UNAVAILABLE') });
    await expect(client.findLoad('x')).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('a list that has something else in it is not taken', async () => {
    answering({ body: { loads: [{ ...sampleLoad(), reference: 'other-S1' }] } });
    await expect(client.findLoad('sap-4711-S1')).resolves.toBeNull();
  });
});
