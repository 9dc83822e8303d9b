import { aFulfilment, aPackage } from '../example.values.js';
import type { FulfilmentPacked } from './v1.event.js';

export const example: FulfilmentPacked = { fulfilmentId: aFulfilment.fulfilmentId, packages: [aPackage] };
