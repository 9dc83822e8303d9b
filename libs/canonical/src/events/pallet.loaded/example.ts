import { aFulfilment, aPackage } from '../example.values.js';
import type { PalletLoaded } from './v1.event.js';

export const example: PalletLoaded = { fulfilmentId: aFulfilment.fulfilmentId, ssccs: [aPackage.sscc] };
