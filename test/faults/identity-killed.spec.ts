import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LossyWire } from '../support/lossy.wire.js';
import { LONELY_LANDSCAPE, type Replica, Replicas } from '../support/replicas.js';
import type { Json } from '../support/world.js';

const OPERATOR_SECRET = randomUUID();

/** The partner APIs and the authorization server as processes of their own, with a wire between them. */
let database: TestDatabase;
let wire: LossyWire;
let identities: Replicas;
let partners: Replicas;
let identity: Replica;
let partner: Replica;
let book: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  wire = await LossyWire.start();
  const env = { IDENTITY_URL: wire.url, OPERATOR_CLIENT_SECRET: OPERATOR_SECRET };
  const landscape = LONELY_LANDSCAPE;
  [identities, partners] = await Promise.all([
    Replicas.of('apps/identity', landscape, database, env),
    Replicas.of('apps/partner', landscape, database, env),
  ]);
  [identity, partner] = await Promise.all([startIdentity(), partners.start()]);
  book = new pg.Client({ connectionString: database.url });
  await book.connect();
});
afterAll(async () => {
  await book?.end();
  await partners?.dispose();
  await identities?.dispose();
  await wire?.stop();
});

async function startIdentity(): Promise<Replica> {
  identity = await identities.start();
  wire.target = identity.url;
  return identity;
}

async function tokenOf(client: string, secret: string): Promise<string> {
  const answer = await fetch(`${wire.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function call(method: string, path: string, { token, body, key }: { token?: string; body?: Json; key?: string }) {
  const answer = await fetch(`${partner.url}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'idempotency-key': `"${key ?? randomUUID()}"` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : undefined) as Json };
}

/** A partner with sandbox credentials and one secret. */
async function onboarded(id: string): Promise<{ client: string; token: string }> {
  const token = await tokenOf('operator', OPERATOR_SECRET);
  const body = { id, kind: '3pl', name: id, contacts: [{ name: 'M', email: 'm@p.example' }] };
  const invited = await call('POST', '/partner-admin/v1/invitations', { token, body });
  const accepted = await call('POST', new URL(invited.body.acceptanceUrl).pathname, {});
  const { clientId, clientSecret } = accepted.body;
  return { client: clientId, token: await tokenOf(clientId, clientSecret) };
}

const liveSecrets = async (client: string): Promise<string[]> => {
  const query = 'SELECT id FROM identity.client_secrets WHERE client_id = $1 AND ended_at IS NULL ORDER BY created_at';
  return (await book.query(query, [client])).rows.map(({ id }) => id);
};

describe('an authorization server that is killed while the partner API asks it for a secret', () => {
  const createSecret = (client: string, token: string) =>
    call('POST', `/partner/v1/credentials/${client}/secrets`, { token, key: 'killed' });
  const is503 = ({ status, headers, body }: Awaited<ReturnType<typeof call>>) => {
    expect([status, body.code, body.status]).toEqual([503, 'service-unavailable', 503]);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  };
  /** Retries as a client does that is told to come again, until it is no longer told so. */
  const retried = async (client: string, token: string) => {
    for (;;) {
      const answer = await createSecret(client, token);
      if (answer.status !== 503) return answer;
      await new Promise((done) => setTimeout(done, Number(answer.headers.get('retry-after')) * 1000));
    }
  };

  it('after its commit and before its answer: 503, and the retry gets the one secret that was made', async () => {
    const { client, token } = await onboarded('after');
    wire.loseAnswer('POST', /\/secrets/, () => identity.end('SIGKILL'));
    is503(await createSecret(client, token));
    expect(await liveSecrets(client)).toHaveLength(2);
    is503(await createSecret(client, token));
    await startIdentity();
    const { status, body } = await retried(client, token);
    expect(status).toBe(201);
    expect(await liveSecrets(client)).toEqual([expect.any(String), body.id]);
    expect(await tokenOf(client, body.clientSecret)).toEqual(expect.any(String));
  });

  it('before its commit: 503 and no secret, and the retry makes one', async () => {
    const { client, token } = await onboarded('before');
    await book.query('BEGIN; LOCK TABLE identity.client_secrets IN EXCLUSIVE MODE');
    const asked = createSecret(client, token);
    const waits = `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'identity.client_secrets'::regclass`;
    await expect.poll(async () => (await book.query(waits)).rows[0].n, { timeout: 10_000 }).toBeGreaterThan(0);
    await identity.end('SIGKILL');
    is503(await asked);
    await book.query('ROLLBACK');
    expect(await liveSecrets(client)).toHaveLength(1);
    await startIdentity();
    const { status, body } = await retried(client, token);
    expect(status).toBe(201);
    expect(await liveSecrets(client)).toEqual([expect.any(String), body.id]);
    expect(await tokenOf(client, body.clientSecret)).toEqual(expect.any(String));
  });
});

describe('an authorization server that is away while an operator suspends a partner', () => {
  it('is told within five seconds of its return, although nobody asks again', async () => {
    const { token } = await onboarded('away');
    const account = () => call('GET', '/partner/v2/account', { token });
    expect((await account()).status).toBe(200);
    const operator = await tokenOf('operator', OPERATOR_SECRET);
    await identity.end('SIGKILL');
    const body = { reason: 'unpaid' };
    const suspended = await call('POST', '/partner-admin/v1/partners/away/suspension', { token: operator, body });
    expect([suspended.status, suspended.body.code]).toEqual([503, 'service-unavailable']);
    expect((await account()).status).toBe(200);
    await startIdentity();
    await expect.poll(async () => (await account()).status, { timeout: 5_000 }).toBe(401);
  });
});
