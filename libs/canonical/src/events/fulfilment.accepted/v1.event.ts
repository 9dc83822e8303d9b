/** The warehouse took the fulfilment on. */
export interface FulfilmentAccepted {
  readonly fulfilmentId: string;
  readonly warehouse?: string;
  readonly reference?: string;
}
