import { AGAIN, failed, open, passed } from '../judging.js';
import type { Evidence, Scenario, SeenDelivery, Step } from '../scenario.js';
import { namesOf, releasedFulfilment } from '../stage.js';

/** The partner answers what is signed by its secret and refuses what is not: else anybody could tell it anything. */
export const verifyWebhook: Scenario = {
  id: 'verify-webhook',
  kinds: ['3pl'],
  title: 'Receive and verify a webhook',
  required: true,
  probes: ['forged'],
  task: [
    'Have a webhook for `crossdock.fulfilment.*` before you start this scenario.',
    'Answer the event of {fulfilment} with 2xx.',
    'One more delivery comes, signed with another secret than yours: refuse it with 4xx.',
  ],

  stage(context) {
    const names = namesOf(context);
    const placed = releasedFulfilment(context, names, [{ sku: 'SKU-1001', pieces: 2 }]);
    return { refs: { fulfilment: names.fulfilmentId, order: names.orderId }, ...placed };
  },

  judge(evidence) {
    return [answered(evidence, 'Answer it with 2xx'), refused(evidence)];
  },
};

/** The first delivery of the run's event, as its endpoint took it. */
export function answered({ deliveries }: Evidence, title: string): Step {
  const genuine = deliveries.filter(({ probe }) => probe === undefined);
  if (genuine.some(isTaken)) return passed(title, []);
  const last = genuine.at(-1);
  return last
    ? failed(title, `Your endpoint ${told(last)}; it is tried again by itself.`, [])
    : open(
        title,
        'No webhook of yours has been sent the event yet. If you have none for it, create one and start again.',
      );
}

function refused({ deliveries }: Evidence): Step {
  const title = 'Refuse a wrong signature with 4xx';
  const forged = deliveries.find(({ probe }) => probe === 'forged');
  if (!forged) return open(title, 'It is sent once the event was answered.');
  if (isTaken(forged))
    return failed(
      title,
      `Your endpoint answered ${forged.status} to a delivery that was not signed with your secret: verify webhook-signature as Standard Webhooks says, then ${AGAIN}.`,
      [],
    );
  return forged.status !== undefined && forged.status >= 400 && forged.status < 500
    ? passed(title, [])
    : failed(title, `Your endpoint ${told(forged)} instead of refusing it with 4xx: ${AGAIN}.`, []);
}

export const isTaken = ({ status }: SeenDelivery) => status !== undefined && status >= 200 && status < 300;

const told = ({ status, error }: SeenDelivery) =>
  status === undefined ? `gave no answer (${error})` : `answered ${status}`;
