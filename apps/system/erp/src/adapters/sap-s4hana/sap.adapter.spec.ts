import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScriptedVendor, startScriptedVendor } from '../../../../../../test/support/scripted-vendor.js';
import type { ErpPort } from '../../erp.port.js';
import { sapDescriptor } from './index.js';
import type { Entity } from './odata.codec.js';
import { confirmationXml, deliveryEntity, deliveryItemEntity } from './sap.samples.js';
import { again, connectionTo, delivery, makesDelivery, once, sapError, withSession } from './sap.scripts.js';

let vendor: ScriptedVendor;
let sap: ErpPort;

beforeAll(async () => {
  vendor = await startScriptedVendor();
});
beforeEach(() => {
  sap = sapDescriptor.connect(connectionTo(vendor));
});
afterAll(() => vendor.stop());

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
    vendor.answer(
      withSession((request) =>
        request.method === 'GET' && vendor.calls('POST').length === 0
          ? { body: { d: { results: [] } } }
          : makesDelivery(request),
      ),
    );
    expect(await sap.createDelivery(delivery, again)).toEqual({ deliveryNumber: '80000001' });
    expect(vendor.calls('POST')).toHaveLength(1);
  });

  it('stay unclear when SAP confirms without a number and the look-up finds nothing', async () => {
    vendor.answer(
      withSession(({ method }) =>
        method === 'GET' ? { body: { d: { results: [] } } } : { status: 201, body: { d: {} } },
      ),
    );
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unclear' });
  });

  it("take SAP's duplicate check for a look-up", async () => {
    const found = {
      SupplierInvoice: '5105600001',
      FiscalYear: '2026',
      SupplierInvoiceIDByInvcgParty: 'SWFT-1',
      DocumentHeaderText: 'sap-4711-S1',
    };
    const invoice = {
      invoiceNumber: 'SWFT-1',
      settlementId: 'sap-4711-S1',
      orderNumber: '4711',
      carrier: 'SWFT',
      supplier: '17300001',
      amount: { amount: 100, currency: 'EUR' },
      allocations: [{ lineId: '10', amount: { amount: 100, currency: 'EUR' } }],
      documentDate: '2026-11-24',
      postingDate: '2026-11-24',
    };
    vendor.answer(
      withSession(({ method }) =>
        method === 'GET' ? { body: { d: { results: [found] } } } : { status: 400, body: sapError('M8/462', 'exists') },
      ),
    );
    expect(await sap.postSupplierInvoice(invoice, once)).toEqual({ documentNumber: '5105600001-2026' });
  });
});

