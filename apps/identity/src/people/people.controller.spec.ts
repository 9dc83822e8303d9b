import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { type ApiAnswer, AuthorizationServer, identityDatabase } from '../identity.driver.js';
import { refresh, tokensOf } from '../sign-in.driver.js';

let test: TestDatabase;
let server: AuthorizationServer;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
});
afterAll(async () => {
  await server?.close();
  await test.drop();
});

const create = (body: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> =>
  server.call('POST', '/people', { body, headers });
const ada = { username: 'ada', name: 'Ada', email: 'ada@example.org', roles: ['viewer', 'operator'] };

describe('a person', () => {
  it('is made with a password that is told this once, and read without it', async () => {
    const made = await create(ada);
    expect(made).toMatchObject({ status: 201, body: { ...ada, disabled: false, signsInBy: 'password', version: 1 } });
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect(String(made.body['password']).length).toBeGreaterThanOrEqual(20);
    const read = await server.call('GET', `/people/${made.body['id']}`);
    expect(read.body).toMatchObject(ada);
    expect(Object.keys(read.body).filter((name) => /password|hash/.test(name))).toEqual([]);
    const listed = await server.call('GET', '/people?limit=200');
    expect(listed.body['items']).toContainEqual(read.body);
  });

  it('made again under the same key has the same password', async () => {
    const [body, headers] = [{ ...ada, username: 'bea' }, { 'idempotency-key': '"bea"' }];
    const first = await create(body, headers);
    const again = await create(body, headers);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(JSON.stringify(await server.database.query('SELECT * FROM platform.idempotency_keys'))).not.toContain(
      String(first.body['password']),
    );
  });

  it('has a name that nobody else ever gets', async () => {
    await create({ ...ada, username: 'cleo' });
    expect(await create({ ...ada, username: 'cleo' })).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it.each([
    [{ username: 'Upper Case' }, '/username'],
    [{ username: 'x' }, '/username'],
    [{ roles: [] }, '/roles'],
    [{ roles: ['root'] }, '/roles/0'],
    [{ email: 'nowhere' }, '/email'],
    [{ partnerId: 'unknown', roles: ['developer'] }, '/partnerId'],
    [{ partnerId: 'unknown', roles: ['developer', 'operator'] }, '/roles'],
    [{ admin: true }, '/admin'],
  ])('is refused as %o', async (change, pointer) => {
    const refused = await create({ ...ada, username: 'dot', ...change });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('is changed at the version that was read, by those who may', async () => {
    const made = await create({ ...ada, username: 'elin' });
    const path = `/people/${made.body['id']}`;
    const body = { name: 'Elin', roles: ['viewer'] };
    expect((await server.call('PUT', path, { body })).status).toBe(428);
    const headers = { 'if-match': '"1"' };
    expect(await server.call('PUT', path, { body, headers })).toMatchObject({
      status: 200,
      body: { ...body, version: 2 },
    });
    expect((await server.call('PUT', path, { body, headers })).status).toBe(412);
    const token = String((await server.asOperator({ scope: 'people:read' })).body.access_token);
    expect((await server.call('POST', `${path}/disable`, { token })).status).toBe(403);
    expect((await server.call('GET', '/people/5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11')).status).toBe(404);
  });

  it('is signed out everywhere on an administrator’s word', async () => {
    const made = await create({ ...ada, username: 'fay' });
    await server.database.query(`UPDATE identity.people SET password_temporary = false WHERE username = 'fay'`);
    const tokens = await tokensOf(server, { username: 'fay', password: String(made.body['password']) });
    await server.call('POST', `/people/${made.body['id']}/sign-out`);
    expect(await refresh(server, tokens.refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
  });

  it('and what was done to it is on record, by whom, and not what it is called', async () => {
    const made = await create({ username: 'gil', name: 'Gilbert Told', email: 'gil@example.org', roles: ['viewer'] });
    await server.call('POST', `/people/${made.body['id']}/reset-password`);
    const rows = await server.database.query<{ act: string; actor: string; record: string }>(
      `SELECT act, actor, record FROM platform.audit_entries WHERE subject = 'person/gil' ORDER BY sequence`,
    );
    expect(rows.map(({ act, actor }) => [act, actor])).toEqual([
      ['person.created', 'operator'],
      ['person-password.reset', 'operator'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Gilbert|gil@/);
    expect(JSON.stringify(rows)).not.toContain(String(made.body['password']));
  });
});
