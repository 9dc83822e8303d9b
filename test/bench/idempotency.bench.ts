import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { freePorts } from '../support/ports.js';
import { LONELY_LANDSCAPE, PUBLIC_URL, Replicas } from '../support/replicas.js';
import { atOnce, type Bench, percentile, type Report, spread } from './bench.js';
import { withCluster } from './cluster.js';
import { PARTNER, publishFulfilments } from './fulfilments.js';
import { cpuMsOf } from './product/cpu.js';
import { BenchServer } from './server.js';

const ROUNDS = 5;
const WARM_UP = 10_000;
const FULFILMENTS = 5_000;
const BODY = JSON.stringify({ kind: 'picked', occurredAt: '2026-11-24T09:00:00+01:00' });
let told = 0;

interface Load {
  readonly width: number;
  readonly count: number;
}
interface Figures {
  readonly perSecond: number;
  readonly p50: number;
}
interface Arm {
  readonly name: string;
  /** Of the process that serves. */
  readonly pid?: number;
  run(): Promise<void>;
}

export const bench: Bench = {
  name: 'idempotency',
  about: `A partner confirms picks, each of another one of ${FULFILMENTS} fulfilments, idempotently and durably, over HTTP with token
and quota: the fulfilment and what was told of it are read; document, event and answer are one transaction. Beside it a route written by hand with Fastify, jose and pg that reads the fulfilment and keeps key and fact by
one statement, and as many clients that insert one row each into a plain table and commit, as pgbench would.`,
  run: (report) =>
    withCluster(async (url) => {
      const landscape = {
        ...LONELY_LANDSCAPE,
        plans: { standard: { quotas: [{ name: 'burst', limit: 100_000_000, windowSeconds: 60 }], concurrency: 1_000 } },
      };
      const replicas = await Replicas.of('apps/partner', landscape, { url, drop: async () => undefined });
      const pool = new pg.Pool({ connectionString: url, max: 100 });
      pool.on('error', () => undefined);
      const agent = new Agent({ keepAlive: true, maxSockets: 50 });
      let plain: BenchServer | undefined;
      try {
        const product = await replicas.start();
        plain = await startPlain(url, replicas.issuer.url);
        await publishFulfilments(url, LONELY_LANDSCAPE.tenant, FULFILMENTS, 'released');
        const claims = { partner_id: PARTNER };
        const token = await replicas.issuer.partner('east', 'fulfilments:write', { claims, expires: '1h' });
        await pool.query(
          'CREATE TABLE plain_rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)',
        );
        const arms: readonly Arm[] = [
          { name: 'one-row insert', run: () => insert(pool) },
          {
            name: 'by hand: Fastify, jose, pg',
            pid: plain.pid,
            run: () => post(agent, (plain as BenchServer).url, token),
          },
          { name: 'product', pid: product.pid, run: () => post(agent, product.url, token) },
        ];
        // What has run little is interpreted: a server that has been up for a while is what is measured.
        for (const { run } of arms) await atOnce(50, WARM_UP, run);
        await compare(arms, { width: 1, count: 500 }, report);
        report.line();
        await compare(arms, { width: 50, count: 4_000 }, report);
      } finally {
        agent.destroy();
        await plain?.stop();
        await pool.end();
        await replicas.dispose();
      }
    }),
};

async function startPlain(databaseUrl: string, identityUrl: string): Promise<BenchServer> {
  const [port] = (await freePorts(1)) as [number];
  const env = { DATABASE_URL: databaseUrl, IDENTITY_URL: identityUrl, PUBLIC_URL, TENANT: LONELY_LANDSCAPE.tenant };
  return BenchServer.start('test/bench/by-hand.main.js', env, port);
}

async function compare(arms: readonly Arm[], load: Load, report: Report): Promise<void> {
  const figures = new Map<string, Figures[]>(arms.map(({ name }) => [name, []]));
  const usedBefore = arms.map(({ pid }) => pid && cpuMsOf(pid));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of arms) figures.get(name)?.push(await measure(run, load));
  }
  const inserts = (figures.get('one-row insert') as Figures[]).map(({ perSecond }) => perSecond);
  report.table(
    [`${load.width} at once`, 'per second', 'p50 ms', 'of inserts', 'CPU ms'],
    arms.map(({ name, pid }, nth) => {
      const values = figures.get(name) as Figures[];
      return [
        name,
        spread(
          values.map(({ perSecond }) => perSecond),
          0,
        ),
        spread(values.map(({ p50 }) => p50)),
        spread(values.map(({ perSecond }, round) => perSecond / (inserts[round] as number))),
        pid ? ((cpuMsOf(pid) - (usedBefore[nth] as number)) / (load.count * ROUNDS)).toFixed(2) : '',
      ];
    }),
  );
}

async function measure(run: () => Promise<void>, { width, count }: Load): Promise<Figures> {
  const took: number[] = [];
  const began = performance.now();
  await atOnce(width, count, async () => {
    const started = performance.now();
    await run();
    took.push(performance.now() - started);
  });
  return { perSecond: count / ((performance.now() - began) / 1000), p50: percentile(took, 0.5) };
}

async function insert(pool: pg.Pool): Promise<void> {
  await pool.query({ name: 'insert', text: 'INSERT INTO plain_rows (body) VALUES ($1)', values: [BODY] });
}

function post(agent: Agent, url: string, token: string): Promise<void> {
  const key = randomUUID();
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/partner/v1/fulfilments/sap-${told++ % FULFILMENTS}-F1/confirmations`,
      {
        agent,
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(BODY),
          'idempotency-key': `"${key}"`,
        },
      },
      (answer) => {
        answer.resume().on('end', () => {
          if (answer.statusCode === 201) resolve();
          else reject(new Error(`the POST was answered ${answer.statusCode}`));
        });
      },
    );
    asked.on('error', reject).end(BODY);
  });
}
