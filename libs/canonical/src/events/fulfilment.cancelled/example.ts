import { aFulfilment } from '../example.values.js';
import type { FulfilmentCancelled } from './v1.event.js';

export const example: FulfilmentCancelled = {
  fulfilmentId: aFulfilment.fulfilmentId,
  reason: 'Agreed before the pick',
};
