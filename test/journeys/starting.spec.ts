import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePorts } from '../support/ports.js';
import { processesNaming } from '../support/processes.js';
import type { Product } from '../support/product.js';
import { endsAfterEach, freshFolder, noProcessOf, run, start } from '../support/started.js';

endsAfterEach();

describe('the product as npm start runs it', () => {
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
    await noProcessOf(dataDir, 5_000);
    expect(processesNaming(dataDir)).toEqual([]);
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
