import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, VendorDouble } from '../../../../../../libs/platform/src/http/vendor.double.js';
import { UpsConfig } from './config.js';
import { toRateRequest, toShipmentRequest } from './shipment.translator.js';
import { UpsClient } from './ups.client.js';
import { sampleNumber, samplePackage, sampleRated, sampleTender } from './ups.sample.js';

const ACCOUNT = 'A1B2C3';
const vendor = new VendorDouble();
let client: UpsClient;

const config = Object.assign(new UpsConfig(), {
  clientId: 'id',
  clientSecret: 's:e/cret',
  accountNumber: ACCOUNT,
  timeoutMs: 4_000,
});
const connect = () =>
  new UpsClient({ id: 'ups', kind: 'tms', vendor: 'ups', baseUrl: vendor.baseUrl, credentials: {} }, config);

beforeAll(async () => {
  await vendor.start();
});
afterAll(() => vendor.stop());

const token = { token_type: 'Bearer', access_token: 'token', expires_in: '14399' };
/** Whatever it is asked beside a token. */
const answers = (status: number, body: unknown): void => {
  client = connect();
  vendor.does(({ url }, response) =>
    url?.includes('/oauth/token') ? answer(response, 200, token) : answer(response, status, body),
  );
};
const refusal = (code: string, message = code) => ({ response: { errors: [{ code, message }] } });
const ship = () => client.ship(toShipmentRequest('sap-4711-S1-T1', sampleTender(), ACCOUNT));
const calls = () => vendor.received.filter(({ url }) => !url.includes('/oauth/token'));

