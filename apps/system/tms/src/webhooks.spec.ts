import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundWebhook } from '#messaging';
import { Documents, EventLogService, WireTapService } from '#messaging';
import { createApplication, persistenceOf } from '#platform/application';
import { loadConfig } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
import { VendorDouble } from '../../../../libs/platform/src/http/vendor.double.js';
import { createTestDatabase } from '../../../../test/support/database.js';
import * as parcels from './adapters/easypost/easypost.sample.js';
import { sampleEvent, sampleSecret, signedWebhook } from './adapters/freighthub/freighthub.sample.js';
import { tmsApi } from './tms.api.js';

const TENANT = 'acme';
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: NestFastifyApplication;
const easypost = new VendorDouble();
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await easypost.start();
  const config = loadConfig(
    { DATABASE_URL: database.url, PROFILE: 'sandbox', INTERNAL_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' },
    {
      landscape: {
        tenant: TENANT,
        connections: [
          {
            id: 'tms',
            kind: 'tms',
            vendor: 'freighthub',
            baseUrl: 'http://127.0.0.1:9',
            credentials: { clientId: 'acme', clientSecret: 'secret', webhookSecret: sampleSecret },
          },
          {
            id: 'parcels',
            kind: 'tms',
            vendor: 'easypost',
            baseUrl: easypost.baseUrl,
            credentials: { apiKey: 'EZTKtest', webhookSecret: parcels.sampleSecret },
            options: { carriers: parcels.sampleCarriers },
          },
        ],
        warehouses: [],
        carriers: [],
        partners: [],
        feedIntervalMs: 5_000,
        backorderRecheckMs: 900_000,
        tenderResponseMs: 7_200_000,
      },
    },
  );
  await migrate(config.databaseUrl, persistenceOf([tmsApi]));
  app = await createApplication({ config, apis: [tmsApi] });
  await app.getHttpAdapter().getInstance().ready();
}, 60_000);

afterAll(async () => {
  await app?.close();
  await easypost.stop();
  await database?.drop();
});

const post = async ({ headers, rawBody }: InboundWebhook, system = 'tms') => {
  const {
    statusCode,
    headers: answered,
    body,
  } = await app.inject({
    method: 'POST',
    url: `/tms/v1/systems/${system}/webhooks`,
    headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
    payload: rawBody,
  });
  return { status: statusCode, headers: answered, body: JSON.parse(body) };
};
/** An event of an order of its own. */
const event = (type = 'load.departed', data: object = { type: 'DEPARTED', classifier: 'ACTUAL' }) => {
  const order = `sap-${++count}`;
  const shipmentId = `${order}-S1`;
  return {
    order,
    shipmentId,
    body: { ...sampleEvent(type, data), id: `evt_${count}`, load: { id: `FH${count}`, reference: shipmentId } },
  };
};
const stored = (subject: string) => app.get(EventLogService).read({ tenant: TENANT, subject, limit: 10 });

