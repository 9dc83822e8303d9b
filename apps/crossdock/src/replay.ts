import { createDataSource, Database } from '#platform/persistence';
import { configure } from './configuration.js';
import { EmbeddedPostgres } from './embedded-postgres/index.js';
import { PROCESSES } from './processes.js';
import { shadowRun } from './replay/shadow.js';

/** `DATABASE_URL`, else the embedded one, which is started where no product runs on it. */
async function withDatabase<T>(
  dataDir: string,
  password: string | undefined,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) return connected(DATABASE_URL, work);
  if (!password) throw new Error('DATABASE_URL is missing.');
  try {
    return await connected(EmbeddedPostgres.urlBelow(dataDir, password), work);
  } catch (error) {
    if (!['ENOENT', 'ECONNREFUSED'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  const postgres = await EmbeddedPostgres.start({ dataDir, password });
  try {
    return await connected(postgres.url, work);
  } finally {
    await postgres.stop();
  }
}

async function connected<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(url, 1).initialize();
  try {
    return await work(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

/**
 * `npm run replay -- --process order-to-ship`: runs this build's decider in shadow over the recorded history of a
 * database (`DATABASE_URL`, else the embedded one) and reports where it decides differently. Reads only. Ends with 1 when
 * something differs, with 2 when it could not be found out.
 */
process.env.LOG_LEVEL ??= 'error';
process.exit(
  await shadowRun(process.argv.slice(2), {
    processes: PROCESSES,
    within: (work) => {
      const { config, secrets } = configure();
      return withDatabase(config.dataDir, secrets?.databasePassword, (database) => work(config, database));
    },
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  }),
);
