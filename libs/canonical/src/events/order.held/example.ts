import { anOrder } from '../example.values.js';
import type { OrderHeld } from './v1.event.js';

export const example: OrderHeld = {
  orderNumber: anOrder.orderNumber,
  erp: 'sap',
  reason: 'credit',
  detail: 'The credit limit of customer 10100001 is exceeded',
};
