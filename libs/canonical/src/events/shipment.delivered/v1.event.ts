/** The goods were handed over. */
export interface ShipmentDelivered {
  readonly shipmentId: string;
  readonly location?: string;
}
