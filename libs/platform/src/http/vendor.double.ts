import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Script = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

/** A vendor on a real socket that does what a spec tells it to, the wire's own accidents included. */
export class VendorDouble {
  readonly received: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  private script: Script = (_request, response) => answer(response, 200, {});
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      this.received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      this.script(request, response, this.received.length);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return this;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  does(script: Script): void {
    this.received.length = 0;
    this.script = script;
  }

  answers(status: number, body?: unknown, headers: Record<string, string> = {}): void {
    this.does((_request, response) => answer(response, status, body, headers));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

export function answer(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
