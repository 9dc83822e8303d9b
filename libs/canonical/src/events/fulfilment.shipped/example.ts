import { aFulfilment, aPackage, pickedLines } from '../example.values.js';
import type { FulfilmentShipped } from './v1.event.js';

export const example: FulfilmentShipped = {
  fulfilmentId: aFulfilment.fulfilmentId,
  lines: pickedLines,
  packages: [aPackage],
};
