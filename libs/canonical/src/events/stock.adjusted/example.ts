import type { StockAdjusted } from './v1.event.js';

export const example: StockAdjusted = {
  sku: 'SKU-1001',
  location: '4012345000016',
  delta: { value: -2, unit: 'EA' },
  reason: 'damaged',
  reference: 'ADJ-2026-0042',
  lot: 'L2611',
};
