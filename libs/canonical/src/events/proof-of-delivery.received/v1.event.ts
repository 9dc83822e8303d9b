/** The signed proof is at hand. */
export interface ProofOfDeliveryReceived {
  readonly shipmentId: string;
  /** SCAC of the carrier whose word it is; absent where nobody told. */
  readonly carrier?: string;
  readonly signedBy?: string;
}