describe('access to UPS', () => {
  it('is asked for once, for the account, and used while it lives', async () => {
    answers(200, { RateResponse: { RatedShipment: [] } });
    await Promise.all([1, 2, 3].map(() => client.rate(toRateRequest(sampleTender(), ACCOUNT))));
    const asked = vendor.received.filter(({ url }) => url === '/security/v1/oauth/token');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toBe('grant_type=client_credentials');
    expect(asked[0]?.headers['x-merchant-id']).toBe(ACCOUNT);
    const basic = (asked[0]?.headers.authorization ?? '').slice('Basic '.length);
    expect(Buffer.from(basic, 'base64').toString()).toBe('id:s%3Ae%2Fcret');
    expect(new Set(calls().map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer token']));
  });

  it('is renewed when it ends before its time, and the call made again', async () => {
    let issued = 0;
    client = connect();
    vendor.does(({ url, headers }, response) => {
      if (url?.includes('/oauth/token')) return answer(response, 200, { ...token, access_token: `token-${++issued}` });
      if (headers.authorization === 'Bearer token-1') return answer(response, 401, refusal('250002'));
      return answer(response, 200, { RateResponse: { RatedShipment: [sampleRated()] } });
    });
    await expect(client.rate(toRateRequest(sampleTender(), ACCOUNT))).resolves.toHaveLength(1);
    expect(issued).toBe(2);
  });

  it('has an id for each call of 32 characters, and says who calls', async () => {
    answers(200, { RateResponse: { RatedShipment: [] } });
    await client.rate(toRateRequest(sampleTender(), ACCOUNT));
    await client.rate(toRateRequest(sampleTender(), ACCOUNT));
    const ids = calls().map(({ headers }) => headers['transid']);
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(new Set(ids).size).toBe(2);
    expect(calls()[0]?.headers['transactionsrc']).toBe('crossdock');
  });
});

describe("UPS's answers", () => {
  it.each([
    ['access that is refused', 401, refusal('250002'), 'auth'],
    ['an account that is blocked', 403, refusal('250003'), 'auth'],
    ['what is wrong', 400, refusal('120100'), 'rejected'],
    ['trouble of its own, which leaves it open', 400, refusal('20001'), 'unclear'],
    ['a broken server', 500, refusal('10004'), 'unclear'],
    ['a gateway that gave up', 504, 'no JSON', 'unclear'],
    ['an error inside a 200', 200, refusal('10002'), 'unclear'],
    ['errors without their envelope', 400, { errors: [{ code: '120100', message: 'no' }] }, 'rejected'],
    ['something else', 200, { ok: true }, 'unclear'],
  ])('%s, to a purchase', async (_, status, body, kind) => {
    answers(status, body);
    await expect(ship()).rejects.toMatchObject({ name: 'VendorError', kind });
  });

  it('tell in words what is wrong, each with its code', async () => {
    answers(400, {
      response: {
        errors: [
          { code: '120100', message: 'Missing or invalid shipper number' },
          { code: '120202', message: 'Missing or invalid ship to city' },
        ],
      },
    });
    await expect(ship()).rejects.toMatchObject({
      vendorCode: '120100',
      message: 'Missing or invalid shipper number (120100); Missing or invalid ship to city (120202)',
    });
  });

  it('of too much say nothing of when to come again: a call is made again by itself, and then told as not processed', async () => {
    let refused = 0;
    client = connect();
    vendor.does(({ url }, response) => {
      if (url?.includes('/oauth/token')) return answer(response, 200, token);
      if (refused++ === 0) return answer(response, 429, refusal('10429', 'Too Many Requests'));
      return answer(response, 200, { RateResponse: { RatedShipment: [sampleRated()] } });
    });
    await expect(client.rate(toRateRequest(sampleTender(), ACCOUNT))).resolves.toHaveLength(1);
    answers(429, refusal('10429', 'Too Many Requests'));
    const failure = await ship().catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'rate-limited' });
    expect(failure).not.toHaveProperty('retryAfterMs', expect.any(Number));
    expect(calls()).toHaveLength(3);
  });

  it.each([
    ['in lists', (one: unknown) => [one]],
    ['by themselves where they are alone', (one: unknown) => one],
  ])('are read with their members %s', async (_, wrapped) => {
    answers(200, { RateResponse: { RatedShipment: wrapped(sampleRated()) } });
    await expect(client.rate(toRateRequest(sampleTender(), ACCOUNT))).resolves.toEqual([sampleRated()]);
    const PackageResults = wrapped({ TrackingNumber: sampleNumber });
    const ShipmentResults = { ShipmentIdentificationNumber: sampleNumber, PackageResults };
    answers(200, { ShipmentResponse: { ShipmentResults } });
    await expect(ship()).resolves.toBe(sampleNumber);
    const LabelImage = { LabelImageFormat: { Code: 'gif' }, GraphicImage: Buffer.from('a picture').toString('base64') };
    const LabelResults = wrapped({ TrackingNumber: sampleNumber, LabelImage });
    answers(200, { LabelRecoveryResponse: { ShipmentIdentificationNumber: sampleNumber, LabelResults } });
    const image = { mediaType: 'image/gif', body: Buffer.from('a picture') };
    await expect(client.recover('sap-4711-S1-T1')).resolves.toEqual({
      state: 'found',
      labels: [{ trackingNumber: sampleNumber, image }],
    });
    const shipment = wrapped({ package: wrapped(samplePackage()) });
    answers(200, { trackResponse: { shipment } });
    await expect(client.track(sampleNumber)).resolves.toEqual(samplePackage());
  });
});

