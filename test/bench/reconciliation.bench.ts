import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, median, spread } from './bench.js';
import type { Told } from './reconciliation/arm.main.js';
import { oddRows, writeSnapshots } from './reconciliation/snapshots.js';

const ROUNDS = 5;
const ROWS = 1_000_000;
const ARMS = ['merge', 'map'] as const;
type Arm = (typeof ARMS)[number];
const MAIN = fileURLToPath(new URL('reconciliation/arm.main.js', import.meta.url));
const run = promisify(execFile);

export const bench: Bench = {
  name: 'reconciliation',
  about: `Two snapshots of ${ROWS.toLocaleString('en')} rows, read from the same files by the same reader: the merge join of the product
against a Node Map join. Each run in a process of its own, which tells the most memory that it ever held.`,
  run: async (report) => {
    const folder = await mkdtemp(join(tmpdir(), 'crossdock-bench-'));
    try {
      const [left, right] = [join(folder, 'left.csv'), join(folder, 'right.csv')];
      await writeSnapshots(left, right, ROWS);
      const told: Record<Arm, Told[]> = { merge: [], map: [] };
      const rows: string[][] = [];
      for (let round = 0; round < ROUNDS; round++) {
        for (const arm of round % 2 === 0 ? ARMS : ARMS.toReversed()) {
          const { stdout } = await run(process.execPath, [MAIN, arm, left, right]);
          told[arm].push(checked(JSON.parse(stdout) as Told));
        }
        rows.push([`round ${round + 1}`, ...ARMS.flatMap((arm) => figures(told[arm].at(-1) as Told))]);
      }
      report.table(['', ...ARMS.flatMap((arm) => [`${arm} ms`, 'peak MB'])], rows);
      const ratios = told.map.map(({ ms }, nth) => ms / (told.merge[nth] as Told).ms);
      report.line(`  merge : map  ${spread(ratios)} of its rows per second`);
      for (const arm of ARMS)
        report.line(
          `  ${arm}  ${spread(
            told[arm].map(({ peakMb }) => peakMb),
            0,
          )} MB at the most`,
        );
      report.line(`  (median of ${ROUNDS} interleaved rounds with least and most; load ${loadavg()[0]?.toFixed(1)})`);
      if (median(ratios) < 1) report.line('  The merge is slower than the map.');
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const figures = ({ ms, peakMb }: Told): string[] => [ms.toFixed(0), peakMb.toFixed(0)];

/** Both arms find the same, or nothing is compared. */
function checked(told: Told): Told {
  const missing = ROWS / 1_000;
  if (told.found !== oddRows(ROWS) || told.matched !== ROWS - 3 * missing)
    throw new Error(`found ${told.found} of ${oddRows(ROWS)}, matched ${told.matched}`);
  return told;
}
