import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Tender } from '#canonical';
import { type RecordingProxy, startRecordingProxy } from '../../../../../../test/support/recording.proxy.js';
import type { FaultyTms } from '../../conformance/tms.trials.js';
import { startUps } from '../../conformance/ups.bench.js';
import { connectOne } from '../../connect.js';
import type { TmsPort } from '../../tms.port.js';
import { UpsConfig } from './config.js';
import { ups } from './index.js';
import { tenderReference } from './references.js';
import { toRateRequest, toShipmentRequest } from './shipment.translator.js';
import { UpsClient } from './ups.client.js';
import { hasUpsSpecs, type Prism, refusalsIn, startPrism, UPS_SPECS } from './ups.openapi.js';
import { sampleTender } from './ups.sample.js';

if (!hasUpsSpecs)
  process.stdout.write(
    `UPS's OpenAPI documents are not at ${UPS_SPECS} (UPS_SPECS): neither the adapter's requests nor the sandbox's answers are checked against them\n`,
  );

const ONCE = { mayHaveHappened: false };

describe.runIf(hasUpsSpecs)("the adapter, the simulated UPS, and UPS's own documents", () => {
  let bench: FaultyTms;
  let prism: Prism;
  let proxy: RecordingProxy;

  beforeAll(async () => {
    bench = await startUps();
    prism = await startPrism(bench.connection.baseUrl);
    proxy = await startRecordingProxy(prism.url);
    const options = { ...bench.connection.options, timeoutMs: 20_000 };
    await runEverything(bench, { ...bench.connection, baseUrl: proxy.baseUrl, options }).catch((error: unknown) => {
      throw new Error(refused().join('\n') || 'what was to be tried failed', { cause: error });
    });
  }, 60_000);
  afterAll(async () => {
    await proxy?.stop();
    await prism?.stop();
    await bench?.stop();
  });

  /** Every exchange that the documents do not allow. */
  const refused = (): string[] =>
    proxy.exchanges.flatMap(({ request: { method, url }, answer }) =>
      answer.includes('prism/errors#') ? refusalsIn(answer).map((why) => `${method} ${url}: ${why}`) : [],
    );

  it('agree on every request of every operation, and on its answer', () => {
    expect(refused()).toEqual([]);
    const kinds = new Set(
      proxy.exchanges.map(
        ({ request: { method, path }, status }) =>
          `${method} ${path.replace(/^\/api/, '').replace(/\/(1Z\w+|sap-[^/]*|crossdock-ping)$/, '/…')} ${status}`,
      ),
    );
    expect(kinds).toEqual(
      new Set([
        'POST /security/v1/oauth/token 200',
        'POST /security/v1/oauth/token 401',
        'POST /rating/v2409/Shop 200',
        'POST /shipments/v2409/ship 200',
        'POST /shipments/v2409/ship 400',
        'DELETE /shipments/v2409/void/cancel/… 200',
        'DELETE /shipments/v2409/void/cancel/… 400',
        'POST /labels/v1/recovery 200',
        'POST /labels/v1/recovery 400',
        'GET /track/v1/details/… 200',
        'GET /track/v1/reference/details/… 200',
        'POST /track/v2/subscription/standard/package 200',
        'POST /track/v2/subscription/standard/package 400',
      ]),
    );
  });

  it('agree on what Track Alert tells', async () => {
    const told = bench.told().map(({ rawBody }) => JSON.parse(rawBody.toString()));
    expect(new Set(told.map(({ activityStatus }) => activityStatus.type))).toEqual(new Set(['D', 'I', 'X', 'MV']));
    for (const alert of told) expect(await prism.refusals('/api/track/told', alert)).toEqual([]);
  });

  it('agree on whatever can be ordered', async () => {
    const text = (longest: number) =>
      fc.string({ minLength: 1, maxLength: longest }).filter((each) => each.trim() !== '');
    const address = fc.record({
      name: text(35),
      street: fc.option(text(35), { nil: undefined }),
      city: text(30),
      region: fc.option(fc.stringMatching(/^[A-Z]{1,5}$/), { nil: undefined }),
      postalCode: fc.stringMatching(/^[0-9A-Z]{4,9}$/),
      country: fc.constantFrom('DE', 'US', 'PR', 'CA'),
    });
    const side = fc.integer({ min: 1, max: 270 });
    const ordered = fc.record({
      from: address,
      to: address,
      weight: fc.integer({ min: 1, max: 70_000 }),
      sides: fc.option(fc.tuple(side, side, side), { nil: undefined }),
      service: fc.stringMatching(/^[0-9]{2}$/),
      version: fc.integer({ min: 1, max: 99 }),
    });
    await fc.assert(
      fc.asyncProperty(ordered, async ({ from, to, weight, sides, service, version }) => {
        const [lengthCm = 0, widthCm = 0, heightCm = 0] = sides ?? [];
        const dimensions = sides && { lengthCm, widthCm, heightCm };
        const parcel = {
          sscc: '340123450000000017',
          weightKg: weight / 1000,
          lines: [],
          ...(dimensions && { dimensions }),
        };
        const { rate } = sampleTender();
        const tender = sampleTender({ from, to, packages: [parcel], version, rate: { ...rate, service } });
        const RateRequest = toRateRequest(tender, 'A1B2C3');
        const ShipmentRequest = toShipmentRequest(tenderReference(tender.shipmentId, version), tender, 'A1B2C3');
        const refusals = await Promise.all([
          prism.refusals('/api/rating/v2409/Shop?additionalinfo=timeintransit', { RateRequest }),
          prism.refusals('/api/shipments/v2409/ship', { ShipmentRequest }),
        ]);
        expect(refusals).toEqual([[], []]);
      }),
    );
  });

  it('and the check itself finds what is wrong', async () => {
    const order = JSON.stringify({ ShipmentRequest: toShipmentRequest('sap-1-S1-T1', sampleTender(), 'A1B2C3') });
    const ordering = (text: string) => prism.refusals('/api/shipments/v2409/ship', JSON.parse(text));
    expect(await ordering(order)).toEqual([]);
    expect(await ordering(order.replace('"ShipperNumber":"A1B2C3"', '"ShipperNumber":"A1B2C"'))).toHaveLength(1);
    expect(await ordering(order.replace('"LabelStockSize":', '"LabelStock":'))).not.toEqual([]);
    expect(await ordering(order.replace('"ShipmentRatingOptions":', '"RatingOptions":'))).not.toEqual([]);
    expect(await prism.refusals('/api/other', {})).not.toEqual([]);
    const [alert] = bench.told().map(({ rawBody }) => JSON.parse(rawBody.toString()));
    expect(await prism.refusals('/api/track/told', { ...alert, trackingNumber: 'x' })).toHaveLength(1);
    expect(await prism.refusals('/api/track/told', { ...alert, colour: 'red' })).toHaveLength(1);
    const lying = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"trackResponse":{"shipment":{}}}');
    });
    await new Promise<void>((done) => lying.listen(0, '127.0.0.1', done));
    const other = await startPrism(`http://127.0.0.1:${(lying.address() as AddressInfo).port}`);
    const headers = { authorization: 'Bearer x', transId: 'x', transactionSrc: 'x' };
    const answer = await fetch(`${other.url}/api/track/v1/details/1Z`, { headers });
    expect(refusalsIn(await answer.text())).toEqual([expect.stringMatching(/shipment must be array/)]);
    await other.stop();
    lying.close();
  });
});

