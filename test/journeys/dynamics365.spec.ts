import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionConfig, Landscape } from '#platform/config';
import { sandboxLandscape } from '../../apps/crossdock/src/sandbox-landscape.js';
import { freePorts } from '../support/ports.js';
import { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

const folder = mkdtempSync(join(tmpdir(), 'crossdock-d365-'));
let product: Product;
let world: World;

beforeAll(async () => {
  const [port, sandboxPort] = (await freePorts(2)) as [number, number];
  const file = join(folder, 'landscape-of-the-spec.json');
  writeFileSync(file, JSON.stringify(landscapeAt(sandboxPort)), { mode: 0o600 });
  product = await Product.start({ port, sandboxPort, env: { LANDSCAPE_FILE: file, LOG_LEVEL: 'warn' } });
  world = World.of(product);
  await world.control('PUT', '/clock', { speed: 7_200 });
});
afterAll(async () => {
  await product?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** The sandbox's enterprise, but its ERP is a Dynamics 365. */
function landscapeAt(sandboxPort: number): Landscape {
  const secret = () => randomBytes(24).toString('base64url');
  const base = sandboxLandscape(sandboxPort, {
    sapPassword: secret(),
    stowpointApiKey: secret(),
    stowpointWebhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
    freighthubClientSecret: secret(),
    freighthubWebhookSecret: secret(),
  });
  const address = `http://127.0.0.1:${sandboxPort}/dynamics365`;
  const erp: ConnectionConfig = {
    id: 'd365',
    kind: 'erp',
    vendor: 'dynamics365',
    baseUrl: address,
    credentials: { tenantId: 'contoso.example', clientId: 'crossdock', clientSecret: secret() },
    options: { authority: address, company: 'usmf', defaultCountry: 'US', procurementCategory: 'Freight' },
  };
  return {
    ...base,
    connections: [erp, ...base.connections.filter(({ kind }) => kind !== 'erp')],
    warehouses: base.warehouses.map((warehouse, index) => ({
      ...warehouse,
      erpCodes: index === 0 ? { [erp.id]: '24' } : {},
    })),
    carriers: base.carriers.map((carrier) => ({ ...carrier, erpSuppliers: { [erp.id]: 'US-104' } })),
  };
}

/** A person did it in the ERP, and tells its number. */
async function byHand(id: string, code: string, result: object): Promise<Json> {
  const path = `/order-to-ship/v1/exceptions?instanceId=${id}&state=open`;
  const of = (page: Json) => page.items.find((item: Json) => item.code === code);
  const found = of(await world.when(path, of, 60_000));
  const answer = await world.call('operator', `/order-to-ship/v1/exceptions/${found.id}/resolve`, { body: { result } });
  expect(answer.status).toBe(200);
  return found;
}

describe('an order of an ERP that posts its own packing slips', () => {
  it('is shipped with two acts of a person, billed, settled and ended', async () => {
    const { orderNumber } = await world.control('POST', '/d365/orders', {
      customer: 'DE-001',
      lines: [{ sku: 'SKU-1001', quantity: 3 }],
    });
    const id = `d365-${orderNumber}`;
    const delivery = await byHand(id, `command-failed:create-delivery:${id}-F1`, { deliveryNumber: 'PL-000001' });
    expect(delivery.detail).toContain('deliveries');
    await byHand(id, `command-failed:post-goods-issue:${id}-F1`, { documentNumber: 'PS-000001' });
    const issued = await world.orderWhen(id, ({ fulfilments }) => fulfilments[0].state === 'goods-issued');
    expect(issued.fulfilments[0]).toMatchObject({ deliveryNumber: 'PL-000001' });
    await world.control('POST', `/d365/orders/${orderNumber}/bill`);
    await world.orderWhen(id, ({ state }) => state === 'closed', 90_000);
    const settlement = await world.settlementWhen(`${id}-S1`, ({ state }) => state === 'closed', 90_000);
    const [posting] = settlement.postings;
    expect(posting.documentNumber).toMatch(/^CD[0-9A-F]{18}$/);
    const journal = await world.journal('d365');
    expect(journal.map(({ kind }) => kind).sort()).toEqual(['invoice', 'supplier-invoice']);
    expect(doubles(journal)).toEqual([]);
  });
});
