import { setTimeout as sleep } from 'node:timers/promises';
import { createDataSource, Database } from '#platform/persistence';
import { QuotaCounter } from '../../../libs/platform/src/access/quota/quota.counter.js';
import { QuotaStore } from '../../../libs/platform/src/access/quota/quota.store.js';
import { atOnce } from '../bench.js';

export interface Work {
  readonly partner: string;
  readonly count: number;
  readonly width: number;
  /** Wait until this moment (ms since the epoch), so that several processes begin together. */
  readonly at: number;
}

export interface Done {
  readonly microseconds: number;
  readonly cpuMicroseconds: number;
}

const QUOTAS = [
  { name: 'burst', limit: 100_000_000, windowSeconds: 60 },
  { name: 'daily', limit: 100_000_000, windowSeconds: 86_400 },
];

/** A process that counts as one of ours does: forked by the bench, told what to count, tells how long it took. */
const [url, alone] = process.argv.slice(2) as [string, string];
const database = new Database(await createDataSource(url).initialize());
const store = new QuotaStore(database);
// Either always alone, or never: which of the two is measured must not depend on how long the bench took.
store.aloneMs = alone === 'alone' ? 0 : 3_600_000;
const counter = new QuotaCounter(store);

process.on('message', async ({ partner, count, width, at }: Work) => {
  await sleep(Math.max(0, at - Date.now()));
  const cpu = process.cpuUsage();
  const began = performance.now();
  await atOnce(width, count, async () => {
    const { violated } = await counter.consume(partner, QUOTAS);
    if (violated.length > 0) throw new Error('the quota is used up: this would measure something else');
  });
  const microseconds = (performance.now() - began) * 1000;
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ microseconds, cpuMicroseconds: user + system } satisfies Done);
});
process.on('disconnect', async () => {
  await counter.beforeApplicationShutdown();
  await database.dataSource.destroy();
});
process.send?.('ready');
