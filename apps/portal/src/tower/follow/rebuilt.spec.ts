import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import type { Fact } from '../model/facts.js';
import { caseOf, commandOf, eventOf, instanceOf, placeOf, settlementOf } from '../model/facts.sample.js';
import { project } from '../model/project.js';
import { TowerStore } from '../model/store.js';
import { TOWER_MIGRATIONS, TOWER_TABLES } from '../tower.tables.js';
import { Following } from './following.js';
import type { Source } from './source.js';
import { TowerState, type Turn, TurnOver } from './tower.state.js';

const ROUNDS = 40;
const PAGE = 7;
let test: TestDatabase;
let database: Database;
let replica: Replica | undefined;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
});
afterAll(async () => {
  await replica?.stop();
  await database.dataSource.destroy();
  await test.drop();
});

/** Told page by page, as far as it has happened by then. */
class Growing implements Source {
  readonly facts: Fact[] = [];

  constructor(readonly name: string) {}

  async read(after = '0') {
    const told = this.facts.slice(Number(after), Number(after) + PAGE);
    const next = Number(after) + told.length;
    return { facts: told, read: told.length, next: String(next), more: next < this.facts.length };
  }
}

/** Everything but when it came, and how far whoever reads has come. */
async function everything(): Promise<object> {
  const tables = TOWER_TABLES.filter((table) => table !== 'tower_sources');
  const rows = await Promise.all(
    tables.map((table) =>
      database.query<{ row: string }>(
        `SELECT (to_jsonb(t) - 'revision')::text AS row FROM portal.${table} t ORDER BY 1`,
      ),
    ),
  );
  return Object.fromEntries(tables.map((table, nth) => [table, rows[nth]?.map(({ row }) => row)]));
}

/** A replica of the portal: follows whenever it is its turn. */
class Replica {
  private readonly state = new TowerState(database);
  private following?: Following;
  private stopped = false;
  readonly over: Promise<void>;

  constructor(sources: readonly Source[]) {
    this.over = this.run(sources);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.following?.stop();
    await this.over;
    await this.state.leave();
  }

  private async run(sources: readonly Source[]): Promise<void> {
    while (!this.stopped) {
      const turn: Turn | undefined = await this.state.take();
      if (!turn) {
        await new Promise((done) => setImmediate(done));
        continue;
      }
      this.following = new Following(turn, this.state, new TowerStore(), sources, () => undefined);
      await this.following.run().catch((error) => {
        if (!(error instanceof TurnOver)) throw error;
      });
    }
  }
}

it('the read model is the same as one built afresh, however often it is emptied and handed over while everything goes on', async () => {
  const state = new TowerState(database);
  await state.prepare();
  const [process, log] = [new Growing('order-to-ship'), new Growing('events')];
  replica = new Replica([process, log]);
  for (let n = 0; n < ROUNDS; n += 1) {
    const id = `sap-${n % 10}`;
    process.facts.push(
      instanceOf(id, 1 + Math.floor(n / 10), n > 34, n % 2 ? 'EAST' : 'WEST'),
      commandOf(id, n, 'pending'),
    );
    process.facts.push(settlementOf(id, 1 + Math.floor(n / 10)), placeOf(`SKU-${n % 5}`, n), commandOf(id, n, 'ok'));
    process.facts.push(caseOf(id, 1 + Math.floor(n / 10)));
    log.facts.push(eventOf(id, n % 3 ? 'order.changed' : 'fulfilment.shipped', n + 1));
    if (n % 3 === 0)
      await expect
        .poll(async () => (await state.places()).some(({ read }) => read > 0), { timeout: 10_000 })
        .toBe(true);
    if (n % 12 === 6) await state.startOver();
    if (n % 12 === 9) {
      const next = new Replica([process, log]);
      await replica?.stop();
      replica = next;
    }
  }
  const reached = async () => (await state.places()).map(({ name, cursor }) => [name, cursor]);
  await expect.poll(reached, { timeout: 10_000 }).toEqual([
    ['events', String(log.facts.length)],
    ['order-to-ship', String(process.facts.length)],
  ]);
  await replica?.stop();
  const followed = await everything();
  await state.startOver();
  await database.transaction((tx) => new TowerStore().put(tx, project([...process.facts, ...log.facts])));
  expect(followed).toEqual(await everything());
});
