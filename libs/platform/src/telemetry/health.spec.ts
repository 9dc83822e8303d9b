import { afterEach, describe, expect, it, vi } from 'vitest';
import { HealthRegistry } from './index.js';

afterEach(() => vi.useRealTimers());

describe('the health of a process', () => {
  it('is good when all checks hold, also when there are none', async () => {
    const health = new HealthRegistry();
    expect(await health.report()).toEqual({ status: 'ok', checks: {} });
    health.register('database', async () => undefined);
    expect(await health.report()).toEqual({ status: 'ok', checks: { database: 'ok' } });
  });

  it('is bad when one fails, and says which', async () => {
    const health = new HealthRegistry();
    health.register('database', async () => undefined);
    health.register('events', () => Promise.reject(new Error('no leader')));
    expect(await health.report()).toEqual({
      status: 'unavailable',
      checks: { database: 'ok', events: 'no leader' },
    });
  });

  it('does not wait for a check without end', async () => {
    vi.useFakeTimers();
    const health = new HealthRegistry();
    health.register('database', () => new Promise(() => undefined));
    const report = health.report();
    await vi.advanceTimersByTimeAsync(2_001);
    expect(await report).toEqual({ status: 'unavailable', checks: { database: 'no answer within 2000 ms' } });
  });

  it('a check that throws is one that fails', async () => {
    const health = new HealthRegistry();
    health.register('events', () => {
      throw new Error('not connected');
    });
    expect((await health.report()).status).toBe('unavailable');
  });
});
