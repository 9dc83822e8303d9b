import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type SampleApi, startSampleApi } from '../../../../../test/support/sample-api.js';
import { ProblemError } from '../../errors/index.js';
import { Endpoint } from '../index.js';
import { Concurrency, TURN_WAIT_MS } from './concurrency.js';

/** A busy machine takes its time. */
const WHILE = { timeout: 10_000 };

let inWork = 0;
let most = 0;
/** What a request waits for. */
let happens: () => Promise<unknown> = async () => undefined;

class ThingDto {
  @ApiProperty()
  @IsString()
  text: string;
}

@Controller('partner/v1/things')
class ThingsController {
  @Get()
  @Endpoint({ summary: 'Work for a while', scope: 'things:read' })
  async work(): Promise<object> {
    inWork += 1;
    most = Math.max(most, inWork);
    try {
      await happens();
    } finally {
      inWork -= 1;
    }
    return {};
  }

  @Post()
  @Endpoint({ summary: 'Work on something', scope: 'things:read' })
  workOn(@Body() _: ThingDto): Promise<object> {
    return this.work();
  }
}

let partner: SampleApi;
let token: string;
beforeAll(async () => {
  partner = await startSampleApi('partner', [ThingsController]);
  // The sandbox plan has 20 at a time.
  token = await partner.issuer.partner('p1', 'things:read', { claims: { environment: 'sandbox' } });
});
afterAll(() => partner.close());
afterEach(async () => {
  happens = async () => undefined;
  most = 0;
  await expect.poll(() => partner.app.get(Concurrency).inWork('p1~sandbox'), WHILE).toBe(0);
});

const call = () => partner.call('/partner/v1/things', { token });
/** Of another partner, with all of its quota. */
const tokenOf = (id: string) => partner.issuer.partner(id, 'things:read', { claims: { environment: 'sandbox' } });
/** Requests in work until they are let go. */
function held() {
  const finishes: (() => void)[] = [];
  happens = () => new Promise<void>((done) => finishes.push(done));
  return {
    finishes,
    letGo: () => {
      happens = async () => undefined;
      for (const each of finishes.splice(0)) each();
    },
  };
}
const many = (count: number) => Promise.all(Array.from({ length: count }, call));