/** Every call of every operation, from Germany and within the USA, and what is refused or not there. */
async function runEverything(bench: FaultyTms, connection: FaultyTms['connection']): Promise<void> {
  const port: TmsPort = connectOne(ups, connection);
  const of = async (shipmentId: string, given: Partial<Tender> = {}): Promise<Tender> => {
    const tender = sampleTender({ shipmentId, orderId: shipmentId.replace(/-S\d+$/, ''), ...given });
    const [rate] = await port.rate(tender);
    if (!rate) throw new Error('UPS gives no rate');
    return { ...tender, rate };
  };
  await port.ping();
  const first = await of('sap-1-S1');
  await port.tender(first, ONCE);
  await port.tender({ ...first, version: 2 }, ONCE);
  for (const act of ['depart', 'delay', 'arrive', 'deliver', 'pod'] as const) await bench.act(act, 'sap-1-S1');
  await expect(port.tender({ ...first, version: 3 }, ONCE)).rejects.toMatchObject({ kind: 'conflict' });
  await port.readShipment('sap-1-S1');
  await port.readShipment('sap-nobody-S1');
  const usa = { country: 'US', region: 'CA' };
  const { from, to } = sampleTender();
  const domestic = await of('sap-2-S1', { from: { ...from, ...usa }, to: { ...to, ...usa }, currency: 'USD' });
  await port.tender(domestic, ONCE);
  const nowhere = { ...(await of('sap-3-S1')), rate: { ...first.rate, service: '99' } };
  await expect(port.tender(nowhere, ONCE)).rejects.toMatchObject({ kind: 'rejected' });

  const config = Object.assign(new UpsConfig(), connection.credentials, connection.options);
  const client = new UpsClient(connection, config);
  const order = toShipmentRequest('sap-4-S1-T1', await of('sap-4-S1'), config.accountNumber);
  const twins = [await client.ship(order), await client.ship(order)];
  await expect(client.recover('sap-4-S1-T1')).resolves.toEqual({
    state: 'found',
    labels: twins.map((trackingNumber) => ({ trackingNumber })),
  });
  await Promise.all(twins.map((number) => client.track(number)));
  await client.track('1ZA1B2C31110000009');
  await expect(client.subscribe('1ZA1B2C31110000009')).rejects.toMatchObject({ kind: 'rejected' });
  await expect(client.ship({ ...order, Shipment: { ...order.Shipment, Service: { Code: '99' } } })).rejects.toThrow();
  const stranger = new UpsClient(connection, Object.assign(new UpsConfig(), config, { clientSecret: 'wrong' }));
  await expect(stranger.track('1ZA1B2C31110000009')).rejects.toMatchObject({ kind: 'auth' });
  await vi.waitFor(() => expect(bench.told().length).toBeGreaterThanOrEqual(6), { timeout: 10_000 });
}
