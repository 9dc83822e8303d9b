import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { accessPersistence } from '#platform/access';
import { migrate } from '#platform/persistence';
import { atOnce, type Bench, type Report, spread } from './bench.js';
import { withCluster } from './cluster.js';
import type { Done, Work } from './quota/counting.process.js';

const ROUNDS = 5;
const PROCESS = fileURLToPath(new URL('./quota/counting.process.js', import.meta.url));

/** What a careful hand would write without any of this: one statement and commit per request. */
const UPSERT = `
  INSERT INTO plain_quota AS q (partner, used) VALUES ($1, 1)
  ON CONFLICT (partner) DO UPDATE SET used = q.used + 1 WHERE q.used < 100000000 RETURNING used`;

export const bench: Bench = {
  name: 'quota',
  about: `What it costs to count one request against two windows: in memory under the partner's lease, in Postgres by one
process and by two, one request after another and 100 at once; beside one upsert and commit per request.`,
  run: (report) =>
    withCluster(async (url) => {
      await migrate(url, [accessPersistence]);
      const plain = new pg.Pool({ connectionString: url, max: 20 });
      plain.on('error', () => undefined);
      await plain.query(
        'CREATE TABLE plain_quota (partner text PRIMARY KEY, used integer NOT NULL) WITH (fillfactor = 50)',
      );
      const alone = await start(url, 'alone');
      const sharers = [await start(url, 'sharing'), await start(url, 'sharing')];
      try {
        await compare(plain, alone, sharers, { width: 1, count: 300 }, report);
        report.line();
        await compare(plain, alone, sharers, { width: 100, count: 4_000 }, report);
      } finally {
        await Promise.all([alone, ...sharers].map(end));
        await plain.end();
      }
    }),
};

async function compare(
  plain: pg.Pool,
  alone: ChildProcess,
  sharers: readonly ChildProcess[],
  load: { width: number; count: number },
  report: Report,
): Promise<void> {
  const [one] = sharers as [ChildProcess];
  const inMemory = { ...load, count: load.count * 20 };
  const arms: Readonly<Record<string, (round: number) => Promise<number>>> = {
    'upsert per request': () => upserts(plain, load),
    'in memory, under the lease': (round) => count([alone], `alone-${load.width}-${round}`, inMemory),
    'Postgres, one process': (round) => count([one], `one-${load.width}-${round}`, load),
    'Postgres, two processes': (round) => count(sharers, `two-${load.width}-${round}`, load),
  };
  const figures = new Map<string, number[]>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, arm] of Object.entries(arms)) {
      const took = await arm(round);
      // The first round warms up.
      if (round > 0) figures.set(name, [...(figures.get(name) ?? []), took]);
    }
  }
  const upsert = figures.get('upsert per request') as number[];
  report.table(
    [`${load.width} at once, per process`, 'µs per request', 'of an upsert'],
    [...figures].map(([name, values]) => [
      name,
      spread(values, 1),
      spread(
        values.map((value, round) => value / (upsert[round] as number)),
        3,
      ),
    ]),
  );
}

/** Microseconds per request. */
async function upserts(pool: pg.Pool, { width, count }: { width: number; count: number }): Promise<number> {
  const began = performance.now();
  await atOnce(width, count, async () => {
    await pool.query({ name: 'upsert', text: UPSERT, values: ['p'] });
  });
  return ((performance.now() - began) * 1000) / count;
}

/** Microseconds per request of all processes together: what one of them adds to how long the whole takes. */
async function count(
  children: readonly ChildProcess[],
  partner: string,
  { width, count }: { width: number; count: number },
): Promise<number> {
  const at = Date.now() + 20;
  const done = await Promise.all(
    children.map(async (child) => {
      child.send({ partner, count, width, at } satisfies Work);
      return ((await once(child, 'message')) as [Done])[0];
    }),
  );
  return Math.max(...done.map(({ microseconds }) => microseconds)) / (count * children.length);
}

async function start(url: string, alone: 'alone' | 'sharing'): Promise<ChildProcess> {
  const child = fork(PROCESS, [url, alone]);
  await once(child, 'message');
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
