import { pageEvents } from '../every-kind/page-events.js';
import { namesOf, shippedOrder, together } from '../stage.js';

const ORDERS = 2;

export const pageOrderEvents = pageEvents({
  kinds: ['customer-portal'],
  stage(context) {
    const all = Array.from({ length: ORDERS }, (_, index) => namesOf(context, index + 1));
    return {
      subjects: all.flatMap(({ orderId, shipmentId }) => [orderId, shipmentId]),
      ...together(...all.map((names) => shippedOrder(context, names, [{ sku: 'SKU-1001', pieces: 1 }]))),
    };
  },
});
