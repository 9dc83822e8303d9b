import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalClientSecret } from '#platform/access';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, basic, identityDatabase, PUBLIC_URL } from '../identity.driver.js';
import { claimsIn, refresh, SignInAttempt, tokensOf } from '../sign-in.driver.js';

const PARTNER = 'id-of-north';
const CHOSEN = 'chosen by nobody else';
const NO_OWNERS = `UPDATE identity.people SET roles = '{developer}' WHERE partner_id = '${PARTNER}'`;
const WAITING = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

let test: TestDatabase;
let server: AuthorizationServer;
/** Of the app that looks after partners. */
let token: string;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
  await server.partner('north', 'secret-of-north');
  await server.partner('south', 'secret-of-south');
  const secret = internalClientSecret(server.config.internalSecret, 'crossdock-partner');
  const { body } = await server.ask(basic('crossdock-partner', secret), { resource: `${PUBLIC_URL}/identity` });
  token = String(body.access_token);
});
afterAll(async () => {
  await server?.close();
  await test.drop();
});

interface Calling {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly by?: string;
  readonly partner?: string;
}

const OPERATOR = '"operator";kind=operator';
const personOf = (username: string) => `"${username}";kind=person;partner="${PARTNER}"`;

const at = (method: string, path: string, { body, headers, by = OPERATOR, partner = PARTNER }: Calling = {}) =>
  server.call(method, `/partners/${partner}${path}`, {
    token,
    ...(body && { body }),
    headers: { 'on-behalf-of': by, ...headers },
  });

const follow = (link: string, password: string, headers = {}) =>
  server.call('POST', `/password-links/${link}/acceptance`, { body: { password }, headers });

let nth = 0;
async function invited(role: string, calling: Calling = {}) {
  nth += 1;
  const username = `north.p${nth}`;
  const { status, body } = await at('POST', '/people', { ...calling, body: { username, name: 'Mia', role } });
  expect(status).toBe(201);
  return { id: String(body['id']), username, link: String(body['token']), body };
}
/** Somebody who has chosen a password. */
async function member(role: string, calling: Calling = {}) {
  const { link, ...person } = await invited(role, calling);
  expect((await follow(link, CHOSEN)).status).toBe(200);
  return { ...person, password: CHOSEN };
}
const accept = (username: string, invitation: string, name = 'Mia') =>
  at('POST', '/developers', {
    by: `"invitation ${invitation}";kind=invitee;partner="${PARTNER}"`,
    body: { username, name, role: 'owner', invitation },
  });
const statusOf = async (id: string) => (await at('GET', `/people/${id}`)).body['status'];
const acts = async (username: string) =>
  (
    await server.database.query<{ act: string; actor: string }>(
      'SELECT act, actor FROM platform.audit_entries WHERE subject = $1 ORDER BY sequence',
      [`person/${username}`],
    )
  ).map(({ act, actor }) => `${act} ${actor}`);

