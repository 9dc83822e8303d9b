import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReceivedRequest, ScriptedAnswer } from './scripted-vendor.js';

export interface Exchange {
  readonly request: ReceivedRequest;
  readonly status: number;
  readonly answer: string;
}

/** Stands between an adapter and a vendor's system, and remembers what both said. */
export interface RecordingProxy {
  readonly baseUrl: string;
  readonly exchanges: readonly Exchange[];
  /** What it does from now on to what passes; nothing without. */
  meddle(meddling?: Meddling): void;
  stop(): Promise<void>;
}

export interface Meddling {
  /** An answer in the vendor's place, which is not asked then. */
  readonly instead?: (request: ReceivedRequest) => ScriptedAnswer | undefined;
  /** The vendor's answer, as it goes on. */
  readonly altered?: (answer: string) => string;
}

/** @param target URL of the vendor's system; paths are recorded below it */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  let meddling: Meddling = {};
  const server = createServer(async (incoming, response) => {
    const body = await bodyOf(incoming);
    const { method = 'GET', url = '/', headers } = incoming;
    const [path = '/', query = ''] = url.split('?');
    const request = { method, path: decodeURIComponent(path), query: new URLSearchParams(query), url, headers, body };
    const instead = meddling.instead?.(request);
    if (instead) {
      const text = JSON.stringify(instead.body ?? {});
      exchanges.push({ request, status: instead.status ?? 200, answer: text });
      response.writeHead(instead.status ?? 200, { 'content-type': 'application/json', ...instead.headers });
      return void response.end(text);
    }
    const answered = await fetch(`${target}${url}`, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        HOP_BY_HOP.has(name) || value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
      ...(body !== '' && { body }),
    });
    const answer = await answered.text();
    exchanges.push({ request, status: answered.status, answer });
    const cookies = answered.headers.getSetCookie();
    const back = [...answered.headers].filter(([name]) => !HOP_BY_HOP.has(name) && name !== 'set-cookie');
    response.writeHead(answered.status, { ...Object.fromEntries(back), 'set-cookie': cookies });
    response.end(meddling.altered?.(answer) ?? answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    meddle: (next = {}) => {
      meddling = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
