import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ReceivedRequest,
  type ScriptedAnswer,
  type ScriptedVendor,
  startScriptedVendor,
} from '../../../../../../test/support/scripted-vendor.js';
import type { ErpPort } from '../../erp.port.js';
import { order } from './dynamics.samples.js';
import { dynamicsDescriptor } from './index.js';

const ONCE = { mayHaveHappened: false };
const INVOICE = {
  supplier: 'US-104',
  carrier: 'SWFT',
  orderNumber: '000768',
  invoiceNumber: 'F-1',
  settlementId: 'd365-000768-S1',
  postingDate: '2026-11-24',
  documentDate: '2026-11-20',
  amount: { amount: 12_345, currency: 'USD' },
  allocations: [{ lineId: '1', amount: { amount: 12_345, currency: 'USD' } }],
};
const FAULT = {
  error: {
    code: '',
    message: 'An error has occurred.',
    innererror: { message: 'Write failed.  Infolog: Error: Vendor does not exist.', type: 'X', stacktrace: '' },
  },
};

let vendor: ScriptedVendor;
let dynamics: ErpPort;

beforeAll(async () => {
  vendor = await startScriptedVendor();
});
afterAll(() => vendor.stop());
beforeEach(() => {
  dynamics = dynamicsDescriptor.connect({
    id: 'd365',
    kind: 'erp',
    vendor: 'dynamics365',
    baseUrl: vendor.baseUrl,
    credentials: { tenantId: 'contoso.example', clientId: 'app', clientSecret: 'sécret&=' },
    options: {
      authority: vendor.baseUrl,
      resource: 'https://contoso.operations.dynamics.example/',
      company: 'usmf',
      defaultCountry: 'US',
      procurementCategory: 'Freight',
      timeoutMs: 3_000,
    },
  });
});

/** Tokens are numbered; everything else is answered by the script. */
function withTokens(script: (request: ReceivedRequest) => ScriptedAnswer): void {
  let issued = 0;
  vendor.answer((request) => {
    if (!request.path.endsWith('/oauth2/v2.0/token')) return script(request);
    issued += 1;
    return { body: { token_type: 'Bearer', expires_in: 3_599, access_token: `token-${issued}` } };
  });
}

const asked = (): readonly ReceivedRequest[] => vendor.received.filter(({ path }) => path.startsWith('/data/'));
const tokens = () => vendor.received.filter(({ path }) => path.endsWith('/token'));

const batched = (...parts: readonly { status: number; body: unknown; headers?: string }[]): ScriptedAnswer => ({
  headers: { 'content-type': 'multipart/mixed; boundary=r' },
  body: `${parts
    .map(
      ({ status, body, headers = '' }) =>
        `--r\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status} X\r\n${headers}\r\n${JSON.stringify(body)}\r\n`,
    )
    .join('')}--r--\r\n`,
});
const list = (...value: readonly unknown[]) => ({ status: 200, body: { value } });
const OPEN = [
  list(),
  list({ Calendar: 'F', FiscalYear: '2026', PeriodName: '11' }),
  list({ Calendar: 'F', YearName: '2026', PeriodName: '11' }),
];

