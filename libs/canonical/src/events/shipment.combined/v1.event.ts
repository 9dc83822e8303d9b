/** Its carrier carries it together with others from now on, as one move under one PRO. */
export interface ShipmentCombined {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  /** Of the move: in the place of the one that its carrier gave when it accepted. */
  readonly pro?: string;
  /** Other shipments of ours in the move. */
  readonly with: readonly string[];
}
