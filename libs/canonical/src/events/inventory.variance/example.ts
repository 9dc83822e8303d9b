import type { InventoryVariance } from './v1.event.js';

export const example: InventoryVariance = {
  sku: 'SKU-1001',
  location: '4012345000016',
  erp: { value: 100, unit: 'EA' },
  wms: { value: 98, unit: 'EA' },
  verdict: 'within-tolerance',
  itemClass: 'B',
  reconciliationId: '1f0e7a7e-56f4-4f0e-8a0e-0d8a4b0a9f11',
  asOf: '2026-11-26T02:00:00.000Z',
};
