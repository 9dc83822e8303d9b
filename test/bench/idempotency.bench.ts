import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { LONELY_LANDSCAPE, type Replica, Replicas } from '../support/replicas.js';
import { atOnce, type Bench, percentile, type Report, spread } from './bench.js';
import { withCluster } from './cluster.js';
import { cpuMsOf } from './product/cpu.js';

const ROUNDS = 5;
/** Each of another item, as confirmations are of other fulfilments: facts of one subject are told one after another. */
const bodyOf = (sku: string) =>
  JSON.stringify({ sku, location: '4012345000016', delta: -1, unit: 'EA', reason: 'DAMAGE' });

interface Load {
  readonly width: number;
  readonly count: number;
}
interface Figures {
  readonly perSecond: number;
  readonly p50: number;
}

export const bench: Bench = {
  name: 'idempotency',
  about: `A partner's POST of a fact, idempotent and durable, over HTTP with token and quota: document, event and answer in one
transaction. Beside it as many clients that insert one row each into a plain table and commit, as pgbench would.`,
  run: (report) =>
    withCluster(async (url) => {
      const landscape = {
        ...LONELY_LANDSCAPE,
        plans: { standard: { quotas: [{ name: 'burst', limit: 100_000_000, windowSeconds: 60 }], concurrency: 1_000 } },
      };
      const replicas = await Replicas.of('apps/partner', landscape, { url, drop: async () => undefined });
      const pool = new pg.Pool({ connectionString: url, max: 100 });
      pool.on('error', () => undefined);
      try {
        const replica = await replicas.start();
        const claims = { partner_id: '3pl-east' };
        const token = await replicas.issuer.partner('east', 'stock:write', { claims, expires: '1h' });
        await pool.query(
          'CREATE TABLE plain_rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)',
        );
        await compare(replica, token, pool, { width: 1, count: 200 }, report);
        report.line();
        await compare(replica, token, pool, { width: 50, count: 2_000 }, report);
      } finally {
        await pool.end();
        await replicas.dispose();
      }
    }),
};

async function compare(replica: Replica, token: string, pool: pg.Pool, load: Load, report: Report): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.width });
  const arms: Readonly<Record<string, () => Promise<void>>> = {
    'one-row insert': async () => {
      await pool.query({ name: 'insert', text: 'INSERT INTO plain_rows (body) VALUES ($1)', values: [bodyOf('SKU')] });
    },
    'partner POST': () => post(agent, replica.url, token),
  };
  const figures = new Map<string, Figures[]>();
  const cpuBefore = cpuMsOf(replica.pid);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, arm] of Object.entries(arms)) {
      const figure = await measure(arm, load);
      if (round > 0) figures.set(name, [...(figures.get(name) ?? []), figure]);
    }
  }
  agent.destroy();
  const cpu = (cpuMsOf(replica.pid) - cpuBefore) / (load.count * (ROUNDS + 1));
  const inserts = (figures.get('one-row insert') as Figures[]).map(({ perSecond }) => perSecond);
  report.table(
    [`${load.width} at once`, 'per second', 'p50 ms', 'of inserts'],
    [...figures].map(([name, values]) => [
      name,
      spread(
        values.map(({ perSecond }) => perSecond),
        0,
      ),
      spread(values.map(({ p50 }) => p50)),
      spread(values.map(({ perSecond }, round) => perSecond / (inserts[round] as number))),
    ]),
  );
  report.line(`  processor time of the app per POST: ${cpu.toFixed(1)} ms`);
}

async function measure(arm: () => Promise<void>, { width, count }: Load): Promise<Figures> {
  const took: number[] = [];
  const began = performance.now();
  await atOnce(width, count, async () => {
    const started = performance.now();
    await arm();
    took.push(performance.now() - started);
  });
  return { perSecond: count / ((performance.now() - began) / 1000), p50: percentile(took, 0.5) };
}

function post(agent: Agent, url: string, token: string): Promise<void> {
  const key = randomUUID();
  const body = bodyOf(key);
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/partner/v1/stock-adjustments`,
      {
        agent,
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
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
    asked.on('error', reject).end(body);
  });
}
