import {
  type LocalDate,
  type Money,
  money,
  type OpenAccrual,
  type OpenOrder,
  type PaidInvoice,
  type PostedInvoice,
  parseMoney,
  type UnbilledDelivery,
  type UncreditedReturn,
} from '#canonical';
import type { ErpPageQuery } from '../../erp.port.js';
import { formatJournalEntryId, idOf, parseJournalEntryId } from './journal-entry.translator.js';
import { MalformedAnswer } from './malformed-answer.js';
import {
  dateTime,
  type Entity,
  expanded,
  literal,
  type ODataRequest,
  pageAfter,
  pageAfterKeys,
  parseDate,
  parseDay,
  requiredText,
  text,
} from './odata.codec.js';
import { statusOf } from './sales-order.translator.js';
import { COMPLETELY, SERVICES } from './sap.codes.js';
import { documentNumberOf, parseDocumentNumber } from './supplier-invoice.translator.js';

/** A_SalesOrder that SAP has not completed, by number. */
export const openOrdersRequest = (page: ErpPageQuery): ODataRequest => ({
  method: 'GET',
  service: SERVICES.salesOrder,
  path: 'A_SalesOrder',
  query: {
    ...pageAfter('SalesOrder', page, [`OverallSDProcessStatus ne ${literal(COMPLETELY)}`]),
    $expand: 'to_Item',
  },
});

/** Null for one that was rejected as a whole: it is cancelled, whatever is still to be done about it. */
export function toOpenOrder(entity: Entity): OpenOrder | null {
  const status = statusOf(entity);
  if (status === 'cancelled' || status === 'completed') return null;
  const net = text(entity, 'TotalNetAmount');
  const entered = parseDay(entity['CreationDate']);
  const changed = parseDate(entity['LastChangeDateTime']);
  return {
    orderNumber: requiredText(entity, 'SalesOrder'),
    customer: requiredText(entity, 'SoldToParty'),
    status,
    ...(net && { net: parseMoney(net, requiredText(entity, 'TransactionCurrency')) }),
    ...(entered && { enteredAt: `${entered}T00:00:00.000Z` }),
    ...(changed && { changedAt: changed.toISOString() }),
  };
}

/** Goods movement completed, and billing (domain STATV) not yet or partly; blank is not relevant for billing. */
export const unbilledDeliveriesRequest = (page: ErpPageQuery): ODataRequest => ({
  method: 'GET',
  service: SERVICES.delivery,
  path: 'A_OutbDeliveryHeader',
  query: {
    ...pageAfter('DeliveryDocument', page, [
      `OverallGoodsMovementStatus eq ${literal(COMPLETELY)}`,
      `(OverallDelivReltdBillgStatus eq ${literal('A')} or OverallDelivReltdBillgStatus eq ${literal(PARTLY)})`,
    ]),
    $expand: 'to_DeliveryDocumentItem',
  },
});

const PARTLY = 'B';

export function toUnbilledDelivery(entity: Entity): UnbilledDelivery {
  const issued = parseDay(entity['ActualGoodsMovementDate']);
  const [item] = expanded(entity, 'to_DeliveryDocumentItem');
  if (!item) throw new MalformedAnswer('a delivery without items');
  return {
    deliveryNumber: requiredText(entity, 'DeliveryDocument'),
    reference: text(entity, 'DeliveryDocumentBySupplier'),
    orderNumber: requiredText(item, 'ReferenceSDDocument'),
    ...(issued && { issuedOn: issued }),
    billed: text(entity, 'OverallDelivReltdBillgStatus') === PARTLY ? 'partly' : 'nothing',
  };
}

/** A_SupplierInvoice with a text in its header that nobody reversed; numbers repeat by fiscal year. */
export const postedInvoicesRequest = (
  companyCode: string,
  postedFrom: LocalDate,
  { cursor, limit }: ErpPageQuery,
): ODataRequest => {
  const after = cursor === undefined ? null : parseDocumentNumber(cursor);
  return {
    method: 'GET',
    service: SERVICES.supplierInvoice,
    path: 'A_SupplierInvoice',
    query: pageAfterKeys(['FiscalYear', 'SupplierInvoice'], { after: after && [after.year, after.document], limit }, [
      `CompanyCode eq ${literal(companyCode)}`,
      `PostingDate ge ${dateTime(postedFrom)}`,
      `DocumentHeaderText ne ''`,
      `ReverseDocument eq ''`,
    ]),
  };
};

