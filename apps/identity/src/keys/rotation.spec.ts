import { createRemoteJWKSet, decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApplication } from '#platform/application';
import { AuditReader } from '#platform/audit';
import type { TestDatabase } from '../../../../test/support/database.js';
import { type PassingTime, passingTime } from '../../../../test/support/time.js';
import { identityApi } from '../identity.api.js';
import { AuthorizationServer, identityDatabase, PUBLIC_URL } from '../identity.driver.js';
import { Upkeep } from '../upkeep.js';
import { PUBLISHED_AHEAD_MS } from './key-schedule.js';
import { SigningKeyStore } from './signing-key.store.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

let test: TestDatabase;
let one: AuthorizationServer;
let two: AuthorizationServer;
beforeEach(async () => {
  test = await identityDatabase();
  one = await AuthorizationServer.start(test.url);
  two = await AuthorizationServer.start(test.url);
  time = passingTime();
});
afterEach(async () => {
  time.end();
  await Promise.all([one.close(), two.close()]);
  await test.drop();
});

let time: PassingTime;
const later = (ms: number) => time.later(ms);
const replicas = () => [one, two];
const tokenOf = async (server: AuthorizationServer) => String((await server.asOperator()).body.access_token);
const kidOf = (token: string) => decodeProtectedHeader(token).kid as string;
const signers = async () => Promise.all(replicas().map(async (each) => kidOf(await tokenOf(each))));
const published = async () => Promise.all(replicas().map((each) => each.kids()));
/**
 * What each replica, as an API that verifies tokens, says to this one. Strategies of passport are the process's: in here
 * both verify by the keys that the one which was started last has fetched. `test/journeys/rotation.spec.ts` has processes.
 */
const statusesWith = (token: string) =>
  Promise.all(replicas().map(async (each) => (await each.call('GET', '/signing-keys', { token })).status));

interface Rotated {
  readonly kid: string;
  readonly state: string;
  readonly signsFrom: string;
}
const rotate = async (server = one) => (await server.call('POST', '/signing-keys/rotate')).body as unknown as Rotated;
/** Rotates, and waits until the other replica publishes the key too: within five seconds of the real clock. */
async function rotateEverywhere(): Promise<Rotated> {
  const key = await rotate();
  await vi.waitFor(async () => expect(await two.kids()).toContain(key.kid), { timeout: 5_000, interval: 100 });
  return key;
}

