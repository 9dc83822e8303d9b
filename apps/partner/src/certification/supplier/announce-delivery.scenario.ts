import { awaited, byCall, callsOf, passed, traceOf } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { namesOf } from '../stage.js';
import { announcedPieces, announcementsOf, noticesOf } from './announcements.js';
import { openPurchaseOrder } from './stage.js';

const PIECES = 10;

/** The supplier finds what was ordered and tells what it sends, by handling unit. */
export const announceDelivery: Scenario = {
  id: 'announce-delivery',
  kinds: ['supplier'],
  title: 'Announce the delivery of a purchase order',
  required: true,
  task: [
    'Find the purchase order {purchaseOrder} in your list, and read it.',
    `Announce an inbound shipment to its warehouse that holds all ${PIECES} pieces of line 10, in handling units by their SSCCs.`,
  ],

  stage(context) {
    const { orderNumber } = namesOf(context);
    const placed = openPurchaseOrder(context, orderNumber, [{ sku: 'SKU-1001', pieces: PIECES }]);
    return { refs: { purchaseOrder: `sandbox-${orderNumber}` }, ...placed };
  },

  judge(evidence) {
    const { purchaseOrder = '' } = evidence.refs;
    const read = callsOf(evidence, 'GET', 'purchase-orders/:id', purchaseOrder);
    const notices = noticesOf(evidence, purchaseOrder);
    const title = `Announce all ${PIECES} pieces`;
    const pieces = announcedPieces(notices, purchaseOrder);
    return [
      byCall('Read the purchase order', read, `GET /partner/…/purchase-orders/${purchaseOrder} is awaited.`),
      pieces >= PIECES
        ? passed(title, traceOf(...notices))
        : awaited(title, `${pieces} of ${PIECES} pieces are announced.`, announcementsOf(evidence, purchaseOrder)),
    ];
  },
};