describe('goods issue', () => {
  const request = {
    reference: 'sap-4711-F1',
    orderNumber: '4711',
    deliveryNumber: '80000001',
    lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' } }],
    occurredAt: '2026-11-24T08:00:00.000Z',
  };
  const issued = (quantity: string) =>
    deliveryEntity({
      OverallGoodsMovementStatus: 'C',
      ActualGoodsMovementDate: '/Date(1795478400000)/',
      to_DeliveryDocumentItem: {
        results: [deliveryItemEntity({ ActualDeliveryQuantity: quantity, GoodsMovementStatus: 'C' })],
      },
    });
  const flow = { d: { results: [{ SubsequentDocumentCategory: 'R', Subsequentdocument: '4900000123' }] } };

  it('sets the quantity, picks, posts with the latest tag, and reads back', async () => {
    let tag = 1;
    let state = deliveryEntity();
    const become: Readonly<Record<string, Entity>> = {
      A_OutbDeliveryItem: {
        to_DeliveryDocumentItem: { results: [deliveryItemEntity({ ActualDeliveryQuantity: '3.000' })] },
      },
      A_OutbDeliveryHeader: { ActualGoodsMovementDate: '/Date(1795478400000)/' },
      PickAllItems: { OverallPickingStatus: 'C' },
      PostGoodsIssue: issued('3.000'),
    };
    vendor.answer(
      withSession(({ method, path }) => {
        if (path.endsWith('to_DocumentFlow')) return { body: flow };
        const entity = { ...state, __metadata: { etag: `W/"${tag}"` } };
        if (method === 'GET') return { body: { d: path.endsWith(')') ? entity : { results: [entity] } } };
        tag += 1;
        const [name = ''] = path.split('/').at(-1)?.split('(') ?? [];
        state = { ...state, ...become[name] };
        return method === 'POST' ? { body: { d: { results: [] } } } : { status: 204 };
      }),
    );
    expect(await sap.postGoodsIssue(request, once)).toEqual({
      documentNumber: '4900000123',
      postedAt: '2026-11-24T00:00:00.000Z',
    });
    const steps = vendor.received
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path, headers }) => [method, path.split('/').at(-1), headers['if-match']]);
    expect(steps).toEqual([
      ['PATCH', "A_OutbDeliveryItem(DeliveryDocument='80000001',DeliveryDocumentItem='10')", 'W/"item-1"'],
      ['PATCH', "A_OutbDeliveryHeader('80000001')", 'W/"2"'],
      ['POST', 'PickAllItems', 'W/"3"'],
      ['POST', 'PostGoodsIssue', 'W/"4"'],
    ]);
  });

  it('posts nothing twice', async () => {
    vendor.answer(
      withSession(({ path }) => ({ body: path.endsWith('to_DocumentFlow') ? flow : { d: issued('3.000') } })),
    );
    expect(await sap.postGoodsIssue(request, again)).toMatchObject({ documentNumber: '4900000123' });
    expect(vendor.received.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('sees that nothing was posted, or something else', async () => {
    const picked = { ...issued('3.000'), OverallGoodsMovementStatus: 'A', OverallPickingStatus: 'C' };
    vendor.answer(
      withSession(({ method, path }) =>
        method === 'GET'
          ? { body: { d: path.endsWith(')') ? picked : { results: [picked] } } }
          : { status: method === 'POST' ? 200 : 204, ...(method === 'POST' && { body: { d: { results: [] } } }) },
      ),
    );
    await expect(sap.postGoodsIssue(request, once)).rejects.toMatchObject({ vendorCode: 'goods-issue-not-posted' });
    vendor.answer(withSession(() => ({ body: { d: issued('5.000') } })));
    await expect(sap.postGoodsIssue(request, once)).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('journal entries', () => {
  const accrual = {
    reference: 'sap-4711-S1',
    orderNumber: '4711',
    carrier: 'SWFT',
    supplier: '17300001',
    postingDate: '2026-11-24',
    amount: { amount: 100, currency: 'EUR' },
    allocations: [{ lineId: '10', amount: { amount: 100, currency: 'EUR' } }],
  };

  it('go by SOAP without a token, and failures behind a 200 are seen', async () => {
    const line = {
      CompanyCode: '1010',
      AccountingDocument: '100000008',
      FiscalYear: '2026',
      AccountingDocumentHeaderText: accrual.reference,
    };
    vendor.answer(({ method }) =>
      method === 'GET'
        ? { body: { d: { results: [line] } } }
        : { headers: { 'content-type': 'text/xml' }, body: confirmationXml() },
    );
    expect(await sap.postAccrual(accrual, once)).toEqual({ documentNumber: '0100000008-1010-2026' });
    expect(vendor.received[0]?.path).toBe('/sap/bc/srt/scs_ext/sap/journalentrycreaterequestconfi');
    expect(vendor.received[0]?.headers['content-type']).toContain('text/xml');

    vendor.answer(() => ({
      body: confirmationXml({ document: '0000000000', severity: '3', notes: ['Period 011/2026 is not open'] }),
    }));
    await expect(sap.postAccrual(accrual, once)).rejects.toMatchObject({
      kind: 'rejected',
      message: '609(RW) Period 011/2026 is not open',
    });
    vendor.answer(() => ({ status: 500, body: 'boom' }));
    await expect(sap.postAccrual(accrual, once)).rejects.toMatchObject({ kind: 'garbage' });
  });

  it('that SAP broke off are unclear: they are looked up before they are tried again', async () => {
    const fault = (code: string) =>
      `<e:Envelope xmlns:e="x"><e:Body><e:Fault><faultcode>${code}</faultcode><faultstring>no</faultstring></e:Fault></e:Body></e:Envelope>`;
    vendor.answer(() => ({ status: 500, body: fault('e:Server') }));
    await expect(sap.postAccrual(accrual, once)).rejects.toMatchObject({ kind: 'unclear' });
    vendor.answer(() => ({ status: 500, body: fault('e:Client') }));
    await expect(sap.postAccrual(accrual, once)).rejects.toMatchObject({ kind: 'rejected' });
    const brokeOff = confirmationXml({ document: '0000000000', severity: '3', notes: ['An exception was raised'] });
    vendor.answer(() => ({ body: brokeOff.replace('609(RW)', '530(SY)') }));
    await expect(sap.postAccrual(accrual, once)).rejects.toMatchObject({ kind: 'unclear' });
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