describe("a carrier's webhook", () => {
  it('is kept raw and becomes a canonical event, both or neither, before it is answered', async () => {
    const { order, shipmentId, body } = event();
    const webhook = signedWebhook(body);
    const answer = await post(webhook);
    expect(answer).toMatchObject({ status: 202, body: { events: 1 } });
    const [kept] = await app
      .get(Database)
      .query<Record<string, unknown>>(
        'SELECT source, type, subject, order_id, occurred_at, document_id, traceparent FROM messaging.events WHERE event_id = $1',
        [body.id],
      );
    expect(kept).toMatchObject({
      source: '/tms/tms',
      type: 'shipment.departed',
      subject: shipmentId,
      order_id: order,
      occurred_at: '2026-11-24T08:00:00+01:00',
      document_id: answer.body.documentId,
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-/),
    });
    const document = await app.get(Documents).get(TENANT, answer.body.documentId);
    expect(document?.body.equals(webhook.rawBody)).toBe(true);
    expect(await app.get(Documents).list(TENANT, order)).toMatchObject([{ channel: '/tms/tms', direction: 'in' }]);
  });

  it('of a move is an event of each shipment, and is kept with the order of each', async () => {
    const [first, second] = [event(), event()];
    const body = { ...first.body, carried_with: [second.body.load, { id: 'FH9', reference: 'other' }] };
    const told = () => post(signedWebhook(body));
    const answer = await told();
    expect([answer.body.events, (await told()).body.events]).toEqual([2, 0]);
    for (const { order, shipmentId } of [first, second]) {
      expect(await stored(shipmentId)).toMatchObject([{ type: 'shipment.departed', orderId: order }]);
      const [document] = await app.get(Documents).list(TENANT, order);
      expect(document).toMatchObject({ documentId: answer.body.documentId, channel: '/tms/tms', direction: 'in' });
      await expect
        .poll(async () => (await app.get(WireTapService).read(TENANT, order)).length, { timeout: 5_000 })
        .toBe(2);
    }
  });

  it('told twice, also at once, is one event', async () => {
    const { shipmentId, body } = event();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(signedWebhook(body))));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202));
    expect(answers.reduce((sum, answer) => sum + answer.body.events, 0)).toBe(1);
    expect(
      await app.get(Database).query('SELECT 1 FROM messaging.events WHERE subject = $1', [shipmentId]),
    ).toHaveLength(1);
  });

  it.each([
    ['no signature', (webhook: InboundWebhook) => ({ ...webhook, headers: {} })],
    ['another body', (webhook: InboundWebhook) => ({ ...webhook, rawBody: Buffer.from('{}') })],
    [
      'an old timestamp',
      ({ rawBody }: InboundWebhook) => signedWebhook(rawBody.toString(), { at: Date.now() - 400_000 }),
    ],
  ])('with %s is refused, and nothing is kept', async (_, tamper) => {
    const { order, shipmentId, body } = event();
    const answer = await post(tamper(signedWebhook(body)));
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.headers['www-authenticate']).toBe('Signature realm="tms"');
    expect(answer.body).toMatchObject({ status: 401, code: 'unauthenticated', correlationId: expect.any(String) });
    expect(await app.get(Documents).list(TENANT, order)).toEqual([]);
    expect(await stored(shipmentId)).toEqual([]);
  });

  it('of a type that is not known is kept and reported', async () => {
    const { order, shipmentId, body } = event('load.customs_hold', {});
    expect(await post(signedWebhook(body))).toMatchObject({ status: 202, body: { events: 0 } });
    expect(await app.get(Documents).list(TENANT, order)).toHaveLength(1);
    expect(await stored(shipmentId)).toEqual([]);
    expect(await metrics.getSingleMetricAsString('crossdock_tms_unrecognized_messages_total')).toMatch(
      /system="tms"\} [1-9]/,
    );
  });

  it('whose vendor has to be asked what it is of is to come again where it cannot be, and nothing is kept until then', async () => {
    const reference = 'sap-900-S1-T1';
    const told = () => post(parcels.signedWebhook(parcels.sampleEvent(parcels.sampleTracker())), 'parcels');
    const kept = () =>
      app.get(Database).query('SELECT 1 FROM messaging.document_uses WHERE channel = $1', ['/tms/parcels']);
    easypost.answers(401, {});
    expect(await told()).toMatchObject({ status: 503, body: { code: 'vendor-unavailable' } });
    expect(await kept()).toEqual([]);
    easypost.answers(200, parcels.boughtShipment({ reference }));
    expect(await told()).toMatchObject({ status: 202, body: { events: 1 } });
    expect(await told()).toMatchObject({ status: 202, body: { events: 0 } });
    expect(await stored('sap-900-S1')).toMatchObject([{ type: 'tender.accepted', orderId: 'sap-900' }]);
  });

  it('to a system that is not connected is a problem', async () => {
    expect(await post(signedWebhook(event().body), 'nobody')).toMatchObject({
      status: 404,
      body: { code: 'unknown-connection' },
    });
  });

  it('is part of its order, as a call that came in', async () => {
    const { order, body } = event();
    await post(signedWebhook(body));
    await expect
      .poll(() => app.get(WireTapService).read(TENANT, order), { timeout: 5_000 })
      .toMatchObject([{ system: 'tms', direction: 'in', operation: 'shipment.departed', status: 202, outcome: 'ok' }]);
  });
});
