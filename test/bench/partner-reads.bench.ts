import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messagingPersistence } from '#messaging';
import { migrate } from '#platform/persistence';
import { TestIssuer } from '../support/issuer.js';
import { freePorts } from '../support/ports.js';
import { type Bench, type Report, spread } from './bench.js';
import { withCluster } from './cluster.js';
import { landscape, PARTNER, PLAN, publishFulfilments, TENANT, WAREHOUSE, withDatabase } from './fulfilments.js';
import { get, type LoadResult, load, type RequestText } from './partner-reads/load.js';
import { BenchServer, OTHER_CORE, pinSelf, SERVER_CORE } from './server.js';

const ROUNDS = 5;
const ROUND_MS = 2_000;
const WARM_UP_MS = 3_000;
const WIDTHS = [64, 1] as const;
const FULFILMENTS = 5_000;
/** Clients of the one partner. */
const CLIENTS = 64;

interface Arm {
  readonly name: string;
  readonly server: BenchServer;
  readonly textOf: RequestText;
}
type Run = LoadResult & { readonly cpuMicros: number };

export const bench: Bench = {
  name: 'partner-reads',
  about: `A partner reads one fulfilment of ${FULFILMENTS}: the product (token, standing, quota, isolation, Postgres) beside a route
written by hand with Fastify, jose and pg that verifies each token and counts nothing, beside a bare node:http hello, and
beside what the frame takes for a hello.
Each server in its turn has the same core to itself; Postgres and whoever asks share the other.`,
  run: async (report) => {
    pinSelf(OTHER_CORE);
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-bench-'));
    try {
      await withCluster((url) => withServers(url, folder, (arms) => compare(arms, report)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function withServers(url: string, folder: string, work: (arms: readonly Arm[]) => Promise<void>): Promise<void> {
  await publish(url);
  const [hello, nest, plain, product] = (await freePorts(4)) as [number, number, number, number];
  const publicUrl = `http://127.0.0.1:${product}`;
  const issuer = await new TestIssuer(publicUrl).start();
  const landscapeFile = join(folder, 'landscape.json');
  writeFileSync(landscapeFile, JSON.stringify(landscape));
  const env = {
    DATABASE_URL: url,
    PUBLIC_URL: publicUrl,
    IDENTITY_URL: issuer.url,
    TENANT,
    LANDSCAPE_FILE: landscapeFile,
    INTERNAL_SECRET: randomBytes(32).toString('base64url'),
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
  };
  const tokens = await Promise.all(
    Array.from({ length: CLIENTS }, (_, n) =>
      issuer.partner(`client-${n}`, 'fulfilments:read', { claims: { partner_id: PARTNER }, expires: '1h' }),
    ),
  );
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const servers: BenchServer[] = [];
  const start = async (main: string, port: number, flags: readonly string[] = []) => {
    const server = await BenchServer.start(main, env, port, { core: SERVER_CORE, flags });
    servers.push(server);
    return server;
  };
  const read: RequestText = (nth, turn) =>
    get(`/partner/v1/fulfilments/sap-${(nth * 71 + turn) % FULFILMENTS}-F1`, {
      authorization: `Bearer ${tokens[nth % CLIENTS]}`,
    });
  try {
    const arms = [
      {
        name: 'bare node:http',
        server: await start('test/bench/partner-reads/hello.main.js', hello),
        textOf: () => get('/'),
      },
      {
        name: 'bare Nest on Fastify',
        server: await start('test/bench/partner-reads/nest.main.js', nest),
        textOf: read,
      },
      {
        name: 'by hand: Fastify, jose, pg',
        server: await start('test/bench/by-hand.main.js', plain),
        textOf: read,
      },
      { name: 'product', server: await start('apps/partner/src/main.js', product, profile), textOf: read },
    ];
    await putOnPlan(url);
    await work(arms);
  } finally {
    for (const server of servers) await server.stop();
    await issuer.stop();
  }
}

async function compare(arms: readonly Arm[], report: Report): Promise<void> {
  for (const { server, textOf } of arms) await load(server.port, 64, WARM_UP_MS, textOf);
  for (const width of WIDTHS) {
    const runs = new Map<string, Run[]>(arms.map(({ name }) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, server, textOf } of turned(arms, round)) {
        const before = server.cpuSeconds;
        const result = await load(server.port, width, ROUND_MS, textOf);
        const cpuMicros = ((server.cpuSeconds - before) * 1_000_000) / result.requests;
        (runs.get(name) as Run[]).push({ ...result, cpuMicros });
      }
    }
    tell(runs, width, report);
  }
}

function tell(runs: ReadonlyMap<string, readonly Run[]>, width: number, report: Report): void {
  const bare = runs.get('bare node:http') as readonly Run[];
  report.table(
    [`${width} at once`, 'requests/s', ': bare', 'p50 ms', 'p99 ms', 'CPU µs', 'CPU bare :'],
    [...runs].map(([name, each]) => [
      name,
      spread(
        each.map(({ perSecond }) => perSecond),
        0,
      ),
      spread(each.map(({ perSecond }, nth) => perSecond / (bare[nth] as Run).perSecond)),
      spread(each.map(({ p50 }) => p50)),
      spread(each.map(({ p99 }) => p99)),
      spread(
        each.map(({ cpuMicros }) => cpuMicros),
        0,
      ),
      spread(each.map(({ cpuMicros }, nth) => (bare[nth] as Run).cpuMicros / cpuMicros)),
    ]),
  );
  report.line();
}

/** Each goes first in turn. */
const turned = <T>(arms: readonly T[], round: number): T[] =>
  arms.map((_, nth) => arms[(nth + round) % arms.length] as T);

/** The product knows of it within the second for which its mirror is behind. */
async function putOnPlan(url: string): Promise<void> {
  await withDatabase(url, async (database) => {
    await database.query(
      `INSERT INTO platform.client_standings (client_id, plan) SELECT 'client-' || n, $2 FROM generate_series(0, $1 - 1) n`,
      [CLIENTS, PLAN],
    );
    await database.query('UPDATE partner.partners SET reach = $2, changed_at = now() WHERE id = $1', [
      PARTNER,
      { warehouses: [WAREHOUSE] },
    ]);
  });
  await sleep(1_500);
}

async function publish(url: string): Promise<void> {
  await migrate(url, [messagingPersistence]);
  await publishFulfilments(url, TENANT, FULFILMENTS, 'packed');
}
