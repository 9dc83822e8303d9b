import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly id: string;
  readonly verified: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: events of many types
  readonly event: any;
}

/** A partner's endpoint: verifies as Standard Webhooks says, with the reference library, and answers 401 otherwise. */
export class WebhookReceiver {
  secret = '';
  /** A careless one takes whatever comes. */
  verifies = true;
  readonly received: Received[] = [];
  onEvent: (received: Received) => Promise<unknown> = () => Promise.resolve();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const verified = this.isGenuine(body, request.headers as Record<string, string>);
        const received = { id: String(request.headers['webhook-id']), verified, event: JSON.parse(body) };
        this.received.push(received);
        const taken = verified || !this.verifies;
        response.writeHead(taken ? 204 : 401).end();
        if (taken) void this.onEvent(received);
      });
    });
  }

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await new Promise<void>((done) => receiver.server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/events`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private isGenuine(body: string, headers: Record<string, string>): boolean {
    try {
      new Webhook(this.secret).verify(body, headers);
      return true;
    } catch {
      return false;
    }
  }
}
