import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: unknown;
  /** Ends the connection without an answer. */
  readonly reset?: true;
  /** Keeps the connection and never answers. */
  readonly hang?: true;
}

type Script = (request: ReceivedRequest) => ScriptedAnswer | Promise<ScriptedAnswer>;

/** A vendor that answers what a spec tells it to, over real HTTP, and remembers what it was asked. */
export interface ScriptedVendor {
  readonly baseUrl: string;
  readonly received: readonly ReceivedRequest[];
  /** Requests but for those that only establish a session. */
  calls(method?: string): readonly ReceivedRequest[];
  answer(script: Script): void;
  stop(): Promise<void>;
}

export async function startScriptedVendor(): Promise<ScriptedVendor> {
  const received: ReceivedRequest[] = [];
  let script: Script = () => ({ status: 501 });
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    received.push(request);
    const answer = await script(request);
    if (answer.hang) return;
    if (answer.reset) return void incoming.socket.destroy();
    const raw = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? undefined : raw);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    calls: (method) =>
      received.filter(
        (request) => request.headers['x-csrf-token'] !== 'Fetch' && (!method || request.method === method),
      ),
    answer: (next) => {
      received.length = 0;
      script = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export async function readRequest(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = incoming.url ?? '/';
  const [path = '/', query = ''] = url.split('?');
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(path),
    query: new URLSearchParams(query),
    url,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
