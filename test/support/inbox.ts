import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InboundWebhook } from '#messaging';

/** Where a vendor's webhooks arrive. */
export interface Inbox {
  readonly url: string;
  /** As they arrived, oldest first. */
  readonly told: readonly InboundWebhook[];
  close(): void;
}

/** Keeps what arrives as it arrives. */
export async function startInbox(): Promise<Inbox> {
  const told: InboundWebhook[] = [];
  const server = createServer(async (request, response) => {
    const rawBody = await bodyOf(request);
    told.push({ headers: request.headers as Record<string, string | undefined>, rawBody });
    response.writeHead(202).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
