import type { OrderClosed } from './v1.event.js';

export const example: OrderClosed = { orderNumber: '10000001', erp: 'sap', invoiceNumbers: ['90000001'] };
