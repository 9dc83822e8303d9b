/** The truck reached the consignee. */
export interface ShipmentArrived {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly location?: string;
}
