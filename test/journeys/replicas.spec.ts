import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfToken } from '../../apps/partner/src/onboarding/invitation.token.js';
import { createTestDatabase } from '../support/database.js';
import { observed } from '../support/observed.js';
import { LONELY_LANDSCAPE, type Replica, Replicas } from '../support/replicas.js';

const BURST = 40;
/** What is counted is written down within 50 ms; the rest is for a machine that is busy. */
const LAST_MOMENTS_MS = 150;
const PATH = '/partner/v1/stock-adjustments';
const ADJUSTMENT = { sku: 'SKU-1001', location: '4012345000016', delta: -1, unit: 'EA', reason: 'DAMAGE' };

const INVITEE = {
  id: '3pl-north',
  kind: '3pl',
  name: 'North',
  contacts: [{ name: 'M. Jansen', email: 'm@north.example' }],
};

let replicas: Replicas;
let first: Replica;
let second: Replica;
let book: pg.Client;

beforeAll(async () => {
  const landscape = {
    ...LONELY_LANDSCAPE,
    plans: {
      standard: {
        quotas: [
          { name: 'burst', limit: BURST, windowSeconds: 3_600 },
          { name: 'daily', limit: 200, windowSeconds: 86_400 },
        ],
        concurrency: 20,
      },
      premium: { quotas: [{ name: 'burst', limit: 100_000, windowSeconds: 60 }], concurrency: 200 },
    },
  };
  replicas = await Replicas.of('apps/partner', landscape, await createTestDatabase());
  [first, second] = await Promise.all([replicas.start(), replicas.start()]);
  book = new pg.Client({ connectionString: replicas.database.url });
  await book.connect();
});
afterAll(async () => {
  await book?.end();
  await replicas?.dispose();
});

let keys = 0;
interface Posted {
  readonly client: string;
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** A 3PL's client tells of a stock adjustment: a real effect, and nothing else has to run for it. */
async function post({ url }: Replica, { client, key = `k-${++keys}`, signal }: Posted) {
  const claims = { partner_id: '3pl-east' };
  return observed(`${url}${PATH}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await replicas.issuer.partner(client, 'stock:write', { claims })}`,
      'content-type': 'application/json',
      'idempotency-key': `"${key}"`,
    },
    body: JSON.stringify(ADJUSTMENT),
    ...(signal && { signal }),
  });
}

const effects = async (): Promise<number> =>
  Number((await book.query('SELECT count(*) FROM messaging.events')).rows[0].count);
const usedUp = async (name: string): Promise<number> =>
  (await book.query(`SELECT windows->$1->>'used' AS used FROM platform.quota_uses WHERE partner = '3pl-east'`, [name]))
    .rows[0]?.used * 1;
/** What is left of burst and daily, by the last of these answers. */
const lowest = (headers: readonly string[]) =>
  ['burst', 'daily'].map((name) =>
    Math.min(...headers.map((header) => Number(new RegExp(`"${name}";r=(\\d+)`).exec(header)?.[1]))),
  ) as [number, number];
/** The next one counts from nothing again. */
const forget = () => book.query('TRUNCATE platform.quota_uses');
const setPlan = async (client: string, plan: string) => {
  await book.query('INSERT INTO platform.client_standings (client_id, plan) VALUES ($1, $2)', [client, plan]);
  await sleep(1_500);
};

describe('quotas over two processes', () => {
  it('are exact: of three times the quota at once the quota succeeds, whichever client asks', async () => {
    const answers = await Promise.all(
      Array.from({ length: 3 * BURST }, (_, n) => post(n % 2 ? first : second, { client: `east-${n % 3}` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(BURST);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2 * BURST);
    expect(await effects()).toBe(BURST);
    expect([await usedUp('burst'), await usedUp('daily')]).toEqual([BURST, BURST]);
  });

  /** The second process counts in memory from here on: it was alone for long enough. */
  async function countInMemory(): Promise<void> {
    await forget();
    await post(first, { client: 'east' });
    await post(second, { client: 'east' });
    await book.query(`UPDATE platform.quota_uses SET alone_since = now() - interval '1 minute'`);
    const leased = async () =>
      (await book.query('SELECT lease_until > now() AS leased FROM platform.quota_uses')).rows[0].leased === true;
    await expect.poll(() => post(second, { client: 'east' }).then(leased)).toBe(true);
  }

  async function replace(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await Promise.all([first.end(signal), second.end(signal)]);
    [first, second] = await Promise.all([replicas.start(), replicas.start()]);
  }

  const left = async () => lowest([(await post(first, { client: 'east' })).headers.get('ratelimit') ?? '']);

  it('lose nothing when both processes end by SIGTERM', async () => {
    await countInMemory();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(second, { client: 'east' })));
    const [burst, daily] = lowest(answers.map(({ headers }) => headers.get('ratelimit') ?? ''));
    await replace('SIGTERM');
    expect(await left()).toEqual([burst - 1, daily - 1]);
  });

  it('lose no more than the last moments when both processes are killed', async () => {
    await countInMemory();
    const answeredAt: number[] = [];
    let told: readonly [number, number] = [0, 0];
    for (let n = 0; n < 20; n++) {
      await sleep(20);
      told = lowest([(await post(second, { client: 'east' })).headers.get('ratelimit') ?? '']);
      answeredAt.push(Date.now());
    }
    const lastMoments = answeredAt.filter((at) => at > Date.now() - LAST_MOMENTS_MS).length;
    await replace('SIGKILL');
    const after = await left();
    const lost = after.map((now, n) => now + 1 - (told[n] as number));
    expect(Math.min(...lost)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...lost)).toBeLessThanOrEqual(lastMoments);
    expect(lastMoments).toBeLessThan(answeredAt.length);
  });
});

