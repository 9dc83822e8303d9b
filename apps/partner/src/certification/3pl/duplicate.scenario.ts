import { answered, isTaken } from '../every-kind/webhook.scenario.js';
import { AGAIN, awaited, callsOf, eventsOf, failed, open, passed, traceOf } from '../judging.js';
import type { Evidence, Scenario, Step } from '../scenario.js';
import { namesOf, releasedFulfilment } from '../stage.js';

/** The same event comes twice under one `webhook-id`; what it announces is done once. */
export const surviveDuplicate: Scenario = {
  id: 'survive-duplicate',
  kinds: ['3pl'],
  title: 'Survive a duplicate',
  required: true,
  probes: ['duplicate'],
  task: [
    'Have a webhook for `crossdock.fulfilment.*` before you start this scenario.',
    'Answer the event of {fulfilment} with 2xx, and accept the fulfilment because of it.',
    'The same event comes again, under the same `webhook-id`: answer it with 2xx and do not accept again. What you do is watched for half a minute.',
  ],

  stage(context) {
    const names = namesOf(context);
    const placed = releasedFulfilment(context, names, [{ sku: 'SKU-1001', pieces: 3 }]);
    return { refs: { fulfilment: names.fulfilmentId, order: names.orderId }, ...placed };
  },

  judge(evidence) {
    return [answered(evidence, 'Answer the event with 2xx'), answeredAgain(evidence), once(evidence)];
  },
};

function answeredAgain({ deliveries }: Evidence): Step {
  const title = 'Answer it again with 2xx';
  const again = deliveries.filter(({ probe }) => probe === 'duplicate');
  if (again.some(isTaken)) return passed(title, []);
  const last = again.at(-1);
  return last
    ? failed(
        title,
        `Your endpoint answered ${last.status ?? 'nothing'} to the second one; it is tried again by itself.`,
        [],
      )
    : open(title, 'It is sent again once the first one was answered.');
}

function once(evidence: Evidence): Step {
  const title = 'Accept the fulfilment once';
  const { fulfilment = '' } = evidence.refs;
  const accepted = eventsOf(evidence, 'fulfilment.accepted', fulfilment);
  if (accepted.length > 1)
    return failed(
      title,
      `You accepted it ${accepted.length} times: remember which webhook-id you have handled; ${AGAIN}.`,
      traceOf(...accepted),
    );
  const [first] = accepted;
  if (!first) {
    const calls = callsOf(evidence, 'POST', 'fulfilments/:id/confirmations', fulfilment);
    return awaited(title, 'A confirmation of the kind accepted is awaited.', calls);
  }
  const again = evidence.deliveries.find((delivery) => delivery.probe === 'duplicate' && isTaken(delivery));
  const lastWord = Math.max(Date.parse(first.receivedAt), again?.at.getTime() ?? 0);
  return again && evidence.now.getTime() - lastWord >= evidence.patienceMs
    ? passed(title, traceOf(first))
    : open(title, 'You accepted it; whether the second one makes you do it again shows within half a minute.');
}
