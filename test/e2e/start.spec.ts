import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.js';
import { processesNaming } from '../support/processes.js';
import { endsAfterEach, freshFolder, noProcessOf, run, start } from '../support/started.js';

const WARM_START_MS = 8_000;
const IDLE_MEMORY_MB = 450;
const STOP_MS = 10_000;

endsAfterEach();

describe('the product as npm start runs it', () => {
  it('starts from nothing, answers, leaves no process at SIGTERM, and starts warm within its limits', async () => {
    const dataDir = freshFolder();
    const cold = await start(dataDir);
    expect((await fetch(`${cold.baseUrl}/health/ready`)).status).toBe(200);
    expect((await fetch(`${cold.sandboxUrl}/_control`)).status).toBe(200);
    expect(statSync(join(dataDir, 'dev-credentials.json')).mode & 0o777).toBe(0o600);
    const { partners } = cold.credentials;
    expect(partners.filter(({ kind }) => kind === '3pl').length).toBeGreaterThanOrEqual(2);
    expect(partners.filter(({ kind }) => kind === 'carrier').length).toBeGreaterThanOrEqual(1);
    const { username, password } = cold.credentials.portal;
    const home = await new Browser(cold.baseUrl).signIn(username, password);
    expect(home.url.href).toBe(`${cold.baseUrl}/portal`);
    const { code, tookMs } = await cold.stop('SIGTERM');
    expect(code).toBe(0);
    expect(tookMs).toBeLessThan(STOP_MS);
    expect(processesNaming(dataDir)).toEqual([]);

    const warm = await start(dataDir);
    expect(warm.credentials.operator).toEqual(cold.credentials.operator);
    expect(await warm.token()).toMatch(/^ey/);
    await sleep(2_000);
    const group = processesNaming(dataDir);
    const memory = group.reduce((sum, { pssMegabytes }) => sum + pssMegabytes, 0);
    console.log(
      `cold start ${seconds(cold.startedInMs)}, warm start ${seconds(warm.startedInMs)}, stop ${seconds(tookMs)}, ` +
        `idle ${Math.round(memory)} MB in ${group.length} processes`,
    );
    expect(warm.startedInMs).toBeLessThan(WARM_START_MS);
    expect(memory).toBeGreaterThan(0);
    expect(memory).toBeLessThan(IDLE_MEMORY_MB);
    await warm.stop('SIGINT');
    expect(processesNaming(dataDir)).toEqual([]);
  });

  it('stops at a signal that comes while it starts', async () => {
    for (const afterMs of [50, 400, 900, 1_600]) {
      const dataDir = freshFolder();
      const product = await run(dataDir);
      await sleep(afterMs);
      const { tookMs } = await product.end('SIGINT');
      expect(tookMs).toBeLessThan(STOP_MS);
      await noProcessOf(dataDir, 2_000);
      expect(processesNaming(dataDir)).toEqual([]);
    }
  });
});

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
