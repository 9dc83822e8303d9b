import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../libs/platform/src/application/server.limits.js';
import { Product } from '../support/product.js';
import { exchange, faultsOfRefusal, open, parseAnswer } from '../support/wire.js';

// Against the product as it is started: its own limits, and whether others are served while somebody leans on them.

let product: Product;
let token: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  product = await Product.start();
  token = await product.token('3pl-east');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(() => product?.dispose());

const PATH = '/partner/v1/fulfilments';
const COMMAND = '/partner/v1/stock-adjustments';
const head = (method: 'GET' | 'POST', ...lines: string[]) =>
  [
    `${method} ${method === 'GET' ? PATH : COMMAND} HTTP/1.1`,
    'host: x',
    `authorization: Bearer ${token}`,
    ...lines,
  ].join('\r\n');
const GET = () => `${head('GET')}\r\n\r\n`;

interface Watched {
  readonly socket: Socket;
  /** What it was told, and when it was hung up on, in milliseconds after it connected. */
  readonly end: Promise<{ text: string; afterMs: number }>;
}

/** A connection that stays open until the product ends it. */
function hold(first = ''): Watched {
  const started = performance.now();
  const socket = open(product.port);
  if (first) socket.write(first);
  sockets.push(socket);
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  const end = new Promise<{ text: string; afterMs: number }>((done) =>
    socket.once('close', () => done({ text, afterMs: performance.now() - started })),
  );
  return { socket, end };
}

/** Bytes one after the other, for as long as the other side stands it. */
async function dribble({ socket }: Watched, text: () => string, everyMs: number): Promise<void> {
  while (!socket.destroyed && socket.writable) {
    socket.write(text());
    await sleep(everyMs);
  }
}

/** Much longer than an answer takes, much shorter than those who are slow on purpose: also on a machine that is busy. */
const PATIENCE_MS = 4_000;

/** Somebody else asks meanwhile, and is answered each time. */
async function othersAreServed(times = 5): Promise<void> {
  for (let nth = 0; nth < times; nth++) {
    const answer = await fetch(`${product.baseUrl}${PATH}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.text();
    expect(answer.status).toBe(200);
  }
}

const slack = LIMITS.checkingInterval + 3_000;

describe('a client that is slow on purpose', () => {
  it('is hung up on when its headers have not come in time, and told why', async () => {
    const slow = Array.from({ length: 50 }, () => hold(`GET ${PATH} HTTP/1.1\r\nhost: x\r\n`));
    const dribbling = slow.map((each, nth) => dribble(each, () => `x-${nth}: y\r\n`, 700));
    await othersAreServed();
    for (const { end } of slow) {
      const { text, afterMs } = await end;
      expect(afterMs).toBeGreaterThan(LIMITS.headersTimeout - 1_000);
      expect(afterMs).toBeLessThan(LIMITS.headersTimeout + slack);
      expect(faultsOfRefusal(parseAnswer(text), 408, 'request-timeout')).toEqual([]);
    }
    await Promise.all(dribbling);
  });

  it('is hung up on when its body has not come in time', async () => {
    const lines = ['content-type: application/json', 'idempotency-key: "slow"', 'content-length: 100000'];
    const slow = Array.from({ length: 20 }, () => hold(`${head('POST', ...lines)}\r\n\r\n{"a":"`));
    const dribbling = slow.map((each) => dribble(each, () => 'x', 500));
    await othersAreServed();
    for (const { end } of slow) {
      const { text, afterMs } = await end;
      expect(afterMs).toBeGreaterThan(LIMITS.requestTimeout - 1_000);
      expect(afterMs).toBeLessThan(LIMITS.requestTimeout + slack);
      expect(faultsOfRefusal(parseAnswer(text), 408, 'request-timeout')).toEqual([]);
    }
    await Promise.all(dribbling);
  });

  it('by the thousand, idle, keeps nobody else from being served, and is let go', async () => {
    const idle = Array.from({ length: 1_000 }, () => hold());
    await sleep(500);
    await othersAreServed();
    const ends = await Promise.all(idle.map(({ end }) => end));
    expect(Math.max(...ends.map(({ afterMs }) => afterMs))).toBeLessThan(LIMITS.headersTimeout + slack);
  });
});

describe('a flood of headers', () => {
  it.each([
    ['one that is long', `x: ${'y'.repeat(LIMITS.headers)}`],
    ['many that are short', Array.from({ length: 3_000 }, (_, nth) => `x${nth}: y`).join('\r\n')],
    ['a name that is long', `${'x'.repeat(LIMITS.headers)}: y`],
  ])('is 431: %s', async (_, lines) => {
    const answer = parseAnswer(await exchange(product.port, `${head('GET')}\r\n${lines}\r\n\r\n`));
    expect(faultsOfRefusal(answer, 431, 'header-fields-too-large')).toEqual([]);
  });

  it('that never ends takes no more than one connection', async () => {
    const flood = hold(`GET ${PATH} HTTP/1.1\r\n`);
    const flooding = dribble(flood, () => `x: ${'y'.repeat(1_000)}\r\n`, 1);
    await othersAreServed();
    expect(parseAnswer((await flood.end).text).status).toBe(431);
    await flooding;
  });
});

