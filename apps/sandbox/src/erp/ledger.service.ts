import { onlyValues } from './odata.filter.js';
import { entity, type Query } from './odata.query.js';
import { alpha, type Service } from './odata.service.js';
import { day, dayOf, type Row } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import type { AccountingDocument } from './sap.documents.js';
import { PAYABLES } from './supplier-invoice.js';

/** API_OPLACCTGDOCITEMCUBE_SRV: the lines of accounting documents. */
export const ledgerService: Service = {
  namespace: 'API_OPLACCTGDOCITEMCUBE_SRV',
  sets: {
    A_OperationalAcctgDocItemCube: {
      key: ['CompanyCode', 'AccountingDocument', 'FiscalYear', 'AccountingDocumentItem'],
      list: (book, query) => documentsAsked(book, query).flatMap(rowsOf),
      get: (book, key) => {
        const { CompanyCode = '', AccountingDocument = '', FiscalYear = '', AccountingDocumentItem = '' } = key;
        const document = book.accountingDocument(AccountingDocument, CompanyCode, FiscalYear);
        return document && rowsOf(document)[Number(AccountingDocumentItem) - 1];
      },
    },
  },
};

function documentsAsked(book: SapBook, { filter }: Query): AccountingDocument[] {
  const numbers = onlyValues(filter, 'AccountingDocument');
  if (numbers) return numbers.flatMap((number) => book.accountingDocumentsBy('number', alpha(number)));
  const texts = onlyValues(filter, 'AccountingDocumentHeaderText');
  return texts ? texts.flatMap((text) => book.accountingDocumentsBy('headerText', text)) : book.accountingDocuments();
}

function rowsOf(document: AccountingDocument): Row[] {
  const { number, companyCode, year } = document;
  return document.items.map((item) => {
    const position = item.item.padStart(3, '0');
    const key = `CompanyCode='${companyCode}',AccountingDocument='${number}',FiscalYear='${year}',AccountingDocumentItem='${position}'`;
    const isCredit = item.amount.startsWith('-');
    const cleared = item.glAccount === PAYABLES ? document.cleared : undefined;
    return entity('A_OperationalAcctgDocItemCube', key, undefined, {
      CompanyCode: companyCode,
      AccountingDocument: number,
      FiscalYear: year,
      AccountingDocumentItem: position,
      AccountingDocumentType: document.type,
      AccountingDocumentHeaderText: document.headerText,
      DocumentReferenceID: document.reference ?? '',
      // K: a supplier's line.
      AccountingDocumentItemType: item.glAccount === PAYABLES ? 'K' : 'S',
      DocumentDate: day(document.documentDay),
      PostingDate: day(document.postingDay),
      AccountingDocumentCreationDate: day(dayOf(document.createdAt)),
      GLAccount: item.glAccount,
      CostCenter: item.costCenter,
      ClearingDate: cleared ? day(cleared.on) : null,
      ClearingAccountingDocument: cleared?.by ?? '',
      DebitCreditCode: isCredit ? 'H' : 'S',
      AmountInTransactionCurrency: item.amount,
      TransactionCurrency: item.currency,
      AssignmentReference: item.assignment,
      DocumentItemText: item.text,
      IsReversal: document.isReversal,
      IsReversed: document.reversedBy !== undefined,
      ReverseDocument: document.reversedBy?.number ?? '',
      ReverseDocumentFiscalYear: document.reversedBy?.year ?? '0000',
    });
  });
}
