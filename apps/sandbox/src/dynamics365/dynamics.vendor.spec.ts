import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { TRIAL_SECRETS } from '../sandbox.settings.js';

const secrets = { clientId: 'app', clientSecret: 'secret-of-the-trial' };

let sandbox: Trial;
let authorization: string;

beforeAll(async () => {
  sandbox = await startTrial({ secrets: { ...TRIAL_SECRETS, d365: secrets } });
  authorization = `Bearer ${(await token({})).body['access_token']}`;
});
afterAll(() => sandbox.close());

async function token(changes: Record<string, string>) {
  const form = {
    grant_type: 'client_credentials',
    client_id: secrets.clientId,
    client_secret: secrets.clientSecret,
    scope: 'https://contoso.example/.default',
    ...changes,
  };
  const body = new URLSearchParams(form);
  const response = await fetch(`${sandbox.url}/dynamics365/contoso.example/oauth2/v2.0/token`, {
    method: 'POST',
    body,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function data(path: string, init: RequestInit = {}) {
  const response = await fetch(`${sandbox.url}/dynamics365/data/${path}`, {
    ...init,
    headers: { authorization, ...init.headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

const listed = async (path: string) => {
  const { text } = await data(path);
  return JSON.parse(text) as { value: Record<string, unknown>[]; '@odata.nextLink'?: string };
};

const entered = async (body: object = { lines: [{ sku: 'SKU-1001', quantity: 2 }] }) =>
  String((await sandbox.control('POST', '/d365/orders', body)).body['orderNumber']);

const faultOf = ({ text }: { text: string }) => JSON.parse(text).error.innererror.message as string;

/** A batch as a client writes it. */
const batch = (parts: string) =>
  data('$batch', {
    method: 'POST',
    headers: { 'content-type': 'multipart/mixed; boundary=b' },
    body: parts.replaceAll('\n', '\r\n'),
  });
const posts = (...entities: readonly (readonly [string, object])[]) =>
  `--b\nContent-Type: multipart/mixed; boundary=c\n\n${entities
    .map(
      ([collection, entity], nth) =>
        `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\nContent-ID: ${nth + 1}\n\n` +
        `POST https://contoso.example/data/${collection}?cross-company=true HTTP/1.1\nContent-Type: application/json\n\n${JSON.stringify(entity)}\n`,
    )
    .join('')}--c--\n--b--\n`;
const header = (HeaderReference: string, changes: object = {}) =>
  [
    'VendorInvoiceHeaders',
    { dataAreaId: 'usmf', HeaderReference, InvoiceNumber: HeaderReference, InvoiceAccount: 'US-104', ...changes },
  ] as const;
const line = (HeaderReference: string, changes: object = {}) =>
  [
    'VendorInvoiceLines',
    {
      dataAreaId: 'usmf',
      HeaderReference,
      InvoiceLineNumber: 1,
      Currency: 'USD',
      ProcurementCategoryName: 'Freight',
      ReceiveNow: 1,
      UnitPrice: 10,
      NetAmount: 10,
      ...changes,
    },
  ] as const;

describe('the token endpoint', () => {
  it.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ client_id: 'other' }, 400, 'unauthorized_client'],
    [{ scope: 'https://contoso.example' }, 400, 'invalid_scope'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %j', async (changes, status, error) => {
    expect(await token(changes as Record<string, string>)).toMatchObject({ status, body: { error } });
  });

  it('gives what lets one in, until access is ended', async () => {
    const { status } = await data('LegalEntities');
    expect(status).toBe(200);
    await sandbox.control('POST', '/d365/access/end', {});
    expect((await data('LegalEntities')).status).toBe(401);
    authorization = `Bearer ${(await token({})).body['access_token']}`;
    expect((await data('LegalEntities')).status).toBe(200);
  });
});

describe('a query', () => {
  it('sees the company of its user alone, unless it asks across companies', async () => {
    await entered();
    expect((await listed('SalesOrderHeadersV2')).value).toEqual([]);
    expect((await listed('SalesOrderHeadersV2?cross-company=true')).value).not.toEqual([]);
  });

  it('filters by texts, times and enums, selects, expands and orders', async () => {
    const [first, second] = [await entered(), await entered()];
    await sandbox.control('POST', `/d365/orders/${first}/cancel`, {});
    const enumeration = "Microsoft.Dynamics.DataEntities.SalesStatus'Backorder'";
    const filter = `(SalesOrderNumber eq '${first}' or SalesOrderNumber eq '${second}') and SalesOrderStatus eq ${enumeration} and OrderCreationDateTime ge 2020-01-01T00:00:00Z`;
    const query = `$filter=${encodeURIComponent(filter)}&$select=SalesOrderNumber&$expand=SalesOrderLines&cross-company=true`;
    const { value } = await listed(`SalesOrderHeadersV2?${query}`);
    expect(value).toEqual([
      {
        '@odata.etag': expect.stringMatching(/^W\//),
        SalesOrderNumber: second,
        SalesOrderLines: [expect.objectContaining({ ItemNumber: 'SKU-1001', OrderedSalesQuantity: 2 })],
      },
    ]);
    const descending = await listed('SalesOrderHeadersV2?$orderby=SalesOrderNumber desc&$top=1&cross-company=true');
    expect(descending.value).toMatchObject([{ SalesOrderNumber: second }]);
  });

  it.each([
    "$filter=ItemNumber in ('A')",
    '$filter=Colour eq 1',
    '$select=Colour',
    '$expand=Colour',
    '$search=x',
    '$top=x',
  ])('of %s is refused', async (query) => {
    expect(await data(`ReleasedProductsV2?${query}&cross-company=true`)).toMatchObject({ status: 400 });
  });

  it('is answered in pages that link to the next', async () => {
    await sandbox.control('POST', '/d365/page', { rows: 2 });
    const seen: unknown[] = [];
    let path: string | undefined = 'ReleasedProductsV2?$select=ItemNumber&$top=5&cross-company=true';
    for (let pages = 0; path && pages < 10; pages++) {
      const { value, '@odata.nextLink': next } = await listed(path);
      seen.push(...value.map(({ ItemNumber }) => ItemNumber));
      path = next?.slice(next.indexOf('/data/') + '/data/'.length);
    }
    await sandbox.control('POST', '/d365/page', { rows: 10_000 });
    expect(seen).toEqual(['SKU-1001', 'SKU-1002', 'SKU-1003', 'SKU-1004', 'SKU-1005']);
  });
});

describe('a batch', () => {
  it('reads several lists at once, and says of each by itself whether it was refused', async () => {
    const { text, headers } = await batch(
      '--b\nContent-Type: application/http\n\nGET https://x/data/LegalEntities HTTP/1.1\n\n\n' +
        '--b\nContent-Type: application/http\n\nGET https://x/data/NoSuch HTTP/1.1\n\n\n--b--\n',
    );
    expect(headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect([...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)).toEqual(['200', '404']);
  });

  it('makes an invoice with its lines, or nothing', async () => {
    const made = await batch(posts(header('V-1'), line('V-1'), line('V-1', { InvoiceLineNumber: 2 })));
    expect([...made.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)).toEqual(['201', '201', '201']);
    const refused = await batch(posts(header('V-2'), line('V-2', { ProcurementCategoryName: 'Sweets' })));
    expect([...refused.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)).toEqual(['400']);
    expect(refused.text).toContain("Procurement category 'Sweets' does not exist.");
    const key = (reference: string) => `VendorInvoiceHeaders(dataAreaId='usmf',HeaderReference='${reference}')`;
    expect((await data(`${key('V-1')}?cross-company=true`)).status).toBe(200);
    expect((await data(`${key('V-2')}?cross-company=true`)).status).toBe(404);
    const { items } = (await sandbox.control('GET', '/d365/journal')).body as { items: { businessKey: string }[] };
    expect(items.map(({ businessKey }) => businessKey)).toEqual(['V-1']);
  });
});

describe('an invoice', () => {
  const post = (entity: object) =>
    data('VendorInvoiceHeaders', {
      method: 'POST',
      body: JSON.stringify(entity),
      headers: { 'content-type': 'application/json' },
    });

  it.each([
    [{ InvoiceNumber: '' }, 'Field Number must be filled in'],
    [{ InvoiceAccount: 'NOBODY' }, 'is not found in the related table'],
    [{ HeaderReference: 'x'.repeat(21) }, 'longer than 20 characters'],
    [{ Colour: 'red' }, "The property 'Colour' does not exist"],
  ])('with %j is refused', async (changes, why) => {
    const [, entity] = header('V-3', changes);
    const refused = await post(entity);
    expect(refused.status).toBe(400);
    expect(faultOf(refused)).toContain(why);
  });

  it('has its key and its number once', async () => {
    const [, entity] = header('V-4');
    expect((await post(entity)).status).toBe(201);
    expect(faultOf(await post(entity))).toContain('already exists');
    expect(faultOf(await post({ ...entity, HeaderReference: 'V-5' }))).toContain('already been used');
  });
});

describe('people there', () => {
  it('stop, release, confirm, bill and cancel an order, in that order at most', async () => {
    const number = await entered({ confirmed: false, lines: [{ sku: 'SKU-1001', quantity: 1 }] });
    const act = (name: string) => sandbox.control('POST', `/d365/orders/${number}/${name}`, {});
    expect((await act('stop')).body).toMatchObject({ stopped: true });
    expect((await act('release')).body).toMatchObject({ stopped: false });
    expect((await act('confirm')).body).toMatchObject({ processing: 'Confirmed' });
    expect((await act('bill')).body).toMatchObject({ order: number });
    expect((await act('cancel')).status).toBe(409);
  });

  it('enter no order of what is not sold', async () => {
    const order = { lines: [{ sku: 'NO-SUCH', quantity: 1 }] };
    expect((await sandbox.control('POST', '/d365/orders', order)).status).toBe(422);
    expect((await sandbox.control('POST', '/d365/orders/999999/bill', {})).status).toBe(404);
  });
});
