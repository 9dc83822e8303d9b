import { AGAIN, awaited, byCall, callsOf, eventOf, failed, passed, traceOf } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { namesOf, releasedFulfilment } from '../stage.js';

/** What follows upon accepting. */
const FURTHER = ['pick.confirmed', 'pick.short', 'fulfilment.packed', 'pallet.loaded', 'fulfilment.shipped'] as const;

/** The partner finds what was released to its warehouse, reads it and takes it on. */
export const receiveFulfilment: Scenario = {
  id: 'receive-fulfilment',
  kinds: ['3pl'],
  title: 'Receive a fulfilment',
  required: true,
  task: [
    'Find the fulfilment {fulfilment} in your list, by an event or by a webhook, and read it.',
    'Confirm it with the kind `accepted`.',
  ],

  stage(context) {
    const names = namesOf(context);
    const placed = releasedFulfilment(context, names, [{ sku: 'SKU-1001', pieces: 10 }]);
    return { refs: { fulfilment: names.fulfilmentId, order: names.orderId }, ...placed };
  },

  judge(evidence) {
    const { fulfilment = '' } = evidence.refs;
    const read = callsOf(evidence, 'GET', 'fulfilments/:id', fulfilment);
    const confirmed = callsOf(evidence, 'POST', 'fulfilments/:id/confirmations', fulfilment);
    const accepted = eventOf(evidence, 'fulfilment.accepted', fulfilment);
    const rejected = eventOf(evidence, 'fulfilment.rejected', fulfilment);
    const title = 'Accept it';
    const early = FURTHER.flatMap((type) => eventOf(evidence, type, fulfilment) ?? []).find(
      ({ position }) => !accepted || position < accepted.position,
    );
    return [
      byCall('Read the fulfilment', read, `GET /partner/…/fulfilments/${fulfilment} is awaited.`),
      early
        ? failed(title, `You told of ${early.type} before you accepted it: ${AGAIN}.`, traceOf(early))
        : rejected
          ? failed(title, `You rejected ${fulfilment} instead: ${AGAIN}.`, traceOf(rejected))
          : accepted
            ? passed(title, traceOf(accepted))
            : awaited(title, 'A confirmation of the kind accepted is awaited.', confirmed),
    ];
  },
};
