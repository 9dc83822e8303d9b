/** The consignee would not take the goods (X12 214 A7): a flag beside the state, never a state. */
export interface ShipmentRefused {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly reason?: string;
  /** UN/LOCODE or place name. */
  readonly location?: string;
}