describe('a key that is rotated', () => {
  it('is published by every replica before it signs, and then signs on all of them', async () => {
    const [old] = (await one.kids()) as [string];
    const { kid, state } = await rotateEverywhere();
    expect(state).toBe('pending');
    expect(await published()).toEqual([
      [kid, old],
      [kid, old],
    ]);
    expect(await signers()).toEqual([old, old]);
    later(PUBLISHED_AHEAD_MS);
    expect(await signers()).toEqual([kid, kid]);
    expect((await published()).map((kids) => [...kids].sort())).toEqual([[kid, old].sort(), [kid, old].sort()]);
  });

  it('leaves tokens of both keys good, at verifiers that had cached the old one', async () => {
    const before = await tokenOf(one);
    expect(await statusesWith(before)).toEqual([200, 200]);
    const { kid } = await rotateEverywhere();
    expect(await statusesWith(await tokenOf(two))).toEqual([200, 200]);
    later(PUBLISHED_AHEAD_MS);
    const after = await tokenOf(two);
    expect([kidOf(before) === kid, kidOf(after)]).toEqual([false, kid]);
    expect(await statusesWith(after)).toEqual([200, 200]);
    expect(await statusesWith(before)).toEqual([200, 200]);
    later(5 * MINUTE);
    expect(await statusesWith(before)).toEqual([200, 200]);
  });

  it('is followed by the verifiers of others, which do not ask again for half a minute', async () => {
    const keys = createRemoteJWKSet(new URL(`${two.url}/oauth/jwks`));
    const verify = async (token: string) =>
      (await jwtVerify(token, keys, { issuer: PUBLIC_URL, currentDate: new Date() })).protectedHeader.kid;
    await verify(await tokenOf(one));
    const { kid } = await rotateEverywhere();
    later(PUBLISHED_AHEAD_MS);
    expect(await verify(await tokenOf(one))).toBe(kid);
  });

  it('withdraws the old one once its longest token has ended: what it signs is refused then', async () => {
    const [old] = (await one.kids()) as [string];
    // As somebody would who had got hold of the key.
    const stolen = await importJWK(one.app.get(SigningKeyStore, { strict: false }).privateKey(old) as never, 'ES256');
    const claims = { client_id: 'operator', kind: 'operator', scope: 'signing-keys:read' };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: old })
      .setIssuer(PUBLIC_URL)
      .setAudience(`${PUBLIC_URL}/`)
      .setIssuedAt()
      .setExpirationTime('10d')
      .sign(stolen);
    const { kid } = await rotateEverywhere();
    later(PUBLISHED_AHEAD_MS + 10 * MINUTE);
    expect(await statusesWith(forged)).toEqual([200, 200]);
    later(2 * MINUTE);
    expect(await published()).toEqual([[kid], [kid]]);
    // Verifiers ask for the keys anew every five minutes.
    later(5 * MINUTE);
    expect(await statusesWith(forged)).toEqual([401, 401]);
    expect(await statusesWith(await tokenOf(one))).toEqual([200, 200]);
  });

  it('costs no request: tokens are given and taken while it happens', async () => {
    await rotateEverywhere();
    const step = PUBLISHED_AHEAD_MS / 6;
    for (let nth = 0; nth < 12; nth++) {
      const [mine, theirs] = await Promise.all(replicas().map(tokenOf));
      expect([await statusesWith(String(mine)), await statusesWith(String(theirs))]).toEqual([
        [200, 200],
        [200, 200],
      ]);
      later(step);
    }
  });

  it('is one, by however many and at whichever replica it is asked for; the next comes when it signs', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, (_, nth) => rotate(nth % 2 ? one : two)));
    expect(new Set(asked.map(({ kid }) => kid)).size).toBe(1);
    expect(await one.kids()).toHaveLength(2);
    later(PUBLISHED_AHEAD_MS);
    expect((await rotate()).kid).not.toBe(asked[0]?.kid);
    expect(await one.kids()).toHaveLength(3);
  });

  it('is told of with its state, and recorded with who did it', async () => {
    const [old] = (await one.kids()) as [string];
    const { kid } = await rotateEverywhere();
    const states = async () => {
      const items = (await one.call('GET', '/signing-keys')).body['items'] as Rotated[];
      return Object.fromEntries(items.map((key) => [key.kid, key.state]));
    };
    expect(await states()).toEqual({ [kid]: 'pending', [old]: 'signing' });
    later(PUBLISHED_AHEAD_MS);
    expect(await states()).toEqual({ [kid]: 'signing', [old]: 'retiring' });
    const { tenant } = one.config.landscape;
    const [entry] = await one.app.get(AuditReader, { strict: false }).read({ tenant, limit: 1 });
    expect(entry).toMatchObject({ act: 'signing-key.rotated', actor: { id: 'operator' }, subject: { id: kid } });
  });

  it('is rotated by operators only', async () => {
    const { InternalTokens } = await import('#platform/access');
    const token = await new InternalTokens('crossdock-partner', one.config).for('identity');
    expect((await one.call('POST', '/signing-keys/rotate', { token })).status).toBe(403);
    expect((await one.call('GET', '/signing-keys', { token })).status).toBe(403);
  });

  it('leaves nothing of the private part of one that is long withdrawn', async () => {
    const [old] = (await one.kids()) as [string];
    await rotateEverywhere();
    later(DAY);
    await rotate();
    const kept = await one.database.query<{ kid: string; bytes: number }>(
      'SELECT kid, length(sealed) AS bytes FROM identity.signing_keys',
    );
    expect(kept.filter(({ bytes }) => bytes === 0).map(({ kid }) => kid)).toEqual([old]);
  });
});

