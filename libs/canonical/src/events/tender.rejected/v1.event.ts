/** The carrier refused the tender, or its time ran out. */
export interface TenderRejected {
  readonly shipmentId: string;
  readonly version: number;
  readonly carrier: string;
  readonly reason?: string;
}
