import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach } from 'vitest';
import { COMPILED_ANEW } from './compiled.js';
import { freePorts } from './ports.js';
import { processesNaming } from './processes.js';
import { Product, ProductRun } from './product.js';

const folders: string[] = [];
const runs: { end(signal: NodeJS.Signals): Promise<unknown> }[] = [];

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-e2e-'));
  folders.push(folder);
  return folder;
}

export async function start(dataDir: string): Promise<Product> {
  const product = await Product.start({ dataDir, env: COMPILED_ANEW });
  runs.push({ end: (signal) => product.stop(signal) });
  return product;
}

/** Whether it becomes ready or not. */
export async function run(dataDir: string, env: Record<string, string> = {}): Promise<ProductRun> {
  const [port, sandboxPort] = (await freePorts(2)) as [number, number];
  const product = new ProductRun({ dataDir, port, sandboxPort, env: { ...COMPILED_ANEW, ...env } });
  runs.push(product);
  return product;
}

/** Whatever was started in a test is over and forgotten after it. */
export function endsAfterEach(): void {
  afterEach(async () => {
    await Promise.all(runs.splice(0).map((started) => started.end('SIGKILL')));
    for (const folder of folders.splice(0)) {
      await noProcessOf(folder, 5_000);
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

export async function noProcessOf(dataDir: string, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (processesNaming(dataDir).length > 0 && Date.now() < deadline) await sleep(50);
}
