import { money } from '#canonical';
import type { StageContext } from '../scenario.js';
import { type Asked, dayOf, ERP, linesOf, type Placed } from '../stage.js';

/** What was ordered from the partner, nothing of it delivered. */
export function openPurchaseOrder(context: StageContext, orderNumber: string, asked: Asked): Placed {
  const { supplier, warehouse, now } = context;
  const id = `${ERP}-${orderNumber}`;
  const body = {
    id,
    source: { system: ERP, id: orderNumber },
    purchaseOrderNumber: orderNumber,
    supplier,
    currency: 'EUR',
    status: 'open' as const,
    orderedOn: dayOf(now, 0),
    lines: linesOf(asked).map(({ lineId, sku, quantity }) => ({
      lineId,
      sku,
      quantity,
      received: { ...quantity, value: 0 },
      closed: false,
      unitPrice: money(800, 'EUR'),
      warehouse,
      deliveryDate: dayOf(now, 3),
    })),
  };
  return { resources: [{ kind: 'purchase-order', id, body }], facts: [] };
}

/** A shipment of the partner's that came to the warehouse. */
export function arrivedShipment({ partnerId, warehouse }: StageContext, inboundShipmentId: string): Placed {
  return {
    resources: [],
    facts: [
      {
        type: 'inbound-shipment.arrived',
        subject: inboundShipmentId,
        data: { inboundShipmentId, supplier: partnerId, warehouse },
      },
    ],
  };
}
