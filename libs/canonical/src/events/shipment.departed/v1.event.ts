/** The truck left with the goods. */
export interface ShipmentDeparted {
  readonly shipmentId: string;
  readonly location?: string;
}
