/** The warehouse refuses the fulfilment. */
export interface FulfilmentRejected {
  readonly fulfilmentId: string;
  readonly warehouse?: string;
  readonly reason: string;
}