/** Where two readers could differ over where a request ends, it is refused and the connection with it (RFC 9112 11.2). */
describe('a request within a request', () => {
  const smuggled = 'GET /order-to-ship/v1/orders HTTP/1.1\r\nhost: x\r\n\r\n';
  const chunked = (size: string, data = 'x') => `${size}\r\n${data}\r\n0\r\n\r\n`;
  const json = 'content-type: application/json';

  it.each<[string, string[], string]>([
    ['a length and chunks', ['content-length: 4', 'transfer-encoding: chunked'], `0\r\n\r\n${smuggled}`],
    ['chunks and a length', ['transfer-encoding: chunked', 'content-length: 4'], `0\r\n\r\n${smuggled}`],
    ['two lengths', ['content-length: 4', 'content-length: 5'], `null${smuggled}`],
    ['a list of lengths', ['content-length: 4, 4'], `null${smuggled}`],
    ['a length below zero', ['content-length: -1'], smuggled],
    ['a length with a sign', ['content-length: +4'], `null${smuggled}`],
    ['a length in hexadecimal', ['content-length: 0x4'], `null${smuggled}`],
    ['a length that overflows', ['content-length: 18446744073709551620'], `null${smuggled}`],
    ['chunks that are not last', ['transfer-encoding: chunked, identity'], `0\r\n\r\n${smuggled}`],
    ['chunks by another name', ['transfer-encoding: xchunked'], `0\r\n\r\n${smuggled}`],
    ['chunks twice', ['transfer-encoding: chunked', 'transfer-encoding: chunked, x'], `0\r\n\r\n${smuggled}`],
    ['a space before the colon', ['transfer-encoding : chunked'], `0\r\n\r\n${smuggled}`],
    ['a folded header', ['transfer-encoding:', ' chunked'], `0\r\n\r\n${smuggled}`],
    ['a bare line feed', ['x: y\ntransfer-encoding: chunked'], `0\r\n\r\n${smuggled}`],
    ['a bare carriage return', ['x: y\rtransfer-encoding: chunked'], `0\r\n\r\n${smuggled}`],
    ['NUL in a header', ['x: \0'], ''],
    ['a chunk that is no number', ['transfer-encoding: chunked'], chunked('zz')],
    ['a chunk below zero', ['transfer-encoding: chunked'], chunked('-1')],
    ['a chunk that overflows', ['transfer-encoding: chunked'], chunked('fffffffffffffffff')],
    ['a chunk that is longer than it says', ['transfer-encoding: chunked'], chunked('1', 'xyz')],
    ['an extension of a chunk without end', ['transfer-encoding: chunked'], chunked(`1;${'x'.repeat(20_000)}`)],
  ])('is refused, and nothing behind it is answered: %s', async (_, lines, body) => {
    const text = await exchange(product.port, `${head('POST', json, ...lines)}\r\n\r\n${body}`);
    const answer = parseAnswer(text);
    expect([400, 413]).toContain(answer.status);
    expect(faultsOfRefusal(answer, answer.status, answer.body?.code)).toEqual([]);
    expect(text.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
  });

  it('that is a chunk of a terabyte is not waited for beyond the megabyte', async () => {
    const large = hold(`${head('POST', json, 'transfer-encoding: chunked')}\r\n\r\nffffffffff\r\n`);
    const sending = dribble(large, () => 'x'.repeat(100_000), 5);
    await othersAreServed(2);
    expect(faultsOfRefusal(parseAnswer((await large.end).text), 413, 'payload-too-large')).toEqual([]);
    await sending;
  });

  it('without a host, or of another HTTP, is refused', async () => {
    for (const first of [
      `GET ${PATH} HTTP/1.1\r\n\r\n`,
      `GET ${PATH} HTTP/9.9\r\nhost: x\r\n\r\n`,
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      `GET ${PATH}\r\n\r\n`,
    ])
      expect(parseAnswer(await exchange(product.port, first)).status).toBe(400);
  });
});

describe('a pipeline', () => {
  it('of good requests is answered in order, and what is garbage behind them ends it', async () => {
    const text = await exchange(product.port, `${GET()}${GET()}\0\0garbage\r\n\r\n${GET()}`);
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
    // What was being answered when the garbage came may be lost with the connection; nothing is answered after it.
    expect(statuses.filter((status) => status !== '200' && status !== '400')).toEqual([]);
    expect(statuses.length).toBeLessThanOrEqual(3);
    expect(statuses.slice(0, -1)).not.toContain('400');
    await othersAreServed(2);
  });

  it('of a thousand requests takes its turn', async () => {
    const pipeline = hold(
      `${`GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n`.repeat(999)}GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    );
    await othersAreServed();
    expect((await pipeline.end).text.match(/HTTP\/1\.1 200/g)).toHaveLength(1_000);
  });
});

describe('what costs much to refuse', () => {
  it('is refused before it has cost the others much', async () => {
    const charges = JSON.stringify({ charges: Array.from({ length: 6_000 }, () => ({ amount: {} })) });
    const lines = [
      'content-type: application/json',
      `content-length: ${charges.length}`,
      'idempotency-key: "wide"',
      'connection: close',
    ];
    const carrier = await product.token('swift');
    const request = [
      `POST /partner/v1/freight-invoices HTTP/1.1`,
      'host: x',
      `authorization: Bearer ${carrier}`,
      ...lines,
    ].join('\r\n');
    const wide = exchange(product.port, `${request}\r\n\r\n${charges}`, 20_000);
    await sleep(10);
    await othersAreServed(3);
    const answer = parseAnswer(await wide);
    expect(faultsOfRefusal(answer, 422, 'validation-failed')).toEqual([]);
    expect(answer.body.errors.length).toBeLessThanOrEqual(100);
  });
});
