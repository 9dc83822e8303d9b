/** Delivery was tried in vain. */
export interface DeliveryAttempted {
  readonly shipmentId: string;
  readonly reason?: string;
}
