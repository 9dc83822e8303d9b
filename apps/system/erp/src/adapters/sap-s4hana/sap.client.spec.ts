import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionConfig } from '#platform/config';
import { type ReceivedRequest, type ScriptedAnswer, type ScriptedVendor, startScriptedVendor } from '../../conformance/scripted-vendor.js';
import type { ErpPort } from '../../erp.port.js';
import { sapDescriptor } from './index.js';
import { confirmationXml, deliveryEntity, deliveryItemEntity, orderEntity } from './sap.samples.js';

let vendor: ScriptedVendor;
let sap: ErpPort;

const connection = (changes: Partial<ConnectionConfig> = {}): ConnectionConfig => ({
  id: 'sap',
  kind: 'erp',
  vendor: 'sap-s4hana',
  baseUrl: vendor.baseUrl,
  credentials: { username: 'CROSSDOCK', password: 'secret' },
  options: { companyCode: '1010', freightExpenseAccount: '65100000', accrualAccount: '21500000', pageSize: 2, timeoutMs: 1_000 },
  ...changes,
});

beforeAll(async () => {
  vendor = await startScriptedVendor();
});
beforeEach(() => {
  sap = sapDescriptor.connect(connection());
});
afterAll(() => vendor.stop());

/** Answers token requests like SAP: a token and the cookies of its session. */
const withSession =
  (script: (request: ReceivedRequest) => ScriptedAnswer, session = { id: 1 }) =>
  (request: ReceivedRequest): ScriptedAnswer => {
    if (request.headers['x-csrf-token'] === 'Fetch') {
      const cookies = [`SAP_SESSIONID_S4H_100=session-${session.id}; path=/; secure; HttpOnly`, 'sap-usercontext=sap-client=100; path=/'];
      return { headers: { 'x-csrf-token': `token-${session.id}`, 'set-cookie': cookies }, body: { d: { EntitySets: [] } } };
    }
    return script(request);
  };
const delivery = { reference: 'sap-4711-F1', orderNumber: '4711', warehouseCode: '1010', lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' } }] };
const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };
const sapError = (code: string, value: string) => ({ error: { code, message: { lang: 'en', value } } });

describe('session', () => {
  it('sends the token with every cookie of its session, and fetches it once', async () => {
    vendor.answer(withSession(() => ({ status: 201, body: { d: deliveryEntity() } })));
    await Promise.all([sap.createDelivery(delivery, once), sap.createDelivery(delivery, once)]);
    expect(vendor.received.filter(({ headers }) => headers['x-csrf-token'] === 'Fetch')).toHaveLength(1);
    for (const { headers } of vendor.calls('POST')) {
      expect(headers).toMatchObject({
        'x-csrf-token': 'token-1',
        cookie: 'SAP_SESSIONID_S4H_100=session-1; sap-usercontext=sap-client=100',
        authorization: `Basic ${Buffer.from('CROSSDOCK:secret').toString('base64')}`,
      });
    }
  });

  it('gets a new token in a new session when the old one is refused, once', async () => {
    const session = { id: 1 };
    vendor.answer(
      withSession((request) => {
        if (request.headers['x-csrf-token'] === 'token-2') return { status: 201, body: { d: deliveryEntity() } };
        session.id = 2;
        return { status: 403, headers: { 'x-csrf-token': 'Required' }, body: 'CSRF token validation failed' };
      }, session),
    );
    expect(await sap.createDelivery(delivery, once)).toEqual({ deliveryNumber: '80000001' });
    expect(vendor.calls('POST').map(({ headers }) => headers['cookie'])).toEqual([
      expect.stringContaining('session-1'),
      expect.stringContaining('session-2'),
    ]);
  });

  it('takes a 403 without that header for what it is', async () => {
    vendor.answer(withSession(() => ({ status: 403, body: sapError('/IWFND/MED/170', 'No authorization') })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'rejected', vendorCode: '/IWFND/MED/170' });
    expect(vendor.calls('POST')).toHaveLength(1);
  });

  it('renews an OAuth token that SAP no longer takes', async () => {
    let tokens = 0;
    const options = { ...connection().options, auth: 'oauth' };
    const credentials = { tokenUrl: `${vendor.baseUrl}/oauth/token`, clientId: 'id', clientSecret: 'hidden' };
    vendor.answer((request) => {
      if (request.path === '/oauth/token') return { body: { access_token: `t${++tokens}`, expires_in: 3600 } };
      if (request.headers['authorization'] !== 'Bearer t2') return { status: 401 };
      return { body: { d: orderEntity() } };
    });
    const oauth = sapDescriptor.connect(connection({ options, credentials }));
    expect((await oauth.readOrder('4711'))?.orderNumber).toBe('4711');
    expect(tokens).toBe(2);
    expect(vendor.received.find(({ path }) => path === '/oauth/token')?.body).toBe('grant_type=client_credentials');
  });
});

