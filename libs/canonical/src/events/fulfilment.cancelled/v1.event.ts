/** The warehouse agreed to cancel, or cancelled, the fulfilment. */
export interface FulfilmentCancelled {
  readonly fulfilmentId: string;
  readonly reason?: string;
}
