import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { InboundWebhook } from '#messaging';
import { Documents, EventLogService, WireTapService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { loadConfig } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
import { createTestDatabase } from '../../../../test/support/database.js';
import { eventOf, SECRET, shipmentOrder, signed } from './adapters/stowpoint/shipment-order.sample.js';
import { wmsApi } from './wms.api.js';

const landscape = {
  tenant: 'acme',
  connections: [
    {
      id: 'wms',
      kind: 'wms' as const,
      vendor: 'stowpoint',
      baseUrl: 'http://127.0.0.1:1/wms',
      credentials: { apiKey: 'k', webhookSecret: SECRET },
    },
  ],
  warehouses: [
    {
      gln: '4012345000016',
      name: 'East',
      wms: 'wms',
      wmsCode: 'EAST',
      erpCodes: {},
      address: { name: 'East', city: 'Berlin', postalCode: '10115', country: 'DE', timeZone: 'Europe/Berlin' },
    },
  ],
  carriers: [],
  partners: [],
  feedIntervalMs: 1_000,
  backorderRecheckMs: 1_000,
  tenderResponseMs: 1_000,
};

let app: NestFastifyApplication;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  const env = { DATABASE_URL: database.url, INTERNAL_SECRET: 'an-internal-secret-of-the-specs-0123456789' };
  const config = loadConfig(env, { landscape });
  await migrate(config.databaseUrl, persistenceOf([wmsApi]));
  app = await createApplication({ config, apis: [wmsApi] });
  await app.listen(0, '127.0.0.1');
}, 60_000);

afterAll(async () => {
  await app?.close();
  await drop?.();
});

async function post({ headers, rawBody }: InboundWebhook, connection = 'wms') {
  const response = await fetch(`${await app.getUrl()}/wms/v1/systems/${connection}/webhooks`, {
    method: 'POST',
    headers: headers as Record<string, string>,
    body: new Uint8Array(rawBody),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Record<string, unknown>,
  };
}

const events = (subject: string) => app.get(EventLogService).read({ tenant: 'acme', subject, limit: 100 });
const packed = (fulfilment: string) =>
  eventOf('shipment_order.packed', { shipmentOrder: shipmentOrder({ externalId: fulfilment }) });

describe('POST /wms/v1/systems/{wms}/webhooks', () => {
  it('keeps the raw message and appends what it means before it answers', async () => {
    const webhook = signed(packed('sap-1-F1'), new Date(), SECRET, 'evt_keep');
    const { status, body } = await post(webhook);
    expect([status, body.events]).toEqual([202, 1]);

    const [event, ...more] = await events('sap-1-F1');
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      id: 'evt_keep',
      source: '/wms/wms',
      type: 'fulfilment.packed',
      orderId: 'sap-1',
      occurredAt: '2026-11-24T09:00:00+01:00',
      documentId: body.documentId,
    });
    const document = await app.get(Documents).get('acme', String(body.documentId));
    expect(document?.body.equals(webhook.rawBody)).toBe(true);
    await vi.waitFor(async () =>
      expect(await app.get(WireTapService).read('acme', 'sap-1')).toMatchObject([
        { system: 'wms', direction: 'in', status: 202 },
      ]),
    );
  });

  it('takes the same message any number of times at once, and knows it once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(signed(packed('sap-2-F1'), new Date(), SECRET, 'evt_twice'))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    expect(answers.reduce((sum, { body }) => sum + Number(body.events), 0)).toBe(1);
    expect(await events('sap-2-F1')).toHaveLength(1);
  });

  it('takes one count of goods that came back once, also under another message id', async () => {
    const receipt = { returnId: 'RET-1', lines: [{ externalLineId: '10', sku: 'S', quantity: 1, uom: 'EACH' }] };
    const order = shipmentOrder({ externalId: 'sap-5-F1', status: 'SHIPPED' });
    const body = (returnId: string) =>
      eventOf('shipment_order.returned', { shipmentOrder: order, return: { ...receipt, returnId } });
    for (const [returnId, id] of [
      ['RET-1', 'evt_a'],
      ['RET-1', 'evt_b'],
      ['RET-2', 'evt_c'],
    ] as const)
      expect((await post(signed(body(returnId), new Date(), SECRET, id))).status).toBe(202);
    expect((await events('sap-5-F1')).map(({ id, type }) => `${type} ${id}`)).toEqual([
      'fulfilment.returned RET-1',
      'fulfilment.returned RET-2',
    ]);
  });

  it.each([
    [
      'another secret',
      () => signed(packed('sap-3-F1'), new Date(), `whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`),
    ],
    ['an old time', () => signed(packed('sap-3-F1'), new Date(Date.now() - 6 * 60_000))],
    [
      'a changed body',
      () => ({ ...signed(packed('sap-3-F1')), rawBody: Buffer.from(JSON.stringify(packed('sap-3-F2'))) }),
    ],
    [
      'no signature',
      () => ({
        headers: { 'content-type': 'application/json' },
        rawBody: Buffer.from(JSON.stringify(packed('sap-3-F1'))),
      }),
    ],
  ])('refuses %s and keeps nothing of it', async (_, webhook) => {
    const before = await count('messaging.documents');
    const { status, type, body } = await post(webhook());
    expect([status, type, body.code]).toEqual([
      401,
      expect.stringContaining('application/problem+json'),
      'unauthenticated',
    ]);
    expect(await events('sap-3-F1')).toEqual([]);
    expect(await count('messaging.documents')).toBe(before);
  });

  it('keeps and reports what it does not understand', async () => {
    const reported = async () =>
      (await metrics.getSingleMetric('crossdock_wms_unrecognized_messages_total')?.get())?.values[0]?.value ?? 0;
    const before = await reported();
    const { status, body } = await post(
      signed(eventOf('robot.battery_low', { robot: 7 }), new Date(), SECRET, 'evt_robot'),
    );
    expect([status, body.events]).toEqual([202, 0]);
    expect(await app.get(Documents).get('acme', String(body.documentId))).not.toBeNull();
    expect(await reported()).toBe(before + 1);
  });

  it('knows only connected systems', async () => {
    const { status, body } = await post(signed(packed('sap-4-F1')), 'nobody');
    expect([status, body.code]).toEqual([404, 'unknown-connection']);
  });

  it('is the only door without a token', async () => {
    for (const path of ['systems', 'inventory', 'systems/wms/fulfilments/sap-1-F1']) {
      expect((await fetch(`${await app.getUrl()}/wms/v1/${path}`)).status).toBe(401);
    }
  });
});

async function count(table: string): Promise<number> {
  const [row] = await app.get(Database).query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? 0;
}
