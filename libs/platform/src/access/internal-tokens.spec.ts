import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../config/index.js';
import { InternalTokens, internalClientSecret } from './index.js';

const SECRET = 'i'.repeat(32);
let server: Server;
let asked: { authorization: string; form: Record<string, string> }[];
/** What the authorization server answers to the nth request. */
let answers: (nth: number) => { status: number; body: object };
let tokens: InternalTokens;

beforeEach(async () => {
  asked = [];
  answers = (nth) => ({ status: 200, body: { access_token: `token-${nth}`, expires_in: 600 } });
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    asked.push({
      authorization: String(request.headers.authorization),
      form: Object.fromEntries(new URLSearchParams(text)),
    });
    const { status, body } = answers(asked.length);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const config = loadConfig({
    DATABASE_URL: 'postgresql://x',
    INTERNAL_SECRET: SECRET,
    PUBLIC_URL: 'https://crossdock.test',
    IDENTITY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  tokens = new InternalTokens('crossdock-order-to-ship', config);
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe('the secret of an app’s own client', () => {
  it('follows from the root secret, is each client’s own, and does not tell the root', () => {
    const one = internalClientSecret(SECRET, 'crossdock-erp');
    expect(internalClientSecret(SECRET, 'crossdock-erp')).toBe(one);
    expect(internalClientSecret(SECRET, 'crossdock-wms')).not.toBe(one);
    expect(internalClientSecret('j'.repeat(32), 'crossdock-erp')).not.toBe(one);
    expect(one).toMatch(/^[\w-]{43}$/);
  });
});

describe('internal tokens', () => {
  it('are asked for by API, as the app’s own client', async () => {
    expect(await tokens.for('erp')).toBe('token-1');
    const secret = internalClientSecret(SECRET, 'crossdock-order-to-ship');
    expect(asked).toEqual([
      {
        authorization: `Basic ${Buffer.from(`crossdock-order-to-ship:${secret}`).toString('base64')}`,
        form: { grant_type: 'client_credentials', resource: 'https://crossdock.test/erp' },
      },
    ]);
  });

  it('are shared by callers at the same time and afterwards, one per API', async () => {
    expect(new Set(await Promise.all([1, 2, 3].map(() => tokens.for('erp'))))).toEqual(new Set(['token-1']));
    expect(await tokens.for('erp')).toBe('token-1');
    expect(await tokens.for('wms')).toBe('token-2');
  });

  it('are renewed before they end, and when they are refused', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await tokens.for('erp');
    vi.setSystemTime(Date.now() + 560_000);
    expect(await tokens.for('erp')).toBe('token-1');
    vi.setSystemTime(Date.now() + 20_000);
    expect(await tokens.for('erp')).toBe('token-2');
    tokens.forget('erp');
    expect(await tokens.for('erp')).toBe('token-3');
  });

  it('wait for an authorization server that is still starting', async () => {
    answers = (nth) =>
      nth < 3
        ? { status: nth === 1 ? 503 : 401, body: { error: 'not_yet' } }
        : { status: 200, body: { access_token: 'at last', expires_in: 600 } };
    expect(await tokens.for('erp')).toBe('at last');
  });

  it('that cannot be had are a failure that is not remembered', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    answers = () => {
      vi.setSystemTime(Date.now() + 30_000);
      return { status: 401, body: { error: 'invalid_client', error_description: 'client authentication failed' } };
    };
    await expect(tokens.for('erp')).rejects.toThrow('token refused: client authentication failed');
    answers = () => ({ status: 200, body: { access_token: 'mended', expires_in: 600 } });
    expect(await tokens.for('erp')).toBe('mended');
  });
});