describe('somebody who is invited to a partner’s people', () => {
  it('chooses the password by a link, which is good once and kept as a hash', async () => {
    const { id, username, link, body } = await invited('developer');
    expect(body).toMatchObject({ roles: ['developer'], partnerId: PARTNER, status: 'invited' });
    const rows = await server.database.query('SELECT * FROM identity.people WHERE id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(link);
    expect((await follow(link, 'short')).body).toMatchObject({ status: 422, errors: [{ pointer: '/password' }] });
    expect((await follow(link, `${username} is in it`)).status).toBe(422);
    expect(await follow(link, CHOSEN)).toMatchObject({ status: 200, body: { username, partnerId: PARTNER } });
    expect((await follow(link, 'another one of mine')).status).toBe(404);
    expect(claimsIn((await tokensOf(server, { username, password: CHOSEN })).access_token)).toMatchObject({
      partner_id: PARTNER,
      roles: ['developer'],
    });
    expect(await acts(username)).toEqual(['person.created operator', `person-link.followed ${username}`]);
  });

  it('whose answer was lost gets it again under the same key', async () => {
    const { link, username } = await invited('viewer');
    const key = { 'idempotency-key': `"${randomUUID()}"` };
    await follow(link, CHOSEN, key);
    expect(await follow(link, CHOSEN, key)).toMatchObject({ status: 200, body: { username } });
  });

  it('has no sign-in by a link that ran out, was withdrawn, or was made anew', async () => {
    const late = await invited('developer');
    await server.database.query(`UPDATE identity.people SET link_expires_at = now() WHERE id = $1`, [late.id]);
    expect(await follow(late.link, CHOSEN)).toMatchObject({ status: 410, body: { code: 'gone' } });
    expect(await statusOf(late.id)).toBe('expired');
    const anew = await at('POST', `/people/${late.id}/reissue`);
    expect((await follow(String(anew.body['token']), CHOSEN)).status).toBe(200);
    const withdrawn = await invited('developer');
    await at('POST', `/people/${withdrawn.id}/disable`);
    expect((await follow(withdrawn.link, CHOSEN)).status).toBe(404);
    await at('POST', `/people/${withdrawn.id}/enable`);
    expect((await follow(withdrawn.link, CHOSEN)).status).toBe(404);
    expect(await statusOf(withdrawn.id)).toBe('expired');
  });
});

describe('what somebody of a partner may', () => {
  it.each([
    ['owner', true, true, true],
    ['developer', true, true, false],
    ['viewer', true, false, false],
  ])('follows from the role: %s', async (role, reads, writes, invites) => {
    const person = await member(role);
    const scopes = (await tokensOf(server, person)).scope.split(' ');
    expect([
      scopes.includes('account:read') && scopes.includes('partner-people:read'),
      scopes.includes('webhooks:write'),
      scopes.includes('partner-people:write'),
    ]).toEqual([reads, writes, invites]);
    expect(scopes).not.toContain('people:read');
  });

  it('changes with the role, and whoever is signed in comes back with what it may then', async () => {
    const person = await member('developer');
    const { refresh_token } = await tokensOf(server, person);
    const read = await at('GET', `/people/${person.id}`);
    const change = (tag: string) =>
      at('PUT', `/people/${person.id}/role`, { body: { role: 'viewer' }, headers: { 'if-match': tag } });
    expect(await change(String(read.headers.get('etag')))).toMatchObject({ status: 200, body: { roles: ['viewer'] } });
    expect((await change(String(read.headers.get('etag')))).status).toBe(412);
    expect(await refresh(server, refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
  });

  it('is nothing of the enterprise’s: an owner is of a partner, and a partner’s is nothing else', async () => {
    const make = (roles: string[], partnerId?: string) =>
      server.call('POST', '/people', {
        body: { username: `x${randomUUID()}`, name: 'X', roles, ...(partnerId && { partnerId }) },
      });
    expect(await make(['owner'])).toMatchObject({ status: 422, body: { errors: [{ code: 'for-partners' }] } });
    for (const roles of [['administrator'], ['owner', 'developer']])
      expect(await make(roles, PARTNER)).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'not-for-partners' }] },
      });
  });
});

it.each([
  ['is disabled', 'POST', 'disable'],
  ['has to choose a password anew', 'POST', 'reissue'],
  ['is no owner any more', 'PUT', 'role'],
])('who %s looks after nobody from then on, however good a token still is', async (_, method, act) => {
  const [owner, other] = [await member('owner'), await member('developer')];
  const headers = { 'if-match': '*' };
  await at(method, `/people/${owner.id}/${act}`, { headers, ...(act === 'role' && { body: { role: 'viewer' } }) });
  const by = personOf(owner.username);
  const refused = [
    await at('POST', '/people', { by, body: { username: `north.${randomUUID()}`, name: 'Mia', role: 'owner' } }),
    await at('PUT', `/people/${other.id}/role`, { by, headers, body: { role: 'owner' } }),
    await at('POST', `/people/${other.id}/reissue`, { by }),
    await at('POST', `/people/${other.id}/disable`, { by }),
    await at('POST', `/people/${owner.id}/enable`, { by }),
    await at('POST', `/invitations/${randomUUID()}/end`, { by }),
  ];
  expect(refused.map(({ body }) => body['code'])).toEqual(refused.map(() => 'forbidden'));
});

