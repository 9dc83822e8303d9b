import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsInt, IsOptional } from 'class-validator';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../../test/support/sample-api.js';
import { ProblemError } from '../../errors/index.js';
import { currentLeave } from '../../http/leave.js';
import { Database } from '../../persistence/index.js';
import {
  CurrentPrincipal,
  claimId,
  commitAnswer,
  Endpoint,
  MayHaveHappened,
  type Principal,
  withVersion,
} from '../index.js';

class Effect {
  @IsOptional() @IsInt() value?: number;
}

const effects: { by: string; at: string; value?: number; mayHaveHappened: boolean }[] = [];
/** What happens when an effect is asked for. */
let happens: () => Promise<void> = async () => undefined;

@Controller('partner/v1/effects')
class EffectsController {
  @Post(':id')
  @HttpCode(202)
  @Endpoint({ summary: 'Have an effect', scope: 'effects:write', idempotent: 'elsewhere' })
  async create(
    @Param('id') at: string,
    @Body() { value }: Effect,
    @CurrentPrincipal() { clientId }: Principal,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<object> {
    effects.push({ by: clientId, at, value, mayHaveHappened });
    await happens();
    return { nth: effects.length };
  }

  @Post('others/:id')
  @Endpoint({ summary: 'Have another effect', scope: 'effects:write', idempotent: 'elsewhere' })
  other(@Param('id') at: string, @CurrentPrincipal() { clientId }: Principal): object {
    effects.push({ by: clientId, at, mayHaveHappened: false });
    return { nth: effects.length };
  }
}

/** Its effect and its answer are committed together. */
@Controller('partner/v1/rows')
class RowsController {
  constructor(private readonly database: Database) {}

  @Post()
  @HttpCode(202)
  @Endpoint({ summary: 'Have an effect in a transaction', scope: 'effects:write', idempotent: true })
  async create(): Promise<object> {
    const answer = await this.database.transaction(async (tx) => {
      await tx.query('INSERT INTO rows (claim) VALUES ($1)', [claimId()]);
      await beforeAnswer();
      const kept = await commitAnswer(tx, { at: new Date().toISOString() });
      await happens();
      return kept;
    });
    await afterCommit();
    return answer;
  }

  @Post('versioned')
  @Endpoint({ summary: 'Have an effect', scope: 'effects:write', idempotent: true, etag: true, secret: true })
  async versioned(): Promise<object> {
    await happens();
    return this.database.transaction((tx) => commitAnswer(tx, withVersion({ shows: 'no version' }, 7)));
  }

  @Post('unversioned')
  @Endpoint({ summary: 'Have an effect and forget the version', scope: 'effects:write', idempotent: true, etag: true })
  unversioned(): Promise<object> {
    return this.database.transaction(async (tx) => {
      await tx.query(`INSERT INTO rows (claim) VALUES ('unversioned')`);
      return commitAnswer(tx, {});
    });
  }

