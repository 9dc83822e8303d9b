import type { ZonedInstant } from '../../values.js';

/** The carrier reports a delay: a flag beside the state, never a state. */
export interface CarrierDelayed {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly reason?: string;
  readonly eta?: ZonedInstant;
}
