import { setTimeout as sleep } from 'node:timers/promises';
import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { processPersistence } from '#process-manager';
import { type Bench, type Report, spread } from './bench.js';
import { checkpoint, databaseBeside, withCluster } from './cluster.js';
import { runEngine } from './process-manager/engine.arm.js';
import { storeFinished } from './process-manager/finished.js';
import { sixSteps, WARM_UP } from './process-manager/six-steps.process.js';
import { cpuOf } from './product/cpu.js';

const ROUNDS = 5;
const ORDERS = 1_500;
const WIDTH = 200;
const FEW = 10_000;
/** `BENCH_FINISHED=100000` for a shorter run. */
const MANY = Number(process.env.BENCH_FINISHED ?? 1_000_000);
/** Until what a round left behind has ended. */
const SETTLED_MS = 300;

/** What a round took per flow, milliseconds. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

export const bench: Bench = {
  name: 'finished',
  about: `What a flow of six steps costs, ${ORDERS} of them at ${WIDTH} at once, where ${FEW} finished flows are stored and where
${MANY} are: the rows of one that really ran, under other names; two databases of one Postgres, the arms in turn.`,
  run: (report) =>
    withCluster(async (url, dataDir) => {
      const urls = { few: await databaseBeside(url, 'few'), many: await databaseBeside(url, 'many') };
      for (const each of Object.values(urls))
        await migrate(each, [messagingPersistence, processPersistence(sixSteps.name)]);
      await storeFinished(urls.few, FEW);
      await storeFinished(urls.many, MANY);
      await compare(urls, dataDir, report);
    }),
};

async function compare(urls: { few: string; many: string }, dataDir: string, report: Report): Promise<void> {
  const rows: string[][] = [];
  const costs: { few: Cost; many: Cost }[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const cost = { few: { cpu: 0, wall: 0 }, many: { cpu: 0, wall: 0 } };
    for (const name of round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const))
      cost[name] = await costOf(urls[name], dataDir, round);
    costs.push(cost);
    rows.push([`round ${round}`, ...told(cost.few), ...told(cost.many)]);
  }
  report.table(['', `${FEW}: processor`, 'wall', `${MANY}: processor`, 'wall'], rows);
  const ratio = (of: keyof Cost) => spread(costs.map(({ few, many }) => many[of] / few[of]));
  report.line(`  many : few  ${ratio('cpu')} of the processor time, ${ratio('wall')} of the time`);
  report.line(`  (median of ${ROUNDS} rounds with least and most)`);
}

const told = ({ cpu, wall }: Cost) => [`${cpu.toFixed(2)} ms`, `${wall.toFixed(2)} ms`];

async function costOf(url: string, dataDir: string, round: number): Promise<Cost> {
  await checkpoint(url);
  const [ours, postgres] = [process.cpuUsage(), cpuOf(dataDir).postgres];
  const [total = 0] = await runEngine(url, `round-${round}`, ORDERS, WIDTH);
  await sleep(SETTLED_MS);
  const { user, system } = process.cpuUsage(ours);
  const spent = (user + system) / 1000 + (cpuOf(dataDir).postgres - postgres) * 1000;
  return { cpu: spent / (ORDERS + WARM_UP), wall: total / ORDERS };
}
