/** Delivery was tried in vain. */
export interface DeliveryAttempted {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly reason?: string;
}
