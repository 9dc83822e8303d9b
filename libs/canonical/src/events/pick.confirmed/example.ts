import { aFulfilment, pickedLines } from '../example.values.js';
import type { PickConfirmed } from './v1.event.js';

export const example: PickConfirmed = { fulfilmentId: aFulfilment.fulfilmentId, lines: pickedLines };
