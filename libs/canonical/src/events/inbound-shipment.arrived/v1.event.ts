/** Announced goods stand at the warehouse's gate; nothing of them is counted yet. */
export interface InboundShipmentArrived {
  readonly inboundShipmentId: string;
  /** Partner id. */
  readonly supplier: string;
  /** GLN. */
  readonly warehouse: string;
}
