import type { LocalDate, Money, Quantity } from '../values.js';

export interface CustomerInvoiceLine {
  readonly lineId: string;
  readonly orderNumber: string;
  /** The order's line. */
  readonly orderLineId: string;
  readonly sku: string;
  readonly description?: string;
  readonly quantity: Quantity;
  readonly net: Money;
}

/** How much of an order's line is on an invoice; less than nothing of what it takes back. */
export type InvoicedLine = Pick<CustomerInvoiceLine, 'orderLineId' | 'quantity'>;

/** What a customer was billed, as the ERP holds it. */
export interface CustomerInvoice {
  readonly invoiceNumber: string;
  /** The ERP's customer number. */
  readonly customer: string;
  readonly date: LocalDate;
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
  readonly cancelled: boolean;
  readonly lines: readonly CustomerInvoiceLine[];
}
