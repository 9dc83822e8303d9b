import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, IdentityClient } from '#clients';
import { InternalTokens } from '#platform/access';
import { AuthorizationServer, basic, identityDatabase } from '../../apps/identity/src/identity.driver.js';
import type { TestDatabase } from '../support/database.js';

let test: TestDatabase;
let server: AuthorizationServer;
let api: ApiClient;
let identity: IdentityClient;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
  api = new ApiClient('identity', server.config, new InternalTokens('crossdock-partner', server.config));
  identity = new IdentityClient(api);
});
afterAll(async () => {
  await api.close();
  await server.close();
  await test.drop();
});

const ACME = { partnerId: 'acme', partnerKind: 'carrier', environment: 'production', plan: 'standard' } as const;

describe('the typed client of the identity API', () => {
  it('leads a client through its life', async () => {
    const made = await identity.putClient('acme', ACME);
    expect(made).toMatchObject({ id: 'acme', ...ACME, version: 1 });
    const first = await identity.createSecret('acme', { onlyFirst: true }, {});
    const second = await identity.createSecret('acme', {}, {});
    expect((await server.ask(basic('acme', second.secret))).status).toBe(200);
    await expect(identity.createSecret('acme', {}, {})).rejects.toMatchObject({ code: 'conflict', status: 409 });

    const { version, secrets } = await identity.readClient('acme');
    expect(secrets.map(({ id }) => id)).toEqual([first.id, second.id]);
    const gone = await identity.deleteSecret('acme', first.id, { ifMatch: `"${version}"`, revokeTokens: true });
    expect(gone).toMatchObject({ id: first.id, hint: first.hint });
    expect(await identity.readClient('acme')).toMatchObject({ tokensValidFrom: expect.any(String) });

    const { x, y } = (await exportJWK((await generateKeyPair('ES256')).publicKey)) as { x: string; y: string };
    const key = await identity.registerKey('acme', { kty: 'EC', crv: 'P-256', kid: 'k1', x, y }, {});
    expect(key).toMatchObject({ kid: 'k1', x, y });
    expect((await identity.readClient('acme')).keys).toEqual([key]);
    expect(await identity.deleteKey('acme', 'k1', { ifMatch: '*' })).toEqual(key);
    expect(await identity.putClient('acme', { ...ACME, plan: 'gold' }, '*')).toMatchObject({ plan: 'gold' });
    expect(await identity.suspend('acme')).toMatchObject({ suspended: true });
    expect((await server.ask(basic('acme', second.secret))).status).toBe(401);
    expect(await identity.resume('acme')).toMatchObject({ suspended: false });
    expect((await identity.listClients({ partnerId: 'acme' })).items).toHaveLength(1);
  });

  it('says what a change without or with a stale version ends in', async () => {
    await identity.putClient('stale', ACME);
    await expect(identity.putClient('stale', ACME)).rejects.toMatchObject({ code: 'precondition-required' });
    await expect(identity.putClient('stale', ACME, '"9"')).rejects.toMatchObject({ code: 'precondition-failed' });
    await expect(identity.readClient('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});
