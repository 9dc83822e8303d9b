import { Big } from 'big.js';
import { COMPANY_CODE } from './company.table.js';
import type { SapBook } from './sap.book.js';
import type { AccountingDocument } from './sap.documents.js';
import { SapRefusal } from './sap.refusal.js';

export type NewEntry = Pick<
  AccountingDocument,
  'companyCode' | 'type' | 'headerText' | 'reference' | 'documentDay' | 'postingDay' | 'items'
>;

/** Posts one document. @throws SapRefusal when it does not balance, or its period is closed */
export function postEntry(book: SapBook, entry: NewEntry, isReversal = false): AccountingDocument {
  if (entry.companyCode !== COMPANY_CODE)
    throw new SapRefusal(400, 'F5/165', `Company code ${entry.companyCode} is not defined`);
  demandOpenPeriod(book, entry.postingDay);
  if (entry.items.length < 2) throw new SapRefusal(400, 'RW/016', 'Document has no line items that could balance');
  const currencies = new Set(entry.items.map(({ currency }) => currency));
  if (currencies.size !== 1) throw new SapRefusal(400, 'RW/604', 'Different currencies in one document');
  const balance = entry.items.reduce((sum, { amount }) => sum.plus(amount), new Big(0));
  if (!balance.eq(0)) throw new SapRefusal(400, 'F5/702', 'Balance in transaction currency');
  const document: AccountingDocument = {
    ...entry,
    number: book.nextNumber('accounting-document'),
    year: entry.postingDay.slice(0, 4),
    isReversal,
    createdAt: book.now(),
  };
  book.saveAccountingDocument(document);
  return document;
}

/** As text, so that the digits of its currency stay. */
export const turned = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/** Posts the same lines with their signs turned, once. */
export function reverseEntry(
  book: SapBook,
  { number, companyCode, year }: Pick<AccountingDocument, 'number' | 'companyCode' | 'year'>,
  postingDay: string,
): { original: AccountingDocument; reversal: AccountingDocument } {
  const original = book.accountingDocument(number, companyCode, year);
  if (!original) throw new SapRefusal(400, 'F5/397', `Document ${number} does not exist in fiscal year ${year}`);
  if (original.reversedBy)
    throw new SapRefusal(400, 'F5/361', `Document ${number} was already reversed with ${original.reversedBy.number}`);
  if (original.isReversal) throw new SapRefusal(400, 'F5/362', `Document ${number} is a reversal itself`);
  const items = original.items.map((item) => ({ ...item, amount: turned(item.amount) }));
  const reversal = postEntry(book, { ...original, items, postingDay, documentDay: postingDay }, true);
  book.saveAccountingDocument({ ...original, reversedBy: { number: reversal.number, year: reversal.year } });
  return { original, reversal };
}

export function demandOpenPeriod(book: SapBook, postingDay: string): void {
  const [year = '', month = ''] = postingDay.split('-');
  if (book.isClosed(`${year}-${month}`))
    throw new SapRefusal(
      400,
      'F5/201',
      `Period 0${month}/${year} is not open for account type S and G/L accounts`,
      'PostingDate',
    );
}
