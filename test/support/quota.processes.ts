import { accessPersistence } from '#platform/access';
import type { Quota } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { QuotaCounter } from '../../libs/platform/src/access/quota/quota.counter.js';
import { QuotaStore } from '../../libs/platform/src/access/quota/quota.store.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export const BURST: Quota = { name: 'burst', limit: 10, windowSeconds: 60 };
export const DAILY: Quota = { name: 'daily', limit: 25, windowSeconds: 86_400 };
export const BOTH = [BURST, DAILY];
export const ONLY_BURST = [BURST];
export const ONLY_DAILY = [DAILY];
export const LARGE = [{ name: 'large', limit: 1_000, windowSeconds: 60 }];

/** Counters as processes of their own have them, on one database. */
export class QuotaProcesses {
  private readonly opened: Database[] = [];
  private readonly running: QuotaCounter[] = [];

  private constructor(private readonly test: TestDatabase) {}

  static async start(): Promise<QuotaProcesses> {
    const test = await createTestDatabase();
    await migrate(test.url, [accessPersistence]);
    return new QuotaProcesses(test);
  }

  get url(): string {
    return this.test.url;
  }

  async open(url = this.url): Promise<Database> {
    const database = new Database(await createDataSource(url, 5).initialize());
    this.opened.push(database);
    return database;
  }

  /** As a process of its own: its connections, its memory. */
  startCounter(database: Database, { aloneMs = 60_000, guessMs = 30_000 } = {}): QuotaCounter {
    const store = new QuotaStore(database);
    store.aloneMs = aloneMs;
    const counter = new QuotaCounter(store);
    counter.guessMs = guessMs;
    this.running.push(counter);
    return counter;
  }

  /** One that died: nothing is asked of it any more, not even to shut down. */
  forget(counter: QuotaCounter): void {
    this.running.splice(this.running.indexOf(counter), 1);
  }

  /** Ends the counters that run. */
  async shutDown(): Promise<void> {
    for (const counter of this.running.splice(0)) await counter.beforeApplicationShutdown();
  }

  async dispose(): Promise<void> {
    for (const { dataSource } of this.opened) await dataSource.destroy();
    await this.test.drop();
  }
}

export const ask = (counters: readonly QuotaCounter[], partner: string, times: number, quotas: readonly Quota[]) =>
  Promise.all(
    Array.from({ length: times }, (_, nth) =>
      (counters[nth % counters.length] as QuotaCounter).consume(partner, quotas),
    ),
  );
export type Decisions = Awaited<ReturnType<typeof ask>>;
export const granted = (decisions: Decisions) => decisions.filter(({ violated }) => violated.length === 0);
export const lowestLeft = (decisions: Decisions, name: string) =>
  Math.min(...decisions.map(({ uses }) => uses.find((use) => use.name === name)?.remaining ?? Number.NaN));

export async function kept(database: Database, partner: string): Promise<Record<string, number>> {
  const [row] = await database.query<{ windows: Record<string, { used: number }> }>(
    'SELECT windows FROM platform.quota_uses WHERE partner = $1',
    [partner],
  );
  return Object.fromEntries(Object.entries(row?.windows ?? {}).map(([name, { used }]) => [name, used]));
}
export const endWindow = (database: Database, partner: string, name: string) =>
  database.query(
    `UPDATE platform.quota_uses SET windows = jsonb_set(windows, ARRAY[$2, 'ends'], '0') WHERE partner = $1`,
    [partner, name],
  );
