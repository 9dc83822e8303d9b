import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { SapCaller } from './sap.caller.sample.js';

let sandbox: Trial;
let sap: SapCaller;

beforeAll(async () => {
  sandbox = await startTrial();
});
beforeEach(async () => {
  await sandbox.control('POST', '/reset');
  sap = new SapCaller(sandbox);
});
afterAll(() => sandbox.close());

describe('a supplier invoice', () => {
  const item = (amount: string, changes: object = {}) => ({
    SupplierInvoiceItem: '0001',
    CompanyCode: '1010',
    GLAccount: '65500000',
    DebitCreditCode: 'S',
    DocumentCurrency: 'EUR',
    SupplierInvoiceItemAmount: amount,
    TaxCode: 'V0',
    AssignmentReference: '10000001',
    ...changes,
  });
  const post = (changes: object = {}, items: object[] = [item('80.00'), item('20.00')]) =>
    sap.change('POST', 'supplierInvoice', 'A_SupplierInvoice', {
      body: {
        CompanyCode: '1010',
        DocumentDate: '/Date(1795478400000)/',
        PostingDate: '/Date(1795478400000)/',
        SupplierInvoiceIDByInvcgParty: 'SWFT-1',
        InvoicingParty: '17300001',
        DocumentCurrency: 'EUR',
        InvoiceGrossAmount: '100.00',
        DocumentHeaderText: 'sap-10000001-S1',
        PaymentBlockingReason: 'A',
        TaxIsCalculatedAutomatically: true,
        to_SupplierInvoiceItemGLAcct: { results: items },
        ...changes,
      },
    });
  const release = (number: unknown, etag?: string) =>
    sap.change(
      'POST',
      'supplierInvoice',
      `Release?SupplierInvoice='${number}'&FiscalYear='2026'&DiscountDaysHaveToBeShifted=false`,
      { etag },
    );

  it('is posted blocked, found by its reference, and released once', async () => {
    const { status, d } = await post();
    expect([status, d['FiscalYear'], d['PaymentBlockingReason']]).toEqual([201, '2026', 'A']);
    const filter =
      "SupplierInvoiceIDByInvcgParty eq 'SWFT-1' and InvoicingParty eq '17300001' and CompanyCode eq '1010'";
    const found = await sap.get('supplierInvoice', `A_SupplierInvoice?$filter=${filter}`);
    expect(found.d.results.map(({ SupplierInvoice }) => SupplierInvoice)).toEqual([d['SupplierInvoice']]);
    const path = `A_SupplierInvoice(SupplierInvoice='${d['SupplierInvoice']}',FiscalYear='2026')`;
    const { etag } = (await sap.get('supplierInvoice', path)).d.__metadata;
    expect((await release(d['SupplierInvoice'])).status).toBe(428);
    expect((await release(d['SupplierInvoice'], etag)).d).toMatchObject({ Release: { Success: true } });
    expect((await release(d['SupplierInvoice'], etag)).status).toBe(412);
    expect((await release(d['SupplierInvoice'], '*')).error?.code).toBe('M8/395');
    expect((await sap.get('supplierInvoice', path)).d['PaymentBlockingReason']).toBe('');
    expect((await release('4711', '*')).status).toBe(404);
    expect(await sap.effects()).toEqual(['supplier-invoice SWFT-1', 'payment-release SWFT-1']);
    const { items } = (await sandbox.control('GET', '/sap/journal')).body as { items: { payload: object }[] };
    expect(items[0]?.payload).toMatchObject({ gross: '100.00', items: [{ amount: '80.00' }, { amount: '20.00' }] });
  });

  it('is refused when it was entered before; another party may have the same number', async () => {
    await post();
    expect((await post()).error?.code).toBe('M8/462');
    expect((await post({ InvoicingParty: '17300002' })).status).toBe(201);
    const credit = [item('100.00', { DebitCreditCode: 'H' })];
    expect((await post({ SupplierInvoiceIsCreditMemo: 'X' }, credit)).status).toBe(201);
    expect(await sap.effects()).toHaveLength(3);
  });

  it.each([
    [{ InvoicingParty: '4711' }, 'F5/104'],
    [{ CompanyCode: '9999' }, 'F5/165'],
    [{ InvoiceGrossAmount: '100.01' }, 'M8/534'],
    [{ InvoiceGrossAmount: 100 }, '/IWBEP/CM_MGW_RT/176'],
    [{ DocumentHeaderText: 'x'.repeat(26) }, '/IWBEP/CM_MGW_RT/176'],
    [{ PostingDate: '2026-11-24' }, '/IWBEP/CM_MGW_RT/176'],
    [{ SupplierInvoiceIDByInvcgParty: '' }, 'M8/318'],
  ])('is refused with %j', async (changes, code) => {
    const { status, error } = await post(changes);
    expect([status, error?.code]).toEqual([400, code]);
    expect(await sap.effects()).toEqual([]);
  });

  it.each([
    ['JPY', '100', '80', '20'],
    ['KWD', '100.001', '80.000', '20.001'],
  ])('has the digits of %s', async (DocumentCurrency, InvoiceGrossAmount, ...amounts) => {
    const items = amounts.map((amount) => item(amount, { DocumentCurrency }));
    expect((await post({ DocumentCurrency, InvoiceGrossAmount }, items)).status).toBe(201);
    const { d } = await sap.get('ledger', "A_OperationalAcctgDocItemCube?$filter=CompanyCode eq '1010'");
    expect(d.results.map((line) => line['AmountInTransactionCurrency'])).toEqual([
      `-${InvoiceGrossAmount}`,
      ...amounts,
    ]);
  });

  it('is refused in a closed period, and posted in the next', async () => {
    await sandbox.control('POST', '/sap/periods/2026-11/close');
    expect((await post()).error?.code).toBe('F5/201');
    expect((await post({ PostingDate: `/Date(${Date.parse('2026-12-01')})/` })).status).toBe(201);
    await sandbox.control('POST', '/sap/periods/2026-11/open');
    expect((await post({ InvoicingParty: '17300003' })).status).toBe(201);
  });
});

