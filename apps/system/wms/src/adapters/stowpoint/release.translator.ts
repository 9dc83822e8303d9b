import { type Address, type FulfilmentRequest, type HandlingRequirements, isSamePlace } from '#canonical';
import { fitting, type VendorField } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { LONGEST_REFERENCE, TEMPERATURE_CODE, UOM_BY_REC20 } from './stowpoint.codes.js';
import type { LineHandling, NewShipmentOrder, ShipmentOrder, ShipTo } from './stowpoint.wire.js';

/**
 * Our request as StowPoint's shipment order; our fulfilment id becomes its `externalId`.
 * @throws ProblemError `validation-failed` for a unit that StowPoint does not know, or a reference that it would not keep
 */
export function toShipmentOrder(request: FulfilmentRequest & { warehouseCode: string }): NewShipmentOrder {
  const { shipTo } = request;
  return {
    externalId: fitting(request.fulfilmentId, LONGEST_REFERENCE, field('externalId', '/fulfilmentId')),
    orderReference: fitting(request.orderNumber, LONGEST_REFERENCE, field('orderReference', '/orderNumber')),
    warehouse: request.warehouseCode,
    ...(request.requestedShipDate && { requestedShipDate: request.requestedShipDate }),
    shipTo: {
      name: shipTo.name,
      ...(shipTo.street && { street: shipTo.street }),
      city: shipTo.city,
      postalCode: shipTo.postalCode,
      ...(shipTo.region && { region: shipTo.region }),
      countryCode: shipTo.country,
      ...(shipTo.gln && { gln: shipTo.gln }),
    },
    lines: request.lines.map((line, index) => ({
      externalLineId: line.lineId,
      sku: line.sku,
      ...(line.gtin && { gtin: line.gtin }),
      quantity: line.quantity.value,
      uom: uomOf(line.quantity.unit, index),
      ...toHandling(line),
    })),
  };
}

const field = (name: string, pointer: string): VendorField => ({ vendor: 'StowPoint', name, pointer });

const toHandling = ({ hazmat, hazardClass, packingGroup, temperature }: HandlingRequirements): LineHandling => ({
  ...(hazmat && {
    dangerousGoods: { unNumber: hazmat, ...(hazardClass && { hazardClass }), ...(packingGroup && { packingGroup }) },
  }),
  ...(temperature && { temperature: TEMPERATURE_CODE[temperature] }),
});

/** What StowPoint was told otherwise before: of what it does not show nothing is concluded. */
export function otherwiseIn(there: ShipmentOrder, asked: NewShipmentOrder): string[] {
  const { shipTo, requestedShipDate } = there;
  return [
    ...(shipTo && !isSamePlace(toAddress(shipTo), toAddress(asked.shipTo)) ? ['shipTo'] : []),
    ...(requestedShipDate && requestedShipDate !== asked.requestedShipDate ? ['requestedShipDate'] : []),
  ];
}

const toAddress = ({ countryCode, ...address }: ShipTo): Address => ({ ...address, country: countryCode });

function uomOf(unit: string, index: number): string {
  const uom = UOM_BY_REC20[unit];
  if (uom) return uom;
  const message = `StowPoint has no unit for ${unit}`;
  throw new ProblemError('validation-failed', message, {
    errors: [{ pointer: `/lines/${index}/quantity/unit`, code: 'unknown-unit', message }],
  });
}
