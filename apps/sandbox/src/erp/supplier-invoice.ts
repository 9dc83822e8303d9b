import { Big } from 'big.js';
import { COMPANY_CODE, SUPPLIERS } from './company.table.js';
import { postEntry, turned } from './ledger.js';
import type { SapBook } from './sap.book.js';
import type { SupplierInvoice } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';

/** Reconciliation account of the carriers. */
const PAYABLES = '21100000';

export type NewSupplierInvoice = Omit<SupplierInvoice, 'number' | 'year' | 'accountingDocument' | 'revision'>;

export function postSupplierInvoice(book: SapBook, invoice: NewSupplierInvoice): SupplierInvoice {
  demandKnown(invoice);
  demandNew(book, invoice);
  demandBalanced(invoice);
  const accounting = postEntry(book, {
    companyCode: invoice.companyCode,
    type: 'RE',
    headerText: invoice.headerText,
    documentDay: invoice.documentDay,
    postingDay: invoice.postingDay,
    items: [
      {
        item: '1',
        glAccount: PAYABLES,
        amount: invoice.isCreditMemo ? invoice.gross : turned(invoice.gross),
        currency: invoice.currency,
        assignment: invoice.reference,
        text: '',
        costCenter: '',
      },
      ...invoice.items.map((item, index) => ({
        item: String(index + 2),
        glAccount: item.glAccount,
        amount: item.debitCredit === 'H' ? turned(item.amount) : item.amount,
        currency: invoice.currency,
        assignment: item.assignment,
        text: item.text,
        costCenter: item.costCenter,
      })),
    ],
  });
  const posted: SupplierInvoice = {
    ...invoice,
    number: book.nextNumber('supplier-invoice'),
    year: accounting.year,
    accountingDocument: accounting.number,
    revision: 1,
  };
  book.saveSupplierInvoice(posted);
  book.journal('supplier-invoice', invoice.reference, {
    party: invoice.party,
    document: posted.number,
    accountingDocument: accounting.number,
    gross: invoice.gross,
    currency: invoice.currency,
    isCreditMemo: invoice.isCreditMemo,
    headerText: invoice.headerText,
    postingDate: invoice.postingDay,
    paymentBlock: invoice.paymentBlock,
  });
  return posted;
}

/** Takes the payment block away. @throws SapRefusal when there is none */
export function releaseSupplierInvoice(book: SapBook, invoice: SupplierInvoice): void {
  if (!invoice.paymentBlock)
    throw new SapRefusal(400, 'M8/395', `Invoice document ${invoice.number} is not blocked for payment`);
  book.saveSupplierInvoice({ ...invoice, paymentBlock: '', revision: invoice.revision + 1 });
  book.journal('payment-release', invoice.reference, {
    party: invoice.party,
    document: invoice.number,
    gross: invoice.gross,
    currency: invoice.currency,
  });
}

function demandKnown({ companyCode, party, reference }: NewSupplierInvoice): void {
  if (companyCode !== COMPANY_CODE)
    throw new SapRefusal(400, 'F5/165', `Company code ${companyCode} is not defined`, 'CompanyCode');
  if (!SUPPLIERS.has(party))
    throw new SapRefusal(
      400,
      'F5/104',
      `Account ${party} is not defined in company code ${companyCode}`,
      'InvoicingParty',
    );
  if (!reference)
    throw new SapRefusal(400, 'M8/318', 'Enter the reference of the invoice', 'SupplierInvoiceIDByInvcgParty');
}

/** The check for double invoices: company code, invoicing party and the party's own number. */
function demandNew(book: SapBook, { companyCode, party, reference, isCreditMemo }: NewSupplierInvoice): void {
  const there = book
    .supplierInvoicesWithReference(reference)
    .find((one) => one.companyCode === companyCode && one.party === party && one.isCreditMemo === isCreditMemo);
  if (there)
    throw new SapRefusal(
      400,
      'M8/462',
      `Check if invoice already entered under accounting doc. no. ${there.accountingDocument} ${there.year}`,
      'SupplierInvoiceIDByInvcgParty',
    );
}

/** The items, net of tax code V0, are what the invoice is about. */
function demandBalanced({ gross, isCreditMemo, items }: NewSupplierInvoice): void {
  if (!new Big(gross).gt(0))
    throw new SapRefusal(400, 'M8/321', 'The gross amount must be positive', 'InvoiceGrossAmount');
  const total = items.reduce((sum, item) => sum.plus(signed(item)), new Big(0));
  const balance = new Big(gross).times(isCreditMemo ? -1 : 1).minus(total);
  if (!balance.eq(0))
    throw new SapRefusal(
      400,
      'M8/534',
      `Balance not zero: ${balance.toFixed(2)} debits: credits:`,
      'InvoiceGrossAmount',
    );
}

const signed = ({ amount, debitCredit }: SupplierInvoice['items'][number]): Big =>
  new Big(amount).times(debitCredit === 'H' ? -1 : 1);
