import pg from 'pg';
import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { processPersistence } from '#process-manager';
import { freePorts } from '../support/ports.js';
import { type Bench, percentile, type Report, spread } from './bench.js';
import { withCluster } from './cluster.js';
import { installPeers, type PeerRun, RestateServer, runPeer } from './peers.js';
import { runEngine } from './process-manager/engine.arm.js';
import { runPlain } from './process-manager/plain.arm.js';
import { STEPS, takeGaps } from './process-manager/six-steps.process.js';

const ROUNDS = 5;
/** Orders, and how many at once. */
const COMPARISONS = [
  [1_500, 200],
  [400, 20],
] as const;

interface Peers {
  readonly url: string;
  readonly dbosUrl: string;
  readonly restate: RestateServer;
}
type Arm = (peers: Peers, round: string, orders: number, width: number) => Promise<PeerRun>;

const ours =
  (run: typeof runEngine): Arm =>
  async ({ url }, round, orders, width) => {
    takeGaps();
    const [total = 0, ...took] = await run(url, round, orders, width);
    return { total, took, gaps: takeGaps() };
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
      await withCluster(async (url) => {
        await migrate(url, [messagingPersistence, ...['six-steps', 'plain-loop'].map(processPersistence)]);
        const dbosUrl = await databaseBeside(url, 'dbos');
        const restate = await RestateServer.start();
        try {
          await compare({ url, dbosUrl, restate }, report, orders, width);
        } finally {
          await restate.stop();
        }
      });
  },
};

async function compare(peers: Peers, report: Report, orders: number, width: number): Promise<void> {
  report.line(`  ${orders} orders, ${width} at once; flows per second, and the gap between steps (p50 / p99):`);
  const rows: string[][] = [];
  const perArm = (): Record<string, number[]> => Object.fromEntries(NAMES.map((name) => [name, []]));
  const [speeds, gaps] = [perArm(), perArm()];
  for (let round = 1; round <= ROUNDS; round++) {
    const told: Record<string, [string, string]> = {};
    for (const name of NAMES.map((_, nth) => NAMES[(nth + round) % NAMES.length] as string)) {
      const run = await (ARMS[name] as Arm)(peers, `${width}-${round}`, orders, width);
      const perSecond = orders / (run.total / 1000);
      const [p50, p99] = [percentile(run.gaps, 0.5), percentile(run.gaps, 0.99)];
      speeds[name]?.push(perSecond);
      gaps[name]?.push(p99);
      told[name] = [perSecond.toFixed(0), `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`];
    }
    rows.push([`round ${round}`, ...NAMES.flatMap((name) => told[name] as [string, string])]);
  }
  report.table(['', ...NAMES.flatMap((name) => [`${name}/s`, 'gap'])], rows);
  const ratios = (of: Record<string, number[]>, over: string) =>
    spread((of['engine'] as number[]).map((value, i) => value / (of[over]?.[i] as number)));
  for (const peer of NAMES.slice(1)) {
    report.line(`  engine : ${peer}  ${ratios(speeds, peer)} of its flows per second`);
    report.line(`  engine : ${peer}  ${ratios(gaps, peer)} of its p99 between steps`);
  }
  report.line(`  (median of ${ROUNDS} interleaved rounds with least and most)\n`);
}

async function databaseBeside(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const beside = new URL(url);
  beside.pathname = `/${name}`;
  return beside.href;
}
