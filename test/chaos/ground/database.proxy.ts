import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Moment } from '../plan/fault.js';
import { type CommitKind, CommitsTold } from './commits.told.js';

/** How a COMMIT goes over the wire, as a Query or in a Parse (PostgreSQL 18, 54.7). */
const COMMIT = Buffer.from('COMMIT\0');

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

interface Armed {
  readonly moment: Moment;
  left: number;
  readonly of: Record<CommitKind, number>;
}

/** Stands between the apps and Postgres, and cuts what passes at the worst moments. */
export class DatabaseProxy {
  private readonly pairs = new Set<Pair>();
  private armed: Armed | undefined;
  private wereCut: Record<CommitKind, number> = { transaction: 0, statement: 0 };

  private constructor(
    private readonly server: Server,
    private readonly socket: string,
  ) {}

  /** @param url of the Postgres behind, by its socket */
  static async before(url: string): Promise<DatabaseProxy> {
    const server = createServer();
    const proxy = new DatabaseProxy(server, `${new URL(url).searchParams.get('host')}/.s.PGSQL.5432`);
    server.on('connection', (client) => proxy.join(client));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  /** The same database, through here. */
  through(url: string): string {
    const { username, password, pathname } = new URL(url);
    const { port } = this.server.address() as { port: number };
    return `postgresql://${username}:${password}@127.0.0.1:${port}${pathname}`;
  }

  /**
   * The next commits lose their connection: before, Postgres never hears of it (of transactions alone: a statement by itself that
   * is not heard is any connection lost); after, it has committed and nobody is told. Then of transactions and of statements
   * half each, since the one is so much more frequent than the other.
   */
  cutCommits(moment: Moment, times: number): void {
    const half = Math.ceil(times / 2);
    const of = moment === 'before' ? { transaction: times, statement: 0 } : { transaction: half, statement: half };
    this.armed = { moment, left: times, of };
  }

  /** @returns how many commits were cut since it was asked last */
  disarm(): Readonly<Record<CommitKind, number>> {
    this.armed = undefined;
    const { wereCut } = this;
    this.wereCut = { transaction: 0, statement: 0 };
    return wereCut;
  }

  /** @returns how many connections there were */
  cutAll(): number {
    const open = [...this.pairs];
    for (const pair of open) this.cut(pair);
    return open.length;
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise((done) => this.server.close(done));
  }

  private join(client: Socket): void {
    const server = connect(this.socket);
    const pair = { client, server };
    this.pairs.add(pair);
    for (const each of [client, server]) {
      each.setNoDelay(true);
      each.on('error', () => this.cut(pair));
      each.on('close', () => this.cut(pair));
    }
    const told = new CommitsTold();
    client.on('data', (chunk) => {
      if (chunk.includes(COMMIT) && this.strikes('before', 'transaction')) return this.cut(pair);
      if (!server.write(chunk)) {
        client.pause();
        server.once('drain', () => client.resume());
      }
    });
    server.on('data', (chunk) => {
      if (told.read(chunk).some((kind) => this.strikes('after', kind))) return this.cut(pair);
      if (!client.write(chunk)) {
        server.pause();
        client.once('drain', () => server.resume());
      }
    });
  }

  private strikes(moment: Moment, kind: CommitKind): boolean {
    const { armed } = this;
    if (armed?.moment !== moment || armed.left === 0 || armed.of[kind] === 0) return false;
    armed.left -= 1;
    armed.of[kind] -= 1;
    this.wereCut[kind] += 1;
    return true;
  }

  private cut(pair: Pair): void {
    this.pairs.delete(pair);
    pair.client.destroy();
    pair.server.destroy();
  }
}
