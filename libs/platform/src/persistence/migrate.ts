import { DataSource } from 'typeorm';
import type { PersistenceFeature } from './database.js';

/** One lock for all starts on a database, whichever app they are of. */
const MIGRATION_LOCK = 4_711_000_001;

/**
 * Brings every feature's schema up to date. Safe when several processes start at once: the first does the work under
 * an advisory lock, the others wait and find it done. Each schema keeps its own record of migrations.
 */
export async function migrate(url: string, features: readonly PersistenceFeature[]): Promise<void> {
  const guard = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  // Taken out of its pool: that ends a connection, and the lock with it, which asks nothing for ten seconds.
  const session = guard.createQueryRunner();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const { schema, migrations } of features) {
      await session.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      const source = await new DataSource({
        type: 'postgres',
        url,
        poolSize: 1,
        schema,
        migrations: [...migrations],
        migrationsTableName: 'migrations',
        migrationsTransactionMode: 'each',
      }).initialize();
      try {
        await source.runMigrations();
      } finally {
        await source.destroy();
      }
    }
  } finally {
    await session.release();
    await guard.destroy();
  }
}
