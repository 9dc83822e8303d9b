import type { Repeat } from '#platform/connections';
import type { ErpCommand } from '../../erp.descriptor.js';

const DELIVERY_REFERENCE = '`A_OutbDeliveryHeader.DeliveryDocumentBySupplier`';
const QUANTITIES = '`A_OutbDeliveryItem.ActualDeliveryQuantity`';
const ACCRUAL_REFERENCE = '`A_OperationalAcctgDocItemCube.AccountingDocumentHeaderText`';
const REVERSAL = '`A_OperationalAcctgDocItemCube.ReverseDocument`';
const MOVEMENT_REFERENCE = '`A_MaterialDocumentHeader.MaterialDocumentHeaderText`';
const RETURN_REFERENCE = '`A_CustomerReturn.PurchaseOrderByCustomer`';
const RECEIPT_REFERENCE = '`A_ReturnsDeliveryHeader.DeliveryDocumentBySupplier`';
const RETURN_REJECTION = '`A_CustomerReturnItem.SalesDocumentRjcnReason`';
const INVOICE_REFERENCE = '`A_SupplierInvoice.SupplierInvoiceIDByInvcgParty`, `DocumentHeaderText`';
const PAYMENT_BLOCK = '`A_SupplierInvoice.PaymentBlockingReason`';

export const SAP_REPEATS: Readonly<Record<ErpCommand, Repeat>> = {
  createDelivery: { lookUp: DELIVERY_REFERENCE, readBack: DELIVERY_REFERENCE, late: 'swept' },
  shortenDelivery: { lookUp: QUANTITIES, readBack: QUANTITIES, late: 'absolute' },
  deleteDelivery: { lookUp: DELIVERY_REFERENCE, readBack: DELIVERY_REFERENCE, late: 'absolute' },
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
  'returns.announce': { lookUp: RETURN_REFERENCE, readBack: RETURN_REFERENCE, late: 'swept' },
  'returns.receive': {
    lookUp: `${RECEIPT_REFERENCE}, \`OverallGoodsMovementStatus\``,
    readBack: `${RECEIPT_REFERENCE}, \`OverallGoodsMovementStatus\`, quantities of its items`,
    late: 'swept',
  },
  'returns.cancel': { lookUp: RETURN_REJECTION, readBack: RETURN_REJECTION, late: 'absolute' },
};
