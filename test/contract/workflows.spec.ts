import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

/** Fast enough that an order is settled within the retries of the workflows. */
const SPEED = 3_600;

let product: Product;
let world: World;
let authorization: string;
let orderId: string;
beforeAll(async () => {
  ({ product, world } = await World.start(SPEED));
  orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
  authorization = `Bearer ${await product.token()}`;
});
afterAll(() => product.dispose());

/** Executes a committed Arazzo document against the running product; answers whether each step held, and what was told. */
async function execute(
  process_: string,
  inputs: Readonly<Record<string, string>>,
): Promise<{ code: number | null; steps: Record<string, boolean>; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-arazzo-'));
  const report = join(folder, 'report.json');
  const args = [
    'node_modules/@redocly/cli/bin/cli.js',
    'respect',
    `openapi/arazzo/${process_}.v1.json`,
    '--json-output',
    report,
  ];
  args.push('--server', `${process_}=${product.baseUrl}`, '--no-secrets-masking');
  for (const [name, value] of Object.entries(inputs)) args.push('--input', `${name}=${value}`);
  const child = spawn(process.execPath, args, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NO_COLOR: '1',
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  try {
    const told = readFileSync(report, 'utf8');
    return { code, output: `${output}\n${told}`, steps: stepsOf(JSON.parse(told)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The last attempt of each step counts. */
function stepsOf(report: Json): Record<string, boolean> {
  const workflows = Object.values(report.files).flatMap((file: Json) => file.executedWorkflows);
  const steps = workflows.flatMap((workflow: Json) => workflow.executedSteps);
  return Object.fromEntries(
    steps.map((step: Json) => [
      step.stepId,
      step.checks.length > 0 && step.checks.every(({ status }: Json) => status === 'success'),
    ]),
  );
}

describe('the workflow of a process, executed as it was published', () => {
  it('order-to-ship: starts an order and follows it until it is closed', async () => {
    const orderNumber = orderId.replace(/^sap-/, '');
    const { code, steps, output } = await execute('order-to-ship', {
      authorization,
      erp: 'sap',
      orderNumber,
      idempotencyKey: randomUUID(),
    });
    expect([code, steps], output).toEqual([0, { start: true, 'await-closed': true, 'read-timeline': true }]);
    expect((await world.order(orderId)).state).toBe('closed');
  });

  it('ship-to-settle: finds the settlement of the order and follows it until it is closed', async () => {
    const { code, steps, output } = await execute('ship-to-settle', { authorization, orderId });
    expect([code, steps], output).toEqual([0, { find: true, 'await-closed': true, 'read-timeline': true }]);
  });

  it('inventory-sync: finds what a warehouse counted and follows it into the ERP', async () => {
    const adjustment = { sku: 'SKU-1008', warehouse: 'EAST', delta: -1, reason: 'CYCLE_COUNT' };
    await world.control('POST', '/wms/stock-adjustments', adjustment);
    const inputs = { authorization, sku: 'SKU-1008', location: '4012345000016' };
    const { code, steps, output } = await execute('inventory-sync', inputs);
    expect([code, steps], output).toEqual([0, { find: true, 'await-posted': true, 'read-timeline': true }]);
  });

  it('fails when the product does not do what it says', async () => {
    const { code, steps } = await execute('order-to-ship', {
      authorization,
      erp: 'nowhere',
      orderNumber: '1',
      idempotencyKey: randomUUID(),
    });
    expect([code, steps['start']]).toEqual([1, false]);
  });

  it.each(['order-to-ship', 'ship-to-settle', 'inventory-sync'])('%s is served as it was committed', async (name) => {
    const served = (await (await fetch(`${world.baseUrl}/arazzo/${name}/v1.json`)).json()) as Json;
    const committed = JSON.parse(readFileSync(`openapi/arazzo/${name}.v1.json`, 'utf8'));
    expect(served.sourceDescriptions[0].url).toBe(`${world.baseUrl}/openapi/${name}/v1.json`);
    expect({ ...served, sourceDescriptions: [] }).toEqual({ ...committed, sourceDescriptions: [] });
  });
});
