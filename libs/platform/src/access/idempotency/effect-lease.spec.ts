import { describe, expect, it } from 'vitest';
import { EffectLease } from './effect-lease.js';

const at = (clock: { now: number }) => new EffectLease(0, 10_000, 40_000, () => clock.now);

describe('the leave to act on other systems', () => {
  it('ends with the lease of the key, and goes on with each renewal', async () => {
    const clock = { now: 9_999 };
    const lease = at(clock);
    expect(lease.isGiven()).toBe(true);
    await lease.renew(async () => true);
    clock.now = 19_998;
    expect(lease.isGiven()).toBe(true);
    clock.now = 19_999;
    expect(lease.isGiven()).toBe(false);
  });

  it('is reckoned from when the renewal was asked for, not from when it was told', async () => {
    const clock = { now: 5_000 };
    const lease = at(clock);
    await lease.renew(async () => {
      clock.now = 9_000;
      return true;
    });
    clock.now = 14_999;
    expect(lease.isGiven()).toBe(true);
    clock.now = 15_000;
    expect(lease.isGiven()).toBe(false);
  });

  it('ends at once when the key is another’s', async () => {
    const clock = { now: 1 };
    const lease = at(clock);
    await lease.renew(async () => false);
    expect(lease.isGiven()).toBe(false);
  });

  it('outlives a renewal that failed, to the end of what was granted', async () => {
    const clock = { now: 3_000 };
    const lease = at(clock);
    await lease.renew(() => Promise.reject(new Error('no database')));
    clock.now = 9_999;
    expect(lease.isGiven()).toBe(true);
    clock.now = 10_000;
    expect(lease.isGiven()).toBe(false);
  });

  it('ends when the effect has taken as long as its caller waits, however often it is renewed', async () => {
    const clock = { now: 39_999 };
    const lease = at(clock);
    await lease.renew(async () => true);
    expect(lease.isGiven()).toBe(true);
    clock.now = 40_000;
    expect(lease.isGiven()).toBe(false);
  });
});

describe('the leave of a request', () => {
  it('ends the calls that are under way, by whatever fraction of a millisecond its clock counts', () => {
    const { signal } = new EffectLease(0, 10_000, 40_000, () => 39_999.98);
    expect(signal).toBeInstanceOf(AbortSignal);
  });
});
