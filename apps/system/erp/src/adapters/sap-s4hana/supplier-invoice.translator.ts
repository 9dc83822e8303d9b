import { formatMoney, type SupplierInvoice } from '#canonical';
import { cut, fitting } from './field-limits.js';
import { type Entity, formatDay, key, literal, type ODataRequest, requiredText, text } from './odata.codec.js';
import { SERVICES } from './sap.codes.js';

/** How freight is posted; from the connection's configuration. */
export interface FreightPosting {
  readonly companyCode: string;
  readonly freightExpenseAccount: string;
  readonly costCenter?: string;
  readonly taxCode: string;
  readonly paymentBlock: string;
}

export type PayableInvoice = SupplierInvoice & { readonly supplier: string };

/**
 * A_SupplierInvoice with G/L account items (https://api.sap.com/api/API_SUPPLIERINVOICE_PROCESS_SRV), blocked for payment
 * until it is released. One item per order line; a credit is posted with the other indicator, amounts are never negative.
 */
export function createInvoiceRequest(invoice: PayableInvoice, posting: FreightPosting): ODataRequest {
  return {
    method: 'POST',
    service: SERVICES.supplierInvoice,
    path: 'A_SupplierInvoice',
    body: {
      CompanyCode: posting.companyCode,
      DocumentDate: formatDay(invoice.documentDate),
      PostingDate: formatDay(invoice.postingDate),
      SupplierInvoiceIDByInvcgParty: fitting('SupplierInvoiceIDByInvcgParty', invoice.invoiceNumber),
      InvoicingParty: fitting('InvoicingParty', invoice.supplier),
      DocumentCurrency: invoice.amount.currency,
      InvoiceGrossAmount: absolute(invoice.amount),
      DocumentHeaderText: fitting('DocumentHeaderText', invoice.settlementId),
      PaymentBlockingReason: posting.paymentBlock,
      TaxIsCalculatedAutomatically: true,
      ...(isCredit(invoice) && { SupplierInvoiceIsCreditMemo: 'X' }),
      to_SupplierInvoiceItemGLAcct: {
        results: invoice.allocations
          .filter(({ amount }) => amount.amount !== 0)
          .map((allocation, index) => ({
            SupplierInvoiceItem: String(index + 1).padStart(4, '0'),
            CompanyCode: posting.companyCode,
            GLAccount: posting.freightExpenseAccount,
            ...(posting.costCenter && { CostCenter: posting.costCenter }),
            DebitCreditCode: allocation.amount.amount < 0 ? 'H' : 'S',
            DocumentCurrency: allocation.amount.currency,
            SupplierInvoiceItemAmount: absolute(allocation.amount),
            TaxCode: posting.taxCode,
            AssignmentReference: fitting('AssignmentReference', invoice.orderNumber),
            SupplierInvoiceItemText: cut(
              'SupplierInvoiceItemText',
              `Freight ${invoice.orderNumber}/${allocation.lineId}`,
            ),
          })),
      },
    },
  };
}

const isCredit = ({ amount }: PayableInvoice): boolean => amount.amount < 0;

const absolute = (amount: SupplierInvoice['amount']): string =>
  formatMoney({ ...amount, amount: Math.abs(amount.amount) });

export const findInvoiceRequest = (invoice: PayableInvoice, companyCode: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.supplierInvoice,
  path: 'A_SupplierInvoice',
  query: {
    $filter: [
      `SupplierInvoiceIDByInvcgParty eq ${literal(fitting('SupplierInvoiceIDByInvcgParty', invoice.invoiceNumber))}`,
      `InvoicingParty eq ${literal(fitting('InvoicingParty', invoice.supplier))}`,
      `CompanyCode eq ${literal(companyCode)}`,
    ].join(' and '),
  },
});

/** Ours only if it carries our settlement: somebody may have entered the carrier's invoice by hand. */
export const isOurs = (row: Entity, invoice: PayableInvoice): boolean =>
  text(row, 'SupplierInvoiceIDByInvcgParty') === invoice.invoiceNumber &&
  (text(row, 'SupplierInvoiceIsCreditMemo') === 'X') === isCredit(invoice) &&
  text(row, 'DocumentHeaderText') === invoice.settlementId &&
  text(row, 'ReverseDocument') === '';

/** Document and fiscal year: SAP's numbers repeat from year to year. */
export const documentNumberOf = (row: Entity): string =>
  `${requiredText(row, 'SupplierInvoice')}-${requiredText(row, 'FiscalYear')}`;

export function parseDocumentNumber(documentNumber: string): { document: string; year: string } | null {
  const match = /^([0-9A-Z]{1,10})-([0-9]{4})$/.exec(documentNumber);
  return match ? { document: String(match[1]), year: String(match[2]) } : null;
}

export const readInvoiceRequest = (id: { document: string; year: string }): ODataRequest => ({
  method: 'GET',
  service: SERVICES.supplierInvoice,
  path: `A_SupplierInvoice(SupplierInvoice=${key(id.document)},FiscalYear=${key(id.year)})`,
});

/** Function import Release: takes the payment block away. */
export const releaseRequest = (id: { document: string; year: string }): ODataRequest => ({
  method: 'POST',
  service: SERVICES.supplierInvoice,
  path: 'Release',
  query: { SupplierInvoice: literal(id.document), FiscalYear: literal(id.year), DiscountDaysHaveToBeShifted: 'false' },
});

export const isBlocked = (row: Entity): boolean => text(row, 'PaymentBlockingReason') !== '';
