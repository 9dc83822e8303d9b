import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeProtectedHeader } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { LossyWire } from '../support/lossy.wire.js';
import { LONELY_LANDSCAPE, type Replica, Replicas } from '../support/replicas.js';

const OPERATOR_SECRET = randomUUID();
/** What every replica hears of, it hears of within so long. */
const SOON = { timeout: 5_000 };

/** Two authorization servers, and two APIs of which each asks another one of them for its keys: four processes. */
let database: TestDatabase;
let book: pg.Client;
const groups: Replicas[] = [];
const wires: LossyWire[] = [];
let servers: Replica[];
let verifiers: Replica[];
beforeAll(async () => {
  database = await createTestDatabase();
  book = new pg.Client({ connectionString: database.url });
  await book.connect();
  servers = [];
  verifiers = [];
  for (let n = 0; n < 2; n++) {
    const wire = await LossyWire.start();
    wires.push(wire);
    const server = await startOne('apps/identity', wire);
    wire.target = server.url;
    servers.push(server);
    verifiers.push(await startOne('apps/partner', wire));
  }
});
afterAll(async () => {
  await book?.end();
  for (const group of groups) await group.dispose();
  for (const wire of wires) await wire.stop();
});

/** @param wire to its authorization server */
async function startOne(app: string, wire: LossyWire): Promise<Replica> {
  const env = { OPERATOR_CLIENT_SECRET: OPERATOR_SECRET, IDENTITY_URL: wire.url };
  const group = await Replicas.of(app, LONELY_LANDSCAPE, database, env);
  groups.push(group);
  return group.start();
}

async function tokenOf({ url }: Replica): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`operator:${OPERATOR_SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
const kidOf = (token: string) => decodeProtectedHeader(token).kid;
const signers = () => Promise.all(servers.map(async (each) => kidOf(await tokenOf(each))));
const published = () =>
  Promise.all(
    servers.map(async ({ url }) => {
      const { keys } = (await (await fetch(`${url}/oauth/jwks`)).json()) as { keys: { kid: string }[] };
      return keys.map(({ kid }) => kid).sort();
    }),
  );
const statusesWith = (token: string) =>
  Promise.all(
    verifiers.map(async ({ url }) => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${url}/partner-admin/v1/partners`, { headers })).status;
    }),
  );
async function administer(server: Replica, path: string): Promise<{ kid: string }> {
  const headers = { authorization: `Bearer ${await tokenOf(server)}` };
  const answer = await fetch(`${server.url}/identity/v1/signing-keys/${path}`, { method: 'POST', headers });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { kid: string };
}

describe('a rotation of the key that signs tokens, over processes', () => {
  it('is followed by all of them: no token is refused on the way, and one of a key that was ended is', async () => {
    const before = await tokenOf(servers[0] as Replica);
    const old = kidOf(before) as string;
    // Both verifiers have the one key that there is in memory.
    expect(await statusesWith(before)).toEqual([200, 200]);

    const { kid } = await administer(servers[0] as Replica, 'rotate');
    const both = [old, kid].sort();
    await expect.poll(published, SOON).toEqual([both, both]);
    expect(await signers()).toEqual([old, old]);

    // A minute passes: for so long the key is published and does not sign yet. Of it the verifiers need their two seconds
    // after which they may ask for keys again.
    await sleep(2_100);
    await book.query(
      `UPDATE identity.signing_keys SET signs_from = signs_from - interval '61 s',
         withdraws_at = withdraws_at - interval '61 s', changed_at = clock_timestamp()`,
    );
    await expect.poll(signers, SOON).toEqual([kid, kid]);
    for (const server of servers) expect(await statusesWith(await tokenOf(server))).toEqual([200, 200]);
    expect(await statusesWith(before)).toEqual([200, 200]);

    await administer(servers[1] as Replica, `${old}/end`);
    await expect.poll(() => statusesWith(before), SOON).toEqual([401, 401]);
    await expect.poll(published, SOON).toEqual([[kid], [kid]]);
    expect(await statusesWith(await tokenOf(servers[0] as Replica))).toEqual([200, 200]);
  });
});
