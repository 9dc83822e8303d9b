/** The order ended cancelled. */
export interface OrderCancelled {
  readonly orderNumber: string;
  readonly erp: string;
  readonly reason?: string;
}
