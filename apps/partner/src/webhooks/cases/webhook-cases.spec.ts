import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { EventLogService } from '#messaging';
import { type Json, PartnerAdmin } from '../../../../../test/support/partner-admin.js';
import { EAST_GLN } from '../../../../../test/support/partner-api.js';
import { Receiver } from '../../../../../test/support/receiver.js';
import { fulfilmentAccepted, fulfilmentReleased, stockAdjusted } from '../../events/events.sample.js';
import { Partners } from '../../registry/partners.js';
import { paced } from '../webhooks.sample.js';
import { WebhookCaseClock } from './case.clock.js';

const NORTH = { id: '3pl-north', environment: 'production' };
const PATH = '/partner-admin/v1/exceptions';

let admin: PartnerAdmin;
let to: Receiver;
beforeAll(async () => {
  admin = await PartnerAdmin.start({ settings: [paced({ retriesMs: [20] })] });
  const contacts = [{ name: 'M. Jansen', email: 'm@north.example' }];
  const body = { id: NORTH.id, kind: '3pl', name: 'North', reach: { warehouses: [EAST_GLN] }, contacts };
  await admin.operator('POST', '/partner-admin/v1/invitations', { body });
});
afterEach(async () => {
  // In this order: what is still under way opens no case once its webhook is gone.
  await admin.database.query('DELETE FROM partner.webhooks');
  await admin.database.query('DELETE FROM partner.webhook_cases');
  await to.stop();
});
afterAll(() => admin.stop());

/** A webhook of an endpoint that takes nothing, until it is told to. */
async function broken(partner = NORTH): Promise<string> {
  to = await new Receiver((_, response) => response.writeHead(500).end('no')).start();
  const body = { url: to.url, types: ['crossdock.fulfilment.*', 'crossdock.stock.*'] };
  return (await admin.partner(partner, 'POST', '/partner/v1/webhooks', { body })).body.id;
}
const repair = () => {
  to.respond = (_, response) => response.writeHead(204).end();
};
const append = (...events: CanonicalEvent[]) => {
  const { enterprise } = admin.app.get(Partners, { strict: false });
  return admin.database.transaction((tx) =>
    admin.app.get(EventLogService, { strict: false }).append(tx, enterprise, events),
  );
};
const cases = async (query = ''): Promise<Json[]> =>
  (await admin.operator('GET', `${PATH}?limit=200${query}`)).body.items;
const casesWhen = async (count: number, query = '&state=open'): Promise<Json[]> => {
  await expect.poll(async () => (await cases(query)).length, { timeout: 10_000 }).toBe(count);
  return cases(query);
};
const act = (id: string, verb: string, body: object = {}) => admin.operator('POST', `${PATH}/${id}/${verb}`, { body });
/** What the log tells of cases of a webhook, once it tells so much. */
const told = async (webhook: string, count: number) => {
  const log = admin.app.get(EventLogService, { strict: false });
  const read = () => log.read({ types: ['exception.opened', 'exception.resolved'], subject: webhook, limit: 50 });
  await expect.poll(async () => (await read()).length).toBe(count);
  return (await read()).map(({ type, data }) => [type, (data as { caseId: string }).caseId]);
};
const audited = async (id: string) => {
  const { body } = await admin.operator('GET', '/partner-admin/v1/audit?limit=10');
  return (body.items as Json[]).find(({ subject }) => subject.id === id);
};

