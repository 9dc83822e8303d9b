import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedPostgres } from '../../apps/crossdock/src/embedded-postgres/index.js';
import { type Observed, observed } from '../support/observed.js';
import { LONELY_LANDSCAPE, type Replica, Replicas } from '../support/replicas.js';

const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-away-'));
const password = randomBytes(24).toString('base64url');
const SECRET = randomUUID();
const start = () => EmbeddedPostgres.start({ dataDir, password });

let postgres: EmbeddedPostgres;
let replicas: Replicas;
let identities: Replicas;
let partner: Replica;
let identity: Replica;
let operator: string;
let carrier: string;
beforeAll(async () => {
  postgres = await start();
  const database = { url: postgres.url, drop: async () => undefined };
  replicas = await Replicas.of('apps/partner', LONELY_LANDSCAPE, database);
  identities = await Replicas.of('apps/identity', LONELY_LANDSCAPE, database, { OPERATOR_CLIENT_SECRET: SECRET });
  [partner, identity] = await Promise.all([replicas.start(), identities.start()]);
  const asOperator = { claims: { client_id: 'operator', kind: 'operator' } };
  operator = await replicas.issuer.token('partner-admin', 'partners:read partners:write', asOperator);
  const asCarrier = { client_id: 'partner-swift', kind: 'partner', partner_id: 'swift', partner_kind: 'carrier' };
  carrier = await replicas.issuer.token('partner', 'account:read webhooks:read webhooks:write', { claims: asCarrier });
});
afterAll(async () => {
  await replicas?.dispose();
  await identities?.dispose();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire
type Answer = Observed<any>;
type Ask = readonly [method: string, path: string, token: () => string, body?: object];
const asOperator = () => operator;
const asCarrier = () => carrier;
const REQUESTS: readonly Ask[] = [
  ['GET', '/partner-admin/v1/partners', asOperator],
  ['PATCH', '/partner-admin/v1/partners/swift', asOperator, { name: 'Swift' }],
  ['POST', '/partner-admin/v1/partners/swift/suspension', asOperator, { reason: 'unpaid' }],
  ['GET', '/partner/v2/webhooks', asCarrier],
  ['POST', '/partner/v2/webhooks', asCarrier, { url: 'https://example.org/hook', types: ['*'] }],
];

const ask = ([method, path, token, body]: Ask): Promise<Answer> =>
  observed(`${partner.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token()}`,
      ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
      ...(method === 'PATCH' && { 'if-match': '*' }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

function expectAway({ status, headers, body }: Answer): void {
  expect([status, body.code]).toEqual([503, 'service-unavailable']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(JSON.stringify(body)).not.toMatch(/postgres|PGSQL|ECONN|ENOENT|connect|timeout exceeded/i);
}

const LIST = REQUESTS[0] as Ask;

const tokenAnswer = () =>
  fetch(`${identity.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`operator:${SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });

describe('a database that does not answer', () => {
  it('because all connections are taken: 503 that says when to come again, and the rest as ever', async () => {
    const holder = new pg.Client({ connectionString: postgres.url });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE partner.partners');
    const asked = Array.from({ length: 30 }, () => ask(LIST));
    try {
      expectAway(await Promise.race(asked));
    } finally {
      await holder.query('COMMIT');
      await holder.end();
    }
    const answers = await Promise.all(asked);
    for (const refused of answers.filter(({ status }) => status !== 200)) expectAway(refused);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect((await ask(LIST)).status).toBe(200);
  });

  it('because it is stopped: 503 for every request that needs it, and all is well when it is back', async () => {
    expect((await ask(['GET', '/partner/v2/webhooks', asCarrier])).status).toBe(200);
    expect((await tokenAnswer()).status).toBe(200);
    await postgres.stop();
    for (const request of REQUESTS) expectAway(await ask(request));
    const refused = await tokenAnswer();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({ error: 'temporarily_unavailable' });
    postgres = await start();
    await expect.poll(async () => (await tokenAnswer()).status, { timeout: 10_000 }).toBe(200);
    await expect.poll(async () => (await ask(LIST)).status, { timeout: 10_000 }).toBe(200);
  });
});
