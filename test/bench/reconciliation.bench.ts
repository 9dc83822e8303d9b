import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, type Report, spread } from './bench.js';
import type { Told } from './reconciliation/arm.main.js';
import { oddRows, type Snapshots, writeSnapshots } from './reconciliation/snapshots.js';

const ROUNDS = 5;
/** `BENCH_ROWS=100000` for a shorter run; thousands. */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
/** How it is done, whether what it reads is in the order of its keys, and what else its process has loaded. */
const ARMS = [
  { how: 'merge', order: 'sorted', within: 'nothing' },
  { how: 'map', order: 'sorted', within: 'nothing' },
  { how: 'sort and merge', order: 'unsorted', within: 'nothing' },
  { how: 'map', order: 'unsorted', within: 'nothing' },
  { how: 'merge', order: 'sorted', within: 'product' },
  { how: 'sort and merge', order: 'unsorted', within: 'product' },
] as const;
type Arm = (typeof ARMS)[number];
type Files = Readonly<Record<Arm['order'], Snapshots>>;
/** What is demanded of the product's arms. */
const MOST_MB = 250;
const MAIN = fileURLToPath(new URL('reconciliation/arm.main.js', import.meta.url));
const run = promisify(execFile);

export const bench: Bench = {
  name: 'reconciliation',
  about: `Two snapshots of ${ROWS.toLocaleString('en')} rows, read from the same files by the same reader, in the order of their keys and in none:
the merge join of the product, which sorts what comes in no order (SortedRows), against a Node Map join. Each run in a
process of its own, which tells the most memory that it ever held; within the product it has loaded all APIs before.`,
  run: async (report) => {
    const folder = await mkdtemp(join(tmpdir(), 'crossdock-bench-'));
    try {
      const files = { sorted: filesIn(folder, 'sorted'), unsorted: filesIn(folder, 'unsorted') };
      for (const order of ['sorted', 'unsorted'] as const) await writeSnapshots(files[order], ROWS, order);
      tell(await roundsOf(files), report);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const filesIn = (folder: string, order: string): Snapshots => ({
  left: join(folder, `${order}-left.jsonl`),
  right: join(folder, `${order}-right.jsonl`),
});

/** Of each arm, in the order of `ARMS`, what it told in each round. */
async function roundsOf(files: Files): Promise<Told[][]> {
  const told: Told[][] = ARMS.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    const arms = [...ARMS.entries()];
    for (const [nth, { how, order, within }] of round % 2 === 0 ? arms : arms.reverse()) {
      const { left, right } = files[order];
      const { stdout } = await run(process.execPath, [MAIN, how, left, right, within]);
      told[nth]?.push(checked(JSON.parse(stdout) as Told));
    }
  }
  return told;
}

function tell(told: readonly (readonly Told[])[], report: Report): void {
  const names = ARMS.map(
    ({ how, order, within }) => `${how}, ${order}${within === 'product' ? ', in the product' : ''}`,
  );
  const rounds = Array.from({ length: ROUNDS }, (_, round) => [
    `round ${round + 1}`,
    ...told.flatMap((of) => figures(of[round] as Told)),
  ]);
  report.table(['', ...names.flatMap((name) => [`${name} ms`, 'CPU ms', 'peak MB'])], rounds);
  for (const order of ['sorted', 'unsorted'] as const) {
    const [ours, map] = told.filter((_, nth) => ARMS[nth]?.order === order) as [Told[], Told[], ...Told[][]];
    const times = (of: (told: Told) => number) => spread(map.map((each, nth) => of(each) / of(ours[nth] as Told)));
    report.line(`  ${order}: ${times(({ ms }) => ms)} times the map's rows a second`);
    report.line(`  ${order}: ${times(({ cpuMs }) => cpuMs)} times the map's rows a second of CPU`);
  }
  for (const [nth, { how }] of ARMS.entries()) {
    const peaks = (told[nth] as Told[]).map(({ peakMb }) => peakMb);
    const missed = how !== 'map' && Math.max(...peaks) > MOST_MB ? `; ${MOST_MB} MB are MISSED` : '';
    report.line(`  ${names[nth]}: ${spread(peaks, 0)} MB at the most${missed}`);
  }
  report.line(`  (median of ${ROUNDS} interleaved rounds with least and most; load ${loadavg()[0]?.toFixed(1)})`);
}

const figures = ({ ms, cpuMs, peakMb }: Told): string[] => [ms, cpuMs, peakMb].map((each) => each.toFixed(0));

/** All arms find the same, or nothing is compared. */
function checked(told: Told): Told {
  const missing = ROWS / 1_000;
  if (told.found !== oddRows(ROWS) || told.matched !== ROWS - 3 * missing)
    throw new Error(`found ${told.found} of ${oddRows(ROWS)}, matched ${told.matched}`);
  return told;
}
