import { aFulfilment } from '../example.values.js';
import type { FulfilmentAccepted } from './v1.event.js';

export const example: FulfilmentAccepted = {
  fulfilmentId: aFulfilment.fulfilmentId,
  warehouse: aFulfilment.warehouse,
  reference: 'SP-100042',
};
