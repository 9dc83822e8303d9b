import { describe, expect, it } from 'vitest';
import {
  openAccrualsRequest,
  openOrdersRequest,
  postedInvoicesRequest,
  toOpenAccrual,
  toOpenOrder,
  toPostedInvoice,
  toUnbilledDelivery,
  unbilledDeliveriesRequest,
} from './books.translator.js';
import type { Entity } from './odata.codec.js';
import { deliveryEntity, itemEntity, orderEntity } from './sap.samples.js';

const filterOf = ({ query = {} }: { query?: Readonly<Record<string, string>> }) => query['$filter'];

describe('open orders of SAP', () => {
  it('are asked for by number, those after the last page', () => {
    expect(openOrdersRequest({ limit: 50, cursor: '4711' }).query).toEqual({
      $filter: "OverallSDProcessStatus ne 'C' and SalesOrder gt '4711'",
      $orderby: 'SalesOrder',
      $top: '50',
      $expand: 'to_Item',
    });
  });

  it('are released, or entered while something holds them', () => {
    expect(toOpenOrder(orderEntity({ TotalNetAmount: '61.75' }))).toEqual({
      orderNumber: '4711',
      customer: '10100001',
      status: 'released',
      net: { amount: 6_175, currency: 'EUR' },
      enteredAt: '2026-11-24T00:00:00.000Z',
      changedAt: '2026-11-24T08:00:00.000Z',
    });
    expect(toOpenOrder(orderEntity({ TotalCreditCheckStatus: 'B' }))?.status).toBe('entered');
    expect(toOpenOrder(orderEntity({ DeliveryBlockReason: '01' }))?.status).toBe('entered');
  });

  it('are none of those that are rejected as a whole, or complete', () => {
    const rejected = { to_Item: { results: [itemEntity({ SalesDocumentRjcnReason: '02' })] } };
    expect(toOpenOrder(orderEntity(rejected))).toBeNull();
    expect(toOpenOrder(orderEntity({ OverallSDProcessStatus: 'C' }))).toBeNull();
  });
});

describe('unbilled deliveries of SAP', () => {
  it('have left, and are billed in part or not at all', () => {
    expect(filterOf(unbilledDeliveriesRequest({ limit: 1 }))).toBe(
      "OverallGoodsMovementStatus eq 'C' and (OverallDelivReltdBillgStatus eq 'A' or OverallDelivReltdBillgStatus eq 'B')",
    );
    const issued = { OverallGoodsMovementStatus: 'C', ActualGoodsMovementDate: '/Date(1795478400000)/' };
    const delivery = { deliveryNumber: '80000001', reference: 'sap-4711-F1', orderNumber: '4711' };
    expect(toUnbilledDelivery(deliveryEntity({ ...issued, OverallDelivReltdBillgStatus: 'B' }))).toEqual({
      ...delivery,
      issuedOn: '2026-11-24',
      billed: 'partly',
    });
    expect(toUnbilledDelivery(deliveryEntity({ OverallDelivReltdBillgStatus: 'A' }))).toEqual({
      ...delivery,
      billed: 'nothing',
    });
  });

  it('are of no order without an item', () => {
    expect(() => toUnbilledDelivery(deliveryEntity({ to_DeliveryDocumentItem: { results: [] } }))).toThrow(/items/);
  });
});

describe("carriers' invoices in SAP's ledger", () => {
  const invoice = (changes: Entity = {}): Entity => ({
    SupplierInvoice: '5105600001',
    FiscalYear: '2026',
    SupplierInvoiceIDByInvcgParty: 'SW100007',
    DocumentHeaderText: 'sap-4711-S1',
    InvoiceGrossAmount: '135.00',
    DocumentCurrency: 'EUR',
    PostingDate: '/Date(1795478400000)/',
    SupplierInvoiceIsCreditMemo: '',
    PaymentBlockingReason: 'A',
    ...changes,
  });

  it('are asked for by year and number, which begins anew with each', () => {
    const request = postedInvoicesRequest('1010', '2026-08-01', { limit: 50, cursor: '5105600001-2026' });
    expect(request.query).toEqual({
      $filter:
        "CompanyCode eq '1010' and PostingDate ge datetime'2026-08-01T00:00:00' and DocumentHeaderText ne '' and " +
        "ReverseDocument eq '' and (FiscalYear gt '2026' or (FiscalYear eq '2026' and SupplierInvoice gt '5105600001'))",
      $orderby: 'FiscalYear,SupplierInvoice',
      $top: '50',
    });
    expect(filterOf(postedInvoicesRequest('1010', '2026-08-01', { limit: 50 }))).not.toContain('FiscalYear');
  });

  it('are blocked or released; a credit memo is negative', () => {
    expect(toPostedInvoice(invoice())).toEqual({
      documentNumber: '5105600001-2026',
      invoiceNumber: 'SW100007',
      settlementId: 'sap-4711-S1',
      amount: { amount: 13_500, currency: 'EUR' },
      postingDate: '2026-11-24',
      released: false,
    });
    const memo = invoice({ SupplierInvoiceIsCreditMemo: 'X', PaymentBlockingReason: '' });
    expect(toPostedInvoice(memo)).toMatchObject({ amount: { amount: -13_500 }, released: true });
  });

  it('have a day', () => {
    expect(() => toPostedInvoice(invoice({ PostingDate: null }))).toThrow(/PostingDate/);
  });
});

describe("open accruals of SAP's ledger", () => {
  it('are the lines on the accrual account that neither are nor have a reversal', () => {
    const posting = { companyCode: '1010', accrualAccount: '21120000' };
    expect(filterOf(openAccrualsRequest(posting, { limit: 50, cursor: '0100000008-1010-2026' }))).toBe(
      "CompanyCode eq '1010' and GLAccount eq '21120000' and AccountingDocumentType eq 'SA' and IsReversal eq false and " +
        "IsReversed eq false and (FiscalYear gt '2026' or (FiscalYear eq '2026' and AccountingDocument gt '0100000008'))",
    );
  });

  it('are credited there, in the currency of the posting', () => {
    const line = {
      AccountingDocument: '100000008',
      CompanyCode: '1010',
      FiscalYear: '2026',
      AccountingDocumentHeaderText: 'sap-4711-S1',
      AmountInTransactionCurrency: '-13500',
      TransactionCurrency: 'JPY',
      PostingDate: '/Date(1795478400000)/',
    };
    expect(toOpenAccrual(line)).toEqual({
      documentNumber: '0100000008-1010-2026',
      reference: 'sap-4711-S1',
      amount: { amount: 13_500, currency: 'JPY' },
      postingDate: '2026-11-24',
    });
  });
});
