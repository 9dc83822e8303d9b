import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';

interface Loss {
  readonly method: string;
  readonly path: RegExp;
  readonly meanwhile: () => Promise<void>;
}

/** Of one connection only (RFC 9110 7.6.1), or the next hop's own. */
const OF_THE_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'host', 'content-length', 'expect']);

/** Stands between one of our apps and another, and loses an answer on its way back: the effect is there, the caller does not know. */
export class LossyWire {
  /** Where the other app is. */
  target = '';
  private losses: Loss[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<LossyWire> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const wire = new LossyWire(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', async (incoming, response) => {
      try {
        const answer = await wire.forward(incoming);
        const loss = wire.lossOf(incoming);
        await loss?.meanwhile();
        if (loss) incoming.socket.destroy();
        else response.writeHead(answer.status, answer.headers).end(answer.body);
      } catch {
        incoming.socket.destroy();
      }
    });
    return wire;
  }

  /** Loses the answer to the next such request, after this was done. */
  loseAnswer(method: string, path: RegExp, meanwhile: () => Promise<void> = () => Promise.resolve()): void {
    this.losses.push({ method, path, meanwhile });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async forward(incoming: IncomingMessage) {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const answer = await request(`${this.target}${incoming.url}`, {
      method: incoming.method as 'GET',
      headers: endToEnd(incoming.headers),
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await answer.body.arrayBuffer());
    return { status: answer.statusCode, headers: endToEnd(answer.headers), body };
  }

  private lossOf({ method, url = '' }: IncomingMessage): Loss | undefined {
    const found = this.losses.find((loss) => loss.method === method && loss.path.test(url));
    this.losses = this.losses.filter((loss) => loss !== found);
    return found;
  }
}

const endToEnd = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => value !== undefined && !OF_THE_HOP.has(name)),
  ) as Record<string, string | string[]>;
