import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Exchange,
  type RecordingProxy,
  startRecordingProxy,
} from '../../../../../../test/support/recording.proxy.js';
import { DynamicsSandbox } from '../../conformance/dynamics-sandbox.harness.js';
import type { ErpBooks, ErpStockBook } from '../../erp.port.js';
import { dynamicsDescriptor } from './index.js';
import { batchAnswers } from './odata.batch.js';
import { NAVIGATION, PUBLISHED } from './published.entities.sample.js';

const ONCE = { mayHaveHappened: false };
const INVOICE = {
  supplier: 'US-104',
  carrier: 'SWFT',
  orderNumber: '000001',
  invoiceNumber: 'CONTRACT',
  settlementId: 'd365-1-S1',
  postingDate: '2026-11-24',
  documentDate: '2026-11-24',
  amount: { amount: 12_345, currency: 'USD' },
  allocations: [{ lineId: 'LOT-1', amount: { amount: 12_345, currency: 'USD' } }],
};

/** A call with its answer, by itself or within a batch. */
interface Called {
  readonly method: string;
  readonly collection: string;
  readonly query: URLSearchParams;
  readonly sent: unknown;
  readonly answered: unknown;
}

const sandbox = new DynamicsSandbox();
let proxy: RecordingProxy;
let calls: readonly Called[];

/** Everything that the adapter can ask for, once. */
beforeAll(async () => {
  const connection = await sandbox.start();
  proxy = await startRecordingProxy(connection.baseUrl);
  const options = { ...connection.options, freightAccount: '600180', procurementHierarchy: 'Procurement' };
  const dynamics = dynamicsDescriptor.connect({ ...connection, baseUrl: proxy.baseUrl, options });
  const { watermark } = await dynamics.readOrderChanges(null);
  const orderNumber = await sandbox.enterOrder({ quantity: 1 });
  await dynamics.readOrder(orderNumber);
  await dynamics.readOrderChanges((await dynamics.readOrderChanges(watermark)).watermark);
  await dynamics.readAvailability([sandbox.sku]);
  await dynamics.postSupplierInvoice(INVOICE, ONCE);
  await sandbox.bill(orderNumber);
  await dynamics.readCustomerInvoices(orderNumber);
  await (dynamics.books as Required<ErpBooks>).openOrders({ limit: 10, cursor: '0' });
  const book = dynamics.stockBook as ErpStockBook;
  await book.read({ warehouseCode: '24' }, { limit: 2 });
  await book.read({ warehouseCode: '24', skus: [sandbox.sku] }, { limit: 2 });
  await dynamics.ping();
  calls = proxy.exchanges.flatMap(callsOf);
});
afterAll(async () => {
  await proxy?.stop();
  await sandbox.stop();
});

function callsOf({ request, answer }: Exchange): Called[] {
  if (request.path !== '/data/$batch') {
    const { method, url } = request;
    return [{ method, ...addressOf(url), sent: undefined, answered: JSON.parse(answer) }];
  }
  const asked = [...request.body.matchAll(/^(GET|POST) (\S+) HTTP\/1\.1\r\n(?:.+\r\n)*\r\n(.*)/gm)];
  const boundary = /^--(\S+)/.exec(answer)?.[1];
  const answers = batchAnswers(`multipart/mixed; boundary=${boundary}`, answer);
  return asked.map(([, method = '', url = '', body = ''], nth) => ({
    method,
    ...addressOf(url),
    sent: body ? JSON.parse(body) : undefined,
    answered: answers[nth]?.body,
  }));
}

function addressOf(url: string): { collection: string; query: URLSearchParams } {
  const [path = '', query = ''] = url.slice(url.indexOf('/data/') + '/data/'.length).split('?');
  return { collection: path.split('(')[0] ?? '', query: new URLSearchParams(query) };
}

/** Members that the collection does not have. */
function unknownOf(collection: string, entity: object): string[] {
  const known = PUBLISHED[collection];
  return Object.entries(entity).flatMap(([name, value]) => {
    if (name.startsWith('@odata.')) return [];
    if (!known?.has(name)) return [`${collection}.${name}`];
    const within = NAVIGATION[name];
    return within && Array.isArray(value) ? value.flatMap((each: object) => unknownOf(within, each)) : [];
  });
}

describe('what Microsoft publishes', () => {
  it('is all that is called, and all of it was', () => {
    expect(new Set(calls.map(({ method, collection }) => `${method} ${collection}`))).toEqual(
      new Set([
        'GET SalesOrderHeadersV2',
        'GET SalesOrderLines',
        'GET SalesInvoiceHeadersV4',
        'GET WarehousesOnHandV2',
        'GET WarehouseInventoryStatusesOnHandV2',
        'GET ReleasedProductsV2',
        'GET VendorInvoiceHeaders',
        'GET FiscalPeriods',
        'GET LedgerFiscalPeriods',
        'GET LegalEntities',
        'POST VendorInvoiceHeaders',
        'POST VendorInvoiceLines',
      ]),
    );
  });

  it('has every member that is selected, expanded, compared and ordered by', () => {
    const asked = calls.flatMap(({ collection, query }) => {
      const filter = (query.get('$filter') ?? '').replace(/'(?:[^']|'')*'/g, "''");
      const compared = [...filter.matchAll(/(\w+) (?:eq|ne|gt|ge|lt|le) /g)].map(([, name]) => name);
      const lists = ['$select', '$expand'].flatMap((name) => query.get(name)?.split(',') ?? []);
      const ordered = query.get('$orderby')?.split(' ').slice(0, 1) ?? [];
      return [...compared, ...lists, ...ordered].map((name) => ({ collection, name: name ?? '' }));
    });
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter(({ collection, name }) => !PUBLISHED[collection]?.has(name))).toEqual([]);
  });

  it('has every member that is sent, and every one that is answered', () => {
    const told = calls.flatMap(({ collection, sent, answered }) => {
      const { value } = (answered ?? {}) as { value?: readonly object[] };
      const entities = [...(sent ? [sent as object] : []), ...(value ?? (answered ? [answered as object] : []))];
      return entities.map((entity) => ({ collection, entity }));
    });
    expect(told.length).toBeGreaterThan(20);
    expect(told.flatMap(({ collection, entity }) => unknownOf(collection, entity))).toEqual([]);
  });

  it('is asked by operators that are supported, across companies, in one trip for what belongs together', () => {
    for (const { query } of calls) {
      expect(query.get('cross-company')).toBe('true');
      expect(query.get('$filter') ?? '').not.toMatch(/ (in|has) /);
    }
    const batches = proxy.exchanges.filter(({ request }) => request.path === '/data/$batch');
    expect(batches.map(callsOf).map((each) => each.map(({ collection }) => collection))).toEqual([
      ['WarehousesOnHandV2', 'ReleasedProductsV2'],
      ['VendorInvoiceHeaders', 'FiscalPeriods', 'LedgerFiscalPeriods'],
      ['VendorInvoiceHeaders', 'VendorInvoiceLines'],
      ['SalesInvoiceHeadersV4', 'SalesOrderLines'],
    ]);
  });
});
