import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventLogService } from '#messaging';
import { VendorDouble } from '../../../../libs/platform/src/http/vendor.double.js';
import { ConnectionsApi, NEAR } from '../../../../test/support/connections-api.js';
import { EAST } from '../../../../test/support/erp-api.js';

const api = new ConnectionsApi();
const elsewhere = new VendorDouble();
const key = (id: string) => ({ id, key: randomBytes(32) });
const [old, next] = [key('2025'), key('2026')];
let one: NestFastifyApplication;
let two: NestFastifyApplication;
let password: string;

beforeAll(async () => {
  await Promise.all([api.start(), elsewhere.start()]);
  password = String(api.given.credentials['password']);
  one = await api.replica({ keys: [old], addresses: NEAR });
  two = await api.replica({ keys: [old], addresses: NEAR });
});
afterAll(async () => {
  await api.stop();
  await elsewhere.stop();
});

const wanted = (id: string, change: object = {}) => {
  const { vendor, baseUrl, credentials, options } = api.given;
  return {
    id,
    vendor,
    baseUrl,
    credentials,
    options,
    warehouses: { [EAST]: '1010' },
    suppliers: { SWFT: '17300001' },
    ...change,
  };
};
const add = (id: string, change: object = {}, headers: Record<string, string> = {}) =>
  api.call(one, 'POST', '/connections', wanted(id, change), headers);
const read = (id: string, app = one) => api.call(app, 'GET', `/connections/${id}`);
const faults = async (id: string, change: object) => {
  const { status, body } = await add(id, change);
  expect([status, body.code]).toEqual([422, 'validation-failed']);
  return body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
};
const audit = (id: string) =>
  api.database.query<{ act: string; record: string }>(
    'SELECT act, record FROM platform.audit_entries WHERE subject = $1 ORDER BY sequence',
    [`connection/${id}`],
  );

