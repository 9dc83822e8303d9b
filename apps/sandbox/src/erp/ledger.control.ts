import { bodyReader } from '../core/control.body.js';
import { ControlProblem } from '../core/control.problem.js';
import { COMPANY_CODE, CURRENCY } from './company.table.js';
import { postEntry, reverseEntry, turned } from './ledger.js';
import { dayOf } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { AccountingDocument } from './sap.documents.js';
import { payInvoice, reverseSupplierInvoice } from './supplier-invoice.js';

type Outcome = { readonly body: object };

interface EnteredAccrual {
  readonly reference: string;
  readonly amount: string;
  readonly expenseAccount: string;
  readonly accrualAccount: string;
}

const ACCOUNT = { type: 'string', pattern: '^\\d{1,10}$' } as const;
const readAccrual = bodyReader<EnteredAccrual>({
  type: 'object',
  required: ['reference', 'amount', 'expenseAccount', 'accrualAccount'],
  additionalProperties: false,
  properties: {
    reference: { type: 'string', minLength: 1, maxLength: 25 },
    amount: { type: 'string', pattern: '^\\d{1,12}\\.\\d{2}$' },
    expenseAccount: ACCOUNT,
    accrualAccount: ACCOUNT,
  },
});
const readNothing = bodyReader({ type: 'object', additionalProperties: false });

/** What accountants do with journal entries by hand. */
export function accruals(book: SapBook, id: string | undefined, verb: string | undefined, body: unknown) {
  if (id === undefined) return enter(book, readAccrual(body));
  if (verb !== 'reverse') return undefined;
  readNothing(body);
  const open = book
    .accountingDocumentsBy('headerText', id)
    .find(({ type, isReversal, reversedBy }) => type === 'SA' && !isReversal && !reversedBy);
  if (!open) throw new ControlProblem('not-found', `There is no open accrual ${id}.`);
  const { reversal } = reverseEntry(book, open, dayOf(book.now()));
  return journalled(book, 'accrual-reversal', reversal);
}

function enter(book: SapBook, { reference, amount, expenseAccount, accrualAccount }: EnteredAccrual): Outcome {
  const today = dayOf(book.now());
  const line = { currency: CURRENCY, assignment: '', text: 'By hand', costCenter: '' };
  const document = postEntry(book, {
    companyCode: COMPANY_CODE,
    type: 'SA',
    headerText: reference,
    documentDay: today,
    postingDay: today,
    items: [
      { ...line, item: '1', glAccount: expenseAccount, amount },
      { ...line, item: '2', glAccount: accrualAccount, amount: turned(amount) },
    ],
  });
  return journalled(book, 'accrual', document);
}

function journalled(
  book: SapBook,
  effect: 'accrual' | 'accrual-reversal',
  { number, headerText, postingDay }: AccountingDocument,
): Outcome {
  book.journal(effect, headerText, { document: number, postingDate: postingDay, byHand: true });
  return { body: { document: number } };
}

/** … and with invoices of suppliers, by the supplier's own number. */
export function supplierInvoices(book: SapBook, id: string | undefined, verb: string | undefined, body: unknown) {
  if (id === undefined || (verb !== 'reverse' && verb !== 'pay')) return undefined;
  readNothing(body);
  const [invoice] = book.supplierInvoicesWithReference(id).filter(({ reversedBy }) => !reversedBy);
  if (!invoice) throw new ControlProblem('not-found', `There is no supplier invoice ${id}.`);
  if (verb === 'pay') {
    const payment = payInvoice(book, { pay: invoice });
    if (!payment) throw new ControlProblem('conflict', `Supplier invoice ${id} is blocked for payment.`);
    return { body: { payment } };
  }
  return { body: { document: reverseSupplierInvoice(book, invoice, dayOf(book.now())).number } };
}
