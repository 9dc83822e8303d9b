import type { Order } from '../../entities/order.js';

/** The ERP changed an order that it had told before, and that stands where it stood: told as it is there now. */
export interface OrderChanged {
  readonly order: Order;
}
