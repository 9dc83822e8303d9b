import { randomUUID } from 'node:crypto';
import { createApplication, persistenceOf } from '#platform/application';
import { migrate } from '#platform/persistence';
import { createTestDatabase } from '../../../../test/support/database.js';
import { SystemApis } from '../../../../test/support/system-apis.js';
import { orderToShipApi } from './order-to-ship.api.js';
import { EAST, line, sampleOrder } from './order-to-ship.sample.js';

export const ORDERS = '/order-to-ship/v1/orders';
export const CASES = '/order-to-ship/v1/exceptions';

/** Answers are read member by member. */
export type Body = Record<string, unknown> & { items?: Body[]; errors?: Body[] };

export type OrderApi = Awaited<ReturnType<typeof startOrderApi>>;

/** The API over a real database, with systems that do what they are asked. */
export async function startOrderApi() {
  const systems = await new SystemApis().start();
  systems
    .on('GET', /\/erp\/v1\/systems\/sap\/orders\/\d+$/, ({ path }) => {
      const orderNumber = path.split('/').at(-1) as string;
      return {
        body: sampleOrder({ orderNumber, source: { system: 'sap', id: orderNumber }, lines: [line('10', 2)] }),
      };
    })
    .on('GET', /\/availability$/, () => ({
      body: {
        items: [{ sku: 'SKU-10', warehouse: EAST, warehouseCode: '1010', available: { value: 9, unit: 'EA' } }],
        unknown: [],
      },
    }))
    .on('POST', /\/deliveries$/, ({ body }) => ({ body: { deliveryNumber: `D-${body['reference']}` } }))
    .on('POST', /\/fulfilments$/, () => ({ body: { reference: 'SO-1', status: 'released' } }));
  const database = await createTestDatabase();
  const address = { name: 'East', city: 'Berlin', postalCode: '10719', country: 'DE', timeZone: 'Europe/Berlin' };
  const config = systems.config(database.url, {
    warehouses: [{ gln: EAST, name: 'East', wms: 'wms', wmsCode: 'EAST', erpCodes: { sap: '1010' }, address }],
    serviceLevels: [{ name: 'gold', customers: ['C-GOLD'], dueWithinMs: { medium: 1_800_000 } }],
  });
  await migrate(config.databaseUrl, persistenceOf([orderToShipApi]));
  const app = await createApplication({ config, apis: [orderToShipApi] });
  const token = await systems.token('order-to-ship:read order-to-ship:write exceptions:write', 'order-to-ship');

  async function call(method: 'GET' | 'POST', url: string, payload?: object | string, key = `"${randomUUID()}"`) {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(method === 'POST' && { 'idempotency-key': key, 'content-type': 'application/json' }),
    };
    const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<Body>() };
  }
  const stateOf = async (orderNumber: string) => (await call('GET', `${ORDERS}/sap-${orderNumber}`)).body['state'];
  const stop = async () => {
    await app.close();
    await systems.stop();
    await database.drop();
  };
  return { systems, app, call, stateOf, stop };
}
