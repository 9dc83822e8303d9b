import type { Repeat } from '#platform/connections';
import type { ErpCommand } from '../../erp.descriptor.js';

const DELIVERY_REFERENCE = '`A_OutbDeliveryHeader.DeliveryDocumentBySupplier`';
const QUANTITIES = '`A_OutbDeliveryItem.ActualDeliveryQuantity`';
const ACCRUAL_REFERENCE = '`A_OperationalAcctgDocItemCube.AccountingDocumentHeaderText`';
const REVERSAL = '`A_OperationalAcctgDocItemCube.ReverseDocument`';
const MOVEMENT_REFERENCE = '`A_MaterialDocumentHeader.MaterialDocumentHeaderText`';
const INVOICE_REFERENCE = '`A_SupplierInvoice.SupplierInvoiceIDByInvcgParty`, `DocumentHeaderText`';
const PAYMENT_BLOCK = '`A_SupplierInvoice.PaymentBlockingReason`';

export const SAP_REPEATS: Readonly<Record<ErpCommand, Repeat>> = {
  createDelivery: { lookUp: DELIVERY_REFERENCE, readBack: DELIVERY_REFERENCE, late: 'swept' },
  shortenDelivery: { lookUp: QUANTITIES, readBack: QUANTITIES, late: 'absolute' },
  postGoodsIssue: {
    lookUp: '`A_OutbDeliveryHeader.OverallGoodsMovementStatus`',
    readBack: '`A_OutbDeliveryHeader.OverallGoodsMovementStatus`, quantities of its items',
    late: 'unique',
  },
  closeOrder: {
    lookUp: '`A_SalesOrderItem.SalesDocumentRjcnReason`',
    readBack: '`A_SalesOrderItem.SalesDocumentRjcnReason`, `A_SalesOrder.OverallSDProcessStatus`',
    late: 'absolute',
  },
  postAccrual: { lookUp: ACCRUAL_REFERENCE, readBack: ACCRUAL_REFERENCE, late: 'swept' },
  reverseAccrual: { lookUp: REVERSAL, readBack: REVERSAL, late: 'unique' },
  postSupplierInvoice: { lookUp: INVOICE_REFERENCE, readBack: INVOICE_REFERENCE, late: 'unique' },
  releasePayment: { lookUp: PAYMENT_BLOCK, readBack: PAYMENT_BLOCK, late: 'absolute' },
  'stock.post': { lookUp: MOVEMENT_REFERENCE, readBack: MOVEMENT_REFERENCE, late: 'swept' },
};