describe('an event that a webhook could not be told of', () => {
  it('is a case of its order that operators list and read, with what was tried', async () => {
    const webhook = await broken();
    await append(fulfilmentReleased('k1'));
    const [found] = await casesWhen(1, `&state=open&partnerId=${NORTH.id}&instanceId=${webhook}`);
    expect(found).toMatchObject({
      instanceId: webhook,
      code: 'webhook-parked',
      title: '3pl-north could not be told of crossdock.fulfilment.released.v1 k1-F1',
      owner: 'partner-integration',
      actions: ['retry', 'resolve', 'assign', 'abandon'],
      evidence: { partnerId: NORTH.id, url: to.url, attempts: 2, lastAttempt: { status: 500, response: 'no' } },
    });
    expect((await admin.operator('GET', `${PATH}/${found.id}`)).body).toEqual(found);
    expect(await told(webhook, 1)).toEqual([['exception.opened', found.id]]);
    expect(await cases('&partnerId=3pl-south')).toEqual([]);
    expect((await admin.operator('GET', `${PATH}/${found.id}x`)).status).toBe(404);
  });

  it('is sent again by an operator; its case ends once it is delivered, and opens anew when it is given up again', async () => {
    const webhook = await broken();
    const from = new Date().toISOString();
    await append(fulfilmentReleased('k2'), fulfilmentAccepted('k2'));
    const [first, second] = await casesWhen(2);
    repair();
    const before = to.received.length;
    expect(await act(first.id, 'retry', { note: 'repaired' })).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(await casesWhen(1)).toEqual([second]);
    expect(to.names.slice(before)).toEqual(['fulfilment.released k2-F1']);
    expect(await cases('&state=resolved')).toMatchObject([
      { id: first.id, resolution: expect.any(String), actions: [] },
    ]);
    expect(await audited(first.id)).toMatchObject({ act: 'exception.retried', reason: 'repaired' });
    to.respond = (_, response) => response.writeHead(500).end();
    await admin.partner(NORTH, 'POST', `/partner/v1/webhooks/${webhook}/replay`, { body: { from } });
    await casesWhen(2);
    expect((await told(webhook, 4)).filter(([, id]) => id === first.id).map(([type]) => type)).toEqual([
      'exception.opened',
      'exception.resolved',
      'exception.opened',
    ]);
  });

  it('is skipped for a reason, settled by hand, or given to a person; each is recorded and what is closed stays closed', async () => {
    const webhook = await broken();
    await append(stockAdjusted('k3-a'), stockAdjusted('k3-b'));
    const [one, other] = await casesWhen(2);
    expect((await act(one.id, 'assign', { assignee: 'm.jansen' })).body).toMatchObject({ assignee: 'm.jansen' });
    expect(await audited(one.id)).toMatchObject({ act: 'exception.assigned', after: { assignee: 'm.jansen' } });
    const unexplained = await act(one.id, 'abandon');
    expect([unexplained.status, unexplained.body.errors[0].pointer]).toEqual([422, '/note']);
    const abandoned = await act(one.id, 'abandon', { note: 'counted anew' });
    expect(abandoned.body).toMatchObject({ state: 'abandoned', resolution: 'counted anew', closedBy: 'operator' });
    expect(await audited(one.id)).toMatchObject({ act: 'exception.abandoned', reason: 'counted anew' });
    expect((await act(other.id, 'resolve', { note: 'told by mail' })).body).toMatchObject({ state: 'resolved' });
    for (const verb of ['retry', 'resolve']) expect((await act(one.id, verb)).status).toBe(409);
    expect((await told(webhook, 4)).map(([type]) => type).sort()).toEqual([
      'exception.opened',
      'exception.opened',
      'exception.resolved',
      'exception.resolved',
    ]);
  });

  it('is not sent again by an operator while its partner has the webhook disabled', async () => {
    const webhook = await broken();
    await append(stockAdjusted('k4'));
    const [found] = await casesWhen(1);
    await admin.partner(NORTH, 'POST', `/partner/v1/webhooks/${webhook}/disable`);
    expect(await act(found.id, 'retry')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('disabled') },
    });
  });

  it('is nobody’s case any more when its webhook is deleted, or its partner goes on from now', async () => {
    const webhook = await broken();
    await append(stockAdjusted('k5'));
    await casesWhen(1);
    const path = `/partner/v1/webhooks/${webhook}`;
    await admin.partner(NORTH, 'POST', `${path}/disable`);
    await admin.partner(NORTH, 'POST', `${path}/enable`, { body: { from: 'now' } });
    await casesWhen(0);
    await append(stockAdjusted('k6'));
    await casesWhen(1);
    await admin.partner(NORTH, 'DELETE', path, { headers: { 'if-match': '*' } });
    await casesWhen(0);
    const resolutions = (await cases('&state=abandoned')).map(({ resolution, closedBy }) => [resolution, closedBy]);
    expect(resolutions).toEqual([
      ['Its partner goes on without what it has missed.', 'partner-3pl-north'],
      ['Its webhook was deleted.', 'partner-3pl-north'],
    ]);
    expect((await told(webhook, 4)).filter(([type]) => type === 'exception.resolved')).toHaveLength(2);
  });

  it('goes to the next role when nobody settles it in time, once per level, and starts anew when it opens again', async () => {
    const webhook = await broken();
    const from = new Date().toISOString();
    await append(fulfilmentReleased('k7'));
    const [{ id }] = (await casesWhen(1)) as [Json];
    const clocks = [admin.app.get(WebhookCaseClock, { strict: false })];
    const overdue = async () => {
      await admin.database.query(
        `UPDATE partner.webhook_cases SET escalates_at = now() - interval '1 second' WHERE escalates_at IS NOT NULL`,
      );
      return (await Promise.all([...clocks, ...clocks].map((clock) => clock.tick()))).reduce((a, b) => a + b);
    };
    await act(id, 'assign', { assignee: 'm.jansen' });
    expect(await overdue()).toBe(1);
    const [up] = await cases();
    expect(up).toMatchObject({ owner: 'integration-lead', severity: 'high', level: 1 });
    expect(up).not.toHaveProperty('assignee');
    expect(Date.parse(up.dueAt) - Date.now()).toBeGreaterThan(3_600_000);
    expect(await overdue()).toBe(1);
    expect(await cases()).toMatchObject([{ owner: 'operations-manager', level: 2 }]);
    expect(await overdue()).toBe(0);
    const log = admin.app.get(EventLogService, { strict: false });
    const ups = await log.read({ types: ['exception.escalated'], subject: webhook, limit: 9 });
    expect(ups.map(({ data }) => (data as Json).from)).toEqual(['partner-integration', 'integration-lead']);
    await act(id, 'resolve', { note: 'told by mail' });
    await admin.partner(NORTH, 'POST', `/partner/v1/webhooks/${webhook}/replay`, { body: { from } });
    expect(await casesWhen(1)).toMatchObject([{ owner: 'partner-integration', severity: 'medium', level: 0 }]);
  });

  it('is no case when it was a test', async () => {
    const webhook = await broken();
    await admin.partner(NORTH, 'POST', `/partner/v1/webhooks/${webhook}/test`);
    await to.until(({ received }) => received.length === 2);
    await sleep(200);
    expect(await cases()).toEqual([]);
  });
});
