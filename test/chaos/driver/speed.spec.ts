import { describe, expect, it } from 'vitest';
import { eachOf, MEASURED, p99, type Speed, slower } from './speed.js';

/** Of everything that is timed. */
const all = (ms: number): Speed => Object.fromEntries(eachOf((what) => [what, ms])) as Speed;

describe('as fast as before', () => {
  it.each<[string, number, number]>([
    ['as much as noise beyond a fast baseline', 69, 19],
    ['slower by half where the baseline is slow', 600, 400],
  ])('%s', (_, now, before) => {
    expect(slower(all(now), all(before))).toEqual([]);
  });

  it.each(eachOf((what) => what))('not with one that is slower: %s', (what) => {
    const missed = (now: number, before: number) => slower({ ...all(before), [what]: now }, all(before));
    expect(missed(70, 19)).toEqual([`${MEASURED[what]}: 70 ms, 19 ms before`]);
    expect(missed(601, 400)).toHaveLength(1);
  });

  it('not with one that is not answered', () => {
    expect(slower({ ...all(19), postMs: p99([20, Number.POSITIVE_INFINITY]) }, all(19))).toHaveLength(1);
  });

  it('not with one that was never timed', () => {
    expect(slower({ ...all(19), releasedMs: p99([]) }, all(19))).toHaveLength(1);
  });
});