describe('a partner’s people', () => {
  it('are that partner’s: another one’s are not found', async () => {
    const { id } = await member('developer');
    const south = { partner: 'id-of-south' };
    expect((await at('GET', `/people/${id}`, south)).status).toBe(404);
    for (const act of ['disable', 'enable', 'reissue'])
      expect([act, (await at('POST', `/people/${id}/${act}`, south)).status]).toEqual([act, 404]);
    expect((await at('GET', '/people', south)).body['items']).toEqual([]);
    expect(await statusOf(id)).toBe('active');
  });

  it('keep an owner where one has to stay, also when two disable each other at once', async () => {
    await server.database.query(NO_OWNERS);
    const [one, two] = [await member('owner'), await member('owner')];
    const disable = (id: string) => at('POST', `/people/${id}/disable?keepOwner=true`);
    const answers = await Promise.all([disable(one.id), disable(two.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const left = answers[0].status === 200 ? two : one;
    for (const [method, path, body] of [
      ['PUT', 'role', { role: 'viewer' }],
      ['POST', 'reissue', undefined],
    ] as const)
      expect([
        path,
        (
          await at(method, `/people/${left.id}/${path}?keepOwner=true`, {
            ...(body && { body }),
            headers: { 'if-match': '*' },
          })
        ).status,
      ]).toEqual([path, 409]);
    expect((await at('POST', `/people/${left.id}/disable`)).status).toBe(200);
  });

  it('have no other owner in one who has not changed the password that was told', async () => {
    await server.database.query(NO_OWNERS);
    const { id } = await member('owner');
    expect((await accept('north.overtaken', randomUUID())).status).toBe(201);
    expect((await at('POST', `/people/${id}/disable?keepOwner=true`)).status).toBe(409);
  });

  it('lose a password and all sign-ins with a new link', async () => {
    const person = await member('developer');
    const { refresh_token } = await tokensOf(server, person);
    const anew = await at('POST', `/people/${person.id}/reissue`);
    expect(anew.body).toMatchObject({ status: 'invited', username: person.username });
    expect(await refresh(server, refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
    await expect(tokensOf(server, person)).rejects.toThrow();
    expect((await follow(String(anew.body['token']), 'something quite new')).status).toBe(200);
    expect((await tokensOf(server, { ...person, password: 'something quite new' })).access_token).toBeTruthy();
  });
});

it('a link given anew ends also the sign-in of who gave the password and has not gone on yet', async () => {
  const { id, username } = await member('developer');
  const attempt = new SignInAttempt(server);
  const sent = { follow: false } as const;
  const given = await attempt.browser.submit(await attempt.open(), { username, password: CHOSEN }, sent);
  expect(given.status).toBe(303);
  await at('POST', `/people/${id}/reissue`);
  const page = await attempt.browser.open(String(given.headers.get('location')));
  expect(page.url.searchParams.get('code')).toBeNull();
});

describe('an invitation of a partner', () => {
  it('that ends takes who came by it along, whom those invited or gave a new link, and nobody else', async () => {
    const invitation = randomUUID();
    await accept('north.evil', invitation);
    const accomplice = await member('owner', { by: personOf('north.evil') });
    const third = await invited('viewer', { by: personOf(accomplice.username) });
    const taken = await member('developer');
    await at('POST', `/people/${taken.id}/reissue`, { by: personOf('north.evil') });
    const ours = await invited('developer');
    expect((await at('POST', `/invitations/${invitation}/end`)).body).toEqual({ disabled: 4 });
    expect(await Promise.all([accomplice, third, taken, ours].map(({ id }) => statusOf(id)))).toEqual([
      'disabled',
      'disabled',
      'disabled',
      'invited',
    ]);
    expect((await at('POST', `/invitations/${invitation}/end`)).body).toEqual({ disabled: 0 });
    expect(await acts('north.evil')).toEqual([`person.created invitation ${invitation}`, 'person.disabled operator']);
  });

  it('that ends takes along whom somebody invites in that moment', async () => {
    const invitation = randomUUID();
    await accept('north.quick', invitation);
    const holder = await new pg.Client({ connectionString: test.url }).connect();
    // Whoever records an act waits.
    await holder.query('BEGIN; LOCK TABLE platform.audit_heads');
    const waiting = async () => (await server.database.query(WAITING)).length;
    const accomplice = invited('owner', { by: personOf('north.quick') });
    await expect.poll(waiting, { timeout: 5_000 }).toBe(1);
    const ended = at('POST', `/invitations/${invitation}/end`);
    await expect.poll(waiting, { timeout: 5_000 }).toBe(2);
    await holder.end();
    expect((await ended).body).toEqual({ disabled: 2 });
    expect(await statusOf((await accomplice).id)).toBe('disabled');
  });

  it('takes along who came by it before that was kept', async () => {
    const invitation = randomUUID();
    await accept('north.early', invitation);
    await server.database.query(`UPDATE identity.people SET invitation = NULL WHERE username = 'north.early'`);
    expect((await at('POST', `/invitations/${invitation}/end`)).body).toEqual({ disabled: 1 });
  });

  it('gives the same one another password when it is accepted again, and nobody else that name', async () => {
    const invitation = randomUUID();
    const first = await accept('north.lost', invitation);
    await at('POST', `/invitations/${invitation}/end`);
    const again = await accept('north.lost', invitation, 'Mia Jansen');
    expect(again).toMatchObject({
      status: 201,
      body: { id: first.body['id'], status: 'active', name: 'Mia Jansen', password: expect.any(String) },
    });
    expect(again.body['password']).not.toBe(first.body['password']);
    expect(await accept('north.lost', randomUUID())).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});
