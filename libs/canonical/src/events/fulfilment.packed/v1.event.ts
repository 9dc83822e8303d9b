import type { Package } from '../../entities/fulfilment.js';

/** The picked goods stand packed in handling units. */
export interface FulfilmentPacked {
  readonly fulfilmentId: string;
  readonly packages: readonly Package[];
}
