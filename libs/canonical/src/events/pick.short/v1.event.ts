import type { FulfilmentLine, PickedLine } from '../../entities/fulfilment.js';

/** Picking ended with less than asked for; `lines` says what was picked, 0 included. */
export interface PickShort {
  readonly fulfilmentId: string;
  readonly lines: readonly PickedLine[];
  /** What the warehouse says that it was asked for. Absent where it says nothing of that. */
  readonly asked?: readonly FulfilmentLine[];
  readonly reason?: string;
}