describe('access', () => {
  it('is asked of the directory with client credentials for the environment, once for all calls', async () => {
    withTokens(() => ({ body: { value: [] } }));
    await Promise.all([dynamics.readOrder('1'), dynamics.readOrder('2')]);
    expect(tokens()).toHaveLength(1);
    expect(tokens()[0]?.path).toBe('/contoso.example/oauth2/v2.0/token');
    expect(Object.fromEntries(new URLSearchParams(tokens()[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: 'sécret&=',
      scope: 'https://contoso.operations.dynamics.example/.default',
    });
    for (const { headers } of asked()) expect(headers['authorization']).toBe('Bearer token-1');
  });

  it('that is no longer taken is asked for anew, and the call made again', async () => {
    withTokens(({ headers }) =>
      headers['authorization'] === 'Bearer token-1' ? { status: 401 } : { body: { value: [order()] } },
    );
    expect((await dynamics.readOrder('000768'))?.orderNumber).toBe('000768');
    expect(tokens()).toHaveLength(2);
  });

  it.each([
    ['refused', { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215' } }, 'auth'],
    ['not known there', { status: 400, body: { error: 'unauthorized_client' } }, 'auth'],
    ['answered without a token', { body: { error: 'temporarily_unavailable' } }, 'unavailable'],
  ])('that is %s lets nothing through', async (_, answer, kind) => {
    vendor.answer(() => answer);
    await expect(dynamics.readOrder('1')).rejects.toMatchObject({ name: 'VendorError', kind });
    expect(asked()).toEqual([]);
  });
});

describe('a read', () => {
  it('asks across companies for those of one, by names that the service takes', async () => {
    withTokens(() => ({ body: { value: [] } }));
    expect(await dynamics.readOrder("O'Neil & Co")).toBeNull();
    const [{ path, query } = { path: '', query: new URLSearchParams() }] = asked();
    expect(path).toBe('/data/SalesOrderHeadersV2');
    expect(query.get('cross-company')).toBe('true');
    expect(query.get('$filter')).toBe("dataAreaId eq 'usmf' and SalesOrderNumber eq 'O''Neil & Co'");
    expect(query.get('$expand')).toBe('SalesOrderLines');
  });

  it('follows the pages of the server below our own address only', async () => {
    const link = 'https://elsewhere.example/data/VendorInvoiceHeaders?$skip=1&cross-company=true';
    withTokens(({ path, query }) => {
      if (path === '/data/$batch') {
        const [, ...periods] = OPEN;
        return batched({ status: 200, body: { value: [], '@odata.nextLink': link } }, ...periods);
      }
      return {
        body: { value: query.get('$skip') === '1' ? [{ HeaderReference: 'OTHER', InvoiceNumber: 'F-1' }] : [] },
      };
    });
    await expect(dynamics.postSupplierInvoice(INVOICE, ONCE)).rejects.toMatchObject({ kind: 'rejected' });
    expect(asked().at(-1)?.url).toBe('/data/VendorInvoiceHeaders?$skip=1&cross-company=true');
  });

  it.each([
    ['that leads to another list', 'https://x.example/data/CustomersV3?$skip=1'],
    ['that leads out of the service', 'https://x.example/api/services'],
  ])('does not follow a link %s', async (_, link) => {
    withTokens(() => ({ body: { value: [order()], '@odata.nextLink': link } }));
    await expect(dynamics.readOrder('000768')).rejects.toMatchObject({ kind: 'garbage' });
    expect(asked()).toHaveLength(1);
  });

  it('ends where a page names itself as the next', async () => {
    const link = 'https://x.example/data/SalesOrderHeadersV2?$skip=1';
    withTokens(() => ({ body: { value: [order()], '@odata.nextLink': link } }));
    await expect(dynamics.readOrder('000768')).rejects.toMatchObject({ kind: 'garbage' });
    expect(asked()).toHaveLength(2);
  });

  it.each([
    ['no list', { value: {} }],
    ['a fault in a 200', FAULT],
    [
      'a quantity as text',
      { value: [order({ SalesOrderLines: [{ InventoryLotId: '1', OrderedSalesQuantity: '5' } as never] })] },
    ],
  ])('of %s is garbage', async (_, body) => {
    withTokens(() => ({ body }));
    await expect(dynamics.readOrder('000768')).rejects.toMatchObject({ kind: 'garbage' });
  });

  it('that is turned away says for how long, in seconds', async () => {
    withTokens(() => ({
      status: 429,
      headers: { 'retry-after': '42' },
      body: { error: { message: 'Too many requests.' } },
    }));
    await expect(dynamics.readOrder('1')).rejects.toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 42_000,
      message: 'Dynamics 365: Too many requests.',
    });
    expect(asked()).toHaveLength(1);
  });
});

describe('a change set', () => {
  /** The first batch looks up; what comes next is answered in turn. */
  function afterLookUp(...answers: readonly ScriptedAnswer[]): void {
    let batches = 0;
    withTokens(({ path }) => {
      if (path !== '/data/$batch') return { status: 404, body: FAULT };
      batches += 1;
      return batches === 1 ? batched(...OPEN) : (answers[batches - 2] ?? { status: 500 });
    });
  }

  it('that is refused is told in the words within the fault, with nothing made again', async () => {
    afterLookUp(batched({ status: 400, body: FAULT }));
    await expect(dynamics.postSupplierInvoice(INVOICE, ONCE)).rejects.toMatchObject({
      kind: 'rejected',
      message: 'Dynamics 365: Write failed. Infolog: Error: Vendor does not exist.',
      vendorCode: 'X',
    });
    expect(asked().filter(({ path }) => path === '/data/$batch')).toHaveLength(2);
  });

  it.each([
    ['a failure of its own', batched({ status: 500, body: FAULT }), 'unclear'],
    ['a failure of the whole batch', { status: 500, body: FAULT }, 'unclear'],
    ['no end of the connection', { reset: true } as const, 'unclear'],
    ['something else', { body: FAULT }, 'garbage'],
    ['fewer answers than calls', batched({ status: 201, body: {} }), 'unclear'],
  ])('that is answered with %s is not sent again', async (_, answer, kind) => {
    afterLookUp(answer);
    await expect(dynamics.postSupplierInvoice(INVOICE, ONCE)).rejects.toMatchObject({ kind });
    expect(asked().filter(({ path }) => path === '/data/$batch')).toHaveLength(2);
  });

  it('that is turned away within the batch says for how long', async () => {
    afterLookUp(batched({ status: 429, body: FAULT, headers: 'Retry-After: 7\r\n' }));
    await expect(dynamics.postSupplierInvoice(INVOICE, ONCE)).rejects.toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 7_000,
    });
  });
});

it('tells what it was let see when it is asked for a company that it is not', async () => {
  withTokens(() => ({ body: { value: [] } }));
  await expect(dynamics.ping()).rejects.toMatchObject({ kind: 'rejected', message: expect.stringContaining('"usmf"') });
});
