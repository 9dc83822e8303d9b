import { describe, expect, it } from 'vitest';
import {
  ACCESS_TOKEN_SECONDS,
  publishedKeys,
  type ScheduledKey,
  signingKey,
  stateOf,
  succession,
} from './key-schedule.js';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const { signsFrom, predecessorsWithdrawAt } = succession(NOW);
const old: ScheduledKey = { kid: 'old', signsFrom: NOW - 86_400_000, withdrawsAt: predecessorsWithdrawAt };
const fresh: ScheduledKey = { kid: 'fresh', signsFrom };
const keys = [old, fresh];
const at = (now: number) => ({
  published: publishedKeys(keys, now).map(({ kid }) => kid),
  signs: signingKey(keys, now)?.kid,
  states: keys.map((key) => stateOf(key, keys, now)),
});

describe('a succession of keys', () => {
  it('publishes the new one before it signs', () => {
    const before = { published: ['fresh', 'old'], signs: 'old', states: ['signing', 'pending'] };
    expect([at(NOW), at(signsFrom - 1)]).toEqual([before, before]);
    expect(signsFrom - NOW).toBeGreaterThan(30_000);
  });

  it('keeps the old one until every token that it signed has ended', () => {
    const during = { published: ['fresh', 'old'], signs: 'fresh', states: ['retiring', 'signing'] };
    expect([at(signsFrom), at(predecessorsWithdrawAt - 1)]).toEqual([during, during]);
    expect(predecessorsWithdrawAt - signsFrom).toBeGreaterThan(ACCESS_TOKEN_SECONDS * 1000);
  });

  it('withdraws it then', () => {
    expect(at(predecessorsWithdrawAt)).toEqual({
      published: ['fresh'],
      signs: 'fresh',
      states: ['withdrawn', 'signing'],
    });
  });

  it('has one key that signs at any moment, whatever the order in which the keys are known', () => {
    for (let now = NOW; now < predecessorsWithdrawAt + 60_000; now += 10_000)
      expect(signingKey([...keys].reverse(), now)).toBe(signingKey(keys, now));
  });
});
