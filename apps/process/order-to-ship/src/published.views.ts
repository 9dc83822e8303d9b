import type { PublishedView } from '#messaging';
import type { PublishedViews } from '#process-manager';
import type { OrderToShipState } from './order-to-ship.state.js';
import { wholes } from './parts.js';
import { toFulfilment, toOrder, toShipment, toTender } from './views.mapper.js';

/** What others read of an order: the same views that this API answers, with whose lists they stand in. */
export const publishedViews: PublishedViews<OrderToShipState> = {
  shape: 4,
  kinds: ['order', 'fulfilment', 'shipment', 'tender'],
  viewsOf,
};

function viewsOf(state: OrderToShipState): PublishedView[] {
  const customer = `customer:${state.order.customer.id}`;
  return [
    { kind: 'order', id: state.orderId, owners: [customer], body: toOrder(state) },
    ...wholes(state).map((fulfilment) => ({
      kind: 'fulfilment',
      id: fulfilment.fulfilmentId,
      owners: [`warehouse:${fulfilment.warehouse}`],
      body: toFulfilment(state, fulfilment),
    })),
    ...state.shipments.map((shipment) => ({
      kind: 'shipment',
      id: shipment.shipmentId,
      owners: ['carrier' in shipment ? [`carrier:${shipment.carrier}`] : [], customer].flat(),
      body: toShipment(state, shipment),
    })),
    ...state.shipments.flatMap((shipment) =>
      shipment.tenders.map((tender) => {
        const body = toTender(state, shipment, tender);
        return { kind: 'tender', id: body.id, owners: [`carrier:${body.carrier}`], body };
      }),
    ),
  ];
}
