import { aFulfilment, pickedLines } from '../example.values.js';
import type { FulfilmentReturned } from './v1.event.js';

export const example: FulfilmentReturned = { fulfilmentId: aFulfilment.fulfilmentId, lines: pickedLines };
