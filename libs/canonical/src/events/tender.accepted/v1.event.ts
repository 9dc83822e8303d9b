/** The carrier took the tender. */
export interface TenderAccepted {
  readonly shipmentId: string;
  readonly version: number;
  readonly carrier: string;
  readonly pro?: string;
}