describe('errors', () => {
  it('keep the words and the number of SAP', async () => {
    vendor.answer(withSession(() => ({ status: 400, body: sapError('VL/363', 'Item is not ready for delivery') })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({
      kind: 'rejected',
      vendorCode: 'VL/363',
      message: 'VL/363 Item is not ready for delivery',
    });
  });

  it.each([
    ['an error inside a 200', { status: 200, body: sapError('VL/363', 'no') }],
    ['an error in the header sap-message', { status: 201, headers: { 'sap-message': '{"code":"VL/363","message":"no","severity":"error"}' }, body: { d: {} } }],
  ])('see %s', async (_name, answer) => {
    vendor.answer(withSession(() => answer));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'rejected', vendorCode: 'VL/363' });
  });

  it.each([
    ['locked by a user', 400, 'V1/042'],
    ['changed meanwhile', 412, '/IWFND/CM/412'],
  ])('are worth another attempt when the document is %s', async (_name, status, code) => {
    vendor.answer(withSession(() => ({ status, body: sapError(code, 'busy') })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unavailable', vendorCode: code });
  });

  it('tell what SAP does not have from what failed', async () => {
    vendor.answer(() => ({ status: 404, body: sapError('/IWBEP/CM/0', 'not found') }));
    expect(await sap.readOrder('9')).toBeNull();
    vendor.answer(() => ({ body: '<html>maintenance</html>' }));
    await expect(sap.readOrder('9')).rejects.toMatchObject({ kind: 'garbage' });
    vendor.answer(() => ({ body: { d: orderEntity({ SoldToParty: '' }) } }));
    await expect(sap.readOrder('9')).rejects.toMatchObject({ kind: 'garbage', message: 'SoldToParty is missing' });
  });
});

describe('unclear outcomes', () => {
  it('are not repeated by themselves, and looked up by our reference the next time', async () => {
    vendor.answer(withSession(() => ({ reset: true })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unclear' });
    expect(vendor.calls('POST')).toHaveLength(1);

    vendor.answer(withSession(() => ({ body: { d: { results: [deliveryEntity()] } } })));
    expect(await sap.createDelivery(delivery, again)).toEqual({ deliveryNumber: '80000001' });
    expect(vendor.calls('POST')).toHaveLength(0);
  });

  it('create when the look-up finds nothing', async () => {
    vendor.answer(withSession(({ method }) => (method === 'GET' ? { body: { d: { results: [] } } } : { status: 201, body: { d: deliveryEntity() } })));
    expect(await sap.createDelivery(delivery, again)).toEqual({ deliveryNumber: '80000001' });
    expect(vendor.calls('POST')).toHaveLength(1);
  });

  it('stay unclear when SAP confirms without a number and the look-up finds nothing', async () => {
    vendor.answer(withSession(({ method }) => (method === 'GET' ? { body: { d: { results: [] } } } : { status: 201, body: { d: {} } })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unclear' });
  });

  it("take SAP's duplicate check for a look-up", async () => {
    const found = { SupplierInvoice: '5105600001', FiscalYear: '2026', SupplierInvoiceIDByInvcgParty: 'SWFT-1', DocumentHeaderText: 'sap-4711-S1' };
    const invoice = {
      invoiceNumber: 'SWFT-1', settlementId: 'sap-4711-S1', orderNumber: '4711', carrier: 'SWFT', supplier: '17300001',
      amount: { amount: 100, currency: 'EUR' }, allocations: [{ lineId: '10', amount: { amount: 100, currency: 'EUR' } }],
      documentDate: '2026-11-24', postingDate: '2026-11-24',
    };
    vendor.answer(
      withSession(({ method }) => (method === 'GET' ? { body: { d: { results: [found] } } } : { status: 400, body: sapError('M8/462', 'exists') })),
    );
    expect(await sap.postSupplierInvoice(invoice, once)).toEqual({ documentNumber: '5105600001-2026' });
  });
});

describe('goods issue', () => {
  const request = { reference: 'sap-4711-F1', orderNumber: '4711', deliveryNumber: '80000001', lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }], occurredAt: '2026-11-24T08:00:00.000Z' };
  const issued = (quantity: string) =>
    deliveryEntity({
      OverallGoodsMovementStatus: 'C',
      ActualGoodsMovementDate: '/Date(1795478400000)/',
      to_DeliveryDocumentItem: { results: [deliveryItemEntity({ ActualDeliveryQuantity: quantity, GoodsMovementStatus: 'C' })] },
    });
  const flow = { d: { results: [{ SubsequentDocumentCategory: 'R', Subsequentdocument: '4900000123' }] } };

  it('sets the quantity, picks, posts with the latest tag, and reads back', async () => {
    let tag = 1;
    let posted = false;
    vendor.answer(
      withSession(({ method, path }) => {
        if (path.endsWith('to_DocumentFlow')) return { body: flow };
        if (method === 'GET') return { body: { d: { ...(posted ? issued('3.000') : deliveryEntity()), __metadata: { etag: `W/"${tag}"` } } } };
        tag += 1;
        posted ||= path.endsWith('PostGoodsIssue');
        return method === 'POST' ? { body: { d: { results: [] } } } : { status: 204 };
      }),
    );
    expect(await sap.postGoodsIssue(request, once)).toEqual({ documentNumber: '4900000123', postedAt: '2026-11-24T00:00:00.000Z' });
    const steps = vendor.received.filter(({ method }) => method !== 'GET').map(({ method, path, headers }) => [method, path.split('/').at(-1), headers['if-match']]);
    expect(steps).toEqual([
      ['PATCH', "A_OutbDeliveryItem(DeliveryDocument='80000001',DeliveryDocumentItem='10')", 'W/"item-1"'],
      ['PATCH', "A_OutbDeliveryHeader('80000001')", 'W/"2"'],
      ['POST', 'PickAllItems', 'W/"3"'],
      ['POST', 'PostGoodsIssue', 'W/"4"'],
    ]);
  });

  it('posts nothing twice', async () => {
    vendor.answer(withSession(({ path }) => ({ body: path.endsWith('to_DocumentFlow') ? flow : { d: issued('3.000') } })));
    expect(await sap.postGoodsIssue(request, again)).toMatchObject({ documentNumber: '4900000123' });
    expect(vendor.received.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('sees that nothing was posted, or something else', async () => {
    vendor.answer(withSession(({ method }) => (method === 'GET' ? { body: { d: deliveryEntity() } } : { status: method === 'POST' ? 200 : 204, ...(method === 'POST' && { body: { d: { results: [] } } }) })));
    await expect(sap.postGoodsIssue(request, once)).rejects.toMatchObject({ vendorCode: 'goods-issue-not-posted' });
    vendor.answer(withSession(() => ({ body: { d: issued('5.000') } })));
    await expect(sap.postGoodsIssue(request, once)).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('journal entries', () => {
  const accrual = {
    reference: 'sap-4711-S1', orderNumber: '4711', carrier: 'SWFT', supplier: '17300001', postingDate: '2026-11-24',
    amount: { amount: 100, currency: 'EUR' }, allocations: [{ lineId: '10', amount: { amount: 100, currency: 'EUR' } }],
  };

  it('go by SOAP without a token, and failures behind a 200 are seen', async () => {
    vendor.answer(() => ({ headers: { 'content-type': 'text/xml' }, body: confirmationXml() }));
    expect(await sap.postAccrual(accrual, once)).toEqual({ documentNumber: '0100000008-1010-2026' });
    expect(vendor.received[0]?.path).toBe('/sap/bc/srt/scs_ext/sap/journalentrycreaterequestconfi');
    expect(vendor.received[0]?.headers['content-type']).toContain('text/xml');

    vendor.answer(() => ({ body: confirmationXml({ document: '0000000000', severity: '3', notes: ['Period 011/2026 is not open'] }) }));
    await expect(sap.postAccrual(accrual, once)).rejects.toMatchObject({ kind: 'rejected', message: '609(RW) Period 011/2026 is not open' });
    vendor.answer(() => ({ status: 500, body: 'boom' }));
    await expect(sap.postAccrual(accrual, once)).rejects.toMatchObject({ kind: 'garbage' });
  });

  it('refuse a reference that SAP would cut, before anything is sent', async () => {
    vendor.answer(() => ({ status: 500 }));
    await expect(sap.postAccrual({ ...accrual, reference: 'x'.repeat(26) }, again)).rejects.toMatchObject({
      kind: 'rejected',
      vendorCode: 'field-too-long',
      message: expect.stringContaining('DocumentHeaderText'),
    });
    expect(vendor.received).toHaveLength(0);
  });
});

describe('lists', () => {
  it('follow the pages that the server makes', async () => {
    vendor.answer(({ query, path }) => {
      if (!path.includes('A_MaterialStock')) return { body: { d: { results: [] } } };
      const material = (Material: string) => ({ Material, MaterialBaseUnit: 'EA', to_MatlStkInAcctMod: { results: [] } });
      if (query.get('$skiptoken')) return { body: { d: { results: [material('B')] } } };
      return { body: { d: { results: [material('A')], __next: `${vendor.baseUrl}/x?$skiptoken=1&$filter=${query.get('$filter')}` } } };
    });
    expect((await sap.readAvailability(['A', 'B', 'C'])).unknown).toEqual(['C']);
  });
});

describe('configuration', () => {
  it('names what is wrong and never what was given', () => {
    const wrong = connection({ credentials: { username: 'CROSSDOCK', password: '', secretly: 'hunter2' }, options: { companyCode: '10' } });
    expect(() => sapDescriptor.connect(wrong)).toThrow(/companyCode.*freightExpenseAccount|freightExpenseAccount/s);
    expect(() => sapDescriptor.connect(wrong)).not.toThrow(/hunter2/);
  });
});
