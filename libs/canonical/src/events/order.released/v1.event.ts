import type { Order } from '../../entities/order.js';

/** The ERP released an order: it may be shipped. `orderId` of the event names the process instance. */
export interface OrderReleased {
  readonly order: Order;
}
