import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { inject } from 'vitest';
import { TrytonProcess } from './tryton.process.js';
import { MODULES, seedCompany } from './tryton.seed.js';
import { TrytonUser } from './tryton.user.js';
import '../support/database.js';

const run = promisify(execFile);
const TEMPLATE = 'tryton_seeded';
/** Lies beside the project where the data of its tests is at hand (`TRYTON_DUMP` names another place). */
const DUMP = resolve(process.env.TRYTON_DUMP || '../shared/data/tryton/tryton-6.0-seeded.dump');

/** The dump's, or the one that we set where there is no dump (Tryton accepts none that equals the login). */
export const ADMIN = { user: 'admin', password: existsSync(DUMP) ? 'admin' : 'set-up-for-specs' } as const;

/** How the programs of Tryton and Postgres reach the cluster of the specs: through libpq's own variables. */
export function connectionOf(clusterUrl: string): Record<string, string> {
  const url = new URL(clusterUrl);
  return {
    PGHOST: url.searchParams.get('host') ?? url.hostname,
    PGUSER: url.username,
    PGPASSWORD: decodeURIComponent(url.password),
    ...(url.port && { PGPORT: url.port }),
  };
}

/** A database of Tryton's in the cluster of the specs, a copy of one that is made once per run. */
export async function createTrytonDatabase(): Promise<string> {
  const known = await query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (known.length === 0) await createTemplate();
  const name = `tryton_${randomBytes(6).toString('hex')}`;
  await query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return name;
}

export async function dropTrytonDatabase(name: string): Promise<void> {
  await query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function createTemplate(): Promise<void> {
  const draft = `${TEMPLATE}_draft`;
  const started = performance.now();
  await dropTrytonDatabase(draft);
  await query(`CREATE DATABASE ${draft} TEMPLATE template0`);
  if (existsSync(DUMP)) await restore(draft);
  else await setUp(draft);
  await query(`ALTER DATABASE ${draft} RENAME TO ${TEMPLATE}`);
  console.log(`Tryton's database took ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}

async function restore(database: string): Promise<void> {
  await run('pg_restore', ['--no-owner', '--exit-on-error', '--dbname', database, DUMP], { env: environment() });
}

/** What the dump holds, made anew: modules activated, company and chart of accounts entered by a user. */
async function setUp(database: string): Promise<void> {
  console.log(`${DUMP} is not at hand: setting Tryton's modules up from scratch, which takes some minutes`);
  const folder = mkdtempSync(join(tmpdir(), 'tryton-setup-'));
  try {
    const [conf, password] = [join(folder, 'trytond.conf'), join(folder, 'password')];
    writeFileSync(conf, '[database]\nuri = postgresql://\n');
    writeFileSync(password, `${ADMIN.password}\n`, { mode: 0o600 });
    const activate = ['-d', database, '-u', ...MODULES, '--activate-dependencies', '--email', 'admin@example.com'];
    await run('trytond-admin', ['-c', conf, ...activate], { env: { ...environment(), TRYTONPASSFILE: password } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const server = await TrytonProcess.start(connectionOf(inject('databaseUrl')));
  try {
    await seedCompany(await TrytonUser.logIn(server.baseUrl, database, ADMIN.user, ADMIN.password));
  } finally {
    await server.kill();
  }
}

const environment = () => ({ ...process.env, ...connectionOf(inject('databaseUrl')) });

const query = (sql: string, parameters: unknown[] = []) => runSql('postgres', sql, parameters);

/** What only a database administrator can do. */
export async function runSql(database: string, sql: string, parameters: unknown[] = []): Promise<unknown[]> {
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
