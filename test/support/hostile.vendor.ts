import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import type { Identity } from './certificate.js';
import { type ReceivedRequest, readRequest, type ScriptedAnswer } from './scripted-vendor.js';

/** What a vendor does to a request instead of answering it. */
export type Strike = (response: ServerResponse, request: IncomingMessage) => void;

/** @returns an answer that is as it should be; undefined where the request is to be struck */
export type Well = (request: ReceivedRequest) => ScriptedAnswer | undefined | Promise<ScriptedAnswer | undefined>;

/** A vendor on a real socket that means no good, or is broken: some requests it answers well, and strikes the others. */
export class HostileVendor {
  strike: Strike = (response) => response.destroy();
  well: Well = () => undefined;
  /** Of requests that were struck. */
  struck = 0;

  private constructor(
    private readonly server: Server,
    private readonly scheme: string,
  ) {
    server.on('request', (incoming, response) => void this.answer(incoming, response).catch(() => response.destroy()));
  }

  /** @param identity that it shows over TLS; plain without */
  static async start(identity?: Identity): Promise<HostileVendor> {
    const server = identity ? createTlsServer(identity) : createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new HostileVendor(server, identity ? 'https' : 'http');
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.well(await readRequest(incoming));
    if (answer) {
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
      return void response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
    }
    this.struck += 1;
    this.strike(response, incoming);
  }
}

/** Of one connection only (RFC 9110 7.6.1), the next hop's own, or its business how it packs. */
const OF_THE_HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'host',
  'content-length',
  'expect',
  'accept-encoding',
]);
const passing = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_HOP.has(name))) as Record<string, string>;

/** Asks somebody who means well, and answers as he does. */
export const passedOn =
  (origin: string): Well =>
  async ({ url, method, headers, body: sent }) => {
    const asked = { method: method as 'GET', headers: passing(headers), ...(sent !== '' && { body: sent }) };
    const { statusCode: status, headers: told, body } = await request(`${origin}${url}`, asked);
    return { status, headers: passing(told), body: await body.text() };
  };

const JSON_TYPE = { 'content-type': 'application/json' };

export const says =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = JSON_TYPE, status = 200): Strike =>
  (response) =>
    void response.writeHead(status, { ...headers }).end(body);

/** As fast as it is read, until it is hung up on. */
export const withoutEnd =
  (block: Buffer, headers: Readonly<Record<string, string>>): Strike =>
  (response) => {
    const more = () => {
      while (!response.destroyed && response.write(block));
      if (!response.destroyed) response.once('drain', more);
    };
    response.writeHead(200, { ...headers });
    more();
  };

/** So many of them, and no end. @param whenTaken called when all of one answer was taken */
export const holdsBack =
  (block: Buffer, times: number, headers: Readonly<Record<string, string>>, whenTaken: () => void): Strike =>
  (response) => {
    let left = times;
    const more = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(block)) return void response.once('drain', more);
      }
      if (left === 0) whenTaken();
    };
    response.writeHead(200, { ...JSON_TYPE, ...headers });
    more();
  };

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');
const HUNDRED_MEGABYTES = String(100 * MEGABYTE.length);
const PAGE = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Your session has ended</body></html>';
const nested = (bracket: string, levels: number) => bracket.repeat(levels);

/** A thousandth of its size: each block is a member of the gzip file of its own (RFC 1952, 2.2). */
const BOMB = gzipSync(MEGABYTE, { level: 9 });

/** Drips until it is hung up on. */
const drips =
  (text: string): Strike =>
  (response) => {
    response.writeHead(200, JSON_TYPE);
    const drip = setInterval(() => response.write(text), 20);
    response.once('close', () => clearInterval(drip));
  };

/** What each does, and what whoever reads of it is told. */
export const STRIKES: Readonly<Record<string, { readonly strike: Strike; readonly told: RegExp }>> = {
  'an answer that breaks off': {
    strike: (response, request) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      response.write('{"d":{"results":[', () => request.socket.destroy());
    },
    told: /ended before the answer/,
  },
  'compressed, an answer that breaks off': {
    strike: says(gzipSync(Buffer.from('{"d":{"results":[]}}')).subarray(0, 25), {
      ...JSON_TYPE,
      'content-encoding': 'gzip',
    }),
    told: /what is no JSON/,
  },
  'an answer that is not compressed as it says': {
    strike: says('{"d":{}}', { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    told: /not compressed as it says/,
  },
  'half of a JSON text': { strike: says('{"d":{"results":[{"SalesOrder":"47'), told: /what is no JSON/ },
  'a web page with 200': { strike: says(PAGE, { 'content-type': 'text/html' }), told: /a web page/ },
  'a web page that is called JSON': { strike: says(PAGE), told: /a web page/ },
  'a web page with 500': { strike: says(PAGE, { 'content-type': 'text/html' }, 500), told: /answered 500/ },
  'a web page with 502': { strike: says(PAGE, { 'content-type': 'text/html' }, 502), told: /answered 502/ },
  'a hundred megabytes that are announced': {
    strike: withoutEnd(MEGABYTE, { ...JSON_TYPE, 'content-length': HUNDRED_MEGABYTES }),
    told: /too large/,
  },
  'an answer without end': { strike: withoutEnd(MEGABYTE, JSON_TYPE), told: /too large/ },
  'a gzip bomb': { strike: withoutEnd(BOMB, { ...JSON_TYPE, 'content-encoding': 'gzip' }), told: /too large/ },
  'a million brackets': { strike: says(nested('[', 1_000_000)), told: /nested deeper/ },
  'a slow drip': { strike: drips(' '), told: /no answer within the deadline/ },
  'headers that never end': {
    strike: (response) => {
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => response.socket?.write('x-more: y\r\n'), 20);
      response.socket?.once('close', () => clearInterval(drip));
    },
    told: /no answer within the deadline/,
  },
  'headers that are too many': {
    strike: (response) => void response.socket?.write(`HTTP/1.1 200 OK\r\n${'x-more: y\r\n'.repeat(10_000)}\r\n`),
    told: /no HTTP/,
  },
  'what is no HTTP': {
    strike: (response) => void response.socket?.end('220 mail.example ESMTP\r\n'),
    told: /no HTTP/,
  },
  silence: { strike: () => undefined, told: /no answer within the deadline/ },
  'letters of no charset': {
    strike: says(Buffer.from('{"d":{"SalesOrder":"4711","name":"Müller"}}', 'latin1')),
    told: /no UTF-8/,
  },
  'a charset that nobody knows': {
    strike: says(Buffer.from('{"name":"Müller"}', 'latin1'), { 'content-type': 'application/json; charset=klingon' }),
    told: /charset/,
  },
  'wrong types throughout': {
    strike: says('{"d":5,"result":"x","error":7,"data":{},"loads":"none","quotes":1,"shipments":{},"id":[]}'),
    told: /./,
  },
  'a list instead of an object': { strike: says('[]'), told: /./ },
  'a null': { strike: says('null'), told: /./ },
  'a text': { strike: says('"ok"'), told: /./ },
  'nothing at all with 200': { strike: says(''), told: /./ },
};
