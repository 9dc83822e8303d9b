import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type Accrual, allocateMoney, money } from '#canonical';
import {
  accrualEnvelope,
  accrualsWithReference,
  findAccrualRequest,
  formatJournalEntryId,
  parseConfirmation,
  parseJournalEntryId,
  reversalEnvelope,
  reversalOf,
} from './journal-entry.translator.js';
import { urlOf } from './odata.codec.js';
import { confirmationXml } from './sap.samples.js';
import {
  createInvoiceRequest,
  documentNumberOf,
  findInvoiceRequest,
  isOurs,
  type PayableInvoice,
  parseDocumentNumber,
  releaseRequest,
} from './supplier-invoice.translator.js';

const posting = {
  companyCode: '1010',
  freightExpenseAccount: '65100000',
  accrualAccount: '21500000',
  costCenter: '10101301',
  taxCode: 'V0',
  paymentBlock: 'A',
  journalUser: 'CROSSDOCK',
  reversalReason: '01',
};
const allocations = (total: number, lines: number) =>
  allocateMoney(money(total, 'EUR'), Array(lines).fill(1)).map((amount, index) => ({
    lineId: String((index + 1) * 10),
    amount,
  }));
const accrual = (total = 12_345, lines = 2): Accrual => ({
  reference: 'sap-4711-S1',
  orderNumber: '4711',
  carrier: 'SWFT',
  amount: money(total, 'EUR'),
  allocations: allocations(total, lines),
  postingDate: '2026-11-24',
});
const invoice = (changes: Partial<PayableInvoice> = {}): PayableInvoice => ({
  invoiceNumber: 'SWFT-90017',
  settlementId: 'sap-4711-S1',
  orderNumber: '4711',
  carrier: 'SWFT',
  supplier: '17300001',
  amount: money(12_345, 'EUR'),
  allocations: allocations(12_345, 2),
  documentDate: '2026-11-23',
  postingDate: '2026-11-24',
  ...changes,
});
const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
});
const entryOf = (xml: string) =>
  parser.parse(xml).Envelope.Body.JournalEntryBulkCreateRequest.JournalEntryCreateRequest.JournalEntry;

