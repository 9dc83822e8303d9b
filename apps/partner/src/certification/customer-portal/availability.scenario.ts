import { byCall, callsOf } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { stockOf } from '../stage.js';

export const askAvailability: Scenario = {
  id: 'ask-availability',
  kinds: ['customer-portal'],
  title: 'Ask what is available',
  required: true,
  task: ['Ask what is free for sale of {sku}.'],

  stage(context) {
    const sku = `SBX-${context.number}`;
    return { refs: { sku }, ...stockOf(context, sku, 42) };
  },

  judge(evidence) {
    const { sku = '' } = evidence.refs;
    const calls = callsOf(evidence, 'GET', 'availability').filter(
      ({ path }) => new URLSearchParams(path.split('?')[1] ?? '').get('sku') === sku,
    );
    return [byCall('Ask for it', calls, `GET /partner/…/availability?sku=${sku} is awaited.`)];
  },
};
