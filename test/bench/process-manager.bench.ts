import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { processPersistence } from '#process-manager';
import { type Bench, percentile, type Report, spread } from './bench.js';
import { checkpoint, withCluster } from './cluster.js';
import { runEngine, runPublishing } from './process-manager/engine.arm.js';
import { runPlain } from './process-manager/plain.arm.js';
import { STEPS, VENDOR_MS } from './process-manager/six-steps.process.js';

const ROUNDS = 5;
/** Orders, and how many at once. */
const COMPARISONS = [
  [1_500, 200],
  [400, 20],
] as const;

type Arm = (url: string, round: string, orders: number, width: number) => Promise<number[]>;
type Name = 'engine' | 'publishing' | 'plain';
const ARMS: Readonly<Record<Name, Arm>> = { engine: runEngine, publishing: runPublishing, plain: runPlain };
const NAMES = Object.keys(ARMS) as Name[];

/** What one arm did in one round. */
interface Run {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export const bench: Bench = {
  name: 'process-manager',
  about: `A flow of ${STEPS} commands, one after another, each a call that answers after ${VENDOR_MS} ms: run by the process manager
(event log → subscription → pg-boss jobs → outcomes), and by a plain loop that stores the same event, instance, history and
command rows in one transaction per step and makes the same calls. Beside them the engine publishing two views of a
kilobyte per flow, one of which changes with every step. Same Postgres, fsync on, same number of connections.`,
  run: async (report) => {
    // Each on a cluster of its own: what piled up before is no load of this one.
    for (const [orders, width] of COMPARISONS) {
      await withCluster(async (url) => {
        const processes = ['six-steps', 'six-steps-published', 'plain-loop'];
        await migrate(url, [messagingPersistence, ...processes.map(processPersistence)]);
        await compare(url, report, orders, width);
      });
    }
  },
};

async function compare(url: string, report: Report, orders: number, width: number): Promise<void> {
  report.line(`  ${orders} orders, ${width} at once; flows per second, and how long a flow took (p50 / p99):`);
  const ratios: Record<string, number[]> = { 'engine : plain': [], 'publishing : engine': [] };
  const rows: string[][] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const runs = {} as Record<Name, Run>;
    // Each goes first in turn.
    for (const name of NAMES.map((_, nth) => NAMES[(nth + round) % NAMES.length] as Name)) {
      await checkpoint(url);
      const [total = 0, ...took] = await ARMS[name](url, `${width}-${round}`, orders, width);
      runs[name] = {
        perSecond: orders / (total / 1000),
        p50: percentile(took, 0.5),
        p99: percentile(took, 0.99),
      };
    }
    ratios['engine : plain']?.push(runs.engine.perSecond / runs.plain.perSecond);
    ratios['publishing : engine']?.push(runs.publishing.perSecond / runs.engine.perSecond);
    rows.push([`round ${round}`, ...NAMES.flatMap((name) => told(runs[name]))]);
  }
  report.table(['', ...NAMES.flatMap((name) => [`${name}/s`, 'p50 / p99'])], rows);
  for (const [name, values] of Object.entries(ratios)) report.line(`  ${name}  ${spread(values)}`);
  report.line(`  (median of ${ROUNDS} interleaved rounds with least and most)\n`);
}

const told = ({ perSecond, p50, p99 }: Run) => [perSecond.toFixed(0), `${p50.toFixed(0)} / ${p99.toFixed(0)} ms`];
