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

const act = (path: string, body?: object) => sandbox.control('POST', `/sap/${path}`, body);

describe('an accountant', () => {
  const accrual = { reference: 'sap-1-S1', amount: '12.34', expenseAccount: '65500000', accrualAccount: '21120000' };
  const open = async () =>
    (await sap.get('ledger', "A_OperationalAcctgDocItemCube?$filter=GLAccount eq '21120000'")).d.results.map((line) => [
      line['AccountingDocumentHeaderText'],
      line['AmountInTransactionCurrency'],
      line['IsReversed'],
    ]);

  it('posts an accrual by hand, and takes it back once', async () => {
    expect((await act('accruals', accrual)).status).toBe(200);
    expect(await open()).toEqual([['sap-1-S1', '-12.34', false]]);
    expect((await act('accruals/sap-1-S1/reverse')).status).toBe(200);
    expect((await open()).map(([, amount, reversed]) => [amount, reversed])).toEqual([
      ['-12.34', true],
      ['12.34', false],
    ]);
    expect((await act('accruals/sap-1-S1/reverse')).status).toBe(404);
    expect(await sap.effects()).toEqual(['accrual sap-1-S1', 'accrual-reversal sap-1-S1']);
  });

  it('is told what is wrong, and that a period is closed', async () => {
    expect((await act('accruals', { ...accrual, amount: '12' })).status).toBe(422);
    expect((await act('accruals', { reference: 'sap-1-S1' })).status).toBe(422);
    await act(`periods/${new Date().toISOString().slice(0, 7)}/close`);
    expect((await act('accruals', accrual)).status).toBe(409);
    expect(await sap.effects()).toEqual([]);
  });

  it("takes a supplier's invoice back, and its number may be used again", async () => {
    const post = () =>
      sap.change('POST', 'supplierInvoice', 'A_SupplierInvoice', {
        body: {
          CompanyCode: '1010',
          DocumentDate: '/Date(1795478400000)/',
          PostingDate: '/Date(1795478400000)/',
          SupplierInvoiceIDByInvcgParty: 'SWFT-1',
          InvoicingParty: '17300001',
          DocumentCurrency: 'EUR',
          InvoiceGrossAmount: '100.00',
          DocumentHeaderText: 'sap-1-S1',
          to_SupplierInvoiceItemGLAcct: {
            results: [
              {
                CompanyCode: '1010',
                GLAccount: '65500000',
                DebitCreditCode: 'S',
                DocumentCurrency: 'EUR',
                SupplierInvoiceItemAmount: '100.00',
                TaxCode: 'V0',
              },
            ],
          },
        },
      });
    expect((await post()).status).toBe(201);
    expect((await act('supplier-invoices/SWFT-1/reverse')).status).toBe(200);
    const { d } = await sap.get('supplierInvoice', 'A_SupplierInvoice');
    expect(d.results.map((row) => row['ReverseDocument'] !== '')).toEqual([true, true]);
    expect((await act('supplier-invoices/SWFT-1/reverse')).status).toBe(404);
    expect((await post()).status).toBe(201);
    expect(await sap.effects()).toEqual([
      'supplier-invoice SWFT-1',
      'supplier-invoice-reversal SWFT-1',
      'supplier-invoice SWFT-1',
    ]);
  });
});

describe('a job', () => {
  const lines = [{ sku: 'SKU-1001', quantity: 5 }];
  const read = async (order: string) => (await sap.get('salesOrder', `A_SalesOrder('${order}')?$expand=to_Item`)).d;

  it('takes an order over with the time stamps of its entry', async () => {
    const order = await sap.enter({ lines, enteredHoursAgo: 48 });
    const changed = Number(/\d+/.exec(String((await read(order))['LastChangeDateTime']))?.[0]);
    expect(Date.now() - changed).toBeGreaterThanOrEqual(47 * 3_600_000);
  });

  it('ends orders, and no time stamp tells', async () => {
    const order = await sap.enter({ lines });
    const { LastChangeDateTime } = await read(order);
    await act('orders/mass-end', { orderNumbers: [order] });
    expect(await read(order)).toMatchObject({
      LastChangeDateTime,
      OverallSDProcessStatus: 'C',
      OverallSDDocumentRejectionSts: 'C',
    });
    expect((await act('orders/mass-end', { orderNumbers: ['99'] })).status).toBe(404);
  });

  it('… and a customer who wants one more piece opens one again', async () => {
    const order = await sap.enter({ lines });
    await act('orders/mass-end', { orderNumbers: [order] });
    await act(`orders/${order}/add-item`);
    const { to_Item, OverallSDProcessStatus } = await read(order);
    expect(OverallSDProcessStatus).toBe('B');
    expect((to_Item as { results: object[] }).results).toMatchObject([
      { SalesOrderItem: '10', SalesDocumentRjcnReason: '02' },
      { SalesOrderItem: '20', RequestedQuantity: '1.000', SalesDocumentRjcnReason: '' },
    ]);
  });
});
