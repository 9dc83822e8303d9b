import type { FulfilmentLine } from '../../entities/fulfilment.js';

/** The warehouse took the fulfilment on. */
export interface FulfilmentAccepted {
  readonly fulfilmentId: string;
  readonly warehouse?: string;
  readonly reference?: string;
  /** What the warehouse says that it was asked for. Absent where it says nothing of that. */
  readonly asked?: readonly FulfilmentLine[];
}
