import type { ZonedInstant } from '../../values.js';

/** The carrier reports a delay: a flag beside the state, never a state. */
export interface CarrierDelayed {
  readonly shipmentId: string;
  readonly reason?: string;
  readonly eta?: ZonedInstant;
}
