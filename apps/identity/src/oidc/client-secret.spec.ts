import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, basic, identityDatabase, OPERATOR_SECRET } from '../identity.driver.js';

let test: TestDatabase;
let server: AuthorizationServer;
const PARTNER_SECRET = 'secret of a partner: +space & 100%';
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
  await server.partner('partner-3pl', PARTNER_SECRET);
});
afterAll(async () => {
  await server.close();
  await test.drop();
});

describe('a client that is none', () => {
  it('is not told whether the name or the secret is wrong', async () => {
    const unknown = await server.ask(basic('nobody', 'x'.repeat(43)));
    const wrong = await server.ask(basic('operator', 'x'.repeat(43)));
    for (const { status, headers, body } of [unknown, wrong]) {
      expect([status, body.error]).toEqual([401, 'invalid_client']);
      expect(headers.get('www-authenticate')).toMatch(/^Basic /);
    }
    expect(wrong.body).toEqual(unknown.body);
  });

  it.each(['', 'kept as a hash', OPERATOR_SECRET.slice(0, -1), `${OPERATOR_SECRET} `, PARTNER_SECRET])(
    'as the operator with the secret "%s"',
    async (secret) => {
      const { status } = await server.ask(basic('operator', secret));
      expect([400, 401]).toContain(status);
    },
  );

  it.each<[string, string | undefined, Record<string, string>]>([
    ['nobody at all', undefined, {}],
    ['a secret in the form', undefined, { client_id: 'operator', client_secret: OPERATOR_SECRET }],
    ['a name without secret', undefined, { client_id: 'operator' }],
    ['no Basic', 'Basic !!!', {}],
    ['an SQL name', basic(`operator' OR '1'='1`, OPERATOR_SECRET), {}],
    ['a name with NUL', basic('oper\0ator', OPERATOR_SECRET), {}],
    ['a secret with NUL', basic('operator', 'a\0b'), {}],
  ])('%s gets no token and no failure of ours', async (_, authorization, form) => {
    const { status, body } = await server.ask(authorization, form);
    expect([400, 401]).toContain(status);
    expect(body.access_token).toBeUndefined();
    expect(body.error).toMatch(/^invalid_/);
  });

  it.each(['authorization_code', 'password', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code', ''])(
    'the grant %s is not there',
    async (grant) => {
      const { status, body } = await server.asOperator({ grant_type: grant });
      expect([status, body.access_token]).toEqual([400, undefined]);
    },
  );

  it.each(['text/html', 'text/html,application/xhtml+xml', 'image/png', '*/*'])(
    'is told so in JSON, also when it accepts %s only',
    async (accept) => {
      const { status, headers, body } = await server.ask(basic('operator', 'wrong'), {}, { accept });
      expect([status, body.error]).toEqual([401, 'invalid_client']);
      expect(headers.get('content-type')).toContain('application/json');
    },
  );

  it('a request that is none is no failure of ours', async () => {
    const authorization = basic('operator', OPERATOR_SECRET);
    const headers = { authorization, 'content-type': 'application/json' };
    const json = await fetch(`${server.url}/oauth/token`, { method: 'POST', headers, body: '{"grant_type":1}' });
    expect(json.status).toBe(400);
    const huge = await server.asOperator({ scope: 'x'.repeat(200_000) });
    expect(huge.status).toBeGreaterThanOrEqual(400);
    expect(huge.status).toBeLessThan(500);
  });
});

describe('secrets', () => {
  it('are kept as hashes: nothing in the database is one', async () => {
    const database = server.database;
    const tables = ['clients', 'client_secrets', 'signing_keys', 'used_assertions'];
    await server.ask(basic('partner-3pl', PARTNER_SECRET));
    const kept = await Promise.all(tables.map((table) => database.query(`SELECT t::text FROM identity.${table} t`)));
    const text = JSON.stringify(kept);
    for (const secret of [OPERATOR_SECRET, PARTNER_SECRET, Buffer.from(OPERATOR_SECRET).toString('base64')])
      expect(text).not.toContain(secret);
    expect(text).toContain(createHash('sha256').update(OPERATOR_SECRET).digest('base64url'));
  });

  it('two live at a time, so that one can be replaced; a third ends the oldest', async () => {
    const clients = server.clients;
    const statusWith = async (secret: string) => (await server.ask(basic('partner-rotating', secret))).status;
    for (const secret of ['first-secret', 'second-secret'])
      await clients.ensurePartner('partner-rotating', secret, 'rotating', '3pl');
    expect([await statusWith('first-secret'), await statusWith('second-secret')]).toEqual([200, 200]);
    await clients.ensurePartner('partner-rotating', 'third-secret', 'rotating', '3pl');
    expect(await statusWith('first-secret')).toBe(401);
    expect([await statusWith('second-secret'), await statusWith('third-secret')]).toEqual([200, 200]);
  });

  it('that are used leave when they were last', async () => {
    const database = server.database;
    const clients = server.clients;
    await clients.ensurePartner('partner-used', 'the-old-one', 'used', '3pl');
    await clients.ensurePartner('partner-used', 'the-new-one', 'used', '3pl');
    await server.ask(basic('partner-used', 'the-old-one'));
    const used = await database.query<{ used: boolean }>(
      `SELECT last_used_at IS NOT NULL AS used FROM identity.client_secrets WHERE client_id = 'partner-used' ORDER BY created_at`,
    );
    expect(used).toEqual([{ used: true }, { used: false }]);
  });
});
