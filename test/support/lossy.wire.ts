import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';

interface Loss {
  readonly method: string;
  readonly path: RegExp;
  readonly meanwhile: () => Promise<void>;
}

/** Draws, for each request that passes, what a wire that stores and forwards may do to it. Milliseconds; 0: it does not. */
export interface Disorder {
  /** Passed on once more, so much later. */
  againAfterMs(): number;
  /** Answered at once and passed on so much later: what is told meanwhile overtakes it. */
  heldForMs(): number;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body?: Buffer;
}

/** How often what is held is offered again while nobody takes it, and for how long: a signature is good for five minutes. */
const OFFERED_EVERY_MS = 500;
const OFFERED_FOR_MS = 240_000;
const TAKEN = { status: 202, headers: {}, body: Buffer.of() };

/** Of one connection only (RFC 9110 7.6.1), or the next hop's own. */
const OF_THE_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'host', 'content-length', 'expect']);

/**
 * Stands between one of our apps and another, or a vendor, and loses an answer on its way back: the effect is there, the
 * caller does not know. Or it keeps what it is given: the caller believes that it arrived. Or it passes on twice, and in
 * another order.
 */
export class LossyWire {
  /** Where the other app is; asked anew for each request where it is in several processes. */
  target: string | (() => string) = '';
  /** So many at a time. Whoever comes beyond that is refused as by a vendor that counts: 429, again in a second. */
  atMost = Number.POSITIVE_INFINITY;
  /** So long each request that passes takes at least. */
  takesMs = 0;
  /** Of each second in which anybody came, by its number: how many passed, and how many were refused. */
  readonly seconds = new Map<number, { passed: number; refused: number }>();
  /** Whether requests are taken and not passed on. */
  keeps = false;
  /** Bodies of those, and of what was held and nobody took any more. */
  readonly kept: string[] = [];
  disorder: Disorder | undefined;
  /** The most requests that it had in hand at a time; whoever asks may set it back. */
  peak = 0;
  private underWay = 0;
  private readonly held = new Set<Promise<void>>();
  private stopped = false;
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
      const refused = wire.underWay >= wire.atMost;
      wire.count(refused ? 'refused' : 'passed');
      if (refused) {
        incoming.resume();
        response.writeHead(429, { 'retry-after': '1' }).end();
        return;
      }
      wire.underWay += 1;
      wire.peak = Math.max(wire.peak, wire.underWay);
      try {
        const [answer] = await Promise.all([wire.forward(incoming), sleep(wire.takesMs)]);
        const loss = wire.lossOf(incoming);
        await loss?.meanwhile();
        if (loss) incoming.socket.destroy();
        else response.writeHead(answer.status, answer.headers).end(answer.body);
      } catch {
        incoming.socket.destroy();
      } finally {
        wire.underWay -= 1;
      }
    });
    return wire;
  }

  /** Loses the answer to the next such request, after this was done. */
  loseAnswer(method: string, path: RegExp, meanwhile: () => Promise<void> = () => Promise.resolve()): void {
    this.losses.push({ method, path, meanwhile });
  }

  private count(what: 'passed' | 'refused'): void {
    const second = Math.floor(Date.now() / 1_000);
    const counted = this.seconds.get(second) ?? { passed: 0, refused: 0 };
    counted[what] += 1;
    this.seconds.set(second, counted);
  }

  /** Once nothing is held any more. */
  async delivered(): Promise<void> {
    while (this.held.size > 0) await Promise.all(this.held);
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async forward(incoming: IncomingMessage) {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '' } = incoming;
    const body = Buffer.concat(chunks);
    if (this.keeps) {
      this.kept.push(body.toString());
      return TAKEN;
    }
    const sent: Sent = { method, url, headers: endToEnd(incoming.headers), ...(chunks.length > 0 && { body }) };
    const heldForMs = this.disorder?.heldForMs() ?? 0;
    if (heldForMs > 0) {
      this.hold(sent, heldForMs);
      return TAKEN;
    }
    const answer = await this.pass(sent);
    const againAfterMs = this.disorder?.againAfterMs() ?? 0;
    if (againAfterMs > 0 && isTaken(answer)) this.hold(sent, againAfterMs, true);
    return answer;
  }

  private async pass({ method, url, headers, body }: Sent) {
    const target = typeof this.target === 'string' ? this.target : this.target();
    const answer = await request(`${target}${url}`, { method: method as 'GET', headers, ...(body && { body }) });
    const answered = Buffer.from(await answer.body.arrayBuffer());
    return { status: answer.statusCode, headers: endToEnd(answer.headers), body: answered };
  }

  /** @param arrived before: nothing is lost where nobody takes it */
  private hold(sent: Sent, forMs: number, arrived = false): void {
    const holding = this.offer(sent, forMs, arrived).finally(() => this.held.delete(holding));
    this.held.add(holding);
  }

  private async offer(sent: Sent, forMs: number, arrived: boolean): Promise<void> {
    await sleep(forMs);
    for (const deadline = Date.now() + OFFERED_FOR_MS; !this.stopped; await sleep(OFFERED_EVERY_MS)) {
      if (await this.pass(sent).then(isTaken, () => false)) return;
      if (Date.now() < deadline) continue;
      if (!arrived) this.kept.push(String(sent.body ?? ''));
      return;
    }
  }

  private lossOf({ method, url = '' }: IncomingMessage): Loss | undefined {
    const found = this.losses.find((loss) => loss.method === method && loss.path.test(url));
    this.losses = this.losses.filter((loss) => loss !== found);
    return found;
  }
}

const isTaken = ({ status }: { readonly status: number }): boolean => status < 300;

const endToEnd = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => value !== undefined && !OF_THE_HOP.has(name)),
  ) as Record<string, string | string[]>;
