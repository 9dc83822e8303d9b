import type { Order } from '../../entities/order.js';

/** An order may not go on: the ERP or a validation holds it. */
export interface OrderHeld {
  readonly orderNumber: string;
  readonly erp: string;
  readonly reason: 'credit' | 'delivery-block' | 'validation';
  readonly detail: string;
  readonly order?: Order;
}
