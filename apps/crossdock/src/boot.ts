import { join } from 'node:path';
import type { CrossdockConfig } from '#platform/config';
import { InvalidConfig } from '#platform/config';
import { configure, localUrl } from './configuration.js';
import { devCredentials, writeDevCredentials } from './dev-credentials.js';
import { EmbeddedPostgres } from './embedded-postgres/index.js';
import { explainListenError, refuseTakenPort } from './port.probe.js';
import { SandboxProcess } from './sandbox.process.js';
import { partnerSecrets, replaceFile, type Secrets } from './secrets.js';
import type { Shutdown } from './shutdown.js';
import { step } from './terminal.js';

/** Ends of the process that nobody asked for. */
export type OnCollapse = (reason: string) => void;

/** Starts the whole product; whatever it has begun is registered with the shutdown, also when it fails halfway. */
export async function boot(shutdown: Shutdown, onCollapse: OnCollapse): Promise<CrossdockConfig> {
  const { config: draft, secrets } = configure();
  if (secrets) replaceFile(join(draft.dataDir, 'landscape.json'), draft.landscape);
  const { signal } = shutdown;
  await refuseTakenPort('PORT', draft.host, draft.port);
  const sandboxed = draft.profile === 'sandbox';
  if (sandboxed) await refuseTakenPort('SANDBOX_PORT', '127.0.0.1', draft.sandboxPort);

  // The application's modules take as long to load as Postgres to start.
  const loading = import('./product.js');
  loading.catch(() => undefined);
  // Of two that start on one data directory, the second is told so by the lock and by nothing else.
  const locked = Promise.withResolvers<void>();
  const database = process.env.DATABASE_URL
    ? Promise.resolve(process.env.DATABASE_URL)
    : step('Postgres', () => startPostgres(draft, requireSecrets(secrets), shutdown, onCollapse, locked.resolve));
  database.then(() => locked.resolve(), locked.reject);
  const vendors = sandboxed
    ? locked.promise.then(() => step('Sandbox vendors', () => startSandbox(draft, shutdown, onCollapse)))
    : Promise.resolve();
  const [databaseUrl] = await together(shutdown, [database, vendors]);
  const config = { ...draft, databaseUrl };

  const { createProduct, registerClients } = await loading;
  const app = await step('APIs', () => createProduct(config));
  await shutdown.add({ name: 'the APIs', stop: () => app.close() });
  if (secrets) {
    const partners = partnerSecrets(
      config.dataDir,
      secrets,
      config.landscape.partners.map(({ id }) => id),
    );
    const credentials = devCredentials(config, secrets, partners);
    await registerClients(app, credentials);
    writeDevCredentials(config.dataDir, credentials);
  }
  signal.throwIfAborted();
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw explainListenError(error, 'PORT', config.host, config.port);
  }
  return config;
}

/** Like Promise.all, but waits for all to have ended: when one fails, the others are called off first. */
async function together<T extends readonly Promise<unknown>[]>(shutdown: Shutdown, work: readonly [...T]) {
  for (const part of work) part.catch((error: Error) => shutdown.callOff(error));
  await Promise.allSettled(work);
  shutdown.signal.throwIfAborted();
  return (await Promise.all(work)) as { [K in keyof T]: Awaited<T[K]> };
}

function requireSecrets(secrets: Secrets | undefined): Secrets {
  if (!secrets) throw new InvalidConfig(['DATABASE_URL is missing']);
  return secrets;
}

async function startPostgres(
  { dataDir }: CrossdockConfig,
  { databasePassword }: Secrets,
  shutdown: Shutdown,
  onCollapse: OnCollapse,
  onLocked: () => void,
): Promise<string> {
  const { signal } = shutdown;
  const postgres = await EmbeddedPostgres.start({ dataDir, password: databasePassword, signal, onLocked });
  await shutdown.add({ name: 'Postgres', stop: () => postgres.stop() });
  postgres.onUnexpectedExit(() => onCollapse(`Postgres ended by itself; see ${join(dataDir, 'postgres.log')}.`));
  return postgres.url;
}

async function startSandbox(config: CrossdockConfig, shutdown: Shutdown, onCollapse: OnCollapse): Promise<void> {
  const sandbox = await SandboxProcess.start({
    port: config.sandboxPort,
    directory: join(config.dataDir, 'sandbox'),
    landscapeFile: join(config.dataDir, 'landscape.json'),
    crossdockUrl: localUrl(config),
    signal: shutdown.signal,
  });
  await shutdown.add({ name: 'the sandbox', stop: () => sandbox.stop() });
  sandbox.onUnexpectedExit(() => onCollapse('The sandbox ended by itself.'));
}
