import { byCall, callsOf } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { namesOf, shippedOrder } from '../stage.js';

/** The portal shows its customer the order, where it is, and who signed. */
export const trackOrder: Scenario = {
  id: 'track-order',
  kinds: ['customer-portal'],
  title: 'Track an order',
  required: true,
  task: [
    'Find the order {order} in your list, and read it.',
    'Read its shipment {shipment}: it is delivered, with its proof of delivery.',
  ],

  stage(context) {
    const names = namesOf(context);
    const { orderId: order, shipmentId: shipment } = names;
    return { refs: { order, shipment }, ...shippedOrder(context, names, [{ sku: 'SKU-1001', pieces: 3 }]) };
  },

  judge(evidence) {
    const { order = '', shipment = '' } = evidence.refs;
    return [
      byCall('List your orders', callsOf(evidence, 'GET', 'orders'), 'GET /partner/…/orders is awaited.'),
      byCall(
        'Read the order',
        callsOf(evidence, 'GET', 'orders/:id', order),
        `GET /partner/…/orders/${order} is awaited.`,
      ),
      byCall(
        'Read its shipment',
        callsOf(evidence, 'GET', 'shipments/:id', shipment),
        `GET /partner/…/shipments/${shipment} is awaited.`,
      ),
    ];
  },
};
