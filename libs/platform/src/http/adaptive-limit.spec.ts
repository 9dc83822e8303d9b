import { describe, expect, it } from 'vitest';
import { AdaptiveLimit } from './adaptive-limit.js';

let at = 0;
const limitOf = (most: number) => new AdaptiveLimit(most, () => at);
const cope = (limit: AdaptiveLimit, times: number) => {
  for (let i = 0; i < times; i++) limit.coped();
  return limit.value;
};

describe('an adaptive limit', () => {
  it('begins with the most that is allowed and never goes beyond', () => {
    expect(cope(limitOf(20), 100)).toBe(20);
  });

  it('halves when it is too much, once for all that was under way', () => {
    const limit = limitOf(20);
    for (let i = 0; i < 10; i++) limit.tooMuch();
    expect(limit.value).toBe(10);
    at += 1_000;
    limit.tooMuch();
    expect(limit.value).toBe(5);
  });

  it('lets one through however bad it is', () => {
    const limit = limitOf(4);
    for (let i = 0; i < 20; i++, at += 1_000) limit.tooMuch();
    expect(limit.value).toBe(1);
  });

  it('grows by one a round after a cut', () => {
    const limit = limitOf(20);
    at += 1_000;
    limit.tooMuch();
    expect(cope(limit, 11)).toBe(11);
    expect(cope(limit, 12)).toBe(12);
  });

  it('doubles a round after an outage, up to half of the most, then grows by one', () => {
    const limit = limitOf(32);
    limit.restart();
    const rounds: number[] = [limit.value];
    for (let i = 0; i < 6; i++) rounds.push(cope(limit, limit.value));
    expect(rounds).toEqual([1, 2, 4, 8, 16, 16, 17]);
  });
});
