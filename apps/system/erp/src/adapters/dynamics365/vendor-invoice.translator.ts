import { createHash } from 'node:crypto';
import { formatMoney, type Money, type SupplierInvoice } from '#canonical';
import type { DynamicsConfig } from './config.js';
import type { Creation } from './dynamics.client.js';
import { timeOfDay } from './dynamics.codes.js';

export type CarrierInvoice = SupplierInvoice & { readonly supplier: string };

/** Of the header reference's 20 characters what is ours: the same for the same invoice, and for no other. */
const DIGITS = 18;

/** Key of the pending invoice: whoever knows nothing of an earlier attempt finds it by this, and a second one is refused. */
export const headerReferenceOf = ({ supplier, invoiceNumber, settlementId }: CarrierInvoice): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([supplier, invoiceNumber, settlementId]))
    .digest('hex');
  return `CD${digest.slice(0, DIGITS).toUpperCase()}`;
};

/**
 * A pending vendor invoice: its header, and one line per part of the freight. A credit memo has lines of negative quantity.
 * @returns what is created together
 */
export function vendorInvoiceOf(
  invoice: CarrierInvoice,
  { company, procurementCategory, procurementHierarchy, freightAccount }: VendorInvoiceOptions,
): readonly Creation[] {
  const { supplier, invoiceNumber, settlementId, orderNumber, amount, allocations } = invoice;
  const of = { dataAreaId: company, HeaderReference: headerReferenceOf(invoice), Currency: amount.currency };
  const header = {
    ...of,
    InvoiceNumber: invoiceNumber,
    InvoiceAccount: supplier,
    VendorAccount: supplier,
    InvoiceDescription: settlementId,
    InvoiceDate: timeOfDay(invoice.documentDate),
    Date: timeOfDay(invoice.postingDate),
    ImportedAmount: decimal(amount),
  };
  const lines = allocations.map(({ lineId, amount: part }, nth) => ({
    ...of,
    InvoiceLineNumber: nth + 1,
    InvoiceAccount: supplier,
    ProcurementCategoryName: procurementCategory,
    ...(procurementHierarchy && { ProcurementCategoryHierarchyName: procurementHierarchy }),
    ...(freightAccount && { MainAccountDisplayValue: freightAccount }),
    LineDescription: `${orderNumber} / ${lineId}`,
    ReceiveNow: part.amount < 0 ? -1 : 1,
    UnitPrice: decimal({ ...part, amount: Math.abs(part.amount) }),
    NetAmount: decimal(part),
  }));
  return [
    { collection: 'VendorInvoiceHeaders', entity: header },
    ...lines.map((entity) => ({ collection: 'VendorInvoiceLines', entity })),
  ];
}

type VendorInvoiceOptions = Pick<
  DynamicsConfig,
  'company' | 'procurementCategory' | 'procurementHierarchy' | 'freightAccount'
>;

/** `Edm.Decimal` is a number in JSON; minor units are exact in one. */
const decimal = (money: Money): number => Number(formatMoney(money));
