import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EAST_GLN, PartnerApi, WEST_GLN } from '../../../../test/support/partner-api.js';
import { Receiver } from '../../../../test/support/receiver.js';
import { stockAdjusted } from '../events/events.sample.js';
import { RESOLVE } from './targets.js';
import { createWebhook, deliveriesWhen, paced } from './webhooks.sample.js';

const PATH = '/partner/v1/webhooks';

describe('webhooks', () => {
  let api: PartnerApi;
  beforeAll(async () => {
    api = await PartnerApi.start('sandbox', [paced()]);
  });
  afterAll(() => api.stop());

  it('are created with a secret that is shown once, read, listed, changed and deleted', async () => {
    const { secret, ...created } = await createWebhook(api, '3pl-east', 'http://127.0.0.1:9/a', {
      description: 'first',
    });
    expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length).toBe(32);
    const read = await api.call('3pl-east', `${PATH}/${created.id}`);
    expect(read.body).toEqual(created);
    expect(read.headers.get('etag')).toMatch(/^"1\./);
    await createWebhook(api, '3pl-east', 'http://127.0.0.1:9/b');
    const first = await api.call('3pl-east', `${PATH}?limit=1`);
    const second = await api.call('3pl-east', `${PATH}?limit=1&cursor=${first.body.nextCursor}`);
    expect([first, second].map(({ body }) => (body.items as unknown[]).length)).toEqual([1, 1]);
    expect(second.body.nextCursor).toBeNull();
    expect(JSON.stringify([read.body, first.body, second.body])).not.toContain('whsec_');

    const change = (version: string | undefined, body: object) =>
      api.call('3pl-east', `${PATH}/${created.id}`, {
        method: 'PATCH',
        body,
        headers: version ? { 'if-match': version } : {},
      });
    expect((await change(undefined, { description: 'x' })).status).toBe(428);
    expect((await change('"7"', { description: 'x' })).status).toBe(412);
    const changed = await change('"1"', { description: 'second', types: ['crossdock.pick.*'] });
    expect(changed).toMatchObject({
      status: 200,
      body: { description: 'second', types: ['crossdock.pick.*'], version: 2 },
    });
    expect((await change('"1"', { description: 'third' })).status).toBe(412);
    const cleared = await change('"2"', { description: null, filter: { orderPrefix: 'sap-1' } });
    expect(cleared).toMatchObject({ status: 200, body: { filter: { orderPrefix: 'sap-1' }, version: 3 } });
    expect(cleared.body).not.toHaveProperty('description');
    expect((await change('"3"', { filter: {} })).body).toMatchObject({ filter: {}, types: ['crossdock.pick.*'] });

    const remove = (version: string) =>
      api.call('3pl-east', `${PATH}/${created.id}`, { method: 'DELETE', headers: { 'if-match': version } });
    expect((await remove('"1"')).status).toBe(412);
    expect((await remove('"4"')).status).toBe(204);
    expect((await api.call('3pl-east', `${PATH}/${created.id}`)).status).toBe(404);
  });

  it('keep their secrets sealed', async () => {
    const { secret } = await createWebhook(api, '3pl-west', 'http://127.0.0.1:9/');
    const rows = await api.database.query<{ secret: Buffer }>('SELECT secret FROM partner.webhooks');
    expect(rows.some((row) => row.secret.includes(secret.slice(6)))).toBe(false);
  });

  it('are another partner’s or another world’s: 404 whatever is asked of them', async () => {
    const { id } = await createWebhook(api, 'carrier-a', 'http://127.0.0.1:9/');
    const { body: test } = await api.call('carrier-a', `${PATH}/${id}/test`, { body: {} });
    const asked = [
      ['GET', ''],
      ['PATCH', '', { description: 'mine' }],
      ['DELETE', ''],
      ['GET', '/deliveries'],
      ['GET', `/deliveries/${test.id}`],
      ['POST', `/deliveries/${test.id}/replay`, {}],
      ['POST', '/replay', {}],
      ['POST', '/test', {}],
      ['POST', '/enable', {}],
      ['POST', '/disable', {}],
      ['POST', '/rotate-secret', {}],
    ] as const;
    for (const [method, path, body] of asked) {
      const headers: Record<string, string> = method === 'PATCH' || method === 'DELETE' ? { 'if-match': '*' } : {};
      for (const [partner, environment] of [
        ['carrier-b', 'production'],
        ['carrier-a', 'sandbox'],
      ] as const) {
        const { status } = await api.call(partner, `${PATH}/${id}${path}`, { method, headers, body, environment });
        expect([method, path, partner, status]).toEqual([method, path, partner, 404]);
      }
    }
    const own = await createWebhook(api, 'carrier-b', 'http://127.0.0.1:9/');
    expect((await api.call('carrier-b', `${PATH}/${own.id}/deliveries/${test.id}`)).status).toBe(404);
    expect((await api.call('carrier-a', `${PATH}/${id}`)).body).toMatchObject({ version: 1, status: 'enabled' });
  });

  it.each([
    [{ types: ['crossdock.tender.*'] }, '/types/0', 'unknown-event-type'],
    [{ types: ['*', 'crossdock.pikc.*'] }, '/types/1', 'unknown-event-type'],
    [{ types: [] }, '/types', 'array-min-size'],
    [{ types: ['%'] }, '/types/0', 'matches'],
    [{ filter: { warehouses: [WEST_GLN] } }, '/filter/warehouses/0', 'unknown-location'],
    [{ filter: { colour: 'blue' } }, '/filter/colour', 'unknown-member'],
    [{ url: 'http://user:pass@127.0.0.1/' }, '/url', 'credentials-in-url'],
    [{ url: 'http://169.254.169.254/latest' }, '/url', 'not-public'],
    [{ url: 'ftp://127.0.0.1/' }, '/url', 'not-https'],
    [{ url: 'nonsense' }, '/url', 'invalid-url'],
    [{ enabled: 'yes' }, '/enabled', 'is-boolean'],
  ])('are refused with %j', async (wrong, pointer, code) => {
    const body = { url: 'http://127.0.0.1:9/', types: ['*'], ...wrong };
    const answer = await api.call('3pl-east', PATH, { body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
  });

  it('refuse a replay from the cursor of another, of no time, and deliveries that are none', async () => {
    const { id } = await createWebhook(api, '3pl-east', 'http://127.0.0.1:9/', { filter: { warehouses: [EAST_GLN] } });
    const { body: west } = await api.call('3pl-west', '/partner/v1/events');
    const replay = (body: object) => api.call('3pl-east', `${PATH}/${id}/replay`, { body });
    expect(await replay({ after: west.nextCursor })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'invalid-cursor' }] },
    });
    expect((await replay({ from: 'yesterday' })).status).toBe(422);
    expect(await replay({})).toMatchObject({ status: 422, body: { errors: [{ code: 'range-missing' }] } });
    const empty = { from: '2026-11-24T00:00:00Z', to: '2026-11-24T00:00:00Z' };
    expect(await replay(empty)).toMatchObject({ status: 422, body: { errors: [{ code: 'empty-range' }] } });
    for (const delivery of ['0', 'x', '99999999999999999999999', '-1', '1e3'])
      expect((await api.call('3pl-east', `${PATH}/${id}/deliveries/${delivery}`)).status).toBe(404);
    expect((await api.call('3pl-east', `${PATH}/${id}/deliveries?cursor=x`)).status).toBe(422);
  });

  it('are sent ranges again within the quota for bulk, which leaves the rest alone', async () => {
    const { id } = await createWebhook(api, '3pl-west', 'http://127.0.0.1:9/');
    const replay = () => api.call('3pl-west', `${PATH}/${id}/replay`, { body: { from: '2026-11-24T00:00:00Z' } });
    expect((await replay()).headers.get('ratelimit-policy')).toMatch(/"bulk";q=60;w=60$/);
    for (let nth = 1; nth < 60; nth++) expect((await replay()).status).toBe(202);
    expect(await replay()).toMatchObject({ status: 429, body: { 'violated-policies': ['bulk'] } });
    const other = await api.call('3pl-west', `${PATH}/${id}/test`, { method: 'POST' });
    expect([other.status, other.headers.get('ratelimit-policy')]).toEqual([202, expect.not.stringContaining('bulk')]);
  });

  it('are disabled, enabled, tested and given a new secret by posts without a body', async () => {
    const { id } = await createWebhook(api, '3pl-east', 'http://127.0.0.1:9/');
    for (const [command, status] of [
      ['disable', 200],
      ['enable', 200],
      ['rotate-secret', 200],
      ['test', 202],
    ] as const) {
      const answer = await api.call('3pl-east', `${PATH}/${id}/${command}`, { method: 'POST' });
      expect([command, answer.status, answer.body]).toEqual([command, status, expect.anything()]);
    }
  });

  it('are twenty at most', async () => {
    const post = () => api.call('store', PATH, { body: { url: 'http://127.0.0.1:9/', types: ['*'] } });
    const statuses = (await Promise.all(Array.from({ length: 22 }, post))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 409)).toHaveLength(2);
  });

  it('ask for their scopes', async () => {
    expect((await api.call('3pl-east', PATH, { scope: 'events:read' })).status).toBe(403);
    const write = { scope: 'webhooks:read', body: { url: 'http://127.0.0.1:9/', types: ['*'] } };
    expect((await api.call('3pl-east', PATH, write)).status).toBe(403);
  });
});

