import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Endpoint } from '#platform/access';
import type { ApiDefinition } from '#platform/application';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, basic, identityDatabase } from '../identity.driver.js';

/** Within this time an act counts on every replica. */
const EVERYWHERE_MS = 5_000;

@Controller('partner/v1/things')
class ThingsController {
  @Get()
  @Endpoint({ summary: 'List things', scope: 'events:read' })
  list(): { items: string[] } {
    return { items: [] };
  }
}
@Module({ controllers: [ThingsController] })
class ThingsModule {}

const things: ApiDefinition = {
  name: 'partner',
  version: 'v1',
  title: 'Things',
  description: 'What a partner calls.',
  owner: 'platform',
  module: ThingsModule,
  persistence: [],
};

let test: TestDatabase;
let one: AuthorizationServer;
let two: AuthorizationServer;
beforeAll(async () => {
  test = await identityDatabase();
  one = await AuthorizationServer.start(test.url, {}, [things]);
  two = await AuthorizationServer.start(test.url, {}, [things]);
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  await test.drop();
});

interface Secret {
  readonly id: string;
  readonly secret: string;
}

let id: string;
let secret: Secret;
let made = 0;
beforeEach(async () => {
  made += 1;
  id = `client-${made}`;
  const body = { partnerId: 'acme', partnerKind: '3pl', environment: 'production', plan: 'standard' };
  await one.call('PUT', `/clients/${id}`, { body });
  secret = (await one.call('POST', `/clients/${id}/secrets`)).body as unknown as Secret;
});

const replicas = () => [one, two];
const ask = (server: AuthorizationServer) => server.ask(basic(id, secret.secret));
const tokenOf = async (server = two) => String((await ask(server)).body.access_token);
const statusesWith = (token: string) =>
  Promise.all(
    replicas().map(async ({ url }) => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${url}/partner/v1/things`, { headers })).status;
    }),
  );
const eventually = (token: string, statuses: number[]) =>
  vi.waitFor(async () => expect(await statusesWith(token)).toEqual(statuses), { timeout: EVERYWHERE_MS, interval: 50 });
const command = (name: string) => one.call('POST', `/clients/${id}/${name}`);

describe('a client that is suspended', () => {
  it('has no token that is taken within five seconds, on any replica', async () => {
    const token = await tokenOf();
    expect(await statusesWith(token)).toEqual([200, 200]);
    expect(await command('suspend')).toMatchObject({ status: 200, body: { suspended: true } });
    await eventually(token, [401, 401]);
  });

  it('gets none from any replica, at once, and is told why; who guesses is not', async () => {
    await command('suspend');
    for (const server of replicas()) {
      const { status, body } = await ask(server);
      expect([status, body.error, body.error_description]).toEqual([401, 'invalid_client', 'the client is suspended']);
      const guess = await server.ask(basic(id, 'guessed'));
      expect(guess.body.error_description).toBe('client authentication failed');
    }
  });

  it('again stays so; resumed it gets tokens and those it has are taken', async () => {
    const token = await tokenOf();
    await command('suspend');
    expect(await command('suspend')).toMatchObject({ status: 200, body: { suspended: true } });
    await eventually(token, [401, 401]);
    expect(await command('resume')).toMatchObject({ status: 200, body: { suspended: false } });
    await eventually(token, [200, 200]);
    expect(await statusesWith(await tokenOf())).toEqual([200, 200]);
  });

  it('leaves others alone', async () => {
    const token = await tokenOf();
    const bystander = id;
    made += 1;
    id = `client-${made}`;
    await one.partner(id, 'a-secret-of-the-suspended');
    await command('suspend');
    id = bystander;
    await one.call('GET', `/clients/${id}`);
    expect(await statusesWith(token)).toEqual([200, 200]);
  });
});

describe('tokens that are revoked', () => {
  it('are refused within five seconds on every replica; one got right after is taken', async () => {
    const token = await tokenOf();
    expect(await statusesWith(token)).toEqual([200, 200]);
    expect((await command('revoke-tokens')).status).toBe(200);
    const fresh = await Promise.all(replicas().map(tokenOf));
    await eventually(token, [401, 401]);
    for (const each of fresh) expect(await statusesWith(each)).toEqual([200, 200]);
  });

  it('end with a secret when that is asked for, and the other secret goes on', async () => {
    const other = (await one.call('POST', `/clients/${id}/secrets`)).body as unknown as Secret;
    const token = await tokenOf();
    const path = `/clients/${id}/secrets/${secret.id}?revokeTokens=true`;
    expect((await one.call('DELETE', path, { headers: { 'if-match': '*' } })).status).toBe(200);
    await eventually(token, [401, 401]);
    expect((await ask(one)).status).toBe(401);
    secret = other;
    expect(await statusesWith(await tokenOf())).toEqual([200, 200]);
  });

  it('do not end with a secret when it is not asked for', async () => {
    const token = await tokenOf();
    const path = `/clients/${id}/secrets/${secret.id}`;
    await one.call('DELETE', path, { headers: { 'if-match': '*' } });
    await vi.waitFor(async () => expect((await ask(two)).status).toBe(401), { timeout: EVERYWHERE_MS });
    expect(await statusesWith(token)).toEqual([200, 200]);
  });

  it('end when the client becomes one of another kind', async () => {
    const token = await tokenOf();
    const body = { partnerId: 'acme', partnerKind: 'carrier', environment: 'production', plan: 'standard' };
    await one.call('PUT', `/clients/${id}`, { body, headers: { 'if-match': '*' } });
    await eventually(token, [401, 401]);
  });
});
