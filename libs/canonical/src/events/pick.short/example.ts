import { aFulfilment } from '../example.values.js';
import type { PickShort } from './v1.event.js';

export const example: PickShort = {
  fulfilmentId: aFulfilment.fulfilmentId,
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 3, unit: 'EA' }, lot: 'L2611' }],
  reason: 'Damaged in aisle 4',
};
