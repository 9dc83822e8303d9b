import { awaited, byCall, callsOf, passed } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { namesOf } from '../stage.js';
import { announcedPieces, announcementsOf } from './announcements.js';
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
    const announced = announcementsOf(evidence, purchaseOrder);
    const title = `Announce all ${PIECES} pieces`;
    const taken = announced.filter(({ status, replayed }) => status === 201 && !replayed);
    const pieces = taken.reduce((sum, call) => sum + announcedPieces(call, purchaseOrder), 0);
    return [
      byCall('Read the purchase order', read, `GET /partner/…/purchase-orders/${purchaseOrder} is awaited.`),
      pieces >= PIECES
        ? passed(
            title,
            taken.map(({ correlationId }) => correlationId),
          )
        : awaited(title, `${pieces} of ${PIECES} pieces are announced.`, announced),
    ];
  },
};