describe('one Idempotency-Key over two processes', () => {
  beforeAll(() => setPlan('idempotent', 'premium'));
  const client = 'idempotent';

  it('sent fifty times at once has one effect, and no answer but the first one and 409', async () => {
    const before = await effects();
    const key = `k-${++keys}`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => post(n % 2 ? first : second, { client, key })),
    );
    const answered = answers.filter(({ status }) => status !== 409);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.map(({ status, text }) => [status, text])).toEqual(answered.map(() => [201, answered[0]?.text]));
    expect((await effects()) - before).toBe(1);
    const again = await post(second, { client, key });
    expect([again.status, again.text]).toEqual([201, answered[0]?.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('of a process that was killed after the effect and before the answer: the retry gets the first answer', async () => {
    const key = `k-${++keys}`;
    const before = await effects();
    const left = new AbortController();
    const lost = post(first, { client, key, signal: left.signal }).catch(() => undefined);
    // The client is not there any more when the effect is committed: it cannot have the answer.
    await expect
      .poll(async () => (await book.query('SELECT 1 FROM platform.idempotency_keys WHERE key = $1', [key])).rowCount, {
        interval: 1,
      })
      .toBe(1);
    left.abort();
    await lost;
    await expect.poll(async () => (await effects()) - before, { interval: 1 }).toBe(1);
    await first.end('SIGKILL');
    const retry = await post(second, { client, key });
    expect(retry.status).toBe(201);
    expect(retry.headers.get('idempotency-replayed')).toBe('true');
    const { rows } = await book.query('SELECT received_at, event_id FROM messaging.events ORDER BY id DESC LIMIT 1');
    const receipt = JSON.parse(retry.text) as { id: string; receivedAt: string };
    expect(receipt.receivedAt).toBe(rows[0].received_at);
    expect(rows[0].event_id).toBe(`${receipt.id}:0`);
    expect((await post(second, { client, key })).text).toBe(retry.text);
    expect((await effects()) - before).toBe(1);
    first = await replicas.start();
  });

  it('of an operator, whose process was killed likewise: the retry gets the link that was made, and it is good', async () => {
    const key = `k-${++keys}`;
    const invite = async ({ url }: Replica, signal?: AbortSignal) => {
      const claims = { client_id: 'operator', kind: 'operator' };
      const answer = await fetch(`${url}/partner-admin/v1/invitations`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await replicas.issuer.token('partner-admin', 'partners:write', { claims })}`,
          'content-type': 'application/json',
          'idempotency-key': `"${key}"`,
        },
        body: JSON.stringify(INVITEE),
        ...(signal && { signal }),
      });
      return {
        status: answer.status,
        headers: answer.headers,
        body: (await answer.json()) as { acceptanceUrl: string },
      };
    };
    const rows = async (sql: string, ...values: string[]) => (await book.query(sql, values)).rowCount;
    const left = new AbortController();
    const lost = invite(first, left.signal).catch(() => undefined);
    const reserved = () => rows('SELECT FROM platform.idempotency_keys WHERE key = $1', key);
    await expect.poll(reserved, { interval: 1 }).toBe(1);
    left.abort();
    await lost;
    const invited = () => rows('SELECT FROM partner.invitations WHERE partner_id = $1', INVITEE.id);
    await expect.poll(invited, { interval: 1 }).toBe(1);
    await first.end('SIGKILL');
    const retry = await invite(second);
    expect([retry.status, retry.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    const token = retry.body.acceptanceUrl.split('/').at(-2) as string;
    expect(await rows('SELECT FROM partner.invitations WHERE token_hash = $1', hashOfToken(token))).toBe(1);
    expect(await rows(`SELECT FROM platform.audit_entries WHERE act = 'partner.invited'`)).toBe(1);
    first = await replicas.start();
  });

  it('of a process that was killed before the effect was committed: the retry has the effect, once', async () => {
    const key = `k-${++keys}`;
    const before = await effects();
    // The effect cannot get past the document's table, which somebody holds.
    await book.query('BEGIN; LOCK TABLE messaging.documents IN ACCESS EXCLUSIVE MODE');
    const lost = post(first, { client, key }).catch(() => undefined);
    const other = new pg.Client({ connectionString: replicas.database.url });
    await other.connect();
    const waits = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    await expect.poll(async () => (await other.query(waits)).rows[0].n, { timeout: 5_000 }).toBeGreaterThan(0);
    expect((await post(second, { client, key })).status).toBe(409);
    await first.end('SIGKILL');
    await lost;
    await book.query('ROLLBACK');
    await other.end();
    // Its lease runs out within ten seconds; until then the first one might still be at work.
    await expect.poll(async () => (await post(second, { client, key })).status, { timeout: 15_000 }).toBe(201);
    expect((await effects()) - before).toBe(1);
    first = await replicas.start();
  });
});
