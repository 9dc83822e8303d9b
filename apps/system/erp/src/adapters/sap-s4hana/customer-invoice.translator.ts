import { Big } from 'big.js';
import { parseMoney } from '#canonical';
import type { CustomerInvoice } from '../../erp.port.js';
import { type Entity, expandedOne, literal, type ODataRequest, parseDay, requiredText, text } from './odata.codec.js';
import { SERVICES } from './sap.codes.js';

/** https://api.sap.com/api/API_BILLING_DOCUMENT_SRV: items know the sales order, also when the delivery was billed. */
export const invoicesRequest = (orderNumber: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.billing,
  path: 'A_BillingDocumentItem',
  query: { $filter: `SalesDocument eq ${literal(orderNumber)}`, $expand: 'to_BillingDocument' },
});

/** Category M is an invoice; N and S (their cancellations), O and P (credit and debit memos) are not. */
const INVOICE = 'M';

/** One invoice per billing document, however many items it has; cancelled ones do not count. */
export function toInvoices(items: readonly Entity[]): readonly CustomerInvoice[] {
  const invoices = new Map<string, CustomerInvoice>();
  for (const item of items) {
    const document = expandedOne(item, 'to_BillingDocument');
    if (!document || document['BillingDocumentIsCancelled'] === true) continue;
    if (text(document, 'SDDocumentCategory') !== INVOICE) continue;
    const invoice = toInvoice(document);
    invoices.set(invoice.invoiceNumber, invoice);
  }
  return [...invoices.values()];
}

function toInvoice(document: Entity): CustomerInvoice {
  const currency = requiredText(document, 'TransactionCurrency');
  const net = text(document, 'TotalNetAmount');
  const gross = net && new Big(net.trim()).plus(text(document, 'TaxAmount').trim() || 0).toFixed();
  const day = parseDay(document['BillingDocumentDate']);
  return {
    invoiceNumber: requiredText(document, 'BillingDocument'),
    ...(gross && { amount: parseMoney(gross, currency) }),
    // SAP dates a billing document by day only.
    ...(day && { postedAt: `${day}T00:00:00.000Z` }),
  };
}
