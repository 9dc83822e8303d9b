import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveWith } from '#platform/http';
import { NameServer } from '../../../../test/support/name-server.js';
import { EAST_GLN, PartnerApi, WEST_GLN } from '../../../../test/support/partner-api.js';
import { Receiver } from '../../../../test/support/receiver.js';
import { stockAdjusted } from '../events/events.sample.js';
import { RESOLVE } from './targets.js';
import { createWebhook, deliveriesWhen, paced } from './webhooks.sample.js';

const names = new NameServer();
let to: Receiver;
beforeAll(async () => {
  await names.start();
  to = await new Receiver().start();
  names.addresses.set('hooks.west.com', '127.0.0.1');
});
afterAll(async () => {
  await to.stop();
  names.stop();
});
const start = (profile: 'sandbox' | 'production') =>
  PartnerApi.start(profile, [
    paced({ attemptTimeoutMs: 5_000 }),
    { provide: RESOLVE, useValue: resolveWith([names.server]) },
  ]);

describe('a webhook of a name whose servers are silent', () => {
  it('slows no delivery of another partner', async () => {
    const api = await start('sandbox');
    const silent = await Promise.all(
      Array.from({ length: 15 }, (_, n) => createWebhook(api, '3pl-east', `http://n${n}.silent/`)),
    );
    await createWebhook(api, '3pl-west', `http://hooks.west.com:${to.port}/`);
    await api.append(Array.from({ length: 20 }, (_, n) => stockAdjusted(`n1-${n}`, EAST_GLN)));
    const began = Date.now();
    await api.append([stockAdjusted('n1', WEST_GLN)]);
    await to.until(({ received }) => received.length === 1);
    expect(Date.now() - began).toBeLessThan(1_500);
    const [log] = await deliveriesWhen(api, '3pl-east', silent[0].id, ([first]) => first?.attempts.length > 0);
    expect(log.attempts[0]).toMatchObject({ error: 'not-resolved-in-time' });
    await api.stop();
  });

  it('is refused, within seconds', async () => {
    const api = await start('production');
    const began = Date.now();
    const answer = await api.call('3pl-east', '/partner/v1/webhooks', {
      body: { url: 'https://a.silent/', types: ['*'] },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/url', code: 'not-resolved-in-time' }] },
    });
    expect(Date.now() - began).toBeLessThan(4_000);
    await api.stop();
  });
});
