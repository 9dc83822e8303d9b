import { setTimeout as sleep } from 'node:timers/promises';
import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { processPersistence } from '#process-manager';
import { atOnce, type Bench, type Report, spread } from './bench.js';
import { withCluster } from './cluster.js';
import { Ends } from './process-manager/ends.js';
import { type Outside, startOutside } from './process-manager/engine.js';
import { released, sixSteps } from './process-manager/six-steps.process.js';
import { Worker } from './process-manager/worker.js';
import { cpuOf } from './product/cpu.js';

const ROUNDS = 5;
const ORDERS = 1_500;
const WIDTH = 200;
/** Until the code of every worker is compiled: as many each. */
const WARM_UP = 1_500;
/** Until what a round left behind has ended. */
const SETTLED_MS = 300;

/** Workers that share one database. */
interface Fleet {
  readonly workers: readonly Worker[];
  readonly outside: Outside;
  readonly ends: Ends;
  readonly dataDir: string;
}

export const bench: Bench = {
  name: 'workers',
  about: `Processor time of the workers and Postgres per flow of six steps, ${ORDERS} orders at ${WIDTH} at once, with four workers in
processes of their own and with one; each in a cluster of its own, the arms in turn.`,
  run: (report) =>
    withFleet(1, (one) =>
      withFleet(4, async (four) => {
        for (const fleet of [one, four]) await flows(fleet, 'warm', WARM_UP * fleet.workers.length);
        await compare(one, four, report);
      }),
    ),
};

async function compare(one: Fleet, four: Fleet, report: Report): Promise<void> {
  const rows: string[][] = [];
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const perFlow = new Map<Fleet, number>();
    for (const fleet of round % 2 === 0 ? [one, four] : [four, one]) {
      const before = await spentMs(fleet);
      await flows(fleet, `round-${round}`, ORDERS);
      await sleep(SETTLED_MS);
      perFlow.set(fleet, ((await spentMs(fleet)) - before) / ORDERS);
    }
    const [ofOne, ofFour] = [perFlow.get(one) as number, perFlow.get(four) as number];
    ratios.push(ofFour / ofOne);
    rows.push([`round ${round}`, `${ofOne.toFixed(2)} ms`, `${ofFour.toFixed(2)} ms`]);
  }
  report.table(['', 'one worker', 'four workers'], rows);
  report.line(`  four : one  ${spread(ratios)} (median of ${ROUNDS} rounds with least and most)`);
}

function withFleet(size: number, work: (fleet: Fleet) => Promise<void>): Promise<void> {
  return withCluster(async (url, dataDir) => {
    await migrate(url, [messagingPersistence, processPersistence(sixSteps.name)]);
    const outside = await startOutside(url, sixSteps.name);
    const ends = new Ends(outside.database, sixSteps.name);
    const workers = await Promise.all(
      Array.from({ length: size }, () => Worker.start(url, sixSteps.name, (order) => ends.soon(order))),
    );
    try {
      await work({ workers, outside, ends, dataDir });
    } finally {
      await ends.stop();
      await Promise.all(workers.map((worker) => worker.stop()));
      await outside.stop();
    }
  });
}

async function flows({ outside, ends }: Fleet, round: string, orders: number): Promise<void> {
  await atOnce(WIDTH, orders, async (n) => {
    const order = `${round}-${n}`;
    const ended = ends.of(order);
    await outside.append(released(order));
    await ended;
  });
}

async function spentMs({ workers, dataDir }: Fleet): Promise<number> {
  const figures = await Promise.all(workers.map((worker) => worker.figures()));
  return figures.reduce((sum, { cpuMs }) => sum + cpuMs, cpuOf(dataDir).postgres * 1000);
}
