import { requirementsIn } from '#canonical';
import type { FulfilmentView } from '#clients';
import { madeOnce } from '#platform/lasting';
import type { FulfilmentDto } from './fulfilment.dto.js';

/** What a 3PL sees of a fulfilment; a new member of the process's view cannot leak. */
export const toFulfilment = madeOnce((view: FulfilmentView): FulfilmentDto => {
  return {
    id: view.id,
    orderNumber: view.orderNumber,
    state: view.state,
    warehouse: view.warehouse,
    shipTo: { ...view.shipTo },
    lines: view.lines.map(({ lineId, sku, gtin, quantity, tolerance, mayBeSubstituted, ...line }) => ({
      lineId,
      sku,
      ...(gtin && { gtin }),
      quantity: { value: quantity.value, unit: quantity.unit },
      ...requirementsIn(line),
      ...(tolerance && { tolerance: { value: tolerance.value, unit: tolerance.unit } }),
      ...(mayBeSubstituted && { mayBeSubstituted }),
    })),
    packages: view.packages.map(({ sscc, weightKg }) => ({ sscc, ...(weightKg !== undefined && { weightKg }) })),
    ...(view.partShipments && {
      partShipments: view.partShipments.map(({ shipmentId, lines }) => ({
        ...(shipmentId && { shipmentId }),
        lines: lines.map(({ lineId, quantity: { value, unit }, lot }) => ({
          lineId,
          quantity: { value, unit },
          ...(lot && { lot }),
        })),
      })),
    }),
    ...(view.awaitedBack && {
      awaitedBack: view.awaitedBack.map(({ lineId, sku, quantity: { value, unit } }) => ({
        lineId,
        sku,
        quantity: { value, unit },
      })),
    }),
    ...(view.requestedShipDate && { requestedShipDate: view.requestedShipDate }),
  };
});
