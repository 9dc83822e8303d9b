import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudEvent } from '#canonical';

/** What a receiver got, byte for byte, and when. */
export interface Received {
  readonly at: number;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly event: CloudEvent & { readonly previousid?: string };
}

export type Respond = (received: Received, response: ServerResponse, count: number) => unknown;

const OK: Respond = (_, response) => response.writeHead(204).end();

/** A partner's endpoint: real HTTP on a port of its own, answering as a test wants it to. */
export class Receiver {
  readonly received: Received[] = [];
  /** Requests under way now, by order, and the most there were of one. */
  private readonly open = new Map<string, number>();
  mostAtOnce = 0;
  mostOfOneOrder = 0;
  private server?: Server;
  respond: Respond;

  constructor(respond: Respond = OK) {
    this.respond = respond;
  }

  async start(port = 0): Promise<this> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const event = JSON.parse(raw) as Received['event'];
        const received = { at: Date.now(), path: request.url ?? '', headers: request.headers, raw, event };
        this.received.push(received);
        this.count(event.partitionkey ?? event.subject, response);
        void this.respond(received, response, this.received.length);
      });
    });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    this.server = server;
    return this;
  }

  get port(): number {
    if (!this.server) throw new Error('it was not started');
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  get events(): Received['event'][] {
    return this.received.map(({ event }) => event);
  }

  /** `pick.confirmed o1-F1`, in the order of arrival. */
  get names(): string[] {
    return this.events.map(({ type, subject }) => `${type.replace(/^crossdock\.|\.v1$/g, '')} ${subject}`);
  }

  async until(holds: (receiver: this) => boolean, ms = 10_000): Promise<void> {
    for (const deadline = Date.now() + ms; !holds(this); await sleep(10)) {
      if (Date.now() > deadline) throw new Error(`the receiver stands at ${JSON.stringify(this.names)}`);
    }
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  private count(order: string, response: ServerResponse): void {
    const open = (this.open.get(order) ?? 0) + 1;
    this.open.set(order, open);
    this.mostOfOneOrder = Math.max(this.mostOfOneOrder, open);
    const all = [...this.open.values()].reduce((sum, each) => sum + each, 0);
    this.mostAtOnce = Math.max(this.mostAtOnce, all);
    response.once('close', () => this.open.set(order, (this.open.get(order) ?? 1) - 1));
  }
}
