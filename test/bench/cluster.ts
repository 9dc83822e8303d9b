import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '../../apps/crossdock/src/embedded-postgres/index.js';

/** Beside the sources and not in a temporary folder, which may be memory: what is acknowledged has to reach a disk. */
const PLACE = resolve('.cache/bench');

/** A throw-away Postgres that runs as the product's own does: same settings, durability on. */
export async function withCluster<T>(work: (url: string, dataDir: string) => Promise<T>): Promise<T> {
  mkdirSync(PLACE, { recursive: true });
  const dataDir = mkdtempSync(join(PLACE, 'cluster-'));
  const postgres = await EmbeddedPostgres.start({ dataDir, password: randomBytes(24).toString('base64url') });
  try {
    await refuseUnsafe(postgres.url);
    return await work(postgres.url, dataDir);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** No round pays for the one before. */
export async function checkpoint(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CHECKPOINT');
  await client.end();
}

async function refuseUnsafe(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await client.query(`SHOW ${setting}`);
      if (rows[0]?.[setting] !== 'on') throw new Error(`${setting} is off: a measurement would say nothing`);
    }
  } finally {
    await client.end();
  }
}

/** Makes a database in the same cluster. @returns its URL */
export async function databaseBeside(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const beside = new URL(url);
  beside.pathname = `/${name}`;
  return beside.href;
}