describe('requests of a partner at a time', () => {
  it('are limited by its plan; those beyond wait for their turn and are served', async () => {
    happens = () => sleep(100);
    const answers = await many(100);
    expect(most).toBe(20);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('of another partner have a limit of their own', async () => {
    const finishes: (() => void)[] = [];
    happens = () => new Promise<void>((done) => finishes.push(done));
    const busy = many(25);
    await expect.poll(() => finishes.length, WHILE).toBe(20);
    happens = async () => undefined;
    const other = await partner.issuer.partner('p2', 'things:read', { claims: { environment: 'sandbox' } });
    expect((await partner.call('/partner/v1/things', { token: other })).status).toBe(200);
    for (const each of finishes) each();
    expect((await busy).map(({ status }) => status)).toEqual(Array(25).fill(200));
  });

  it('that end in any way make room again: refused, failed, or left by the client', async () => {
    happens = () => Promise.reject(new ProblemError('conflict'));
    expect((await many(30)).map(({ status }) => status)).toEqual(Array(30).fill(409));
    happens = () => Promise.reject(new Error('out of memory'));
    expect((await many(30)).map(({ status }) => status)).toEqual(Array(30).fill(500));
    const finishes: (() => void)[] = [];
    happens = () => new Promise<void>((done) => finishes.push(done));
    const { hostname, port } = new URL(await partner.app.getUrl());
    const left = Array.from({ length: 30 }, () => {
      const asked = request({
        hostname,
        port,
        path: '/partner/v1/things',
        headers: { authorization: `Bearer ${token}` },
      });
      asked.on('error', () => undefined).end();
      return asked;
    });
    await expect.poll(() => finishes.length, WHILE).toBe(20);
    for (const each of left) each.destroy();
    await expect.poll(() => partner.app.get(Concurrency).inWork('p1~sandbox'), WHILE).toBe(0);
    happens = async () => undefined;
    for (const each of finishes) each();
    expect((await call()).status).toBe(200);
  });

  it('that waited too long are refused: 429 with a policy of their own, counted against no quota', async () => {
    const burstLeft = async () => Number(/"burst";r=(\d+)/.exec((await call()).headers.get('ratelimit') ?? '')?.[1]);
    const before = await burstLeft();
    const finishes: (() => void)[] = [];
    happens = () => new Promise<void>((done) => finishes.push(done));
    const busy = many(20);
    await expect.poll(() => finishes.length, WHILE).toBe(20);
    const setTimeoutNow = globalThis.setTimeout;
    const shortened = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((work: () => void, ms: number, ...rest: unknown[]) =>
        setTimeoutNow(work, ms === TURN_WAIT_MS ? 50 : ms, ...rest)) as typeof setTimeout);
    const { status, headers, body } = await call();
    shortened.mockRestore();
    expect(status).toBe(429);
    expect(body).toMatchObject({ code: 'quota-exceeded', 'violated-policies': ['concurrency'] });
    expect(headers.get('retry-after')).toBe('1');
    expect(headers.get('ratelimit-policy')).toBe('"concurrency";q=20;qu="concurrent-requests"');
    happens = async () => undefined;
    for (const each of finishes) each();
    await busy;
    expect(await burstLeft()).toBe(before - 21);
  });

  it('that no quota has room for are refused at once, whether they would have to wait or wait already', async () => {
    const headers = { token: await tokenOf('used-up') };
    const ask = () => partner.call('/partner/v1/things', headers);
    for (let n = 0; n < 11; n++) await Promise.all(Array.from({ length: 25 }, ask));
    const { finishes, letGo } = held();
    // 275 of 300 were answered; 20 are in work, and 10 wait for their turn, of which 5 have room.
    const all = Array.from({ length: 30 }, ask);
    await expect.poll(() => finishes.length, WHILE).toBe(20);
    await sleep(100);
    for (const each of finishes.splice(0, 5)) each();
    const answered: number[] = [];
    for (const each of all) void each.then(({ status }) => answered.push(status));
    await expect
      .poll(() => answered.toSorted(), { timeout: 3_000 })
      .toEqual([...Array(5).fill(200), ...Array(5).fill(429)]);
    const late = await ask();
    expect(late).toMatchObject({ status: 429, body: { 'violated-policies': ['burst'] } });
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(1);
    letGo();
    await Promise.all(all);
  });

  it('wait only as long as there is room for what they hold; another partner has room of its own', async () => {
    const { finishes, letGo } = held();
    const [many, few] = [await tokenOf('many'), await tokenOf('few')];
    const body = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const post = (token: string) => partner.call('/partner/v1/things', { method: 'POST', token, body });
    const small = (token: string) => partner.call('/partner/v1/things', { token });
    const working = [many, few].flatMap((token) => Array.from({ length: 20 }, () => small(token)));
    await expect.poll(() => finishes.length, WHILE).toBe(40);
    let refused = 0;
    const waiting = Array.from({ length: 80 }, async () => {
      const answer = await post(many);
      if (answer.status === 429) refused += 1;
      return answer;
    });
    await expect.poll(() => refused, WHILE).toBeGreaterThan(10);
    const others = Array.from({ length: 5 }, () => post(few));
    expect(refused).toBeLessThan(20);
    await sleep(500);
    letGo();
    expect((await Promise.all([...working, ...others])).filter(({ status }) => status >= 300)).toEqual([]);
    const answers = await Promise.all(waiting);
    const refusals = answers.filter(({ status }) => status !== 201);
    for (const each of refusals)
      expect(each).toMatchObject({ status: 429, body: { 'violated-policies': ['concurrency'] } });
    expect(refusals).toHaveLength(refused);
  });
});
