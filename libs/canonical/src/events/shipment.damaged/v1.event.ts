/** Goods were damaged on their way (X12 214 A9): a flag beside the state, never a state. */
export interface ShipmentDamaged {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly reason?: string;
  /** UN/LOCODE or place name. */
  readonly location?: string;
}
