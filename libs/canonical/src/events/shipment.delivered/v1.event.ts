/** The goods were handed over. */
export interface ShipmentDelivered {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly location?: string;
}
