import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrossdockConfig, Landscape } from '#platform/config';
import { createDataSource, Database } from '#platform/persistence';
import { EmbeddedPostgres } from '../../apps/crossdock/src/embedded-postgres/index.js';
import { PROCESSES } from '../../apps/crossdock/src/processes.js';
import { type DifferentInstance, replay } from '../../apps/crossdock/src/replay/replay.js';
import { undeclaredEvents } from './undeclared.events.js';

const read = <T>(dataDir: string, file: string): T => JSON.parse(readFileSync(join(dataDir, file), 'utf8')) as T;

/**
 * Rebuilds every instance of every process of a product from its history.
 * @returns what comes out differently: nothing, unless a decider is not pure
 */
export async function differencesOnReplay(dataDir: string): Promise<readonly DifferentInstance[]> {
  const { databasePassword } = read<{ databasePassword: string }>(dataDir, 'secrets.json');
  const landscape = read<Landscape>(dataDir, 'landscape.json');
  return differencesIn(EmbeddedPostgres.urlBelow(dataDir, databasePassword), landscape);
}

/** What its APIs told without their contracts saying so. */
export async function undeclaredIn(dataDir: string): Promise<readonly string[]> {
  const { databasePassword } = read<{ databasePassword: string }>(dataDir, 'secrets.json');
  return withDatabase(EmbeddedPostgres.urlBelow(dataDir, databasePassword), undeclaredEvents);
}

/** How many rows of a product's database a statement changes. It is taken back. */
export async function affectedRows(dataDir: string, statement: string): Promise<number> {
  const { databasePassword } = read<{ databasePassword: string }>(dataDir, 'secrets.json');
  const counted = `WITH changed AS (${statement.replace(/;\s*$/, '')} RETURNING 1) SELECT count(*)::int AS rows FROM changed`;
  return withDatabase(EmbeddedPostgres.urlBelow(dataDir, databasePassword), async (database) => {
    let rows = 0;
    await database
      .transaction(async (tx) => {
        rows = ((await tx.query(counted)) as { rows: number }[])[0]?.rows ?? 0;
        throw new Error('taken back');
      })
      .catch((error: Error) => {
        if (error.message !== 'taken back') throw error;
      });
    return rows;
  });
}

/** The same of a database that is reached by its connection string. */
export async function differencesIn(databaseUrl: string, landscape: Landscape): Promise<readonly DifferentInstance[]> {
  const config = { landscape } as CrossdockConfig;
  return withDatabase(databaseUrl, async (database) => {
    const found: DifferentInstance[] = [];
    for (const define of Object.values(PROCESSES))
      found.push(...(await replay(define(config), database, { from: 'start' })).different);
    return found;
  });
}

async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(url, 1).initialize();
  try {
    return await work(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
