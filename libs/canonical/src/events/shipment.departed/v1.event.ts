/** The truck left with the goods. */
export interface ShipmentDeparted {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly location?: string;
}
