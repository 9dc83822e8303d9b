/** The truck reached the consignee. */
export interface ShipmentArrived {
  readonly shipmentId: string;
  readonly location?: string;
}
