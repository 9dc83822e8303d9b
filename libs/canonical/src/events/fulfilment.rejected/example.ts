import { aFulfilment } from '../example.values.js';
import type { FulfilmentRejected } from './v1.event.js';

export const example: FulfilmentRejected = {
  fulfilmentId: aFulfilment.fulfilmentId,
  warehouse: aFulfilment.warehouse,
  reason: 'Dock closed for stocktaking',
};
