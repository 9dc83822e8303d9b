import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrossdockConfig, Landscape } from '#platform/config';
import { createDataSource, Database } from '#platform/persistence';
import { EmbeddedPostgres } from '../../apps/crossdock/src/embedded-postgres/index.js';
import { PROCESSES } from '../../apps/crossdock/src/processes.js';
import { type DifferentInstance, replay } from '../../apps/crossdock/src/replay/replay.js';

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

/** The same of a database that is reached by its connection string. */
export async function differencesIn(databaseUrl: string, landscape: Landscape): Promise<readonly DifferentInstance[]> {
  const config = { landscape } as CrossdockConfig;
  const dataSource = await createDataSource(databaseUrl, 1).initialize();
  try {
    const database = new Database(dataSource);
    const found: DifferentInstance[] = [];
    for (const define of Object.values(PROCESSES))
      found.push(...(await replay(define(config), database, { from: 'start' })).different);
    return found;
  } finally {
    await dataSource.destroy();
  }
}