describe('what UPS does not have', () => {
  it.each([
    ['a 200 with a warning', 200, { code: 'TW0001', message: 'Tracking Information Not Found' }],
    ['a 404', 404, null],
    ['a 200 with nothing', 200, undefined],
  ])('is nothing, told by %s', async (_, status, warning) => {
    const body =
      warning === null
        ? refusal('TV1002', 'Invalid inquiry number')
        : { trackResponse: { shipment: [{ warnings: warning && [warning] }] } };
    answers(status, body);
    await expect(client.track(sampleNumber)).resolves.toBeNull();
    await expect(client.trackReference('sap-4711-S1-T1')).resolves.toEqual([]);
  });

  it('is not taken for nothing where it warns of something else', async () => {
    const warnings = { code: 'TW0009', message: 'Service is degraded' };
    answers(200, { trackResponse: { shipment: { warnings } } });
    await expect(client.track(sampleNumber)).rejects.toMatchObject({ kind: 'unavailable', vendorCode: 'TW0009' });
  });

  it('is looked for with the account, and no other shipment is taken for it', async () => {
    const other = samplePackage({ referenceNumber: { number: 'sap-4711-S1-T11' } });
    answers(200, { trackResponse: { shipment: [{ package: [other, samplePackage()] }] } });
    await expect(client.trackReference('sap-4711-S1-T1')).resolves.toEqual([samplePackage()]);
    const { pathname, searchParams } = new URL(calls()[0]?.url ?? '', 'http://x');
    expect(pathname).toBe('/api/track/v1/reference/details/sap-4711-S1-T1');
    expect(Object.fromEntries(searchParams)).toEqual({
      shipperNum: ACCOUNT,
      refNumType: 'SmallPackage',
      fromPickUpDate: expect.stringMatching(/^\d{8}$/),
    });
  });

  it.each([
    ['9801031', 'none'],
    ['300007', 'none'],
    ['9801040', 'voided'],
    ['300033', 'voided'],
    ['300001', 'several'],
  ])('Label Recovery tells by code %s: %s', async (code, state) => {
    answers(400, refusal(code));
    await expect(client.recover('sap-4711-S1-T1')).resolves.toEqual({ state });
    const { ReferenceValues: values } = JSON.parse(calls()[0]?.body ?? '').LabelRecoveryRequest;
    expect(values).toEqual({ ReferenceNumber: { Value: 'sap-4711-S1-T1' }, ShipperNumber: ACCOUNT });
  });

  it('is not taken for nothing where Label Recovery refuses for another reason, or is away', async () => {
    answers(400, refusal('9801050'));
    await expect(client.recover('sap-4711-S1-T1')).rejects.toMatchObject({ kind: 'rejected' });
    answers(400, refusal('300000'));
    await expect(client.recover('sap-4711-S1-T1')).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('is told by the numbers of all where several have a reference', async () => {
    const TrackingCandidate = [{ TrackingNumber: '1Z1' }, { TrackingNumber: '1Z2' }];
    answers(200, { LabelRecoveryResponse: { LabelResults: [], TrackingCandidate } });
    await expect(client.recover('sap-4711-S1-T1')).resolves.toEqual({
      state: 'found',
      labels: [{ trackingNumber: '1Z1' }, { trackingNumber: '1Z2' }],
    });
  });
});

describe('a void', () => {
  const voided = (Code: string, Description = 'Voided') => ({
    VoidShipmentResponse: { SummaryResult: { Status: { Code, Description } } },
  });

  it('is done where it was done before', async () => {
    answers(200, voided('1'));
    await expect(client.void(sampleNumber)).resolves.toBeUndefined();
    expect(calls()[0]).toMatchObject({
      method: 'DELETE',
      url: `/api/shipments/v2409/void/cancel/${sampleNumber}`,
    });
    answers(400, refusal('190117', 'The Shipment has already been voided'));
    await expect(client.void(sampleNumber)).resolves.toBeUndefined();
  });

  it.each([
    ['says so', 400, refusal('190101', 'Time for voiding has expired.')],
    ['says so in a 200', 200, voided('0', 'Time for voiding has expired.')],
  ])('is refused where UPS %s', async (_, status, body) => {
    answers(status, body);
    await expect(client.void(sampleNumber)).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('Time for voiding has expired.'),
    });
  });
});

describe('Track Alert', () => {
  it('follows a parcel from then on', async () => {
    answers(200, { validTrackingNumbers: [sampleNumber] });
    await expect(client.subscribe(sampleNumber)).resolves.toBeUndefined();
    expect(calls()[0]?.url).toBe('/api/track/v2/subscription/standard/package');
    expect(JSON.parse(calls()[0]?.body ?? '')).toEqual({ locale: 'en_US', trackingNumberList: [sampleNumber] });
  });

  it.each([
    [200, { invalidTrackingNumbers: [sampleNumber] }],
    [400, { invalidTrackingNumbers: [sampleNumber], ...refusal('VSS210') }],
  ])('says with %d which it does not follow', async (status, body) => {
    answers(status, body);
    await expect(client.subscribe(sampleNumber)).rejects.toMatchObject({ kind: 'rejected' });
  });
});
