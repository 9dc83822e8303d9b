import type { FulfilmentLine, PickedLine } from '../../entities/fulfilment.js';

/** Everything asked for was picked. */
export interface PickConfirmed {
  readonly fulfilmentId: string;
  readonly lines: readonly PickedLine[];
  /** What the warehouse says that it was asked for. Absent where it says nothing of that. */
  readonly asked?: readonly FulfilmentLine[];
}
