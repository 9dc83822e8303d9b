import { setTimeout as sleep } from 'node:timers/promises';
import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { processPersistence } from '#process-manager';
import { freePorts } from '../support/ports.js';
import { type Bench, percentile, type Report, spread } from './bench.js';
import { databaseBeside, withCluster } from './cluster.js';
import { installPeers, type PeerRun, RestateServer, runPeer } from './peers.js';
import { runEngine } from './process-manager/engine.arm.js';
import { runPlain } from './process-manager/plain.arm.js';
import { STEPS, takeGaps, WARM_UP } from './process-manager/six-steps.process.js';
import { cpuMsOf, cpuOf } from './product/cpu.js';

const ROUNDS = 5;
/** Until what an arm leaves behind has ended, and its processor time is its parent's. */
const SETTLED_MS = 300;
/** Orders, and how many at once. */
const COMPARISONS = [
  [1_500, 200],
  [400, 20],
] as const;

interface Peers {
  readonly url: string;
  readonly dataDir: string;
  readonly dbosUrl: string;
  readonly restate: RestateServer;
}
type Arm = (peers: Peers, round: string, orders: number, width: number) => Promise<PeerRun>;

const ours =
  (run: typeof runEngine): Arm =>
  async ({ url }, round, orders, width) => {
    takeGaps();
    const before = process.cpuUsage();
    const [total = 0, ...took] = await run(url, round, orders, width);
    const { user, system } = process.cpuUsage(before);
    return { total, took, gaps: takeGaps(), cpuMs: (user + system) / 1000 };
  };

const ARMS: Readonly<Record<string, Arm>> = {
  engine: ours(runEngine),
  plain: ours(runPlain),
  dbos: ({ dbosUrl }, round, orders, width) => runPeer('dbos.mjs', dbosUrl, round, orders, width),
  restate: async ({ restate }, round, orders, width) => {
    const [port] = (await freePorts(1)) as [number];
    return runPeer('restate.mjs', restate.ingress, restate.admin, port, round, orders, width);
  },
};
const NAMES = Object.keys(ARMS);

export const bench: Bench = {
  name: 'engines',
  about: `A flow of ${STEPS} steps with one wait for a word from outside, as the process manager runs it, as a plain loop does that
stores the same rows, as a DBOS Transact workflow (its state in the same Postgres, fsync on) and as a Restate workflow (its
own server and log on the same disk). Stub vendors answer after 5 ms in each; DBOS and Restate run in a process of their own.`,
  run: async (report) => {
    installPeers();
    for (const [orders, width] of COMPARISONS)
      await withCluster(async (url, dataDir) => {
        await migrate(url, [messagingPersistence, ...['six-steps', 'plain-loop'].map(processPersistence)]);
        const dbosUrl = await databaseBeside(url, 'dbos');
        const restate = await RestateServer.start();
        try {
          await compare({ url, dataDir, dbosUrl, restate }, report, orders, width);
        } finally {
          await restate.stop();
        }
      });
  },
};

async function compare(peers: Peers, report: Report, orders: number, width: number): Promise<void> {
  report.line(`  ${orders} orders, ${width} at once; flows per second, processor time per flow with that of the servers, and the
  gap between steps (p50 / p99):`);
  const rows: string[][] = [];
  const perArm = (): Record<string, number[]> => Object.fromEntries(NAMES.map((name) => [name, []]));
  const [speeds, gaps, times] = [perArm(), perArm(), perArm()];
  for (let round = 1; round <= ROUNDS; round++) {
    const told: Record<string, string[]> = {};
    for (const name of NAMES.map((_, nth) => NAMES[(nth + round) % NAMES.length] as string)) {
      const before = serversMs(peers);
      const run = await (ARMS[name] as Arm)(peers, `${width}-${round}`, orders, width);
      await sleep(SETTLED_MS);
      const perFlow = (run.cpuMs + serversMs(peers) - before) / (orders + WARM_UP);
      const perSecond = orders / (run.total / 1000);
      const [p50, p99] = [percentile(run.gaps, 0.5), percentile(run.gaps, 0.99)];
      speeds[name]?.push(perSecond);
      gaps[name]?.push(p99);
      times[name]?.push(perFlow);
      told[name] = [perSecond.toFixed(0), `${perFlow.toFixed(2)} ms`, `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`];
    }
    rows.push([`round ${round}`, ...NAMES.flatMap((name) => told[name] as string[])]);
  }
  report.table(['', ...NAMES.flatMap((name) => [`${name}/s`, 'cpu', 'gap'])], rows);
  const ratios = (of: Record<string, number[]>, over: string) =>
    spread((of['engine'] as number[]).map((value, i) => value / (of[over]?.[i] as number)));
  for (const peer of NAMES.slice(1)) {
    report.line(`  engine : ${peer}  ${ratios(speeds, peer)} of its flows per second`);
    report.line(`  engine : ${peer}  ${ratios(times, peer)} of its processor time per flow`);
    report.line(`  engine : ${peer}  ${ratios(gaps, peer)} of its p99 between steps`);
  }
  report.line(`  (median of ${ROUNDS} interleaved rounds with least and most)\n`);
}

/** Processor time that Postgres and Restate have used so far; only the arm at hand uses them. */
const serversMs = ({ dataDir, restate }: Peers): number => cpuOf(dataDir).postgres * 1000 + cpuMsOf(restate.pid);
