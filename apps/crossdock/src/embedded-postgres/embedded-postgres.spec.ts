import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { processesNaming } from '../../../../test/support/processes.js';
import { EmbeddedPostgres, type EmbeddedPostgresOptions, StartFailure } from './index.js';
import { readPostmaster } from './postmaster.js';
import { prepareSocketDirectory } from './socket.directory.js';

const PATIENCE_MS = 120_000;
const SETTINGS = { fsync: 'off', max_connections: '10' };

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-pg-'));
  folders.push(folder);
  return folder;
}
const running = new Set<EmbeddedPostgres>();
async function start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await EmbeddedPostgres.start({ dataDir, password: 'of this spec', settings: SETTINGS, ...options });
  running.add(postgres);
  return postgres;
}
async function stop(postgres: EmbeddedPostgres): Promise<void> {
  running.delete(postgres);
  await postgres.stop();
}
afterEach(async () => {
  for (const postgres of running) await stop(postgres);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end().catch(() => undefined);
  }
}
const pidOf = (dataDir: string) => readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0;
const gone = async (dataDir: string) => {
  for (let left = 100; left > 0 && processesNaming(dataDir).length > 0; left--) await sleep(50);
  return processesNaming(dataDir);
};

describe('the embedded Postgres', { timeout: PATIENCE_MS }, () => {
  /** Made once, by the first start; every test starts and stops on it. */
  const dataDir = newFolder();
  beforeAll(async () => {
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept (what text)');
    await query(first.url, `INSERT INTO kept VALUES ('before')`);
    await stop(first);
  }, PATIENCE_MS);

  it('finds its data again after a stop, which leaves no process', async () => {
    expect(await gone(dataDir)).toEqual([]);
    const again = await start(dataDir);
    expect(await query(again.url, 'SELECT what FROM kept')).toEqual([{ what: 'before' }]);
  });

  it('is reached through its socket with its password, and by nobody else', async () => {
    const { url } = await start(dataDir);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    const socket = String(new URL(url).searchParams.get('host'));
    expect((statSync(socket).mode & 0o077).toString(8)).toBe('0');
    expect((statSync(join(dataDir, 'postgres')).mode & 0o077).toString(8)).toBe('0');
  });

  it('is one per data directory', async () => {
    await start(dataDir);
    await expect(start(dataDir)).rejects.toThrow(/Another Crossdock already runs on/);
  });

  it('that is killed is noticed, and has what was committed at the next start', async () => {
    const postgres = await start(dataDir);
    const noticed = new Promise((done) => postgres.onUnexpectedExit(() => done(true)));
    await query(postgres.url, `INSERT INTO kept VALUES ('at the last moment')`);
    process.kill(pidOf(dataDir), 'SIGKILL');
    expect(await noticed).toBe(true);
    await stop(postgres);
    const again = await start(dataDir);
    expect(await query(again.url, 'SELECT what FROM kept')).toHaveLength(2);
  });

  it('that is stopped is no unexpected end', async () => {
    const postgres = await start(dataDir);
    let unexpected = false;
    postgres.onUnexpectedExit(() => {
      unexpected = true;
    });
    await stop(postgres);
    expect(await gone(dataDir)).toEqual([]);
    expect(unexpected).toBe(false);
  });

  it('says what is wrong when its password was lost, and leaves no process', async () => {
    await expect(start(dataDir, { password: 'another' })).rejects.toThrow(/does not know its password any more/);
    expect(await gone(dataDir)).toEqual([]);
  });

  it('says what is wrong when it cannot start, in its own words, and leaves no process', async () => {
    const failing = start(dataDir, { settings: { shared_buffers: 'plenty' } });
    await expect(failing).rejects.toThrow(StartFailure);
    await expect(failing).rejects.toThrow(/Postgres could not start.*shared_buffers/s);
    expect(await gone(dataDir)).toEqual([]);
    await start(dataDir);
  });

  it('that is called off while it starts leaves no process, no lock, and no harm', async () => {
    for (const afterMs of [1, 5, 15]) {
      await expect(start(dataDir, { signal: AbortSignal.timeout(afterMs) })).rejects.toThrow();
      expect(await gone(dataDir)).toEqual([]);
    }
    const { url } = await start(dataDir);
    expect(await query(url, 'SELECT count(*)::int FROM kept')).toMatchObject([{ count: expect.any(Number) }]);
  });

  it('that is called off while its data is made leaves nothing half-done', async () => {
    const fresh = newFolder();
    await expect(start(fresh, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
    expect(await gone(fresh)).toEqual([]);
    expect(readdirSync(fresh).filter((name) => /^postgres(\.new|\.password)?$/.test(name))).toEqual([]);
    const { url } = await start(fresh);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a data directory', () => {
  it('of another Postgres is refused and not touched', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '12\n');
    await expect(start(folder)).rejects.toThrow(/is of PostgreSQL 12/);
    expect(readdirSync(join(folder, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('that is a file is told', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(start(file)).rejects.toThrow(/cannot be written to \(EEXIST\)/);
  });

  it('of a long path has its socket elsewhere, the same each time, for its owner alone', () => {
    const long = join(newFolder(), 'x'.repeat(100));
    const socket = prepareSocketDirectory(long);
    folders.push(socket);
    expect(socket.startsWith(tmpdir())).toBe(true);
    expect(prepareSocketDirectory(long)).toBe(socket);
    expect((statSync(socket).mode & 0o077).toString(8)).toBe('0');
    expect(prepareSocketDirectory(join(tmpdir(), 'short'))).toBe(join(tmpdir(), 'short', 'run'));
    folders.push(join(tmpdir(), 'short'));
  });
});
