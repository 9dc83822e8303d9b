/** The signed proof is at hand. */
export interface ProofOfDeliveryReceived {
  readonly shipmentId: string;
  readonly signedBy?: string;
}
