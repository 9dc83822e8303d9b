import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { TRIAL_SECRETS } from '../sandbox.settings.js';

const secrets = {
  clientId: 'id of the trial',
  clientSecret: 's:e/cret',
  accountNumber: 'A1B2C3',
  webhookCredential: 'credential-of-the-trial the-next-one',
};

let sandbox: Trial;
let product: Server;
let authorization: string;
const told: { headers: IncomingHttpHeaders; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  product = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    told.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.writeHead(202).end();
  });
  await new Promise<void>((done) => product.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(product.address() as AddressInfo).port}`;
  sandbox = await startTrial({
    secrets: { ...TRIAL_SECRETS, ups: secrets },
    webhookBases: { erp: url, wms: url, tms: url },
  });
  const { body } = await token();
  authorization = `Bearer ${body.access_token}`;
});
afterAll(async () => {
  await sandbox.close();
  product.close();
});

async function token(secret = secrets.clientSecret, account = secrets.accountNumber) {
  const basic = [secrets.clientId, secret].map(encodeURIComponent).join(':');
  const response = await fetch(`${sandbox.url}/ups/security/v1/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      'x-merchant-id': account,
    },
    body: 'grant_type=client_credentials',
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function call(method: string, path: string, body?: unknown, bearer = authorization) {
  const response = await fetch(`${sandbox.url}/ups/api${path}`, {
    method,
    headers: {
      authorization: bearer,
      'content-type': 'application/json',
      transId: 'of-the-trial',
      transactionSrc: 'trial',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

const party = (City: string, PostalCode: string) => ({
  Name: 'Nordwind',
  Address: { AddressLine: ['Kai 5'], City, PostalCode, CountryCode: 'DE' },
});
const shipment = {
  Shipper: { ...party('Hamburg', '20457'), ShipperNumber: secrets.accountNumber },
  ShipTo: party('München', '80331'),
  Service: { Code: '11' },
  Package: [{ PackageWeight: { UnitOfMeasurement: { Code: 'KGS' }, Weight: '10' } }],
};
const order = (reference: string, change: object = {}) => ({
  ShipmentRequest: { Shipment: { ...shipment, ReferenceNumber: [{ Value: reference }], ...change } },
});
const sold = async (reference: string): Promise<string> => {
  const { status, body } = await call('POST', '/shipments/v2409/ship', order(reference));
  expect(status).toBe(200);
  return body.ShipmentResponse.ShipmentResults.ShipmentIdentificationNumber;
};
const recovered = (reference: string) =>
  call('POST', '/labels/v1/recovery', {
    LabelRecoveryRequest: {
      ReferenceValues: { ReferenceNumber: { Value: reference }, ShipperNumber: secrets.accountNumber },
    },
  });
const voided = (number: string) => call('DELETE', `/shipments/v2409/void/cancel/${number}`);
const codeOf = ({ body }: { body: { response: { errors: { code: string }[] } } }) => body.response.errors[0]?.code;
const tracked = async (number: string) =>
  (await call('GET', `/track/v1/details/${number}`)).body.trackResponse.shipment[0];

describe('the simulated UPS', () => {
  it('is there where a landscape connects it, and else not', async () => {
    const names = async (trial: Trial) => {
      const { body } = await trial.control('GET', '');
      return (body['systems'] as { id: string }[]).map(({ id }) => id);
    };
    expect(await names(sandbox)).toContain('ups');
    const plain = await startTrial();
    expect(await names(plain)).not.toContain('ups');
    await plain.close();
  });

  it('lets nobody in without a token, and gives none for a wrong secret or another account', async () => {
    expect((await call('GET', '/track/v1/details/1Z', undefined, 'Bearer other')).status).toBe(401);
    expect((await token('wrong')).status).toBe(401);
    expect((await token(undefined, 'Z9Z9Z9')).status).toBe(401);
    expect((await token()).body['expires_in']).toBe('14399');
  });

  it('sells what its rates say, for less than it publishes', async () => {
    const { body } = await call('POST', '/rating/v2409/Shop', { RateRequest: { Shipment: shipment } });
    const [first] = body.RateResponse.RatedShipment;
    expect(first).toMatchObject({
      Service: { Code: '11' },
      NegotiatedRateCharges: { TotalCharge: { CurrencyCode: 'EUR', MonetaryValue: '15.10' } },
      TotalCharges: { MonetaryValue: '18.88' },
    });
    const { body: bought } = await call('POST', '/shipments/v2409/ship', order('sap-1-S1-T1'));
    const { NegotiatedRateCharges: price } = bought.ShipmentResponse.ShipmentResults;
    expect(price.TotalCharge).toEqual(first.NegotiatedRateCharges.TotalCharge);
  });

  it('sells as many labels under a reference as it is asked for, and gives each back once', async () => {
    expect(codeOf(await recovered('sap-2-S1-T1'))).toBe('9801031');
    const numbers = [await sold('sap-2-S1-T1')];
    expect((await recovered('sap-2-S1-T1')).body.LabelRecoveryResponse.LabelResults).toMatchObject([
      { TrackingNumber: numbers[0] },
    ]);
    numbers.push(await sold('sap-2-S1-T1'));
    const { TrackingCandidate: all } = (await recovered('sap-2-S1-T1')).body.LabelRecoveryResponse;
    expect(all.map(({ TrackingNumber }: { TrackingNumber: string }) => TrackingNumber)).toEqual(numbers);
    for (const number of numbers) expect((await voided(number)).status).toBe(200);
    expect(codeOf(await voided(numbers[0] ?? ''))).toBe('190117');
    expect(codeOf(await recovered('sap-2-S1-T1'))).toBe('9801040');
    const { body } = await call('GET', '/track/v1/reference/details/sap-2-S1-T1');
    expect(
      body.trackResponse.shipment[0].package.map((each: { currentStatus: object }) => each.currentStatus),
    ).toMatchObject([{ type: 'MV' }, { type: 'MV' }]);
  });

  it('keeps a label whose parcel is under way', async () => {
    const number = await sold('sap-3-S1-T1');
    await sandbox.control('POST', '/ups/shipments/sap-3-S1/depart');
    expect(codeOf(await voided(number))).toBe('190101');
    expect(codeOf(await voided('1ZA1B2C31199999999'))).toBe('190102');
  });

  it('warns with a 200 of what it does not track', async () => {
    expect(await tracked('1ZA1B2C31199999999')).toEqual({
      inquiryNumber: '1ZA1B2C31199999999',
      warnings: [{ code: 'TW0001', message: 'Tracking Information Not Found' }],
    });
  });

  it('tells what happens to a parcel once it is asked to, with a credential, and never what happened before', async () => {
    const number = await sold('sap-4-S1-T1');
    await sandbox.control('POST', '/ups/shipments/sap-4-S1/delay');
    const asked = { locale: 'en_US', trackingNumberList: [number, '1Z'] };
    expect((await call('POST', '/track/v2/subscription/standard/package', asked)).body).toEqual({
      validTrackingNumbers: [number],
      invalidTrackingNumbers: ['1Z'],
    });
    await sandbox.control('POST', '/ups/shipments/sap-4-S1/depart', { occurredAt: '2026-11-24T08:00:00-05:00' });
    await sandbox.control('POST', '/ups/shipments/sap-4-S1/deliver', { signedBy: 'SWAN' });
    const of = () => told.filter(({ body }) => body['trackingNumber'] === number);
    await expect.poll(() => of().length, { timeout: 5_000 }).toBe(2);
    expect(of().map(({ body }) => body)).toMatchObject([
      {
        localActivityDate: '20261124',
        localActivityTime: '080000',
        gmtActivityTime: '130000',
        gmtOffset: '-05.00',
        activityStatus: { type: 'I', code: 'DP', descriptionCode: '005' },
      },
      { activityStatus: { type: 'D' }, receivedBy: 'SWAN' },
    ]);
    for (const { headers } of of())
      expect(headers).toMatchObject({
        credential: 'credential-of-the-trial',
        'user-agent': 'UPSPubSubTrackingService',
      });
    const [newest, ...others] = (await tracked(number)).package[0].activity;
    expect([newest, ...others].map(({ status }: { status: { type: string } }) => status.type)).toEqual([
      'D',
      'I',
      'X',
      'M',
    ]);
  });

  it('says to too much nothing of when to come again', async () => {
    await sandbox.control('PUT', '/ups/faults', [{ mode: 'rate-limit', times: 1, retryAfter: 7 }]);
    const answered = await call('GET', '/track/v1/details/1Z');
    expect([answered.status, codeOf(answered), answered.headers.get('retry-after')]).toEqual([429, '10429', null]);
  });

  it('says no in its own form', async () => {
    expect(codeOf(await call('POST', '/shipments/v2409/ship', {}))).toBe('10002');
    expect(codeOf(await call('POST', '/shipments/v2409/ship', order('sap-5-S1-T1', { Service: { Code: '99' } })))).toBe(
      '121210',
    );
    expect(codeOf(await call('POST', '/shipments/v2409/ship', order('x'.repeat(36))))).toBe('10002');
    expect(codeOf(await call('GET', '/other'))).toBe('404');
  });
});
