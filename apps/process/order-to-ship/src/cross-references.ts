import type { CrossReference } from '#canonical';
import { returnsOf } from './came-back.js';
import type { Fulfilment, OrderToShipState, Shipment } from './order-to-ship.state.js';
import type { Return } from './returns.state.js';
import { proOf } from './shipment.js';

/** What the systems of an order call it and its parts. */
export function crossReferences(state: OrderToShipState): CrossReference[] {
  const { order, orderId, phase, fulfilments, shipments, routing } = state;
  const erp = order.source.system;
  const ofErp = (kind: CrossReference['kind'], entity: string, value: string | undefined): CrossReference[] =>
    value ? [{ system: erp, kind, value, entity }] : [];
  const invoices = 'invoiceNumbers' in phase ? (phase.invoiceNumbers ?? []) : [];
  return [
    ...ofErp('order-number', orderId, order.orderNumber),
    ...invoices.flatMap((number) => ofErp('customer-invoice', orderId, number)),
    ...fulfilments.flatMap((fulfilment) => [
      ...ofErp('delivery', fulfilment.fulfilmentId, deliveryOf(fulfilment)),
      ...ofErp('goods-issue', fulfilment.fulfilmentId, issueOf(fulfilment)),
      ...ofWarehouse(fulfilment),
    ]),
    ...shipments.flatMap((shipment) => [...tendersAt(shipment, routing?.tms), ...ofCarrier(shipment)]),
    ...returnsOf(state).flatMap((back) =>
      receiptsOf(back).flatMap((document) => ofErp('return-receipt', back.fulfilmentId, document)),
    ),
  ];
}

/** One received before receipts were told apart has one document. */
const receiptsOf = ({ receipts, documentNumber }: Return) =>
  receipts?.map((receipt) => receipt.documentNumber) ?? [documentNumber];

const deliveryOf = (fulfilment: Fulfilment) => ('deliveryNumber' in fulfilment ? fulfilment.deliveryNumber : undefined);
const issueOf = (fulfilment: Fulfilment) => ('documentNumber' in fulfilment ? fulfilment.documentNumber : undefined);

/** Parts of what it was asked for it knows as one. */
function ofWarehouse({ reference, continues, fulfilmentId, partner, wms }: Fulfilment): CrossReference[] {
  if (!reference || continues) return [];
  return [{ system: partner ?? wms, kind: 'warehouse-order', value: reference, entity: fulfilmentId }];
}

function tendersAt({ shipmentId, tenders }: Shipment, tms: string | undefined): CrossReference[] {
  if (!tms) return [];
  return tenders.flatMap(({ tenderId }): CrossReference[] =>
    tenderId ? [{ system: tms, kind: 'tender', value: tenderId, entity: shipmentId }] : [],
  );
}

/** Of one that is carried together with others both count: what was accepted under the one is billed under the other. */
function ofCarrier(shipment: Shipment): CrossReference[] {
  if (!('carrier' in shipment)) return [];
  const accepted = 'pro' in shipment ? shipment.pro : undefined;
  return [...new Set([accepted, proOf(shipment)])].flatMap((value): CrossReference[] =>
    value ? [{ system: shipment.carrier, kind: 'pro', value, entity: shipment.shipmentId }] : [],
  );
}
