import type { PickedLine } from '../../entities/fulfilment.js';

/** Picking ended with less than asked for; `lines` says what was picked, 0 included. */
export interface PickShort {
  readonly fulfilmentId: string;
  readonly lines: readonly PickedLine[];
  readonly reason?: string;
}
