import type { OrderCancelRequested } from './v1.event.js';

export const example: OrderCancelRequested = {
  orderNumber: '10000001',
  erp: 'sap',
  reason: 'The customer ordered twice',
  requestedBy: 'operator',
};
