/** The carrier has brought the goods back to where they left (X12 214 A3): a flag beside the state, never a state. */
export interface ShipmentReturned {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly reason?: string;
  /** UN/LOCODE or place name. */
  readonly location?: string;
}