describe('accrual as a journal entry', () => {
  it('debits the expense by order line and credits one liability', () => {
    const entry = entryOf(accrualEnvelope(accrual(), posting, new Date('2026-11-24T08:00:00Z')));
    expect(entry).toMatchObject({
      OriginalReferenceDocumentType: 'BKPFF',
      BusinessTransactionType: 'RFBU',
      AccountingDocumentType: 'SA',
      DocumentHeaderText: 'sap-4711-S1',
      CompanyCode: '1010',
      PostingDate: '2026-11-24',
    });
    expect(entry.Item).toEqual([
      {
        ReferenceDocumentItem: '1',
        GLAccount: '65100000',
        AmountInTransactionCurrency: { '@currencyCode': 'EUR', '#text': '61.73' },
        DebitCreditCode: 'S',
        DocumentItemText: 'Expected freight 4711/10',
        AssignmentReference: '4711',
        AccountAssignment: { CostCenter: '10101301' },
      },
      expect.objectContaining({
        ReferenceDocumentItem: '2',
        AmountInTransactionCurrency: { '@currencyCode': 'EUR', '#text': '61.72' },
      }),
      expect.objectContaining({
        ReferenceDocumentItem: '3',
        GLAccount: '21500000',
        DebitCreditCode: 'H',
        AmountInTransactionCurrency: { '@currencyCode': 'EUR', '#text': '-123.45' },
      }),
    ]);
    expect(Object.keys(entry).at(-1)).toBe('Item');
  });

  it('always balances', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 20 }), (total, lines) => {
        const { Item } = entryOf(accrualEnvelope(accrual(total, lines), posting, new Date()));
        const cents = [Item].flat().map((item) => Math.round(Number(item.AmountInTransactionCurrency['#text']) * 100));
        expect(cents.reduce((sum, amount) => sum + amount, 0)).toBe(0);
      }),
    );
  });

  it('escapes what XML would read as its own', () => {
    expect(
      entryOf(accrualEnvelope({ ...accrual(), orderNumber: '<&>"' }, posting, new Date())).Item[0].AssignmentReference,
    ).toBe('<&>"');
  });

  it('names the field that a reference does not fitting, before anything is sent', () => {
    const long = { ...accrual(), reference: 'x'.repeat(26) };
    expect(() => accrualEnvelope(long, posting, new Date())).toThrow('DocumentHeaderText takes 25 characters');
    expect(() => findAccrualRequest(long.reference, '1010')).toThrow('DocumentHeaderText takes 25 characters');
  });

  it('is reversed by its key', () => {
    const id = { document: '100000008', companyCode: '1010', year: '2026' };
    const entry = entryOf(reversalEnvelope('sap-4711-S1', id, { postingDate: '2026-11-30' }, posting, new Date()));
    expect(entry).toMatchObject({
      ReversalReason: '01',
      ReversalReferenceDocument: '010000000810102026',
      PostingDate: '2026-11-30',
      DocumentDate: '2026-11-30',
    });
    expect(entry).not.toHaveProperty('Item');
  });

  it('keeps the day of its document where it is posted into a later period', () => {
    const later = { postingDate: '2026-12-01', documentDate: '2026-11-30' };
    const id = { document: '100000008', companyCode: '1010', year: '2026' };
    for (const xml of [
      accrualEnvelope({ ...accrual(), ...later }, posting, new Date()),
      reversalEnvelope('sap-4711-S1', id, later, posting, new Date()),
    ])
      expect(entryOf(xml)).toMatchObject({ PostingDate: '2026-12-01', DocumentDate: '2026-11-30' });
  });

  it.each([
    ['JPY', '12345'],
    ['KWD', '12.345'],
  ])('has the digits of %s', (currency, text) => {
    const amount = money(12_345, currency);
    const xml = accrualEnvelope({ ...accrual(), amount, allocations: [{ lineId: '10', amount }] }, posting, new Date());
    expect(xml).toContain(`currencyCode="${currency}">${text}<`);
    expect(xml).toContain(`currencyCode="${currency}">-${text}<`);
  });

  it('reads success, and failure behind a 200', () => {
    expect(parseConfirmation(confirmationXml())).toEqual({
      posted: true,
      id: { document: '0100000008', companyCode: '1010', year: '2026' },
    });
    const notes = ['Error in document: BKPFF $ 0M32TI1', 'G/L account 65100000 is not defined &amp; open'];
    expect(parseConfirmation(confirmationXml({ document: '0000000000', severity: '3', notes }))).toEqual({
      posted: false,
      code: '609(RW)',
      message: 'G/L account 65100000 is not defined & open',
    });
    expect(
      parseConfirmation(
        '<e:Envelope xmlns:e="x"><e:Body><e:Fault><faultcode>e:Client</faultcode><faultstring>no</faultstring></e:Fault></e:Body></e:Envelope>',
      ),
    ).toEqual({
      posted: false,
      code: 'e:Client',
      message: 'no',
    });
    for (const wrong of ['', '<html/>', '{"a":1}', confirmationXml().slice(0, 40)])
      expect(() => parseConfirmation(wrong)).toThrow();
  });

  it('is found by its reference, and its reversal by its number', () => {
    const row = {
      AccountingDocument: '0100000008',
      CompanyCode: '1010',
      FiscalYear: '2026',
      AccountingDocumentHeaderText: 'sap-4711-S1',
    };
    const id = { document: '0100000008', companyCode: '1010', year: '2026' };
    expect(accrualsWithReference([row, row], 'sap-4711-S1')).toEqual([{ id, isReversed: false }]);
    expect(accrualsWithReference([{ ...row, AccountingDocumentType: 'RE' }], 'sap-4711-S1')).toEqual([]);
    expect(accrualsWithReference([row], 'sap-4711-S11')).toEqual([]);
    expect(reversalOf([row])).toBeUndefined();
    const reversed = { ...row, IsReversed: true, ReverseDocument: '0100000009', ReverseDocumentFiscalYear: '2027' };
    expect(reversalOf([reversed])).toEqual({ document: '0100000009', companyCode: '1010', year: '2027' });
    const double = { ...row, AccountingDocument: '100000007' };
    expect(accrualsWithReference([reversed, double], 'sap-4711-S1')).toEqual([
      { id: { ...id, document: '100000007' }, isReversed: false },
      { id, isReversed: true },
    ]);
    expect(parseJournalEntryId('0100000008-1010-2026')).toEqual(id);
    expect(parseJournalEntryId('nonsense')).toBeNull();
    expect(formatJournalEntryId({ ...id, document: '100000008' })).toBe(formatJournalEntryId(id));
  });
});

