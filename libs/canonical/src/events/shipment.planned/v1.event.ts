import type { Rate, ShipmentRequest } from '../../entities/shipment.js';

/** A shipment was rated and a carrier chosen. */
export interface ShipmentPlanned {
  readonly shipmentId: string;
  readonly fulfilmentIds: readonly string[];
  readonly request: ShipmentRequest;
  readonly rates: readonly Rate[];
  readonly chosen: Rate;
}
