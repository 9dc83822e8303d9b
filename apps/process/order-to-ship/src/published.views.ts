import { awaitedFrom, type PublishedView } from '#messaging';
import type { PublishedViews } from '#process-manager';
import type { Fulfilment, OrderToShipState, Shipment } from './order-to-ship.state.js';
import { partsOf, wholes } from './parts.js';
import { isAwaited } from './silence.js';
import { toFulfilment, toOrder, toShipment, toTender } from './views.mapper.js';

/** What others read of an order: the same views that this API answers, with whose lists they stand in. */
export const publishedViews: PublishedViews<OrderToShipState> = {
  shape: 8,
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
      owners: ownersOf(state, fulfilment),
      body: toFulfilment(state, fulfilment),
    })),
    ...state.shipments.map((shipment) => ({
      kind: 'shipment',
      id: shipment.shipmentId,
      owners: [...carriersOf(state, shipment), customer],
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

/** Whose list a fulfilment stands in, and who owes a word of it. */
function ownersOf(state: OrderToShipState, { fulfilmentId, warehouse, wms }: Fulfilment): string[] {
  const owner = `warehouse:${warehouse}`;
  const awaited = partsOf(state, fulfilmentId).some((part) => isAwaited(state, part));
  return awaited ? [owner, awaitedFrom(owner), awaitedFrom(`/wms/${wms}`)] : [owner];
}

function carriersOf(state: OrderToShipState, shipment: Shipment): string[] {
  if (!('carrier' in shipment)) return [];
  const owner = `carrier:${shipment.carrier}`;
  const { routing } = state;
  if (!routing || !isAwaited(state, shipment)) return [owner];
  return [owner, awaitedFrom(owner), awaitedFrom(`/tms/${routing.tms}`)];
}