describe('supplier invoice', () => {
  it('is posted blocked, by order line', () => {
    const request = createInvoiceRequest(invoice(), posting);
    expect(urlOf(request)).toBe('/sap/opu/odata/sap/API_SUPPLIERINVOICE_PROCESS_SRV/A_SupplierInvoice');
    expect(request.body).toEqual({
      CompanyCode: '1010',
      DocumentDate: '/Date(1795392000000)/',
      PostingDate: '/Date(1795478400000)/',
      SupplierInvoiceIDByInvcgParty: 'SWFT-90017',
      InvoicingParty: '17300001',
      DocumentCurrency: 'EUR',
      InvoiceGrossAmount: '123.45',
      DocumentHeaderText: 'sap-4711-S1',
      PaymentBlockingReason: 'A',
      TaxIsCalculatedAutomatically: true,
      to_SupplierInvoiceItemGLAcct: {
        results: [
          {
            SupplierInvoiceItem: '0001',
            CompanyCode: '1010',
            GLAccount: '65100000',
            CostCenter: '10101301',
            DebitCreditCode: 'S',
            DocumentCurrency: 'EUR',
            SupplierInvoiceItemAmount: '61.73',
            TaxCode: 'V0',
            AssignmentReference: '4711',
            SupplierInvoiceItemText: 'Freight 4711/10',
          },
          expect.objectContaining({ SupplierInvoiceItem: '0002', SupplierInvoiceItemAmount: '61.72' }),
        ],
      },
    });
  });

  it('turns a credit around instead of sending negative amounts', () => {
    const credit = invoice({ amount: money(-500, 'EUR'), allocations: allocations(-500, 1) });
    expect(createInvoiceRequest(credit, posting).body).toMatchObject({
      SupplierInvoiceIsCreditMemo: 'X',
      InvoiceGrossAmount: '5.00',
      to_SupplierInvoiceItemGLAcct: { results: [{ DebitCreditCode: 'H', SupplierInvoiceItemAmount: '5.00' }] },
    });
  });

  it('refuses a number that SAP would cut', () => {
    const long = invoice({ invoiceNumber: 'SWFT-2026-11-000017' });
    expect(() => createInvoiceRequest(long, posting)).toThrow('SupplierInvoiceIDByInvcgParty takes 16 characters');
  });

  it('is looked up by number, party and company, and recognized as ours', () => {
    expect(findInvoiceRequest(invoice(), '1010').query?.['$filter']).toBe(
      "SupplierInvoiceIDByInvcgParty eq 'SWFT-90017' and InvoicingParty eq '17300001' and CompanyCode eq '1010'",
    );
    const row = {
      SupplierInvoice: '5105600001',
      FiscalYear: '2026',
      SupplierInvoiceIDByInvcgParty: 'SWFT-90017',
      DocumentHeaderText: 'sap-4711-S1',
    };
    expect(isOurs(row, invoice())).toBe(true);
    expect(isOurs({ ...row, DocumentHeaderText: 'by hand' }, invoice())).toBe(false);
    expect(isOurs({ ...row, ReverseDocument: '5105600002' }, invoice())).toBe(false);
    // A carrier may number its credit memos as its invoices.
    const memo = invoice({ amount: money(-12_345, 'EUR') });
    expect(isOurs(row, memo)).toBe(false);
    expect(isOurs({ ...row, SupplierInvoiceIsCreditMemo: 'X' }, memo)).toBe(true);
    expect(isOurs({ ...row, SupplierInvoiceIsCreditMemo: 'X' }, invoice())).toBe(false);
    expect(documentNumberOf(row)).toBe('5105600001-2026');
  });

  it('is released by number and year', () => {
    const id = parseDocumentNumber('5105600001-2026');
    expect(id && urlOf(releaseRequest(id))).toBe(
      "/sap/opu/odata/sap/API_SUPPLIERINVOICE_PROCESS_SRV/Release?SupplierInvoice='5105600001'&FiscalYear='2026'&DiscountDaysHaveToBeShifted=false",
    );
    expect(parseDocumentNumber('5105600001')).toBeNull();
  });
});
