import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { freePorts } from '../../../test/support/ports.js';
import { boot } from './boot.js';
import { Shutdown } from './shutdown.js';

let test: TestDatabase;
let dataDir: string;
let ports: [number, number];
let shutdown: Shutdown;
beforeEach(async () => {
  test = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'crossdock-boot-'));
  ports = (await freePorts(2)) as [number, number];
  shutdown = new Shutdown();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  for (const name of ['PROFILE', 'PUBLIC_URL', 'LANDSCAPE_FILE', 'INTERNAL_SECRET']) vi.stubEnv(name, undefined);
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('DATABASE_URL', test.url);
  vi.stubEnv('PORT', String(ports[0]));
  vi.stubEnv('SANDBOX_PORT', String(ports[1]));
});
afterEach(async () => {
  await shutdown.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await test.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const collapse = (reason: string) => {
  throw new Error(reason);
};

describe('with a database of its own', { timeout: 120_000 }, () => {
  it('the product is in production: no sandbox, no generated secrets, no credentials file', async () => {
    vi.stubEnv('INTERNAL_SECRET', 'i'.repeat(32));
    const config = await boot(shutdown, collapse);
    expect(config.profile).toBe('production');
    expect((await fetch(`${config.publicUrl}/health/ready`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${ports[1]}/_control`)).rejects.toThrow();
    for (const file of ['secrets.json', 'dev-credentials.json', 'landscape.json', 'sandbox', 'postgres'])
      expect([file, existsSync(join(dataDir, file))]).toEqual([file, false]);
    await shutdown.stop();
    await expect(fetch(`${config.publicUrl}/health/live`)).rejects.toThrow();
  });

  it('nothing is made up for it: without its secret it does not start, and all problems are told', async () => {
    vi.stubEnv('PUBLIC_URL', 'nowhere');
    await expect(boot(shutdown, collapse)).rejects.toThrow(/PUBLIC_URL.*INTERNAL_SECRET/s);
    expect(existsSync(join(dataDir, 'secrets.json'))).toBe(false);
  });

  it('a start that is called off leaves nobody listening', async () => {
    vi.stubEnv('INTERNAL_SECRET', 'i'.repeat(32));
    const booting = boot(shutdown, collapse);
    booting.catch(() => undefined);
    shutdown.callOff(new Error('stopped by SIGTERM'));
    await expect(booting).rejects.toThrow('stopped by SIGTERM');
    await shutdown.stop();
    await expect(fetch(`http://127.0.0.1:${ports[0]}/health/live`)).rejects.toThrow();
  });
});
