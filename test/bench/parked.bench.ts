import { setTimeout as sleep } from 'node:timers/promises';
import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { processPersistence } from '#process-manager';
import { atOnce, type Bench, type Report } from './bench.js';
import { withCluster } from './cluster.js';
import { type Outside, startOutside } from './process-manager/engine.js';
import { parking } from './process-manager/parking.process.js';
import { accepted, released } from './process-manager/six-steps.process.js';
import { Worker } from './process-manager/worker.js';
import { cpuOf } from './product/cpu.js';

const FEW = 500;
/** `BENCH_PARKED=5000` for a shorter run. */
const MANY = Number(process.env.BENCH_PARKED ?? 50_000);
/** What is woken at the end by its word, and by its timer. */
const WOKEN = 500;
const WIDTH = 500;
/** While nothing happens. */
const IDLE_MS = 10_000;
/** What was under way last is let go, and its memory with it. */
const SETTLES_MS = 5_000;

interface Parties {
  readonly url: string;
  readonly dataDir: string;
  readonly outside: Outside;
}

export const bench: Bench = {
  name: 'parked',
  about: `Orders that wait: each has a timer in three days and waits for a word from outside. Memory of the worker, and processor
time while nothing happens, with ${FEW} and with ${MANY} of them; then some are woken by their word, some by their timer.`,
  run: (report) =>
    withCluster(async (url, dataDir) => {
      await migrate(url, [messagingPersistence, processPersistence(parking.name)]);
      const outside = await startOutside(url, parking.name);
      try {
        await compare({ url, dataDir, outside }, report);
      } finally {
        await outside.stop();
      }
    }),
};

async function compare(parties: Parties, report: Report): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const [from, to] of [
    [0, FEW],
    [FEW, MANY],
  ] as const) {
    const who = await withWorker(parties, async (worker) => {
      await park(parties, from, to);
      await sleep(SETTLES_MS);
      const { heapMb, residentMb } = await worker.figures();
      return [heapMb.toFixed(0), residentMb.toFixed(0)];
    });
    // One that was started anew as well: what work leaves behind in the allocator is not what waiting costs.
    rows.push([`${to} parked`, ...who, ...(await withWorker(parties, (worker) => atRest(parties, worker)))]);
  }
  report.table(
    [
      '',
      'heap of who parked them, MB',
      'its resident, MB',
      'resident of another at rest, MB',
      'worker, ms of processor per s',
      'Postgres, ms of processor per s',
    ],
    rows,
  );
  const [byWord, byTimer] = await withWorker(parties, async () => [
    await timed(() => wakeByWord(parties)),
    await timed(() => wakeByTimer(parties)),
  ]);
  report.line(`  ${WOKEN} woken by their word in ${byWord} ms, ${WOKEN} by their timer in ${byTimer} ms`);
}

async function withWorker<T>({ url }: Parties, work: (worker: Worker) => Promise<T>): Promise<T> {
  const worker = await Worker.start(url, parking.name);
  try {
    return await work(worker);
  } finally {
    await worker.stop();
  }
}

async function park({ outside }: Parties, from: number, to: number): Promise<void> {
  await atOnce(WIDTH, to - from, async (n) => {
    await outside.append(released(`parked-${from + n}`));
  });
  await until(outside, 'parked', to);
}

async function atRest({ dataDir }: Parties, worker: Worker): Promise<string[]> {
  const [before, postgres] = [await worker.figures(), cpuOf(dataDir).postgres];
  await sleep(IDLE_MS);
  const after = await worker.figures();
  const perSecond = (ms: number) => (ms / (IDLE_MS / 1000)).toFixed(0);
  return [
    after.residentMb.toFixed(0),
    perSecond(after.cpuMs - before.cpuMs),
    perSecond((cpuOf(dataDir).postgres - postgres) * 1000),
  ];
}

/** Spread over all that wait. */
async function wakeByWord({ outside }: Parties): Promise<void> {
  await atOnce(WIDTH, WOKEN, async (n) => {
    await outside.append(accepted(`parked-${n * (MANY / WOKEN)}`));
  });
  await until(outside, 'woken', WOKEN);
}

/** Three days later, for some. */
async function wakeByTimer({ outside }: Parties): Promise<void> {
  const orders = Array.from({ length: WOKEN }, (_, n) => `parked-${n * (MANY / WOKEN) + 1}`);
  await outside.database.query('UPDATE parking.timers SET due_at = now() WHERE tenant = $1 AND instance = ANY($2)', [
    parking.name,
    orders,
  ]);
  await until(outside, 'expired', WOKEN);
}

async function until({ database }: Parties['outside'], status: string, count: number): Promise<void> {
  for (;;) {
    const [row] = await database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM parking.instances WHERE tenant = $1 AND status = $2',
      [parking.name, status],
    );
    if ((row?.n ?? 0) >= count) return;
    await sleep(200);
  }
}

async function timed(work: () => Promise<void>): Promise<string> {
  const began = performance.now();
  await work();
  return (performance.now() - began).toFixed(0);
}