describe('a connection that an operator adds', () => {
  it('is used at once here, within moments by every replica, and told without its credentials', async () => {
    const { status, body, etag, text } = await add('sap-two');
    expect([status, etag]).toEqual([201, '"1"']);
    expect(body).toMatchObject({
      id: 'sap-two',
      vendor: 'sap-s4hana',
      origin: 'added',
      credentialNames: ['password', 'username'],
      options: { companyCode: '1010' },
      warehouses: { [EAST]: '1010' },
      state: 'connected',
      sealedUnder: '2025',
      version: 1,
    });
    expect(text).not.toContain(password);
    const orderNumber = await api.sap.enterOrder({ quantity: 1 });
    expect(await api.call(one, 'GET', `/systems/sap-two/orders/${orderNumber}`)).toMatchObject({ status: 200 });
    const there = async () => (await api.call(two, 'GET', `/systems/sap-two/orders/${orderNumber}`)).status;
    await expect.poll(there, { timeout: 5_000 }).toBe(200);
  });

  it('has its orders read like those of the landscape, in its own name', async () => {
    const orderNumber = await api.sap.enterOrder({ quantity: 2 });
    const told = async (erp: string) =>
      (await one.get(EventLogService).read({ tenant: 'acme', orderId: `${erp}-${orderNumber}`, limit: 10 })).map(
        ({ type }) => type,
      );
    for (const erp of ['sap-two', 'sap'])
      await expect.poll(() => told(erp), { timeout: 10_000 }).toEqual(['order.released']);
    const { body } = await api.call(one, 'GET', '/systems');
    expect(
      body.items.map(({ id, status, feed }: { id: string; status: string; feed: { state: string } }) => [
        id,
        status,
        feed.state,
      ]),
    ).toEqual([
      ['sap', 'up', 'heard'],
      ['sap-two', 'up', 'heard'],
    ]);
  });

  it('knows warehouses and carriers by its own codes', async () => {
    const orderNumber = await api.sap.enterOrder({ quantity: 1 });
    const delivery = {
      reference: `sap-two-${orderNumber}-F1`,
      orderNumber,
      warehouse: EAST,
      lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 1, unit: 'EA' } }],
    };
    expect(await api.call(one, 'POST', '/systems/sap-two/deliveries', delivery)).toMatchObject({ status: 201 });
    expect(await api.sap.effects('delivery', delivery.reference)).toBe(1);
  });

  it('is listed beside those of the landscape file, which are read only', async () => {
    const { body } = await api.call(one, 'GET', '/connections');
    expect(body.items.map(({ id, origin, version }: Record<string, unknown>) => [id, origin, version])).toEqual([
      ['sap', 'landscape-file', 0],
      ['sap-two', 'added', 1],
    ]);
    expect(body.items[0]).toMatchObject({ warehouses: { [EAST]: '1010' }, suppliers: { SWFT: '17300001' } });
    expect(JSON.stringify(body)).not.toContain(password);
    const first = await api.call(one, 'GET', '/connections?limit=1');
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual(['sap']);
    const rest = await api.call(one, 'GET', `/connections?limit=1&cursor=${first.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ id: 'sap-two' }], nextCursor: null });
    for (const [method, payload] of [
      ['PATCH', { options: {} }],
      ['DELETE', undefined],
    ] as const)
      expect(await api.call(one, method, '/connections/sap', payload, { 'if-match': '*' })).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringContaining('landscape file') },
      });
  });

  it('is added once under one Idempotency-Key, and its id is nobody else’s', async () => {
    const headers = { 'idempotency-key': '"once"' };
    const [first, again] = [await add('once', {}, headers), await add('once', {}, headers)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(await audit('once')).toHaveLength(1);
    expect(await add('once')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await add('sap')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await api.call(one, 'POST', '/connections', wanted('keyless'), { 'idempotency-key': '' })).toMatchObject({
      status: 400,
    });
  });

  it('is refused with all that is wrong with it, pointed to and without a secret', async () => {
    expect(await faults('wrong', { vendor: 'nobody' })).toEqual(['/vendor unknown-adapter']);
    expect(await faults('wrong', { baseUrl: 'http://10.9.9.9/sap' })).toEqual(['/baseUrl not-listed']);
    expect(await faults('wrong', { baseUrl: 'http://169.254.169.254/' })).toEqual(['/baseUrl not-listed']);
    expect(await faults('wrong', { baseUrl: `${api.given.baseUrl}?a=1` })).toEqual(['/baseUrl invalid-url']);
    expect(await faults('wrong', { warehouses: { '4012345000099': '1010' }, suppliers: { NOPE: '1' } })).toEqual([
      '/warehouses/4012345000099 unknown-warehouse',
      '/suppliers/NOPE unknown-carrier',
    ]);
    const secretShown = { ...api.given.options, password: 'planted-in-options' };
    expect(await faults('wrong', { options: secretShown })).toEqual(['/options/password secret-in-options']);
    const { body } = await add('wrong', {
      credentials: { username: 'CROSSDOCK', passwort: 'planted-misspelt' },
      options: { ...api.given.options, companyCode: '10', tokenUrl: 'http://127.0.0.1:1/token' },
    });
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(new Set(pointers)).toEqual(
      new Set(['/credentials/password', '/credentials/passwort', '/options/companyCode']),
    );
    expect(JSON.stringify(body)).not.toContain('planted');
  });

  it('is refused where any address that it could call is not listed', async () => {
    const oauth = { auth: 'oauth', tokenUrl: 'https://8.8.8.8/token' };
    const change = {
      credentials: { clientId: 'c', clientSecret: 's' },
      options: { ...api.given.options, ...oauth },
    };
    expect(await faults('wrong', change)).toEqual(['/options/tokenUrl not-listed']);
  });

  it('is for those who have its scopes', async () => {
    const read = { scope: 'connections:read erp:read erp:write' };
    expect((await api.call(one, 'GET', '/connections', undefined, read)).status).toBe(200);
    expect((await api.call(one, 'POST', '/connections', wanted('denied'), read)).status).toBe(403);
    expect((await api.call(one, 'POST', '/connections/sap-two/test', undefined, read)).status).toBe(403);
    expect((await api.call(one, 'GET', '/connections', undefined, { scope: 'erp:read erp:write' })).status).toBe(403);
  });
});

describe('a test of a connection', () => {
  const test = async (id: string) => (await api.call(one, 'POST', `/connections/${id}/test`)).body;
  const outcomes = ({ checks }: { checks: { check: string; outcome: string }[] }) =>
    checks.map(({ check, outcome }) => `${check} ${outcome}`);

  it('says in plain words that all of it works', async () => {
    const told = await test('sap-two');
    expect(told.works).toBe(true);
    expect(outcomes(told)).toEqual([
      'address passed',
      'name passed',
      'connection passed',
      'sign-in passed',
      'reading passed',
    ]);
    expect((await test('sap')).works).toBe(true);
    expect((await audit('sap-two')).map(({ act }) => act)).toEqual(['connection.added', 'connection.tested']);
  });

  it('says what does not: nobody there, credentials that are not taken, a user without rights, no API', async () => {
    await add('tested', { baseUrl: 'http://127.0.0.1:1' });
    const nobody = await test('tested');
    expect(nobody.works).toBe(false);
    expect(outcomes(nobody)).toEqual([
      'address passed',
      'name passed',
      'connection failed',
      'sign-in not-tried',
      'reading not-tried',
    ]);
    expect(nobody.checks[2].says).toBe('Nothing takes connections on port 1 there.');
    const at = async (status: number, body: unknown) => {
      elsewhere.answers(status, body);
      const { etag } = await read('tested');
      const change = { baseUrl: elsewhere.baseUrl, credentials: api.given.credentials };
      expect((await api.call(one, 'PATCH', '/connections/tested', change, { 'if-match': etag })).status).toBe(200);
      return test('tested');
    };
    const refused = await at(401, { echo: password });
    expect(outcomes(refused).slice(3)).toEqual(['sign-in failed', 'reading not-tried']);
    expect(JSON.stringify(refused)).not.toContain(password);
    expect(outcomes(await at(403, {})).slice(3)).toEqual(['sign-in passed', 'reading failed']);
    // A page that asks a person to log on would be one.
    expect(outcomes(await at(200, '<html>')).slice(3)).toEqual(['sign-in failed', 'reading not-tried']);
    expect(outcomes(await at(302, {})).slice(3)).toEqual(['sign-in failed', 'reading not-tried']);
  });

  it('of one that is not there is 404', async () => {
    expect(await api.call(one, 'POST', '/connections/nobody/test')).toMatchObject({ status: 404 });
  });
});

describe('a change', () => {
  it('is made of the version that was read, and reaches every replica', async () => {
    const { etag } = await add('changing');
    const change = (payload: object, headers: Record<string, string> = {}) =>
      api.call(one, 'PATCH', '/connections/changing', payload, headers);
    expect((await change({ silentAfterMs: 900_000 })).status).toBe(428);
    expect(await change({ silentAfterMs: 900_000 }, { 'if-match': etag })).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { silentAfterMs: 900_000, version: 2 },
    });
    expect((await change({ silentAfterMs: null }, { 'if-match': etag })).status).toBe(412);
    await expect.poll(async () => (await read('changing', two)).body?.version, { timeout: 5_000 }).toBe(2);
  });

  it('to another address asks for the credentials anew: whoever changes it does not learn them', async () => {
    elsewhere.answers(200, {});
    const change = { baseUrl: elsewhere.baseUrl };
    const { status, body } = await api.call(one, 'PATCH', '/connections/changing', change, { 'if-match': '*' });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '/credentials', code: 'required' }]);
    expect(elsewhere.received).toEqual([]);
  });

  it('lets a call that is under way end as it began', async () => {
    const waiting: (() => void)[] = [];
    elsewhere.does((_request, response) => {
      waiting.push(() => response.writeHead(404, { 'content-type': 'application/json' }).end('{}'));
    });
    await add('in-flight', { baseUrl: elsewhere.baseUrl });
    const call = api.call(one, 'GET', '/systems/in-flight/orders/4711');
    await expect.poll(() => elsewhere.received.some(({ url }) => url.includes('4711')), { timeout: 5_000 }).toBe(true);
    const { etag } = await read('in-flight');
    expect((await api.call(one, 'DELETE', '/connections/in-flight', undefined, { 'if-match': etag })).status).toBe(204);
    expect(await api.call(one, 'GET', '/systems/in-flight/orders/4711')).toMatchObject({
      status: 404,
      body: { code: 'unknown-connection' },
    });
    for (const answer of waiting) answer();
    expect(await call).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

/** As another replica that reads the feed would keep all of these from it. */
async function whileNotRead(connection: string, work: () => Promise<void>): Promise<void> {
  const session = api.database.dataSource.createQueryRunner();
  const taken = async () =>
    (
      await session.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken', [
        0x0e_4f_ee_d0,
        `acme/${connection}`,
      ])
    )[0].taken;
  try {
    await expect.poll(taken, { timeout: 5_000, interval: 10 }).toBe(true);
    await work();
  } finally {
    await session.query('SELECT pg_advisory_unlock_all()');
    await session.release();
  }
}

describe('a removal', () => {
  it('is refused while orders wait for it, and forgets the credentials when it is done', async () => {
    const remove = () => api.call(one, 'DELETE', '/connections/sap-two', undefined, { 'if-match': '*' });
    expect(await remove()).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringMatching(/\d+ orders that it has not completed/) },
    });
    await whileNotRead('sap-two', async () => {
      await api.database.query(`UPDATE erp.order_states SET phase = 'completed' WHERE connection = 'sap-two'`);
      expect((await remove()).status).toBe(204);
    });
    expect(await read('sap-two')).toMatchObject({ status: 404 });
    await expect.poll(async () => (await read('sap-two', two)).status, { timeout: 5_000 }).toBe(404);
    const [row] = await api.database.query(`SELECT sealed, key_id FROM platform.connections WHERE id = 'sap-two'`);
    expect(row).toEqual({ sealed: null, key_id: null });
    expect(await add('sap-two')).toMatchObject({ status: 409 });
    expect((await audit('sap-two')).at(-1)?.act).toBe('connection.removed');
  });
});

describe('credentials', () => {
  it('are in no table, no audit entry and no idempotent answer as they are', async () => {
    const tables = await api.database.query<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname IN ('platform', 'erp', 'messaging')`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const [row] = await api.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${name} AS t, unnest($1::text[]) AS secret
         WHERE strpos(t::text, secret) > 0 OR strpos(t::text, encode(convert_to(secret, 'UTF8'), 'hex')) > 0`,
        [[password, Buffer.from(`CROSSDOCK:${password}`).toString('base64').slice(0, -3)]],
      );
      expect([name, row?.n]).toEqual([name, 0]);
    }
  });

  it('are sealed anew under the next key while everybody goes on, and then the old key can be dropped', async () => {
    await add('rotated');
    const usable = async (app: NestFastifyApplication) =>
      (await api.call(app, 'GET', '/systems/rotated/availability?sku=SKU-1001')).status;
    expect(await usable(one)).toBe(200);
    const both = await api.replica({ keys: [next, old], addresses: NEAR });
    expect(await usable(both)).toBe(200);
    expect((await read('rotated', both)).body).toMatchObject({ sealedUnder: '2026', version: 1 });
    const under = await api.database.query<{ key_id: string }>(
      'SELECT DISTINCT key_id FROM platform.connections WHERE removed_at IS NULL',
    );
    expect(under).toEqual([{ key_id: '2026' }]);
    expect((await audit('rotated')).map(({ act }) => act)).toEqual(['connection.added', 'connection.resealed']);
    // One that does not know the next key yet goes on with what it has.
    await expect.poll(async () => (await read('rotated', one)).body.sealedUnder, { timeout: 5_000 }).toBe('2026');
    expect(await usable(one)).toBe(200);
    const after = await api.replica({ keys: [next], addresses: NEAR });
    expect(await usable(after)).toBe(200);
  });

  it('that do not open are told, stop nobody else, and can be given anew', async () => {
    const lost = await api.replica({ keys: [key('2027')], addresses: NEAR });
    expect((await read('rotated', lost)).body).toMatchObject({
      state: 'unusable',
      trouble: expect.stringContaining('the key 2026, which is not among those given'),
    });
    expect(await api.call(lost, 'GET', '/systems/rotated/availability?sku=SKU-1001')).toMatchObject({ status: 503 });
    expect((await api.call(lost, 'GET', '/systems/sap/availability?sku=SKU-1001')).status).toBe(200);
    const { body } = await api.call(lost, 'POST', '/connections/rotated/test');
    expect(body.checks[3]).toMatchObject({
      check: 'sign-in',
      outcome: 'failed',
      says: expect.stringContaining('the key 2026'),
    });
    const change = { credentials: api.given.credentials };
    const given = await api.call(lost, 'PATCH', '/connections/rotated', change, { 'if-match': '*' });
    expect(given).toMatchObject({ status: 200, body: { state: 'connected', sealedUnder: '2027' } });
  });
});

describe('a list of addresses that becomes shorter', () => {
  it('counts at the next start: what is no longer on it is not called', async () => {
    await add('narrowed');
    const strict = await api.replica({ keys: [old], addresses: ['10.0.0.0/8'] });
    expect(await api.call(strict, 'GET', '/systems/narrowed/availability?sku=SKU-1001')).toMatchObject({
      status: 503,
      body: { code: 'vendor-unavailable' },
    });
    expect((await api.call(strict, 'GET', '/systems/sap/availability?sku=SKU-1001')).status).toBe(200);
    const { body } = await api.call(strict, 'POST', '/connections/narrowed/test');
    expect(body.checks[0]).toMatchObject({ check: 'address', outcome: 'failed' });
  });
});
