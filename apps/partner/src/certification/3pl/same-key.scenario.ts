import type { LoggedRequest } from '#platform/request-log';
import { AGAIN, awaited, callsOf, failed, idsOf, open, passed } from '../judging.js';
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
    return [first(calls), retried(evidence, calls)];
  },
};

function first(calls: readonly LoggedRequest[]): Step {
  const done = calls.find(({ status, replayed }) => status === 201 && !replayed);
  return done
    ? passed('Accept it', [done.correlationId])
    : awaited('Accept it', 'A confirmation of the kind accepted is awaited.', calls);
}

/** @param calls confirmations of one thing */
export function retried(_evidence: Evidence, calls: readonly LoggedRequest[]): Step {
  const title = 'Send it again under the same key';
  const effects = calls.filter(({ status, replayed }) => status === 201 && !replayed);
  if (effects.length > 1)
    return failed(
      title,
      `You told it ${effects.length} times under ${effects.length} keys; a retry keeps its key, or the thing happens twice: ${AGAIN}.`,
      idsOf(effects),
    );
  const reused = calls.find(({ problem }) => problem === 'idempotency-key-reused');
  if (reused) return failed(title, `Your retry had another body than the first try: ${AGAIN}.`, [reused.correlationId]);
  const replay = calls.find(({ replayed, status }) => replayed && status === 201);
  const [effect] = effects;
  if (replay && effect) return passed(title, idsOf([effect, replay]));
  return open(title, 'The same request under the same key is awaited.');
}
