import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
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
});
