import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.js';
import { AuthorizationServer, identityDatabase, PUBLIC_URL } from '../identity.driver.js';
import { ALL_SCOPES } from '../scopes.table.js';

let test: TestDatabase;
let server: AuthorizationServer;
beforeAll(async () => {
  test = await identityDatabase();
  server = await AuthorizationServer.start(test.url);
});
afterAll(async () => {
  await server.close();
  await test.drop();
});

describe('what is published', () => {
  it('keys without their private parts', async () => {
    const { keys } = (await (await fetch(`${server.url}/oauth/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toHaveLength(1);
    for (const key of keys) {
      expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: expect.any(String) });
      for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) expect(key).not.toHaveProperty(part);
    }
  });

  it.each([{}, { host: 'evil.test' }, { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'gopher' }])(
    'metadata whose addresses are the public ones, whatever the request says of itself: %o',
    async (headers) => {
      const inject = await server.app.inject({ url: '/.well-known/openid-configuration', headers });
      expect(inject.statusCode).toBe(200);
      expect(inject.json()).toMatchObject({
        issuer: PUBLIC_URL,
        token_endpoint: `${PUBLIC_URL}/oauth/token`,
        jwks_uri: `${PUBLIC_URL}/oauth/jwks`,
        authorization_endpoint: `${PUBLIC_URL}/oauth/authorize`,
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
      });
      expect(inject.body).not.toContain('evil.test');
    },
  );

  it('metadata that advertises nothing which is not there', async () => {
    const metadata = (await (await fetch(`${server.url}/.well-known/openid-configuration`)).json()) as object;
    expect(metadata).toEqual({
      issuer: PUBLIC_URL,
      authorization_endpoint: `${PUBLIC_URL}/oauth/authorize`,
      token_endpoint: `${PUBLIC_URL}/oauth/token`,
      revocation_endpoint: `${PUBLIC_URL}/oauth/revoke`,
      end_session_endpoint: `${PUBLIC_URL}/oauth/session/end`,
      jwks_uri: `${PUBLIC_URL}/oauth/jwks`,
      scopes_supported: expect.arrayContaining(['openid', 'profile', 'email', ...ALL_SCOPES]),
      claims_supported: expect.arrayContaining(['sub', 'name', 'preferred_username', 'roles', 'email']),
      grant_types_supported: expect.arrayContaining(['client_credentials', 'authorization_code', 'refresh_token']),
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256'],
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    });
    expect((await fetch(`${server.url}/oauth/token`, { method: 'POST' })).status).toBe(400);
    expect((await fetch(`${server.url}/oauth/jwks`)).status).toBe(200);
    expect((await fetch(`${server.url}/oauth/authorize`)).status).toBe(400);
    expect((await fetch(`${server.url}/oauth/revoke`, { method: 'POST' })).status).toBe(400);
  });
});
