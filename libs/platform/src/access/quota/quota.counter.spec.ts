import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  BOTH,
  BURST,
  DAILY,
  endWindow,
  granted,
  kept,
  LARGE,
  lowestLeft,
  ONLY_BURST,
  ONLY_DAILY,
  QuotaProcesses,
} from '../../../../../test/support/quota.processes.js';
import type { Quota } from '../../config/index.js';
import type { Database } from '../../persistence/index.js';
import type { QuotaCounter } from './quota.counter.js';

let processes: QuotaProcesses;
beforeAll(async () => {
  processes = await QuotaProcesses.start();
});
afterEach(() => processes.shutDown());
afterAll(() => processes.dispose());

describe('the count of quotas over two processes', () => {
  let counters: QuotaCounter[];
  let databases: Database[];
  beforeAll(async () => {
    databases = [await processes.open(), await processes.open()];
  });
  beforeEach(() => {
    counters = databases.map((database) => processes.startCounter(database));
  });
  const database = () => databases[0] as Database;

  it('is exact: of three times the quota at once the quota succeeds, and each is told another rest', async () => {
    const decisions = granted(await ask(counters, 'exact', 30, ONLY_BURST));
    const left = decisions.map(({ uses }) => uses[0]?.remaining).sort((a, b) => Number(a) - Number(b));
    expect(left).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('grants in the order in which the requests of a process came', async () => {
    const decisions = await ask([counters[0] as QuotaCounter], 'ordered', 15, ONLY_BURST);
    expect(decisions.map(({ uses }) => uses[0]?.remaining)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('a refused request consumes nothing of any window', async () => {
    await ask(counters, 'refused', 30, BOTH);
    expect(await kept(database(), 'refused')).toEqual({ burst: 10, daily: 10 });
    await endWindow(database(), 'refused', 'burst');
    const [decision] = await ask(counters, 'refused', 1, BOTH);
    expect(decision?.uses.map(({ name, remaining }) => [name, remaining])).toEqual([
      ['burst', 9],
      ['daily', 14],
    ]);
  });

  it('names every quota that is used up', async () => {
    const quotas = [BURST, { ...DAILY, limit: 10 }];
    await ask(counters, 'both', 30, quotas);
    expect((await ask(counters, 'both', 1, quotas))[0]?.violated).toEqual(['burst', 'daily']);
  });

  it('begins anew when a window has ended, that window only', async () => {
    await ask(counters, 'anew', 10, BOTH);
    expect((await ask(counters, 'anew', 1, BOTH))[0]?.violated).toEqual(['burst']);
    await endWindow(database(), 'anew', 'burst');
    const [decision] = await ask(counters, 'anew', 1, BOTH);
    expect(decision?.violated).toEqual([]);
    expect(decision?.uses).toMatchObject([
      { name: 'burst', remaining: 9, resetSeconds: 60 },
      { name: 'daily', remaining: 14 },
    ]);
  });

  it('counts routes of several classes against the windows that they share', async () => {
    const bulk = [BURST, { name: 'bulk', limit: 3, windowSeconds: 60 }];
    const [some, others] = await Promise.all([
      ask(counters, 'classes', 5, bulk),
      ask(counters, 'classes', 20, ONLY_BURST),
    ]);
    expect(granted(some).length).toBeLessThanOrEqual(3);
    expect(granted(some).length + granted(others).length).toBe(10);
  });

  it('is each partner’s own', async () => {
    await ask(counters, 'one', 12, ONLY_BURST);
    expect((await ask(counters, 'other', 1, ONLY_BURST))[0]?.uses[0]?.remaining).toBe(9);
  });

  it('of one partner does not wait for another’s, not even for its row', async () => {
    await ask(counters, 'held-up', 1, LARGE);
    const holder = database().dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT 1 FROM platform.quota_uses WHERE partner = 'held-up' FOR UPDATE`);
    const held = ask(counters, 'held-up', 50, LARGE);
    expect(granted(await ask(counters, 'free', 50, LARGE))).toHaveLength(50);
    await holder.commitTransaction();
    await holder.release();
    expect(granted(await held)).toHaveLength(50);
  });

  it('takes few statements for many requests', async () => {
    const [first] = databases as [Database];
    const query = first.query.bind(first);
    let statements = 0;
    first.query = ((...args: Parameters<typeof query>) => {
      statements += 1;
      return query(...args);
    }) as typeof first.query;
    await ask([counters[0] as QuotaCounter], 'many', 200, LARGE);
    first.query = query;
    expect(statements).toBeLessThanOrEqual(3);
  });
});

describe('the lease of a partner’s count', () => {
  let databases: [Database, Database];
  let first: QuotaCounter;
  let second: QuotaCounter;
  beforeAll(async () => {
    databases = [await processes.open(), await processes.open()];
  });
  beforeEach(() => {
    first = processes.startCounter(databases[0], { aloneMs: 0 });
    second = processes.startCounter(databases[1], { aloneMs: 0 });
  });
  /** The first count makes the process known, the second finds it alone. */
  const lease = async (counter: QuotaCounter, partner: string, quotas: readonly Quota[], aloneMs = 0) => {
    for (let n = 0; n < 3; n++) {
      await counter.consume(partner, quotas);
      await sleep(aloneMs + 2);
    }
    expect(counter.consume(partner, quotas)).not.toBeInstanceOf(Promise);
  };

  it('lets the process that is alone count in memory, and writes down what it counted', async () => {
    await lease(first, 'alone', LARGE);
    for (let n = 0; n < 100; n++) first.consume('alone', LARGE);
    await expect.poll(() => kept(databases[0], 'alone'), { timeout: 5_000 }).toEqual({ large: 104 });
  });

  it('is exact also when another process comes: of three times the quota the quota succeeds', async () => {
    for (let round = 0; round < 5; round++) {
      const partner = `passed-on-${round}`;
      await lease(first, partner, ONLY_DAILY);
      const decisions = await ask([first, second], partner, 75, ONLY_DAILY);
      expect(granted(decisions)).toHaveLength(25 - 4);
      expect(await kept(databases[0], partner)).toEqual({ daily: 25 });
    }
  });

  it('goes to and fro between two processes that take turns, and loses nothing', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const counter = turn % 2 === 0 ? first : second;
      expect(granted(await ask([counter], 'to-and-fro', 40, LARGE))).toHaveLength(40);
      await lease(counter, 'to-and-fro', LARGE);
    }
    await expect.poll(() => kept(databases[0], 'to-and-fro'), { timeout: 5_000 }).toEqual({ large: 6 * 44 });
  });

  it('that is in use is given up to another process that asks for it, long before it would run out', async () => {
    const busy = processes.startCounter(databases[0], { aloneMs: 100 });
    await lease(busy, 'busy', LARGE, 100);
    const load = setInterval(() => void busy.consume('busy', LARGE), 5);
    const began = performance.now();
    await second.consume('busy', LARGE);
    expect(performance.now() - began).toBeLessThan(1_000);
    clearInterval(load);
  });

  it('is given back by itself when nobody asks any more', async () => {
    await lease(first, 'idle', LARGE);
    const isLeased = async () =>
      (
        await databases[0].query(`SELECT lease_until > now() AS leased FROM platform.quota_uses WHERE partner = 'idle'`)
      )[0]?.leased;
    expect(await isLeased()).toBe(true);
    await expect.poll(isLeased, { timeout: 5_000 }).toBeNull();
  });

  it('survives a shutdown: the next process goes on where this one ended', async () => {
    await lease(first, 'shutdown', ONLY_DAILY);
    for (let n = 0; n < 6; n++) first.consume('shutdown', ONLY_DAILY);
    await first.beforeApplicationShutdown();
    const next = processes.startCounter(databases[1]);
    const began = performance.now();
    expect(lowestLeft(await ask([next], 'shutdown', 1, ONLY_DAILY), 'daily')).toBe(25 - 11);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('of a process that died runs out, and at most its last moments are lost', async () => {
    await lease(first, 'died', ONLY_DAILY);
    for (let n = 0; n < 6; n++) first.consume('died', ONLY_DAILY);
    await sleep(150);
    // What it counts now it will never write down.
    first.consume('died', ONLY_DAILY);
    first.count = () => new Promise(() => undefined);
    processes.forget(first);
    const [decision] = await ask([second], 'died', 1, ONLY_DAILY);
    expect(decision?.uses[0]?.remaining).toBe(25 - 11);
  });
});
