/** The order is complete: delivered, proven and invoiced, and closed in the ERP. */
export interface OrderClosed {
  readonly orderNumber: string;
  readonly erp: string;
  readonly invoiceNumbers: readonly string[];
}
