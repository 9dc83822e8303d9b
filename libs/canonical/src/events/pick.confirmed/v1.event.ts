import type { PickedLine } from '../../entities/fulfilment.js';

/** Everything asked for was picked. */
export interface PickConfirmed {
  readonly fulfilmentId: string;
  readonly lines: readonly PickedLine[];
}