  @Post('forgotten')
  @Endpoint({ summary: 'Have an effect and forget the answer', scope: 'effects:write', idempotent: true })
  forgotten(): object {
    return {};
  }
}
let beforeAnswer: () => Promise<unknown> = async () => undefined;
let afterCommit: () => Promise<unknown> = async () => undefined;

let partner: SampleApi;
beforeAll(async () => {
  partner = await startSampleApi('partner', [EffectsController, RowsController]);
  await partner.database.query('CREATE TABLE rows (claim text NOT NULL)');
});
afterAll(() => partner.close());
beforeEach(() => {
  effects.length = 0;
  happens = async () => undefined;
  beforeAnswer = async () => undefined;
  afterCommit = async () => undefined;
});

let count = 0;
const newKey = () => `k-${++count}`;
const post = async (
  key: string | undefined,
  { body = {} as object, client = 'p1', path = 'a', kind = 'partner', headers = {} } = {},
) =>
  partner.call(`/partner/v1/effects/${path}`, {
    method: 'POST',
    token: await partner.issuer.partner(client, 'effects:write', { claims: { kind } }),
    body: JSON.stringify(body),
    headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
  });

describe('Idempotency-Key', () => {
  it('is required', async () => {
    expect(await post(undefined)).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
    expect(effects).toEqual([]);
  });

  it.each(['""', '"unclosed', '"a", "b"', 'x'.repeat(201), '"é"', `"${'x'.repeat(201)}"`])(
    '%s is none: 400, nothing happens',
    async (key) => {
      const encoded = Buffer.from(key, 'utf8').toString('latin1');
      expect(await post(encoded)).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
      expect(effects).toEqual([]);
    },
  );

  it('seen again: the same status and body, marked, and nothing happens again', async () => {
    const key = newKey();
    const first = await post(`"${key}"`, { body: { value: 1 } });
    const second = await post(`"${key}"`, { body: { value: 1 } });
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.text).toBe(first.text);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(effects).toHaveLength(1);
  });

  it('is the same with and without quotes', async () => {
    const key = newKey();
    await post(`"${key}"`);
    expect((await post(key)).headers.get('idempotency-replayed')).toBe('true');
    expect(effects).toHaveLength(1);
  });

  it('with another payload or of another resource: 422', async () => {
    const key = newKey();
    await post(key, { body: { value: 1 } });
    for (const asked of [{ body: { value: 2 } }, { body: { value: 1 }, path: 'b' }])
      expect(await post(key, asked)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(effects).toHaveLength(1);
  });

  it('is each client’s and each route’s own', async () => {
    const key = newKey();
    for (const asked of [{}, { client: 'p2' }, { path: 'others/a' }])
      expect((await post(key, asked)).headers.get('idempotency-replayed')).toBeNull();
    expect(effects.map(({ by, at }) => [by, at])).toEqual([
      ['p1', 'a'],
      ['p2', 'a'],
      ['p1', 'a'],
    ]);
  });

  it('that still runs: 409, and it may be tried again', async () => {
    const key = newKey();
    let finish: () => void = () => undefined;
    happens = () => new Promise((done) => (finish = done));
    const first = post(key);
    while (effects.length === 0) await new Promise((done) => setTimeout(done, 5));
    const second = await post(key);
    expect(second).toMatchObject({ status: 409, body: { code: 'idempotency-key-in-flight' } });
    expect(second.headers.get('retry-after')).toBe('1');
    finish();
    expect((await first).status).toBe(202);
  });

  it('that another has taken over gives its first request no more leave to act elsewhere', async () => {
    const key = newKey();
    const given: (boolean | undefined)[] = [];
    happens = async () => {
      given.push(currentLeave()?.isGiven());
      await partner.database.query('UPDATE platform.idempotency_keys SET attempts = attempts + 1 WHERE key = $1', [
        key,
      ]);
      await vi.waitFor(() => expect(currentLeave()?.isGiven()).toBe(false), { timeout: 8_000, interval: 50 });
      given.push(currentLeave()?.isGiven());
    };
    await post(key);
    expect(given).toEqual([true, false]);
  });

  it('fifty at once have one effect and no failure', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(key)));
    expect(effects).toHaveLength(1);
    expect(answers.filter(({ status }) => ![202, 409].includes(status))).toEqual([]);
  });

  it('of a request that failed on our side runs again, and is told that it may have happened', async () => {
    const key = newKey();
    happens = () => Promise.reject(new Error('out of memory'));
    expect((await post(key)).status).toBe(500);
    happens = async () => undefined;
    const again = await post(key);
    expect(again.status).toBe(202);
    expect(again.headers.get('idempotency-replayed')).toBeNull();
    expect(effects.map(({ mayHaveHappened }) => mayHaveHappened)).toEqual([false, true]);
  });

  it('that is new is told that it may have happened where one of our own apps says so, and nobody else', async () => {
    const headers = { 'crossdock-may-have-happened': '?1' };
    for (const kind of ['internal', 'partner']) await post(newKey(), { client: `c-${kind}`, kind, headers });
    await post(newKey(), { client: 'c-internal', kind: 'internal', headers: { 'crossdock-may-have-happened': '?0' } });
    expect(effects.map(({ mayHaveHappened }) => mayHaveHappened)).toEqual([true, false, false]);
  });

  it('of a partner’s request that was refused gives the refusal again, as a problem', async () => {
    const key = newKey();
    happens = () => Promise.reject(new ProblemError('conflict', 'It was shipped'));
    const [first, second] = [await post(key), await post(key)];
    expect(second.status).toBe(409);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('content-type')).toContain('application/problem+json');
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(effects).toHaveLength(1);
  });

  it('of our own request that was refused runs again: somebody may have mended the cause', async () => {
    const key = newKey();
    happens = () => Promise.reject(new ProblemError('vendor-rejected', 'credit limit'));
    expect((await post(key, { kind: 'internal' })).status).toBe(422);
    happens = async () => undefined;
    expect((await post(key, { kind: 'internal' })).status).toBe(202);
  });

  it('is not used up by a request that never was one', async () => {
    const key = newKey();
    const lacking = { token: await partner.issuer.partner('p1', 'other'), method: 'POST', body: '{}' };
    await partner.call('/partner/v1/effects/a', { ...lacking, headers: { 'idempotency-key': key } });
    expect((await post(key)).headers.get('idempotency-replayed')).toBeNull();
  });
});

