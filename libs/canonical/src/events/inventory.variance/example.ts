import type { InventoryVariance } from './v1.event.js';

export const example: InventoryVariance = {
  sku: 'SKU-1001',
  location: '4012345000016',
  erp: { value: 100, unit: 'EA' },
  wms: { value: 98, unit: 'EA' },
};
