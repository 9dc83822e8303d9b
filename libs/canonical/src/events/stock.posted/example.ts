import type { StockPosted } from './v1.event.js';

export const example: StockPosted = {
  movementId: 'mv-3f1c09a2b7d4e6580c1f',
  sku: 'SKU-1001',
  location: '4012345000016',
  delta: { value: -2, unit: 'EA' },
  reason: 'scrap',
  erp: 'sap',
  documentNumber: '5000000001-2026',
};