describe('an answer that is committed with its effect', () => {
  const claims = async () =>
    (await partner.database.query<{ claim: string }>('SELECT claim FROM rows')).map((r) => r.claim);
  const postRow = (key: string) => post(key, { path: '../rows' });
  beforeEach(() => partner.database.query('TRUNCATE rows'));

  it('is what a retry gets when the first request did not get that far', async () => {
    afterCommit = () => Promise.reject(new Error('struck by lightning'));
    const key = newKey();
    expect((await postRow(key)).status).toBe(500);
    const [second, third] = [await postRow(key), await postRow(key)];
    expect(second.status).toBe(202);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.body.at).toEqual(expect.any(String));
    expect(third.text).toBe(second.text);
    expect(await claims()).toHaveLength(1);
  });

  it('is what the first request was told', async () => {
    const key = newKey();
    expect((await postRow(key)).text).toBe((await postRow(key)).text);
  });

  it('is as little kept as the effect when the transaction fails', async () => {
    happens = () => Promise.reject(new Error('deadlock'));
    const key = newKey();
    expect((await postRow(key)).status).toBe(500);
    expect(await claims()).toEqual([]);
    happens = async () => undefined;
    const again = await postRow(key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([202, null]);
    expect(await claims()).toHaveLength(1);
  });

  it('is not that of a request whose retry runs already: its effect is undone', async () => {
    const key = newKey();
    beforeAnswer = () =>
      partner.database.query('UPDATE platform.idempotency_keys SET attempts = attempts + 1 WHERE key = $1', [key]);
    expect(await postRow(key)).toMatchObject({ status: 409, body: { code: 'idempotency-key-in-flight' } });
    expect(await claims()).toEqual([]);
  });

  it('fifty at once have one effect, and whoever is answered is answered the same', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 50 }, () => postRow(key)));
    const answered = answers.filter(({ status }) => status !== 409);
    expect(answered.map(({ status, text }) => [status, text])).toEqual(answered.map(() => [202, answered[0]?.text]));
    expect(await claims()).toHaveLength(1);
  });

  it('has its ETag when it is given again', async () => {
    const key = newKey();
    const [first, again] = [
      await post(key, { path: '../rows/versioned' }),
      await post(key, { path: '../rows/versioned' }),
    ];
    expect([first, again].map(({ text, headers }) => [text, headers.get('etag')])).toEqual([
      ['{"shows":"no version"}', '"7"'],
      ['{"shows":"no version"}', '"7"'],
    ]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is a refusal without one when it is a refusal', async () => {
    const key = newKey();
    happens = () => Promise.reject(new ProblemError('conflict', 'It was shipped'));
    await post(key, { path: '../rows/versioned' });
    const again = await post(key, { path: '../rows/versioned' });
    expect([again.status, again.headers.get('etag')]).toEqual([409, null]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('that lacks its version undoes the effect: it would fail when it is given again', async () => {
    expect((await post(newKey(), { path: '../rows/unversioned' })).status).toBe(500);
    expect(await claims()).toEqual([]);
  });

  it('cannot be forgotten: a handler that answers without it fails', async () => {
    expect(await post(newKey(), { path: '../rows/forgotten' })).toMatchObject({
      status: 500,
      body: { code: 'internal-error' },
    });
  });

  it('names its effect: the same for every retry, another one when the key is used anew after seven days', async () => {
    const key = newKey();
    const seen: (string | undefined)[] = [];
    beforeAnswer = async () => seen.push(claimId());
    happens = () => Promise.reject(new Error('once'));
    await postRow(key);
    happens = async () => undefined;
    await postRow(key);
    await partner.database.query(
      `UPDATE platform.idempotency_keys SET created_at = created_at - interval '7 days 1 s' WHERE key = $1`,
      [key],
    );
    await postRow(key);
    expect(seen).toHaveLength(3);
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).not.toBe(seen[0]);
  });
});
