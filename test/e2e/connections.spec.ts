import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Sandbox, startSandbox } from '../support/sandbox.js';
import { type Json, World } from '../support/world.js';

const EAST = '4012345000016';
const WEST = '4012345000023';
const SAP = { username: 'CROSSDOCK', password: `planted-${randomBytes(12).toString('hex')}` };
const WMS = {
  apiKey: `planted-${randomBytes(12).toString('hex')}`,
  webhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
};
const SECRETS = [
  SAP.password,
  WMS.apiKey,
  WMS.webhookSecret,
  Buffer.from(`CROSSDOCK:${SAP.password}`).toString('base64'),
];

let product: Product;
let world: World;
/** Systems that the landscape knows nothing of. */
let others: Sandbox;

beforeAll(async () => {
  others = await startSandbox(() => ({
    connections: [
      { id: 'sap', credentials: SAP },
      { id: 'wms', credentials: WMS },
    ],
  }));
  ({ product, world } = await World.start(0, { env: { LOG_LEVEL: 'debug' } }));
});
afterAll(async () => {
  await product?.dispose();
  await others?.stop();
});

const sapTwo = () => ({
  id: 'sap-two',
  vendor: 'sap-s4hana',
  baseUrl: `${others.url}/sap`,
  credentials: SAP,
  options: { companyCode: '1010', freightExpenseAccount: '65500000', accrualAccount: '21120000' },
  warehouses: { [EAST]: '1010', [WEST]: '1020' },
  suppliers: { SWFT: '17300001', NRTH: '17300002', OCNX: '17300003' },
});
const wmsTwo = () => ({
  id: 'wms-two',
  vendor: 'stowpoint',
  baseUrl: `${others.url}/wms`,
  credentials: WMS,
  warehouses: { [EAST]: 'EAST' },
});
const journalOf = async (system: string): Promise<Json[]> =>
  ((await others.control('GET', `/${system}/journal`)) as { items: Json[] }).items;

describe('systems that are connected while the product runs', () => {
  const told: string[] = [];
  const logs: string[] = [];
  const noted = async (client: string, path: string, asked: object = {}) => {
    const answer = await world.call(client, path, asked);
    told.push(JSON.stringify(answer.body));
    return answer;
  };

  it('are added by an operator, tested, and shown wherever connected systems are', async () => {
    expect(await noted('operator', '/erp/v1/connections', { body: sapTwo() })).toMatchObject({ status: 201 });
    expect(await noted('operator', '/wms/v1/connections', { body: wmsTwo() })).toMatchObject({ status: 201 });
    expect(
      (await noted('operator', '/erp/v1/connections/sap-two/test', { method: 'POST', key: null })).body,
    ).toMatchObject({
      works: true,
    });
    expect(
      (await noted('operator', '/wms/v1/connections/wms-two/test', { method: 'POST', key: null })).body,
    ).toMatchObject({
      works: true,
    });
    const { body: erps } = await noted('operator', '/erp/v1/systems');
    expect(erps.items.map(({ id, status }: Json) => [id, status])).toEqual([
      ['sap', 'up'],
      ['sap-two', 'up'],
    ]);
    const { body: warehouses } = await noted('operator', '/wms/v1/systems');
    expect(warehouses.items.map(({ id, locations }: Json) => [id, locations])).toEqual([
      ['wms', [WEST]],
      ['wms-two', [EAST]],
    ]);
    const { items } = await world.get('/catalog/v1/adapters');
    const connected = ({ connections }: Json) => connections;
    expect(items.flatMap(connected)).toEqual(expect.arrayContaining(['sap', 'sap-two', 'wms', 'wms-two', 'tms']));
  });

  it('take part in an order: one that the new ERP releases goes to the warehouse system that runs the place now', async () => {
    const { orderNumber } = await others.control('POST', '/sap/orders', { lines: [{ sku: 'SKU-1001', quantity: 3 }] });
    const orderId = `sap-two-${orderNumber}`;
    const order = await world.orderWhen(orderId, ({ fulfilments }) => fulfilments?.[0]?.state === 'released');
    expect(order).toMatchObject({ erp: 'sap-two', fulfilments: [{ warehouse: EAST }] });
    const released = async () => (await journalOf('wms')).map(({ businessKey }) => businessKey);
    await expect.poll(released, { timeout: 10_000 }).toContain(`${orderId}-F1`);
    expect((await world.journal('wms')).map(({ businessKey }) => businessKey)).not.toContain(`${orderId}-F1`);
    const { body } = await noted('operator', `/order-to-ship/v1/orders/${orderId}/timeline`);
    expect(new Set(body.items.map(({ system }: Json) => system))).toContain('wms-two');
  });

  it('are not taken away while something waits for them', async () => {
    for (const path of ['/erp/v1/connections/sap-two', '/wms/v1/connections/wms-two']) {
      const { headers } = await noted('operator', path);
      const removal = { method: 'DELETE', headers: { 'if-match': headers.get('etag') as string } };
      expect(await noted('operator', path, removal)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    }
    const moved = { method: 'PATCH', body: { warehouses: {} }, headers: { 'if-match': '*' } };
    expect(await noted('operator', '/wms/v1/connections/wms-two', moved)).toMatchObject({ status: 409 });
  });

  it('are found again by the next start', async () => {
    const { dataDir, port, sandboxPort } = product;
    await product.stop();
    logs.push(product.output);
    ({ product, world } = await World.start(0, { dataDir, port, sandboxPort, env: { LOG_LEVEL: 'debug' } }));
    const { body } = await noted('operator', '/erp/v1/connections');
    expect(body.items.map(({ id, origin, state }: Json) => [id, origin, state])).toEqual([
      ['sap', 'landscape-file', 'connected'],
      ['sap-two', 'added', 'connected'],
    ]);
  });

  it('are closed to partners, and have their secrets nowhere: not in answers, not in the audit trail, not in the log', async () => {
    for (const partner of ['3pl-east', 'swift'])
      expect((await world.call(partner, '/erp/v1/connections')).status).toBe(401);
    const { body } = await noted('operator', '/partner-admin/v1/audit?limit=200');
    expect(body.items.map(({ act }: Json) => act)).toEqual(
      expect.arrayContaining(['connection.added', 'connection.tested']),
    );
    const logged = [...logs, product.output].join('\n');
    expect(logged).toContain('sap-two');
    for (const secret of SECRETS) for (const text of [told.join('\n'), logged]) expect(text).not.toContain(secret);
  });
});
