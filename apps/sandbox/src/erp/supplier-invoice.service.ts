import { onlyValues } from './odata.filter.js';
import { entity } from './odata.query.js';
import { demandTag, type Service } from './odata.service.js';
import { type Body, day, dayIn, decimalIn, demandOnly, type Row, rowsIn, textOf } from './odata.values.js';
import type { SupplierInvoice } from './sap.documents.js';
import { malformed, noSuchResource } from './sap.refusal.js';
import { type NewSupplierInvoice, postSupplierInvoice, releaseSupplierInvoice } from './supplier-invoice.js';

/** API_SUPPLIERINVOICE_PROCESS_SRV with G/L account items. */
export const supplierInvoiceService: Service = {
  namespace: 'API_SUPPLIERINVOICE_PROCESS_SRV',
  sets: {
    A_SupplierInvoice: {
      key: ['SupplierInvoice', 'FiscalYear'],
      list: (book, { filter }) => {
        const references = onlyValues(filter, 'SupplierInvoiceIDByInvcgParty');
        const invoices = references
          ? references.flatMap((reference) => book.supplierInvoicesWithReference(reference))
          : book.supplierInvoices();
        return invoices.map(invoiceRow);
      },
      get: (book, { SupplierInvoice: number = '', FiscalYear = '' }) => {
        const invoice = book.supplierInvoice(number, FiscalYear);
        return invoice && invoiceRow(invoice);
      },
      create: (book, body) => invoiceRow(postSupplierInvoice(book, newInvoice(body))),
    },
  },
  functions: {
    Release: (book, parameters, ifMatch) => {
      const invoice = book.supplierInvoice(parameters('SupplierInvoice'), parameters('FiscalYear'));
      if (!invoice) throw noSuchResource('A_SupplierInvoice');
      demandTag(tagOf(invoice), ifMatch);
      releaseSupplierInvoice(book, invoice);
      return { Release: { __metadata: { type: 'API_SUPPLIERINVOICE_PROCESS_SRV.ReleaseReturn' }, Success: true } };
    },
  },
};

const HEADER = [
  'CompanyCode',
  'DocumentDate',
  'PostingDate',
  'SupplierInvoiceIDByInvcgParty',
  'InvoicingParty',
  'DocumentCurrency',
  'InvoiceGrossAmount',
  'DocumentHeaderText',
  'PaymentBlockingReason',
  'TaxIsCalculatedAutomatically',
  'SupplierInvoiceIsCreditMemo',
  'AccountingDocumentType',
  'to_SupplierInvoiceItemGLAcct',
];
const ITEM = [
  'SupplierInvoice',
  'FiscalYear',
  'SupplierInvoiceItem',
  'CompanyCode',
  'GLAccount',
  'CostCenter',
  'DebitCreditCode',
  'DocumentCurrency',
  'SupplierInvoiceItemAmount',
  'TaxCode',
  'AssignmentReference',
  'SupplierInvoiceItemText',
];

function newInvoice(body: Body): NewSupplierInvoice {
  demandOnly(body, 'A_SupplierInvoice', HEADER);
  const currency = textOf(body, 'DocumentCurrency', 5);
  return {
    companyCode: textOf(body, 'CompanyCode', 4),
    party: textOf(body, 'InvoicingParty', 10),
    reference: textOf(body, 'SupplierInvoiceIDByInvcgParty', 16),
    headerText: textOf(body, 'DocumentHeaderText', 25),
    currency,
    gross: decimalIn(body, 'InvoiceGrossAmount'),
    documentDay: dateOf(body, 'DocumentDate'),
    postingDay: dateOf(body, 'PostingDate'),
    paymentBlock: textOf(body, 'PaymentBlockingReason', 1),
    isCreditMemo: textOf(body, 'SupplierInvoiceIsCreditMemo', 1) === 'X',
    items: rowsIn(body, 'to_SupplierInvoiceItemGLAcct').map((item, index) => {
      demandOnly(item, 'A_SupplierInvoiceItemGLAcct', ITEM);
      if (textOf(item, 'DocumentCurrency', 5) !== currency) throw malformed('Items are in another currency');
      return {
        item: textOf(item, 'SupplierInvoiceItem', 6) || String(index + 1).padStart(4, '0'),
        glAccount: textOf(item, 'GLAccount', 10),
        costCenter: textOf(item, 'CostCenter', 10),
        debitCredit: textOf(item, 'DebitCreditCode', 1) === 'H' ? 'H' : 'S',
        amount: decimalIn(item, 'SupplierInvoiceItemAmount'),
        taxCode: textOf(item, 'TaxCode', 2),
        assignment: textOf(item, 'AssignmentReference', 18),
        text: textOf(item, 'SupplierInvoiceItemText', 50),
      };
    }),
  };
}

function dateOf(body: Body, property: string): string {
  const given = dayIn(body, property);
  if (given === undefined) throw malformed(`Property ${property} is missing`, property);
  return given;
}

const tagOf = ({ number, revision }: SupplierInvoice): string => `W/"'${number}.${revision}'"`;

function invoiceRow(invoice: SupplierInvoice): Row {
  const { number, year } = invoice;
  return entity('A_SupplierInvoice', `SupplierInvoice='${number}',FiscalYear='${year}'`, tagOf(invoice), {
    SupplierInvoice: number,
    FiscalYear: year,
    CompanyCode: invoice.companyCode,
    DocumentDate: day(invoice.documentDay),
    PostingDate: day(invoice.postingDay),
    SupplierInvoiceIDByInvcgParty: invoice.reference,
    InvoicingParty: invoice.party,
    DocumentCurrency: invoice.currency,
    InvoiceGrossAmount: invoice.gross,
    DocumentHeaderText: invoice.headerText,
    PaymentBlockingReason: invoice.paymentBlock,
    SupplierInvoiceIsCreditMemo: invoice.isCreditMemo ? 'X' : '',
    SupplierInvoiceStatus: '5',
    AccountingDocumentType: 'RE',
    ReverseDocument: invoice.reversedBy?.number ?? '',
    ReverseDocumentFiscalYear: invoice.reversedBy?.year ?? '0000',
    to_SupplierInvoiceItemGLAcct: invoice.items.map((item) =>
      entity(
        'A_SupplierInvoiceItemGLAcct',
        `SupplierInvoice='${number}',FiscalYear='${year}',SupplierInvoiceItem='${item.item}'`,
        undefined,
        {
          SupplierInvoice: number,
          FiscalYear: year,
          SupplierInvoiceItem: item.item,
          CompanyCode: invoice.companyCode,
          GLAccount: item.glAccount,
          CostCenter: item.costCenter,
          DebitCreditCode: item.debitCredit,
          DocumentCurrency: invoice.currency,
          SupplierInvoiceItemAmount: item.amount,
          TaxCode: item.taxCode,
          AssignmentReference: item.assignment,
          SupplierInvoiceItemText: item.text,
        },
      ),
    ),
  });
}
