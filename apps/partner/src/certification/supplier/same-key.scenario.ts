import { retried } from '../every-kind/retried.js';
import { awaited, passed } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { namesOf } from '../stage.js';
import { announcementsOf } from './announcements.js';
import { openPurchaseOrder } from './stage.js';

export const announceWithSameKey: Scenario = {
  id: 'retry-with-same-key',
  kinds: ['supplier'],
  title: 'Retry with the same key',
  required: true,
  task: [
    'Announce an inbound shipment of the purchase order {purchaseOrder}, and take the answer as lost on its way to you.',
    'Send the same again, under the same Idempotency-Key and with the same body.',
  ],

  stage(context) {
    const { orderNumber } = namesOf(context);
    const placed = openPurchaseOrder(context, orderNumber, [{ sku: 'SKU-1001', pieces: 5 }]);
    return { refs: { purchaseOrder: `sandbox-${orderNumber}` }, ...placed };
  },

  judge(evidence) {
    const calls = announcementsOf(evidence, evidence.refs.purchaseOrder ?? '');
    const first = calls.find(({ status, replayed }) => status === 201 && !replayed);
    return [
      first
        ? passed('Announce it', [first.correlationId])
        : awaited('Announce it', 'An inbound shipment of the purchase order is awaited.', calls),
      retried(calls),
    ];
  },
};