export function toPostedInvoice(entity: Entity): PostedInvoice {
  const gross = parseMoney(requiredText(entity, 'InvoiceGrossAmount'), requiredText(entity, 'DocumentCurrency'));
  return {
    documentNumber: documentNumberOf(entity),
    invoiceNumber: requiredText(entity, 'SupplierInvoiceIDByInvcgParty'),
    settlementId: text(entity, 'DocumentHeaderText'),
    amount: text(entity, 'SupplierInvoiceIsCreditMemo') === 'X' ? turned(gross) : gross,
    postingDate: requiredDay(entity, 'PostingDate'),
    released: text(entity, 'PaymentBlockingReason') === '',
  };
}

/** The lines on the accrual account, one per document of ours, of journal entries that neither are nor have a reversal. */
export const openAccrualsRequest = (
  { companyCode, accrualAccount }: { readonly companyCode: string; readonly accrualAccount: string },
  page: ErpPageQuery,
): ODataRequest =>
  journalLines(page, [
    `CompanyCode eq ${literal(companyCode)}`,
    `GLAccount eq ${literal(accrualAccount)}`,
    `AccountingDocumentType eq ${literal('SA')}`,
  ]);

/** Lines of which there is one a document, of what neither is a reversal nor was reversed; numbers repeat by fiscal year. */
function journalLines({ cursor, limit }: ErpPageQuery, conditions: readonly string[]): ODataRequest {
  const after = cursor === undefined ? null : parseJournalEntryId(cursor);
  return {
    method: 'GET',
    service: SERVICES.accountingItems,
    path: 'A_OperationalAcctgDocItemCube',
    query: pageAfterKeys(
      ['FiscalYear', 'AccountingDocument'],
      { after: after && [after.year, after.document], limit },
      [...conditions, 'IsReversal eq false', 'IsReversed eq false'],
    ),
  };
}

/** A liability is credited: its amount is negative. */
export const toOpenAccrual = (line: Entity): OpenAccrual => ({
  documentNumber: formatJournalEntryId(idOf(line)),
  reference: text(line, 'AccountingDocumentHeaderText'),
  amount: turned(
    parseMoney(requiredText(line, 'AmountInTransactionCurrency'), requiredText(line, 'TransactionCurrency')),
  ),
  postingDate: requiredDay(line, 'PostingDate'),
});

/**
 * The suppliers' lines of invoices that were cleared, and not by a reversal: by a payment, or set off with one another.
 * What clears them and when are fields of the same line. Unverified, as all of the ledger's service is.
 */
export const paymentsRequest = (companyCode: string, paidFrom: LocalDate, page: ErpPageQuery): ODataRequest =>
  journalLines(page, [
    `CompanyCode eq ${literal(companyCode)}`,
    `AccountingDocumentItemType eq ${literal('K')}`,
    `AccountingDocumentType eq ${literal('RE')}`,
    `ClearingDate ge ${dateTime(paidFrom)}`,
  ]);

/** A supplier is credited with what is owed: an invoice's amount is negative, a credit memo's positive. */
export const toPaidInvoice = (line: Entity): PaidInvoice => ({
  documentNumber: requiredText(line, 'ClearingAccountingDocument'),
  invoiceNumber: requiredText(line, 'DocumentReferenceID'),
  settlementId: text(line, 'AccountingDocumentHeaderText'),
  amount: turned(
    parseMoney(requiredText(line, 'AmountInTransactionCurrency'), requiredText(line, 'TransactionCurrency')),
  ),
  paidOn: requiredDay(line, 'ClearingDate'),
});

/** Goods received, and billing (here: the credit) not yet or partly; blank is not relevant for it. */
export const uncreditedReturnsRequest = (page: ErpPageQuery): ODataRequest => ({
  method: 'GET',
  service: SERVICES.returnsDelivery,
  path: 'A_ReturnsDeliveryHeader',
  query: pageAfter('DeliveryDocument', page, [
    `OverallGoodsMovementStatus eq ${literal(COMPLETELY)}`,
    `(OverallDelivReltdBillgStatus eq ${literal('A')} or OverallDelivReltdBillgStatus eq ${literal(PARTLY)})`,
  ]),
});

export function toUncreditedReturn(entity: Entity): UncreditedReturn {
  const received = parseDay(entity['ActualGoodsMovementDate']);
  return {
    deliveryNumber: requiredText(entity, 'DeliveryDocument'),
    reference: text(entity, 'DeliveryDocumentBySupplier'),
    ...(received && { receivedOn: received }),
    credited: text(entity, 'OverallDelivReltdBillgStatus') === PARTLY ? 'partly' : 'nothing',
  };
}

const turned = ({ amount, currency }: Money): Money => money(0 - amount, currency);

function requiredDay(entity: Entity, property: string): LocalDate {
  const day = parseDay(entity[property]);
  if (!day) throw new MalformedAnswer(`${property} is missing`);
  return day;
}
