import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runInContext } from '../telemetry/index.js';
import { createHttpClient, type HttpRequest, healthOf, type Urgency } from './index.js';
import { Turns } from './turns.js';
import { answer, VendorDouble } from './vendor.double.js';

const vendor = new VendorDouble();
beforeAll(() => vendor.start());
afterAll(() => vendor.stop());

const clientOf = (connection: string, concurrency: number) =>
  createHttpClient({ connection, baseUrl: vendor.baseUrl, timeoutMs: 10_000, concurrency });
const READ: HttpRequest = { operation: 'read', method: 'GET', path: '/things' };
const HOUR = 3_600_000;

/** Calls for a moment, of which the vendor saw at most so many at once. */
function countingAtOnce() {
  let now = 0;
  const seen = { most: 0 };
  vendor.does(async (_request, response) => {
    now += 1;
    seen.most = Math.max(seen.most, now);
    await sleep(20);
    now -= 1;
    answer(response, 200, {});
  });
  return seen;
}

describe('calls to one system', () => {
  it('become fewer at a time when it says that there are too many, and more again while it copes', async () => {
    const client = clientOf('turns-1', 16);
    vendor.does((_request, response, nth) => answer(response, nth === 1 ? 429 : 200, {}, { 'retry-after': '0' }));
    await client.request(READ);
    expect(healthOf('turns-1')).toMatchObject({ limit: 8 });
    const seen = countingAtOnce();
    await Promise.all(Array.from({ length: 16 }, () => client.request(READ)));
    expect(seen.most).toBeLessThanOrEqual(10);
    for (let round = 0; round < 12; round++) await Promise.all(Array.from({ length: 16 }, () => client.request(READ)));
    expect(healthOf('turns-1')?.limit).toBe(16);
  });

  it('that are refused keep their place for as long as it says: fewer at a time are fewer a second', async () => {
    const client = clientOf('turns-5', 1);
    const came: number[] = [];
    vendor.does((_request, response) => {
      came.push(performance.now());
      answer(response, came.length <= 2 ? 429 : 200, {}, { 'retry-after': '1' });
    });
    const calls = Array.from({ length: 3 }, () => client.request({ ...READ, timeoutMs: 20_000 }));
    await Promise.all(calls);
    const [first = 0, second = 0, third = 0, ...others] = came;
    expect([second - first > 950, third - second > 950, others.length]).toEqual([true, true, 2]);
  });

  it('go in the order of what is due, then of what came first', async () => {
    const client = clientOf('turns-2', 1);
    const done: string[] = [];
    vendor.does(async (_request, response) => {
      await sleep(30);
      answer(response, 200, {});
    });
    const call = (name: string, dueInHours?: number) => {
      const dueBy = dueInHours === undefined ? undefined : new Date(Date.now() + dueInHours * HOUR).toISOString();
      return runInContext({ dueBy }, () => client.request({ ...READ, path: `/${name}` }).then(() => done.push(name)));
    };
    await Promise.all([call('first'), call('whenever'), call('this-week', 48), call('today', 1), call('late', -1)]);
    expect(done).toEqual(['first', 'today', 'late', 'this-week', 'whenever']);
  });

  it('wait for more urgent ones no longer than a few seconds', async () => {
    const now = vi.spyOn(performance, 'now');
    const turns = new Turns(1);
    const done: string[] = [];
    let free: () => void = () => undefined;
    const under = turns.take(
      () =>
        new Promise<void>((resolve) => {
          free = resolve;
        }),
      0,
    );
    const call = (name: string, urgency: Urgency, at: number) => {
      now.mockReturnValue(at);
      return turns.take(async () => done.push(name), urgency);
    };
    const all = [call('whenever', 0, 10_000), call('urgent', 3, 15_999), call('urgent and later', 3, 16_001)];
    now.mockRestore();
    free();
    await Promise.all([under, ...all]);
    expect(done).toEqual(['urgent', 'whenever', 'urgent and later']);
  });

  it('tell how they fare: at a time, under way, waiting and for how long', async () => {
    const client = clientOf('turns-3', 2);
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    vendor.does(async (_request, response) => {
      await gate;
      answer(response, 200, {});
    });
    const calls = Array.from({ length: 5 }, () => client.request(READ));
    await sleep(60);
    expect(healthOf('turns-3')).toMatchObject({ breaker: 'closed', limit: 2, underWay: 2, waiting: 3 });
    expect(healthOf('turns-3')?.waitingMs).toBeGreaterThanOrEqual(50);
    release();
    await Promise.all(calls);
    expect(healthOf('turns-3')).toMatchObject({ underWay: 0, waiting: 0, waitingMs: 0 });
  });

  it('are refused at once when ten times as many wait as can be under way', async () => {
    const client = clientOf('turns-4', 1);
    vendor.does(async (_request, response) => {
      await sleep(5);
      answer(response, 200, {});
    });
    const calls = Array.from({ length: 12 }, () =>
      client.request({ ...READ, timeoutMs: 300 }).then(() => 'ok', String),
    );
    const refused = (await Promise.all(calls)).filter((each) => each.includes('Too many calls wait'));
    expect(refused).toHaveLength(1);
  });
});
