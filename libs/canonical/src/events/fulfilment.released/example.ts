import { aFulfilment } from '../example.values.js';
import type { FulfilmentReleased } from './v1.event.js';

export const example: FulfilmentReleased = { fulfilment: aFulfilment, partner: '3pl-east', wms: 'wms' };
