import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, VendorDouble } from '../../../../../../libs/platform/src/http/vendor.double.js';
import { EasyPostConfig } from './config.js';
import { EasyPostClient } from './easypost.client.js';
import { boughtShipment, sampleShipment, sampleTender } from './easypost.sample.js';
import { toNewShipment } from './shipment.translator.js';

const vendor = new VendorDouble();
let client: EasyPostClient;

beforeAll(async () => {
  await vendor.start();
  const config = Object.assign(new EasyPostConfig(), { apiKey: 'EZAKkey', timeoutMs: 2_000 });
  const { baseUrl } = vendor;
  client = new EasyPostClient({ id: 'parcels', kind: 'tms', vendor: 'easypost', baseUrl, credentials: {} }, config);
});
afterAll(() => vendor.stop());

const refusal = (code: string, message: unknown = code, errors: unknown[] = []) => ({
  error: { code, message, errors },
});
const create = () => client.create(toNewShipment('sap-4711-S1-T1', sampleTender()));

describe("EasyPost's answers", () => {
  it.each([
    ['a key that is not live', 401, refusal('APIKEY.INACTIVE'), 'auth'],
    ['a key that may not', 403, refusal('FORBIDDEN'), 'auth'],
    ['an empty balance, which somebody fills', 402, refusal('PAYMENT_REQUIRED'), 'unavailable'],
    ['what it does not have', 404, refusal('NOT_FOUND'), 'not-found'],
    ['what is wrong', 422, refusal('PARAMETER.INVALID'), 'rejected'],
    ['too much', 429, refusal('RATE_LIMITED'), 'rate-limited'],
    ['a broken server', 500, refusal('INTERNAL_SERVER_ERROR'), 'unclear'],
    ['a gateway that gave up', 504, 'no JSON', 'unclear'],
    ['a carrier that did not answer', 422, refusal('SHIPMENT.POSTAGE.NO_RESPONSE'), 'unclear'],
    ['a purchase that is under way', 422, refusal('SHIPMENT.PURCHASE.IN_PROGRESS'), 'unclear'],
    ['carriers that cannot be asked', 422, refusal('SHIPMENT.RATES.UNAVAILABLE'), 'unavailable'],
    ['an error inside a 200', 200, refusal('INTERNAL_SERVER_ERROR'), 'unclear'],
    ['something else', 201, { ok: true }, 'unclear'],
  ])('%s, to a create', async (_, status, body, kind) => {
    vendor.answers(status, body);
    await expect(create()).rejects.toMatchObject({ name: 'VendorError', kind });
  });

  it.each([
    [
      'fields',
      refusal('ADDRESS.VERIFY.FAILURE', 'Address not found', [
        { field: 'street1', message: 'House number is missing' },
      ]),
      'Address not found; street1 House number is missing',
    ],
    ['plain text', refusal('NOT_FOUND', 'Not found.', ['No eligible insurance']), 'Not found.; No eligible insurance'],
    ['a list', refusal('X', ['one', 'two']), '["one","two"]'],
  ])('tell in words what is wrong: %s', async (_, body, message) => {
    vendor.answers(422, body);
    await expect(create()).rejects.toMatchObject({ message });
  });

  it('of another shipment than was asked for by its reference are none', async () => {
    vendor.answers(200, sampleShipment({ reference: 'other' }));
    await expect(client.find('sap-4711-S1-T1')).resolves.toBeNull();
    vendor.answers(404, refusal('NOT_FOUND'));
    await expect(client.find('sap-4711-S1-T1')).resolves.toBeNull();
  });

  it('are asked for with the key as the user, and no password', async () => {
    vendor.answers(200, { shipments: [], has_more: false });
    await client.ping();
    expect(vendor.received[0]?.headers.authorization).toBe(`Basic ${Buffer.from('EZAKkey:').toString('base64')}`);
  });
});

describe('a bought shipment', () => {
  it('is found among those of its time, page after page', async () => {
    const wanted = boughtShipment({ id: 'shp_wanted' });
    const other = boughtShipment({ id: 'shp_other', reference: 'their-own' });
    vendor.does((_request, response, nth) =>
      answer(response, 200, { shipments: nth === 1 ? [other] : [wanted], has_more: nth === 1 }),
    );
    expect(await client.findBought('sap-4711-S1-T1', sampleShipment().created_at)).toEqual(wanted);
    const [first, second] = vendor.received.map(({ url }) => new URL(url, 'http://x').searchParams);
    expect(Object.fromEntries(first ?? [])).toEqual({
      purchased: 'true',
      page_size: '100',
      start_datetime: '2026-11-23T15:29:00.000Z',
      end_datetime: '2026-11-23T16:29:00.000Z',
    });
    expect(second?.get('before_id')).toBe('shp_other');
  });

  it('is not there when the list has ended without it', async () => {
    vendor.answers(200, { shipments: [boughtShipment({ reference: 'their-own' })], has_more: false });
    expect(await client.findBought('sap-4711-S1-T1', sampleShipment().created_at)).toBeNull();
  });

  it('of a list without an end is one that cannot be looked for now', async () => {
    vendor.answers(200, { shipments: [boughtShipment({ reference: 'their-own' })], has_more: true });
    await expect(client.findBought('sap-4711-S1-T1', sampleShipment().created_at)).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });
});
