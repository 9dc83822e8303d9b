import type { ZonedInstant } from '../../values.js';

/** A new estimate; it never counts as an arrival. */
export interface EtaChanged {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly eta: ZonedInstant;
}
