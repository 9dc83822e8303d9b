import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Moment } from '../plan/fault.js';

/** How a COMMIT goes over the wire, as a Query or in a Parse (PostgreSQL 18, 54.7), and how it is answered (CommandComplete). */
const COMMIT = Buffer.from('COMMIT\0');

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

/** Stands between the apps and Postgres, and cuts what passes at the worst moments. */
export class DatabaseProxy {
  private readonly pairs = new Set<Pair>();
  private armed: { readonly moment: Moment; left: number } | undefined;
  private cutAtCommit = 0;

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

  /** The next commits lose their connection: before, Postgres never hears of it; after, it has committed and nobody is told. */
  cutCommits(moment: Moment, times: number): void {
    this.armed = { moment, left: times };
  }

  /** @returns how many commits were cut since it was asked last */
  disarm(): number {
    this.armed = undefined;
    const cut = this.cutAtCommit;
    this.cutAtCommit = 0;
    return cut;
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
    let silenced = false;
    client.on('data', (chunk) => {
      const moment = this.strikes(chunk);
      if (moment === 'before') return this.cut(pair);
      if (moment === 'after') silenced = true;
      if (!server.write(chunk)) {
        client.pause();
        server.once('drain', () => client.resume());
      }
    });
    server.on('data', (chunk) => {
      if (silenced) {
        if (chunk.includes(COMMIT)) this.cut(pair);
        return;
      }
      if (!client.write(chunk)) {
        server.pause();
        client.once('drain', () => server.resume());
      }
    });
  }

  private strikes(chunk: Buffer): Moment | undefined {
    if (!this.armed || this.armed.left === 0 || !chunk.includes(COMMIT)) return undefined;
    this.armed.left -= 1;
    this.cutAtCommit += 1;
    return this.armed.moment;
  }

  private cut(pair: Pair): void {
    this.pairs.delete(pair);
    pair.client.destroy();
    pair.server.destroy();
  }
}
