import type { OrderCancelled } from './v1.event.js';

export const example: OrderCancelled = { orderNumber: '10000001', erp: 'sap', reason: 'The customer ordered twice' };
