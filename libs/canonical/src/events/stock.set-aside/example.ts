import type { StockSetAside } from './v1.event.js';

export const example: StockSetAside = {
  movementId: 'mv-3f1c09a2b7d4e6580c1f',
  sku: 'SKU-1001',
  location: '4012345000016',
  delta: { value: -2, unit: 'EA' },
  why: 'The goods issue of its order posts it.',
};
