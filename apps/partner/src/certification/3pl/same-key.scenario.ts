import type { LoggedRequest } from '#platform/request-log';
import { retried } from '../every-kind/retried.js';
import { AGAIN, awaited, callsOf, eventOf, failed, passed, traceOf } from '../judging.js';
import type { Evidence, Scenario, Step } from '../scenario.js';
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
    return [accepted(evidence, fulfilment, calls), retried(calls)];
  },
};

function accepted(evidence: Evidence, fulfilment: string, calls: readonly LoggedRequest[]): Step {
  const title = 'Accept it';
  const done = eventOf(evidence, 'fulfilment.accepted', fulfilment);
  if (done) return passed(title, traceOf(done));
  const other = calls.find(({ status, replayed }) => status === 201 && !replayed);
  return other
    ? failed(title, `You told something else of it, but were to accept it: ${AGAIN}.`, [other.correlationId])
    : awaited(title, 'A confirmation of the kind accepted is awaited.', calls);
}
