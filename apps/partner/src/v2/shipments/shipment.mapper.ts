import type { ShipmentView } from '#clients';
import { toShipment as toShipmentV1 } from '../../v1/shipments/shipment.mapper.js';
import { toHandlingUnit } from '../handling-unit.mapper.js';
import type { ShipmentDto } from './shipment.dto.js';

/** What a carrier or a customer sees of a shipment: as in v1, but with handling units instead of packages. */
export function toShipment(view: ShipmentView): ShipmentDto {
  const { packages: _, ...same } = toShipmentV1(view, 'v2');
  return { ...same, handlingUnits: view.request.packages.map(toHandlingUnit) };
}
