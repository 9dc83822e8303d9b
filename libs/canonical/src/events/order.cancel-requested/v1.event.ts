/** Somebody with the right to asks that the order be cancelled. */
export interface OrderCancelRequested {
  readonly orderNumber: string;
  readonly erp: string;
  readonly reason?: string;
  readonly requestedBy?: string;
}
