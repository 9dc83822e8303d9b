import { type ChildProcess, spawn } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { locateBinaries, type PostgresBinaries, systemTool } from './binaries.js';
import { type ClusterOptions, initialise, ROLE } from './initdb.js';
import { InstanceLock } from './instance.lock.js';
import { readPostmaster, stopLeftover, stopPostmaster } from './postmaster.js';
import { prepareSocketDirectory } from './socket.directory.js';
import { explain, StartFailure } from './start-failure.js';
import { chooseUnprivileged, type Unprivileged } from './unprivileged.js';

const START_TIMEOUT_MS = 60_000;
const LEFTOVERS_TIMEOUT_MS = 10_000;
const MEGABYTE = 1024 * 1024;
const SPACE_FOR_NEW_DATA_MB = 200;
const SPACE_TO_START_MB = 48;

export interface EmbeddedPostgresOptions extends ClusterOptions {
  readonly dataDir: string;
  /** Called once the data directory is ours alone. */
  readonly onLocked?: () => void;
}

/** A real Postgres below one data directory, reached through a socket there and by nobody else. */
export class EmbeddedPostgres {
  private stopping = false;

  private constructor(
    private readonly lock: InstanceLock,
    private readonly child: ChildProcess,
    /** Connection string of its database `crossdock`. */
    readonly url: string,
  ) {}

  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const dataDir = resolve(options.dataDir);
    prepareDataDirectory(dataDir);
    const lock = await InstanceLock.take(dataDir);
    try {
      options.onLocked?.();
      const binaries = locateBinaries();
      const cluster = join(dataDir, 'postgres');
      refuseOtherVersion(cluster, binaries);
      refuseFullDisk(dataDir, existsSync(cluster) ? SPACE_TO_START_MB : SPACE_FOR_NEW_DATA_MB);
      const user = chooseUnprivileged(dataDir);
      const socket = prepareSocketDirectory(dataDir);
      user.own(socket);
      if (!existsSync(cluster)) await initialise(cluster, binaries, user, options);
      await stopLeftover(cluster, socket);
      options.signal?.throwIfAborted();
      const child = await launchWhenFree(cluster, socket, binaries, user, options);
      const url = urlOf(socket, options.password);
      try {
        await ensureDatabase(url);
      } catch (error) {
        if (child.pid) await stopPostmaster(child.pid);
        throw error;
      }
      return new EmbeddedPostgres(lock, child, url);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Connection string of the one that runs below a data directory, if one does. */
  static urlBelow(dataDir: string, password: string): string {
    return urlOf(prepareSocketDirectory(resolve(dataDir)), password);
  }

  /** Fires when Postgres ends without having been asked to. */
  onUnexpectedExit(listener: () => void): void {
    this.child.once('exit', () => {
      if (!this.stopping) listener();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.child.pid && this.child.exitCode === null && this.child.signalCode === null)
      await stopPostmaster(this.child.pid);
    this.lock.release();
  }
}

const urlOf = (socket: string, password: string): string =>
  `postgresql://${ROLE}:${encodeURIComponent(password)}@localhost/${ROLE}?host=${encodeURIComponent(socket)}`;

function prepareDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    const probe = join(dataDir, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new StartFailure(`There is no space left on the disk of ${dataDir}.`);
    throw new StartFailure(
      `The data directory ${dataDir} cannot be written to (${code}). Choose another with DATA_DIR.`,
    );
  }
}

function refuseOtherVersion(cluster: string, { major }: PostgresBinaries): void {
  if (!existsSync(cluster)) return;
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown';
  if (found === major) return;
  throw new StartFailure(
    `The data in ${cluster} is of PostgreSQL ${found}; this Crossdock brings PostgreSQL ${major} and cannot open it.\n` +
      `Dump it with PostgreSQL ${found} and restore it, or choose another DATA_DIR.`,
  );
}

function refuseFullDisk(dataDir: string, neededMegabytes: number): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= neededMegabytes) return;
  throw new StartFailure(
    `There is not enough disk space for Postgres in ${dataDir}: ${free} MB free, ${neededMegabytes} MB needed.`,
  );
}

/** The backends of a postmaster that was killed outlive it for a moment, and with them the memory that they share. */
async function launchWhenFree(...launching: Parameters<typeof launch>): Promise<ChildProcess> {
  const [, , , , { signal }] = launching;
  for (const deadline = performance.now() + LEFTOVERS_TIMEOUT_MS; ; await sleep(100)) {
    signal?.throwIfAborted();
    try {
      return await launch(...launching);
    } catch (error) {
      const isInUse = error instanceof StartFailure && /shared memory block .* is still in use/.test(error.message);
      if (!isInUse || performance.now() > deadline) throw error;
    }
  }
}

async function launch(
  cluster: string,
  socket: string,
  binaries: PostgresBinaries,
  user: Unprivileged,
  options: EmbeddedPostgresOptions,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    shared_buffers: '32MB',
    // A laptop's worth of memory: no workers for asynchronous reads, no launcher for replication that nobody uses.
    io_method: 'sync',
    max_logical_replication_workers: '0',
    max_connections: '120',
    // Our own process reports what goes wrong; this log is for reading after the fact.
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    ...(user.mode === 'uid-switch' ? { unix_socket_permissions: '0777' } : {}),
    ...options.settings,
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const setpriv = systemTool('setpriv');
  // The kernel tells Postgres to shut down when we die in whatever way.
  const [program, programArgs] = setpriv
    ? [setpriv, ['--pdeathsig', 'INT', binaries.postgres, ...args]]
    : [binaries.postgres, args];
  const command = user.command(program, programArgs);
  const logFile = join(cluster, '..', 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  const logStart = fstatSync(log).size;
  try {
    const child = spawn(command.file, command.args, {
      ...command.options,
      stdio: ['ignore', log, log],
      detached: true,
      cwd: '/',
    });
    let onExit: () => void = () => undefined;
    const failed = new Promise<never>((_, reject) => {
      child.once('error', reject);
      onExit = () => reject(explain('Postgres could not start', readFrom(logFile, logStart)));
      child.once('exit', onExit);
    });
    failed.catch(() => undefined);
    try {
      await Promise.race([failed, untilReady(cluster, child, options.signal)]);
    } catch (error) {
      if (child.pid && child.exitCode === null) await stopPostmaster(child.pid);
      throw error;
    } finally {
      child.off('exit', onExit);
    }
    return child;
  } finally {
    closeSync(log);
  }
}

async function untilReady(cluster: string, child: ChildProcess, signal: AbortSignal | undefined): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    signal?.throwIfAborted();
    const postmaster = readPostmaster(cluster);
    if (postmaster?.ready && postmaster.pid === child.pid) return;
    if (child.exitCode !== null || child.signalCode !== null) return new Promise(() => undefined);
    if (performance.now() > deadline)
      throw new StartFailure('Postgres did not become ready within a minute; see postgres.log in DATA_DIR.');
    await sleep(15);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ROLE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${ROLE}`);
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new StartFailure(
        'The embedded Postgres does not know its password any more: secrets.json in DATA_DIR was lost or replaced.',
      );
    }
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readFrom(file: string, start: number): string {
  return readFileSync(file).subarray(start).toString();
}
