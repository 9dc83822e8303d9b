import type { Order } from '../../entities/order.js';

/** An order was entered in its ERP and is not released yet. */
export interface OrderReceived {
  readonly order: Order;
}
