import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PartnerApi } from '../../../../test/support/partner-api.js';
import { Receiver } from '../../../../test/support/receiver.js';
import { stockAdjusted } from '../events/events.sample.js';
import { createWebhook, deliveriesWhen, paced } from './webhooks.sample.js';

/** Words that cost nothing to write, and none of which may keep a result from being written down. */
const AWKWARD = [
  `${'x'.repeat(499)}😀`,
  `${'x'.repeat(1023)}é`,
  '\u0000',
  '\\u0000',
  '"\\ud83d"',
  Buffer.from([0xed, 0xa0, 0xbd]),
  Buffer.from([0xf0, 0x9f, 0x98]),
];
const HOUR = 3_600_000;

let api: PartnerApi;
let to: Receiver;
beforeAll(async () => {
  api = await PartnerApi.start('sandbox', [paced({ retriesMs: [HOUR], failuresToPause: 1_000, leaseMs: 1_000 })]);
});
afterEach(async () => {
  await api.database.query('DELETE FROM partner.webhooks');
  await to.stop();
});
afterAll(() => api.stop());

describe('a delivery that failed is written down', () => {
  it('whatever the endpoint answered', async () => {
    const made = fc.sample(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.uint8Array({ maxLength: 1_100 })),
      93,
    );
    const answers = [...AWKWARD, ...made];
    to = await new Receiver((_, response, count) => response.writeHead(500).end(answers[count - 1])).start();
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append(answers.map((_, n) => stockAdjusted(`a1-${n}`)));
    const log = await deliveriesWhen(api, '3pl-east', id, ({ length }) => length === answers.length);
    expect(log.map(({ attempts }) => attempts.length)).toEqual(answers.map(() => 1));
    expect(to.received).toHaveLength(answers.length);
    expect(log.every(({ attempts: [{ response = '' }] }) => response.isWellFormed())).toBe(true);
  });

  it('without what the endpoint answered, where that is what cannot be kept', async () => {
    await api.database.query(`
      CREATE FUNCTION partner.refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.attempts::text LIKE '%poison%' THEN RAISE EXCEPTION 'not kept' USING ERRCODE = '22P02'; END IF;
        RETURN NEW;
      END $$`);
    await api.database.query(
      'CREATE TRIGGER poison BEFORE INSERT OR UPDATE ON partner.deliveries FOR EACH ROW EXECUTE FUNCTION partner.refuse_poison()',
    );
    to = await new Receiver((_, response) => response.writeHead(500).end('poison')).start();
    const { id } = await createWebhook(api, '3pl-east', to.url);
    await api.append([stockAdjusted('a2-1'), stockAdjusted('a2-2')]);
    const log = await deliveriesWhen(api, '3pl-east', id, ({ length }) => length === 2);
    expect(log).toMatchObject([{ attempts: [{ status: 500 }] }, { attempts: [{ status: 500 }] }]);
    expect(to.received).toHaveLength(2);
    await api.database.query('DROP FUNCTION partner.refuse_poison CASCADE');
  });
});
