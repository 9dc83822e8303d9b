import type { Rate, ShipmentRequest } from '../../entities/shipment.js';

/** A shipment was rated and a carrier chosen. */
export interface ShipmentPlanned {
  readonly shipmentId: string;
  /** Whose order it is, as the ERP numbers customers; absent in shipments planned before it was told. */
  readonly customerId?: string;
  readonly fulfilmentIds: readonly string[];
  readonly request: ShipmentRequest;
  readonly rates: readonly Rate[];
  readonly chosen: Rate;
}
