import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect } from 'vitest';
import type { CanonicalEvent, EventData, EventName } from '#canonical';
import { EventLogService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase } from '../../../../test/support/database.js';
import { SystemApis } from '../../../../test/support/system-apis.js';
import { inventorySyncApi } from './inventory-sync.api.js';
import { EAST, landscape, notice, pieces, SKU } from './inventory-sync.sample.js';

const API = '/inventory-sync/v1';
export type Body = Record<string, unknown> & { items?: Body[] };

/** The API as it runs, beside a doubled ERP that posts whatever it is asked to unless its books are closed. */
export async function startInventorySync() {
  const systems = await new SystemApis().start();
  const books = { closed: false };
  let documents = 0;
  systems.on('POST', /\/stock-movements$/, () =>
    books.closed
      ? { status: 422, body: { status: 422, code: 'vendor-rejected', detail: 'M7/053 period closed' } }
      : { status: 201, body: { documentNumber: `D${++documents}` } },
  );
  const database = await createTestDatabase();
  const config = systems.config(database.url, { warehouses: landscape.warehouses });
  await migrate(config.databaseUrl, persistenceOf([inventorySyncApi]));
  const app: NestFastifyApplication = await createApplication({ config, apis: [inventorySyncApi] });
  const token = await systems.token('inventory-sync:read inventory-sync:write exceptions:write', 'inventory-sync');

  async function call(method: 'GET' | 'POST', path: string, payload?: object) {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
    };
    const answer = await app.inject({ method, url: `${API}${path}`, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }
  async function tell<N extends EventName>(type: N, data: EventData[N], subject: string, id: string = randomUUID()) {
    const receivedAt = new Date().toISOString();
    const event = { id, source: '/outside', type, version: 1, subject, receivedAt, classifier: 'actual', data };
    await app
      .get(Database)
      .transaction((tx) => app.get(EventLogService).append(tx, 'acme', [event as unknown as CanonicalEvent]));
  }
  const changed = (delta: number, reason: string, sku = SKU, id?: string) => {
    const data = { sku, location: EAST, delta: pieces(delta), reason, reference: `ADJ${delta}` };
    return tell('stock.adjusted', data, `${EAST}/${sku}`, id);
  };
  const movements = async (query = '') => (await call('GET', `/movements${query}`)).body.items ?? [];
  const statesBecome = (states: string[], query = '') =>
    expect.poll(async () => (await movements(query)).map(({ state }) => state), { timeout: 10_000 }).toEqual(states);
  /** What the ERP was asked to post of an item. */
  const asked = (sku: string) =>
    systems.called('POST', /\/stock-movements$/).filter(({ body }) => JSON.stringify(body).includes(`"${sku}"`));
  const stop = async () => {
    await app.close();
    await systems.stop();
    await database.drop();
  };
  return { app, books, call, tell, changed, movements, statesBecome, asked, stop };
}

/** Of a shipment with that item alone. */
export function noticeOf(sku: string, inboundShipmentId: string): EventData['inbound-shipment.notified'] {
  const announced = notice(5);
  const units = announced.notice.units.map((unit) => ({
    ...unit,
    lines: unit.lines.map((line) => ({ ...line, sku })),
  }));
  return { inboundShipmentId, notice: { ...announced.notice, shipmentNumber: 'ASN-7', units } };
}
