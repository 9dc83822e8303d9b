import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock, elapsedMs } from './clock.js';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-26T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const told = (now: number) => async () => now;

describe('the clock', () => {
  it('is the process’s own until the database was asked', () => {
    expect(new Clock().iso()).toBe('2026-11-26T12:00:00.000Z');
  });

  it('is the process’s own to the millisecond as long as that agrees with the database’s', async () => {
    const clock = new Clock();
    await clock.setBy(told(START + 400));
    expect([clock.now(), clock.isOff]).toEqual([START, false]);
  });

  it.each([HOUR, -HOUR])('is the database’s where the process’s own is %d ms fast, and goes on', async (fast) => {
    const clock = new Clock();
    await clock.setBy(told(START - fast));
    expect([clock.now(), clock.fastByMs, clock.isOff]).toEqual([START - fast, fast, true]);
    vi.advanceTimersByTime(5_000);
    expect(clock.now()).toBe(START - fast + 5_000);
  });

  it('goes on as if nothing had happened when the process’s own is set meanwhile', async () => {
    const clock = new Clock();
    await clock.setBy(told(START));
    vi.advanceTimersByTime(1_000);
    vi.setSystemTime(START - HOUR);
    expect(clock.now()).toBe(START + 1_000);
  });

  it('does not believe an answer that was long on its way', async () => {
    const clock = new Clock();
    await clock.setBy(async () => {
      vi.advanceTimersByTime(20_000);
      return START + HOUR;
    });
    expect(clock.now()).toBe(START + 20_000);
  });

  it('keeps what it was told when the database does not answer', async () => {
    const clock = new Clock();
    await clock.setBy(told(START + HOUR));
    await expect(clock.setBy(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(clock.now()).toBe(START + HOUR);
  });
});

describe('what is held for a time', () => {
  it('is held by whichever clock went further: none that is set back makes it last', () => {
    vi.useRealTimers();
    const before = elapsedMs();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - HOUR });
    // The wall tells whole milliseconds.
    expect(elapsedMs() - before).toBeGreaterThan(-1);
    vi.setSystemTime(Date.now() + 3 * HOUR);
    expect(elapsedMs() - before).toBeGreaterThan(HOUR);
  });
});
