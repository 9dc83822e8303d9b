import { Big } from 'big.js';
import {
  addMoney,
  type CustomerInvoice as CanonicalInvoice,
  type CustomerInvoiceLine,
  type InvoicedLine,
  parseMoney,
  type Quantity,
  quantity,
} from '#canonical';
import type { CustomerInvoice, ErpPageQuery } from '../../erp.port.js';
import { MalformedAnswer } from './malformed-answer.js';
import {
  type Entity,
  expanded,
  expandedOne,
  key,
  literal,
  type ODataRequest,
  pageAfter,
  parseDay,
  parseDecimal,
  requiredText,
  text,
} from './odata.codec.js';
import { toRec20 } from './sales-order.translator.js';
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

/** One invoice per billing document, with those of its items that bill the order; cancelled ones do not count. */
export function toInvoices(items: readonly Entity[]): readonly CustomerInvoice[] {
  const invoices = new Map<string, CustomerInvoice & { readonly lines: readonly InvoicedLine[] }>();
  for (const item of items) {
    const document = expandedOne(item, 'to_BillingDocument');
    if (!document || document['BillingDocumentIsCancelled'] === true) continue;
    if (text(document, 'SDDocumentCategory') !== INVOICE) continue;
    const invoice = toInvoice(document);
    const before = invoices.get(invoice.invoiceNumber)?.lines ?? [];
    invoices.set(invoice.invoiceNumber, { ...invoice, lines: [...before, toInvoicedLine(item)] });
  }
  return [...invoices.values()];
}

/** In the unit that was sold and in the material's base unit, where both are told. */
function toInvoicedLine(item: Entity): InvoicedLine {
  const unit = text(item, 'BaseUnit');
  const base = unit && { value: parseDecimal(item['BillingQuantityInBaseUnit']), unit: toRec20(unit) };
  return {
    orderLineId: requiredText(item, 'SalesDocumentItem'),
    quantity: { ...billedOf(item), ...(base && { base }) },
  };
}

const billedOf = (item: Entity): Quantity =>
  quantity(parseDecimal(item['BillingQuantity']), toRec20(requiredText(item, 'BillingQuantityUnit')));

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

/** A customer's billing documents by number; credit and debit memos and cancellations are documents of other categories. */
export const customerInvoicesRequest = (customer: string, page: ErpPageQuery): ODataRequest => ({
  method: 'GET',
  service: SERVICES.billing,
  path: 'A_BillingDocument',
  query: {
    $expand: 'to_Item',
    ...pageAfter('BillingDocument', page, [
      `SoldToParty eq ${literal(customer)}`,
      `SDDocumentCategory eq ${literal(INVOICE)}`,
    ]),
  },
});

export const customerInvoiceRequest = (invoiceNumber: string): ODataRequest => ({
  method: 'GET',
  service: SERVICES.billing,
  path: `A_BillingDocument(${key(invoiceNumber)})`,
  query: { $expand: 'to_Item' },
});

export const isInvoice = (document: Entity): boolean => text(document, 'SDDocumentCategory') === INVOICE;

/** A_BillingDocument with its items → canonical. */
export function toCustomerInvoice(document: Entity): CanonicalInvoice {
  const currency = requiredText(document, 'TransactionCurrency');
  const date = parseDay(document['BillingDocumentDate']);
  if (!date) throw new MalformedAnswer('BillingDocumentDate is missing');
  const net = parseMoney(requiredText(document, 'TotalNetAmount'), currency);
  const tax = parseMoney(text(document, 'TaxAmount') || '0', currency);
  return {
    invoiceNumber: requiredText(document, 'BillingDocument'),
    customer: requiredText(document, 'SoldToParty'),
    date,
    net,
    tax,
    gross: addMoney(net, tax),
    cancelled: document['BillingDocumentIsCancelled'] === true,
    lines: expanded(document, 'to_Item').map((item) => toInvoiceLine(item, currency)),
  };
}

function toInvoiceLine(item: Entity, currency: string): CustomerInvoiceLine {
  const description = text(item, 'BillingDocumentItemText');
  return {
    lineId: requiredText(item, 'BillingDocumentItem'),
    orderNumber: text(item, 'SalesDocument'),
    orderLineId: text(item, 'SalesDocumentItem'),
    sku: requiredText(item, 'Material'),
    ...(description && { description }),
    quantity: billedOf(item),
    net: parseMoney(requiredText(item, 'NetAmount'), currency),
  };
}
