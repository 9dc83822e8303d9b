import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics, runInContext } from '../telemetry/index.js';
import { createHttpClient, type HttpClientOptions, type HttpRequest, type RecordedCall } from './index.js';
import { answer, VendorDouble } from './vendor.double.js';

const vendor = new VendorDouble();
beforeAll(() => vendor.start());
afterAll(() => vendor.stop());

const SECRET = 'sesame-open';
const PERSON = 'Erika Mustermann';

const WRITE: HttpRequest = {
  operation: 'create-order',
  method: 'POST',
  path: `/orders?apikey=${SECRET}`,
  query: { token: SECRET, name: PERSON },
  headers: { 'x-api-key': SECRET },
  body: { customer: PERSON },
};

function clientThat(record: (call: RecordedCall) => void, more: Partial<HttpClientOptions> = {}) {
  const { host } = new URL(vendor.baseUrl);
  return createHttpClient({
    connection: 'sap',
    baseUrl: `http://user:${SECRET}@${host}/base/`,
    authorize: { headers: async () => ({ authorization: `Bearer ${SECRET}` }) },
    recorder: { record },
    ...more,
  });
}

describe('the wire tap', () => {
  it('is told every attempt: what, where, how it ended, of which order and trace', async () => {
    vendor.does((_request, response, nth) => answer(response, nth === 1 ? 503 : 201, {}));
    const calls: RecordedCall[] = [];
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await runInContext({ traceparent, tenant: 'acme', orderId: 'sap-1' }, () =>
      clientThat((call) => calls.push(call)).request(WRITE),
    );
    const common = {
      tenant: 'acme',
      orderId: 'sap-1',
      correlationId: '0af7651916cd43dd8448eb211c80319c',
      system: 'sap',
      direction: 'out',
      operation: 'create-order',
      method: 'POST',
      url: `${vendor.baseUrl}/base/orders`,
    };
    expect(calls).toMatchObject([
      { ...common, attempt: 1, status: 503, outcome: 'failed' },
      { ...common, attempt: 2, status: 201, outcome: 'ok' },
    ]);
  });

  it('tells a call that waited for its turn as of its own order and trace', async () => {
    vendor.answers(201, {});
    const calls: RecordedCall[] = [];
    const client = clientThat((call) => calls.push(call), { concurrency: 1 });
    const orders = ['sap-1', 'sap-2', 'sap-3'];
    const traceOf = (nth: number) => `00-0af7651916cd43dd8448eb211c8031${nth}c-b7ad6b7169203331-01`;
    await Promise.all(
      orders.map((orderId, nth) =>
        runInContext({ traceparent: traceOf(nth), orderId }, () => client.request({ ...WRITE, operation: orderId })),
      ),
    );
    expect(calls.map(({ operation, orderId, correlationId }) => ({ operation, orderId, correlationId }))).toEqual(
      orders.map((orderId, nth) => ({ operation: orderId, orderId, correlationId: traceOf(nth).slice(3, 35) })),
    );
  });

  it.each([
    ['a good answer', 200, { name: PERSON }],
    ['a refusal', 422, { error: { message: `${PERSON} is blocked`, secret: SECRET } }],
    ['garbage', 200, `<html>${PERSON} ${SECRET}`],
  ])('is told no credentials and no bodies: %s', async (_, status, body) => {
    vendor.answers(status, body);
    const calls: RecordedCall[] = [];
    await clientThat((call) => calls.push(call))
      .request(WRITE)
      .catch(() => undefined);
    expect(calls).toHaveLength(1);
    expect(JSON.stringify(calls)).not.toContain(SECRET);
    expect(JSON.stringify(calls)).not.toContain(PERSON);
  });

  it('that breaks does not change how the call ended', async () => {
    vendor.answers(201, { id: 7 });
    const client = clientThat(() => {
      throw new Error('disk full');
    });
    expect((await client.request(WRITE)).data).toEqual({ id: 7 });
    expect(vendor.received).toHaveLength(1);
  });

  it('has metrics beside it, by connection, operation and outcome', async () => {
    expect(await metrics.metrics()).toMatch(
      /crossdock_vendor_call_seconds_count\{connection="sap",operation="create-order",outcome="ok"\} [1-9]/,
    );
  });
});
