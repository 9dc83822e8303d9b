import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Developer, ea } from '../../../../../test/support/developer.js';
import { type Json, PartnerAdmin } from '../../../../../test/support/partner-admin.js';
import { PATIENCE_MS } from '../evidence.js';

let admin: PartnerAdmin;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
});
afterAll(() => admin.stop());

const picked = (ten: number, twenty: number, reason?: string) => ({
  kind: 'picked',
  lines: [
    { lineId: '10', quantity: ea(ten) },
    { lineId: '20', quantity: ea(twenty) },
  ],
  ...(reason && { reason }),
});
const packages = [{ sscc: '340123450000000000', weightKg: 12.5 }];

describe('a 3PL', () => {
  it('is shown its checklist, and nothing is started before it asks', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { body } = await dev.call('GET', '/certification');
    expect(body).toMatchObject({ partnerId: dev.id, status: 'onboarding' });
    expect(body.scenarios.map(({ id, state, required }: Json) => `${id} ${state} ${required}`)).toEqual(
      expect.arrayContaining([
        'receive-fulfilment not-started true',
        'short-pick not-started true',
        'retry-with-same-key not-started true',
        'page-events not-started true',
      ]),
    );
    expect((await dev.call('GET', '/fulfilments')).body.items).toEqual([]);
    expect((await dev.call('POST', '/certification/scenarios/none/runs')).status).toBe(404);
    expect((await dev.call('POST', '/certification/scenarios/accept-tender/runs')).status).toBe(404);
  });

  it('receives a fulfilment: finds it, reads it, accepts it', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('receive-fulfilment');
    expect((await dev.call('GET', '/fulfilments')).body.items).toMatchObject([{ id: fulfilment, state: 'released' }]);
    expect((await dev.call('GET', `/fulfilments/${fulfilment}`)).status).toBe(200);
    expect(await dev.steps('receive-fulfilment')).toEqual(['passed Read the fulfilment', 'open Accept it']);
    const accepted = await dev.confirm(fulfilment, { kind: 'accepted' });
    expect(accepted.status).toBe(201);
    const { state, run } = await dev.scenario('receive-fulfilment');
    expect(state).toBe('passed');
    expect(run.steps[1].evidence).toEqual([accepted.headers.get('x-correlation-id')]);
    expect((await dev.call('GET', `/fulfilments/${fulfilment}`)).body.state).toBe('accepted');
  });

  it('that ships what it never accepted has not received it, though it accepts later', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('receive-fulfilment');
    await dev.call('GET', `/fulfilments/${fulfilment}`);
    await dev.confirm(fulfilment, { kind: 'shipped' });
    await dev.confirm(fulfilment, { kind: 'accepted' });
    expect((await dev.scenario('receive-fulfilment')).run.steps[1]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('before you accepted it'),
    });
  });

  it('shows it in a busy sandbox too: what came after thousands of other calls is seen, what came before them stays shown', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('receive-fulfilment');
    const isBusy = () =>
      admin.database.query(
        `INSERT INTO platform.requests (at, partner_id, environment, method, route, path, status, latency_ms, correlation_id, replayed)
         SELECT now(), $1, 'sandbox', 'GET', '/partner/v1/account', '/partner/v1/account', 200, 1, 'c', false
         FROM generate_series(1, 6000)`,
        [dev.id],
      );
    await isBusy();
    await dev.call('GET', `/fulfilments/${fulfilment}`);
    expect(await dev.steps('receive-fulfilment')).toEqual(['passed Read the fulfilment', 'open Accept it']);
    await isBusy();
    await dev.confirm(fulfilment, { kind: 'accepted' });
    expect(await dev.steps('receive-fulfilment')).toEqual(['passed Read the fulfilment', 'passed Accept it']);
  });

  it('is told in plain words what failed, mends a refused call at once, and begins anew what cannot be mended', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('short-pick');
    await dev.confirm(fulfilment, { kind: 'accepted' });
    const refused = await dev.confirm(fulfilment, picked(70, 6, 'Damaged'));
    expect(refused.status).toBe(422);
    const [, pick] = (await dev.scenario('short-pick')).run.steps;
    expect(pick).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('70 of line 10, but 10 were asked for'),
      evidence: [refused.headers.get('x-correlation-id')],
    });
    const wrong = await dev.confirm(fulfilment, picked(9, 6, 'Damaged'));
    expect(wrong.status).toBe(201);
    const failed = await dev.scenario('short-pick');
    expect(failed.state).toBe('failed');
    expect(failed.run.steps[1]).toMatchObject({
      state: 'failed',
      why: 'line 10 has 9 pieces instead of 7: start the scenario again and take the new ones.',
      evidence: [wrong.headers.get('x-correlation-id')],
    });

    const anew = await dev.start('short-pick');
    expect(anew.fulfilment).not.toBe(fulfilment);
    const again = anew.fulfilment as string;
    await dev.confirm(again, { kind: 'accepted' });
    await dev.confirm(again, picked(7, 6, 'Damaged in aisle 4'));
    const lines = [{ lineId: '10', quantity: ea(8) }];
    expect(await dev.confirm(again, { kind: 'packed', packages: [{ ...packages[0], lines }] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/packages/0/lines/0/quantity/value', code: 'more-than-picked' }] },
    });
    await dev.confirm(again, { kind: 'packed', packages });
    expect(await dev.steps('short-pick')).toContain('open Ship what was picked');
    await dev.confirm(again, { ...picked(7, 6), kind: 'shipped', packages });
    expect(await dev.scenario('short-pick')).toMatchObject({ state: 'passed', run: { number: 2 } });
    expect((await dev.call('GET', `/fulfilments/${again}`)).body.state).toBe('goods-issued');
  });

  it('that picks in full, or gives no reason, has not shown a short pick', async () => {
    const dev = await Developer.of(admin, '3pl');
    const first = await dev.start('short-pick');
    await dev.confirm(first.fulfilment as string, { kind: 'picked' });
    expect((await dev.scenario('short-pick')).run.steps[1].why).toContain('full pick');
    const second = await dev.start('short-pick');
    await dev.confirm(second.fulfilment as string, picked(7, 6));
    expect((await dev.scenario('short-pick')).run.steps[1].why).toContain('no reason');
  });

  it('retries under the same key', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('retry-with-same-key');
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'first');
    expect(await dev.steps('retry-with-same-key')).toEqual([
      'passed Accept it',
      'open Send it again under the same key',
    ]);
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'first');
    expect((await dev.scenario('retry-with-same-key')).state).toBe('passed');
  });

  it('that rejects has not accepted, however well it retries', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('retry-with-same-key');
    for (let nth = 0; nth < 2; nth++) {
      const rejected = await dev.confirm(fulfilment, { kind: 'rejected', reason: 'No room' }, 'no');
      expect(rejected.status).toBe(201);
    }
    expect(await dev.scenario('retry-with-same-key')).toMatchObject({
      state: 'failed',
      run: { steps: [{ state: 'failed', why: expect.stringContaining('were to accept it') }, { state: 'passed' }] },
    });
  });

  it('that retries under another key, or with another body, is told so', async () => {
    const dev = await Developer.of(admin, '3pl');
    const { fulfilment = '' } = await dev.start('retry-with-same-key');
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'one');
    await dev.confirm(fulfilment, { kind: 'accepted' }, 'two');
    expect((await dev.scenario('retry-with-same-key')).run.steps[1]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('2 times under 2 keys'),
    });
    const anew = await dev.start('retry-with-same-key');
    await dev.confirm(anew.fulfilment as string, { kind: 'accepted' }, 'three');
    await dev.confirm(anew.fulfilment as string, { kind: 'picked' }, 'three');
    expect((await dev.scenario('retry-with-same-key')).run.steps[1].why).toContain('another body');
    await dev.confirm(anew.fulfilment as string, { kind: 'accepted' }, 'three');
    expect((await dev.scenario('retry-with-same-key')).state).toBe('passed');
  });
});

