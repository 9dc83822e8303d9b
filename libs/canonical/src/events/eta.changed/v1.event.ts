import type { ZonedInstant } from '../../values.js';

/** A new estimate; it never counts as an arrival. */
export interface EtaChanged {
  readonly shipmentId: string;
  readonly eta: ZonedInstant;
}
