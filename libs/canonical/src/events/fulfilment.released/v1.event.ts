import type { FulfilmentRequest } from '../../entities/fulfilment.js';

/** A fulfilment was given to its warehouse. */
export interface FulfilmentReleased {
  readonly fulfilment: FulfilmentRequest;
  readonly partner?: string;
  readonly wms?: string;
}