describe("a 3PL's webhook", () => {
  it('answers what is signed and refuses what is not', async () => {
    const dev = await Developer.of(admin, '3pl');
    const receiver = await dev.listens();
    await dev.start('verify-webhook');
    expect((await dev.ended('verify-webhook')).run.steps.map(({ state }: Json) => state)).toEqual(['passed', 'passed']);
    expect(receiver.received.map(({ verified }) => verified)).toEqual([true, false]);
  });

  it('that takes whatever comes has failed, and is mended by verifying', async () => {
    const dev = await Developer.of(admin, '3pl');
    const receiver = await dev.listens();
    receiver.verifies = false;
    await dev.start('verify-webhook');
    expect((await dev.ended('verify-webhook')).run.steps[1]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('answered 204 to a delivery that was not signed with your secret'),
    });
    receiver.verifies = true;
    await dev.start('verify-webhook');
    expect((await dev.ended('verify-webhook')).state).toBe('passed');
  });

  it('is awaited where there is none', async () => {
    const dev = await Developer.of(admin, '3pl');
    await dev.start('verify-webhook');
    expect((await dev.scenario('verify-webhook')).run.steps[0]).toMatchObject({
      state: 'open',
      why: expect.stringContaining('create one and start again'),
    });
  });

  it('is sent the same twice: who accepts twice has failed', async () => {
    const dev = await Developer.of(admin, '3pl');
    const receiver = await dev.listens();
    receiver.onEvent = ({ event }) => dev.confirm(event.subject, { kind: 'accepted' });
    await dev.start('survive-duplicate');
    const careless = await dev.ended('survive-duplicate');
    expect(careless.run.steps[2]).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('accepted it 2 times'),
    });
    expect(careless.run.steps[2].evidence).toHaveLength(2);
  });

  it('is sent the same twice: who accepts again seconds later, as out of a queue, has failed', async () => {
    const dev = await Developer.of(admin, '3pl');
    const receiver = await dev.listens();
    let events = 0;
    receiver.onEvent = async ({ event }) => {
      events += 1;
      const accept = () => dev.confirm(event.subject, { kind: 'accepted' });
      if (events === 1) await accept();
      else setTimeout(accept, 5_000);
    };
    await dev.start('survive-duplicate');
    expect((await dev.ended('survive-duplicate')).run.steps[2]).toMatchObject({ state: 'failed' });
    expect(events).toBe(2);
  });

  it('is sent the same twice: who remembers the webhook-id accepts once and has passed', async () => {
    const hasty = await PartnerAdmin.start({ settings: [{ provide: PATIENCE_MS, useValue: 1_000 }] });
    onTestFinished(() => hasty.stop());
    const dev = await Developer.of(hasty, '3pl');
    const receiver = await dev.listens();
    const handled = new Set<string>();
    receiver.onEvent = ({ id, event }) =>
      handled.has(id) ? Promise.resolve() : dev.confirm(handled.add(id) && event.subject, { kind: 'accepted' });
    const { fulfilment } = await dev.start('survive-duplicate');
    expect((await dev.ended('survive-duplicate')).state).toBe('passed');
    const ids = receiver.received.filter(({ event }) => event.subject === fulfilment).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});
