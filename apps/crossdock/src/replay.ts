import { parseArgs } from 'node:util';
import { createDataSource, Database } from '#platform/persistence';
import { configure } from './configuration.js';
import { EmbeddedPostgres } from './embedded-postgres/index.js';
import { PROCESSES } from './processes.js';
import { replay } from './replay/replay.js';
import { reportOf } from './replay/report.js';

/**
 * `npm run replay -- --process order-to-ship`: runs this build's decider in shadow over the recorded history of a
 * database (`DATABASE_URL`, else the embedded one) and reports where it decides differently. Reads only. Ends with 1 when
 * something differs, with 2 when it could not be found out.
 */
const USAGE = `replay --process <${Object.keys(PROCESSES).join('|')}> [--instance <id>]… [--from start|base]

  --instance  only these
  --from      start (default): every decision is made anew, also those of earlier versions
              base: what earlier versions decided is taken as it is; what this one decided must come out the same
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      process: { type: 'string' },
      instance: { type: 'string', multiple: true },
      from: { type: 'string', default: 'start' },
    },
  });
  const { process: name, instance: instances, from } = values;
  const define = PROCESSES[name ?? ''];
  if (!define || (from !== 'start' && from !== 'base')) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { config, secrets } = configure();
  return withDatabase(config.dataDir, secrets?.databasePassword, async (database) => {
    const replayed = await replay(define(config), database, { from, ...(instances && { instances }) });
    process.stdout.write(reportOf(replayed));
    if (replayed.instances === 0) throw new Error('There is no history to replay.');
    return replayed.different.length > 0 ? 1 : 0;
  });
}

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

process.env.LOG_LEVEL ??= 'error';
process.exit(
  await main().catch((error: Error) => {
    process.stderr.write(`It could not be found out: ${error.message}\n`);
    return 2;
  }),
);
