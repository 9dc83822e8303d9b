import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { freePorts } from '../support/ports.js';
import { processesNaming } from '../support/processes.js';
import { Product, ProductRun } from '../support/product.js';

const WARM_START_MS = 8_000;
const IDLE_MEMORY_MB = 450;
const STOP_MS = 10_000;

const folders: string[] = [];
const runs: { end(signal: NodeJS.Signals): Promise<unknown> }[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-e2e-'));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string): Promise<Product> {
  const product = await Product.start({ dataDir });
  runs.push({ end: (signal) => product.stop(signal) });
  return product;
}

async function run(dataDir: string, env: Record<string, string> = {}): Promise<ProductRun> {
  const [port, sandboxPort] = (await freePorts(2)) as [number, number];
  const product = new ProductRun({ dataDir, port, sandboxPort, env });
  runs.push(product);
  return product;
}

afterEach(async () => {
  await Promise.all(runs.splice(0).map((started) => started.end('SIGKILL')));
  for (const folder of folders.splice(0)) {
    await until(() => processesNaming(folder).length === 0, 5_000);
    rmSync(folder, { recursive: true, force: true });
  }
});

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

  it('leaves nothing behind after kill -9 and finds its data again', async () => {
    const dataDir = freshFolder();
    const killed = await start(dataDir);
    const order = await enterOrder(killed);
    await killed.kill9();
    const again = await start(dataDir);
    const journal = await fetch(`${again.sandboxUrl}/_control/sap/journal`);
    const { items } = (await journal.json()) as { items: { kind: string; businessKey: string }[] };
    expect(items.filter(({ kind, businessKey }) => kind === 'order' && businessKey === order)).toHaveLength(1);
    expect(await again.token()).toMatch(/^ey/);
    await again.kill9();
    await until(() => processesNaming(dataDir).length === 0, 5_000);
    expect(processesNaming(dataDir)).toEqual([]);
  });

  it('stops at a signal that comes while it starts', async () => {
    for (const afterMs of [50, 400, 900, 1_600]) {
      const dataDir = freshFolder();
      const product = await run(dataDir);
      await sleep(afterMs);
      const { tookMs } = await product.end('SIGINT');
      expect(tookMs).toBeLessThan(STOP_MS);
      await until(() => processesNaming(dataDir).length === 0, 2_000);
      expect(processesNaming(dataDir)).toEqual([]);
    }
  });

  it('does not share a data directory', async () => {
    const dataDir = freshFolder();
    await start(dataDir);
    const second = await run(dataDir);
    expect(await second.exitCode()).toBe(1);
    expect(second.output).toContain('Another Crossdock already runs');
  });
});

describe('what stops it from starting is said', () => {
  it('a port that is taken', async () => {
    const [port] = (await freePorts(1)) as [number];
    const squatter = createServer();
    await new Promise<void>((done) => squatter.listen(port, '127.0.0.1', done));
    const dataDir = freshFolder();
    const product = await run(dataDir, { PORT: String(port) });
    expect(await product.exitCode()).toBe(1);
    expect(product.output).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    await new Promise((done) => squatter.close(done));
  });

  it('data of another Postgres', async () => {
    const dataDir = freshFolder();
    const product = await start(dataDir);
    await product.stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '12\n');
    const other = await run(dataDir);
    expect(await other.exitCode()).toBe(1);
    expect(other.output).toMatch(/is of PostgreSQL 12; this Crossdock brings PostgreSQL 18/);
    expect(processesNaming(dataDir)).toEqual([]);
  });

  it('a data directory that cannot be', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    const product = await run(join(file, 'below'));
    expect(await product.exitCode()).toBe(1);
    expect(product.output).toMatch(/The data directory .* cannot be used \(ENOTDIR\)/);
  });

  it('a configuration with all its problems at once', async () => {
    const product = await run(freshFolder(), { LOG_LEVEL: 'loud', PUBLIC_URL: 'nowhere' });
    expect(await product.exitCode()).toBe(1);
    expect(product.output).toContain('LOG_LEVEL');
    expect(product.output).toContain('PUBLIC_URL');
  });
});

async function enterOrder(product: Product): Promise<string> {
  const answer = await fetch(`${product.sandboxUrl}/_control/sap/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lines: [{ sku: 'SKU-1001', quantity: 1 }] }),
  });
  return ((await answer.json()) as { orderNumber: string }).orderNumber;
}

async function until(holds: () => boolean, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!holds() && Date.now() < deadline) await sleep(50);
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
