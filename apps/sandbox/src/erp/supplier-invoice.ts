import { Big } from 'big.js';
import { COMPANY_CODE, SUPPLIERS } from './company.table.js';
import { postEntry, reverseEntry, turned } from './ledger.js';
import { dayOf } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { SupplierInvoice } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';

/** Reconciliation account of the carriers. */
export const PAYABLES = '21100000';

/** Outgoing payments, until the bank's statement tells of them. */
const BANK = '11002000';
/** Hours until the next payment run. */
const PAID_AFTER_HOURS = 24;

export interface PaymentPlan {
  readonly pay: { readonly number: string; readonly year: string };
}

export type NewSupplierInvoice = Omit<SupplierInvoice, 'number' | 'year' | 'accountingDocument' | 'revision'>;

export function postSupplierInvoice(book: SapBook, invoice: NewSupplierInvoice): SupplierInvoice {
  demandKnown(invoice);
  demandNew(book, invoice);
  demandBalanced(invoice);
  const accounting = postEntry(book, {
    companyCode: invoice.companyCode,
    type: 'RE',
    headerText: invoice.headerText,
    reference: invoice.reference,
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
    items: invoice.items.map(({ glAccount, debitCredit, amount, text }) => ({ glAccount, debitCredit, amount, text })),
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
  payLater(book, invoice);
}

const payLater = (book: SapBook, { number, year }: PaymentPlan['pay']): void =>
  book.plan(PAID_AFTER_HOURS, { pay: { number, year } } satisfies PaymentPlan);

/** The payment run: pays what is released and neither paid nor reversed, once. @returns number of the payment */
export function payInvoice(book: SapBook, { pay: { number, year } }: PaymentPlan): string | undefined {
  const invoice = book.supplierInvoice(number, year);
  if (!invoice || invoice.paymentBlock || invoice.reversedBy) return undefined;
  const entry = book.accountingDocument(invoice.accountingDocument, invoice.companyCode, year);
  const line = entry?.items.find(({ glAccount }) => glAccount === PAYABLES);
  if (!entry || !line || entry.cleared) return entry?.cleared?.by;
  const today = dayOf(book.now());
  if (book.isClosed(today.slice(0, 7))) {
    payLater(book, invoice);
    return undefined;
  }
  const payment = postEntry(book, {
    companyCode: invoice.companyCode,
    type: 'ZP',
    headerText: '',
    documentDay: today,
    postingDay: today,
    items: [
      { ...line, item: '1', amount: turned(line.amount) },
      { ...line, item: '2', glAccount: BANK },
    ],
  });
  book.saveAccountingDocument({ ...entry, cleared: { by: payment.number, on: today } });
  const { party, gross, currency, reference } = invoice;
  book.journal('payment', reference, { party, document: number, payment: payment.number, gross, currency });
  return payment.number;
}

/** A user takes it back: the same once more, with its sign turned, and the number may be used again. */
export function reverseSupplierInvoice(book: SapBook, invoice: SupplierInvoice, postingDay: string): SupplierInvoice {
  const { companyCode, accountingDocument, year } = invoice;
  const { reversal: entry } = reverseEntry(book, { number: accountingDocument, companyCode, year }, postingDay);
  const reversal: SupplierInvoice = {
    ...invoice,
    number: book.nextNumber('supplier-invoice'),
    year: entry.year,
    postingDay,
    accountingDocument: entry.number,
    isCreditMemo: !invoice.isCreditMemo,
    reversedBy: { number: invoice.number, year },
    revision: 1,
  };
  book.saveSupplierInvoice(reversal);
  const reversedBy = { number: reversal.number, year: reversal.year };
  book.saveSupplierInvoice({ ...invoice, reversedBy, revision: invoice.revision + 1 });
  book.journal('supplier-invoice-reversal', invoice.reference, { document: reversal.number, reverses: invoice.number });
  return reversal;
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
    .filter(({ reversedBy }) => !reversedBy)
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