describe('webhooks in production', () => {
  let api: PartnerApi;
  let inside: Receiver;
  let address = '8.8.8.8';
  const names = async () => [{ address, family: 4 }];
  beforeAll(async () => {
    inside = await new Receiver().start();
    api = await PartnerApi.start('production', [paced(), { provide: RESOLVE, useValue: names }]);
  });
  afterAll(async () => {
    await api.stop();
    await inside.stop();
  });

  it.each([
    ['http://hooks.partner.com/', 'not-https'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://[::ffff:127.0.0.1]/', 'not-public'],
    ['https://localhost/', 'not-public'],
    ['https://hooks.partner.com:22/', 'port-not-allowed'],
  ])('are not sent to %s', async (url, code) => {
    const answer = await api.call('3pl-east', PATH, { body: { url, types: ['*'] } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/url', code }] } });
  });

  it('are not sent to a name that leads inside, whether it did from the start or has moved there since', async () => {
    const url = `https://hooks.partner.com:${inside.port}/`;
    address = '127.0.0.1';
    const refused = await api.call('3pl-east', PATH, { body: { url, types: ['*'] } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'not-public' }] } });
    address = '8.8.8.8';
    const { id } = await createWebhook(api, '3pl-east', url);
    address = '127.0.0.1';
    await api.append([stockAdjusted('rebound')]);
    const [log] = await deliveriesWhen(api, '3pl-east', id, ([first]) => first?.attempts.length > 0);
    expect(log.attempts[0]).toMatchObject({ error: 'not-public' });
    expect(inside.received).toEqual([]);
  });
});