describe('a key that is ended', () => {
  const end = (kid: string, server = one) => server.call('POST', `/signing-keys/${kid}/end`);
  /** Within five seconds of the real clock. */
  const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5_000, interval: 100 });
  const refusedEverywhere = (token: string) => soon(async () => expect(await statusesWith(token)).toEqual([401, 401]));

  it('leaves the published keys, and no token by it is taken, those that were verified before included', async () => {
    const [stolen] = (await one.kids()) as [string];
    const token = await tokenOf(two);
    expect(await statusesWith(token)).toEqual([200, 200]);
    expect(await end(stolen)).toMatchObject({ status: 200, body: { kid: stolen, state: 'withdrawn' } });
    await refusedEverywhere(token);
    await soon(async () => expect((await published()).flat()).not.toContain(stolen));
  });

  it('that signed has a successor that signs at once, on every replica, and its tokens are taken', async () => {
    const [stolen] = (await one.kids()) as [string];
    await end(stolen);
    const [successor] = (await one.kids()) as [string];
    await soon(async () => expect(await signers()).toEqual([successor, successor]));
    const fresh = await tokenOf(two);
    await soon(async () => expect(await statusesWith(fresh)).toEqual([200, 200]));
  });

  it('while a rotation is under way makes its key sign at once, and no other one', async () => {
    const [stolen] = (await one.kids()) as [string];
    const { kid } = await rotateEverywhere();
    await end(stolen);
    await soon(async () => expect(await published()).toEqual([[kid], [kid]]));
    expect(await signers()).toEqual([kid, kid]);
  });

  it('that was still to sign leaves the one that signs, with another successor', async () => {
    const [signs] = (await one.kids()) as [string];
    const { kid: stolen } = await rotateEverywhere();
    await end(stolen);
    expect(await signers()).toEqual([signs, signs]);
    const [successor] = (await one.kids()) as [string];
    expect([stolen, signs]).not.toContain(successor);
    await soon(async () => expect(await two.kids()).toEqual([successor, signs]));
    later(PUBLISHED_AHEAD_MS);
    expect(await signers()).toEqual([successor, successor]);
    later(12 * MINUTE);
    expect(await published()).toEqual([[successor], [successor]]);
  });

  it('again changes nothing and is recorded once, with who did it; its private part is gone', async () => {
    const [stolen] = (await one.kids()) as [string];
    const first = await end(stolen);
    const kids = await one.kids();
    // Verifiers ask for a key that they do not know every two seconds.
    for (const server of [one, two])
      await soon(async () => expect((await end(stolen, server)).body).toEqual(first.body));
    expect(await one.kids()).toEqual(kids);
    const { tenant } = one.config.landscape;
    const entries = await one.app
      .get(AuditReader, { strict: false })
      .read({ tenant, act: 'signing-key.ended', limit: 9 });
    expect(entries).toMatchObject([
      { actor: { id: 'operator' }, subject: { id: stolen }, after: { successor: kids[0] } },
    ]);
    const kept = await one.database.query('SELECT length(sealed) AS bytes FROM identity.signing_keys WHERE kid = $1', [
      stolen,
    ]);
    expect(kept).toEqual([{ bytes: 0 }]);
  });

  it('is ended by operators only, and one that there is not is not found', async () => {
    const { InternalTokens } = await import('#platform/access');
    const token = await new InternalTokens('crossdock-partner', one.config).for('identity');
    const [kid] = (await one.kids()) as [string];
    expect((await one.call('POST', `/signing-keys/${kid}/end`, { token })).status).toBe(403);
    expect((await end('0f5b5f0e-2d3b-4a55-9a0c-0a7e6d1b2c3d')).status).toBe(404);
    expect((await end('x')).status).toBe(422);
  });
});

describe('rotation by age', () => {
  const upkeep = (server: AuthorizationServer) => server.app.get(Upkeep, { strict: false }).run();

  it('happens after 90 days, once for all replicas', async () => {
    later(89 * DAY);
    await Promise.all(replicas().map(upkeep));
    expect(await one.kids()).toHaveLength(1);
    later(2 * DAY);
    await Promise.all(replicas().map(upkeep));
    expect(await one.kids()).toHaveLength(2);
    later(DAY);
    await upkeep(two);
    expect(await two.kids()).toHaveLength(1);
  });

  it('does not happen where it is turned off', async () => {
    await two.close();
    two = await AuthorizationServer.start(test.url, { SIGNING_KEY_DAYS: '0' });
    later(1000 * DAY);
    await upkeep(two);
    expect(await two.kids()).toHaveLength(1);
  });
});

describe('signing keys', () => {
  it('survive a restart: tokens of before still verify, those of a key under way included', async () => {
    const token = await tokenOf(two);
    await rotate();
    const kids = await one.kids();
    await two.close();
    two = await AuthorizationServer.start(test.url);
    expect(await two.kids()).toEqual(kids);
    expect(await statusesWith(token)).toEqual([200, 200]);
  });

  it('are one, however many start at once on an empty database', async () => {
    const empty = await identityDatabase();
    const several = await Promise.all([1, 2, 3].map(() => AuthorizationServer.start(empty.url)));
    const kids = await Promise.all(several.map((each) => each.kids()));
    expect(new Set(kids.flat()).size).toBe(1);
    for (const each of several) await each.close();
    await empty.drop();
  });

  it('do not open with another internal secret, and the start says so', async () => {
    const config = { ...one.config, internalSecret: 'some-other-secret-of-32-characters' };
    await expect(createApplication({ config, apis: [identityApi] })).rejects.toThrow(/INTERNAL_SECRET is not the one/);
  });
});