describe('a journal entry', () => {
  const line = (account: string, amount: string, indicator = amount.startsWith('-') ? 'H' : 'S') =>
    `<Item><GLAccount>${account}</GLAccount><AmountInTransactionCurrency currencyCode="EUR">${amount}</AmountInTransactionCurrency><DebitCreditCode>${indicator}</DebitCreditCode></Item>`;
  const header = (more: string) =>
    `<AccountingDocumentType>SA</AccountingDocumentType><DocumentHeaderText>sap-10000001-S1</DocumentHeaderText>${more}<CompanyCode>1010</CompanyCode><DocumentDate>2026-11-24</DocumentDate><PostingDate>2026-11-24</PostingDate>`;
  const post = (entry: string) =>
    sap.soap(
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sfin="http://sap.com/xi/SAPSCORE/SFIN"><soapenv:Header/><soapenv:Body><sfin:JournalEntryBulkCreateRequest><MessageHeader><ID>1</ID></MessageHeader><JournalEntryCreateRequest><MessageHeader><ID>1</ID></MessageHeader><JournalEntry>${entry}</JournalEntry></JournalEntryCreateRequest></sfin:JournalEntryBulkCreateRequest></soapenv:Body></soapenv:Envelope>`,
    );
  const accrual = (expense = '100.00') => post(header('') + line('65500000', expense) + line('21120000', '-100.00'));
  const reversal = (document: string) =>
    post(
      header(
        `<ReversalReason>01</ReversalReason><ReversalReferenceDocument>${document}10102026</ReversalReferenceDocument>`,
      ),
    );
  const documentIn = (xml: string) => /<AccountingDocument>(\d{10})</.exec(xml)?.[1] ?? '';
  const rows = async (filter: string) =>
    (await sap.get('ledger', `A_OperationalAcctgDocItemCube?$filter=${filter}`)).d.results;

  it('is posted and reversed once, and can be looked up by its text and its number', async () => {
    const { status, text } = await accrual();
    const document = documentIn(text);
    expect([status, Number(document) > 0]).toEqual([200, true]);
    expect(text).toContain('<MaximumLogItemSeverityCode>1<');
    expect(await rows("CompanyCode eq '1010' and AccountingDocumentHeaderText eq 'sap-10000001-S1'")).toMatchObject([
      { AccountingDocumentType: 'SA', GLAccount: '65500000', AmountInTransactionCurrency: '100.00', IsReversed: false },
      { GLAccount: '21120000', AmountInTransactionCurrency: '-100.00', DebitCreditCode: 'H' },
    ]);
    const reversed = documentIn((await reversal(document)).text);
    const [first] = await rows(
      `CompanyCode eq '1010' and AccountingDocument eq '${document}' and FiscalYear eq '2026'`,
    );
    expect(first).toMatchObject({ IsReversed: true, ReverseDocument: String(Number(reversed)) });
    const again = await reversal(document);
    expect([documentIn(again.text), again.text.includes('361(F5)')]).toEqual(['0000000000', true]);
    expect(await sap.effects()).toEqual(['accrual sap-10000001-S1', 'accrual-reversal sap-10000001-S1']);
  });

  it('that does not balance, or falls into a closed period, is refused behind a 200', async () => {
    const refused = async ({ status, text }: { status: number; text: string }) =>
      [status, documentIn(text), /<TypeID>(?!609)([^<]+)</.exec(text)?.[1]] as const;
    expect(await refused(await accrual('99.99'))).toEqual([200, '0000000000', '702(F5)']);
    expect(await refused(await post(header('') + line('1', '1.00', 'H') + line('2', '-1.00')))).toEqual([
      200,
      '0000000000',
      '803(F5)',
    ]);
    expect(await refused(await reversal('0099999999'))).toEqual([200, '0000000000', '397(F5)']);
    await sandbox.control('POST', '/sap/periods/2026-11/close');
    expect(await refused(await accrual())).toEqual([200, '0000000000', '201(F5)']);
    expect(await sap.effects()).toEqual([]);
  });

  it('that is no journal entry is a fault', async () => {
    for (const body of ['', 'no XML', '<a><b/></a>']) {
      const { status, text } = await sap.soap(body);
      expect([status, text.includes('soap-env:Client')]).toEqual([500, true]);
    }
  });
});
