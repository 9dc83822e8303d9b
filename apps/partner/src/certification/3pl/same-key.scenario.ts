import type { LoggedRequest } from '#platform/request-log';
import { retried } from '../every-kind/retried.js';
import { awaited, callsOf, passed } from '../judging.js';
import type { Scenario, Step } from '../scenario.js';
import { namesOf, releasedFulfilment } from '../stage.js';

/** After a lost answer the partner sends the same again under the same Idempotency-Key, and so does a thing once. */
export const sameKey: Scenario = {
  id: 'retry-with-same-key',
  kinds: ['3pl'],
  title: 'Retry with the same key',
  required: true,
  task: [
    'Accept the fulfilment {fulfilment}, and take the answer as lost on its way to you.',
    'Send the same confirmation again, under the same Idempotency-Key and with the same body.',
  ],

  stage(context) {
    const names = namesOf(context);
    const placed = releasedFulfilment(context, names, [{ sku: 'SKU-1001', pieces: 4 }]);
    return { refs: { fulfilment: names.fulfilmentId, order: names.orderId }, ...placed };
  },

  judge(evidence) {
    const { fulfilment = '' } = evidence.refs;
    const calls = callsOf(evidence, 'POST', 'fulfilments/:id/confirmations', fulfilment);
    return [first(calls), retried(calls)];
  },
};

function first(calls: readonly LoggedRequest[]): Step {
  const done = calls.find(({ status, replayed }) => status === 201 && !replayed);
  return done
    ? passed('Accept it', [done.correlationId])
    : awaited('Accept it', 'A confirmation of the kind accepted is awaited.', calls);
}
