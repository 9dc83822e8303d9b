import { describe, expect, it } from 'vitest';
import { isAsFast, type Speed } from './probe.js';

const speed = (readMs: number, postMs: number): Speed => ({ readMs, postMs });

describe('as fast as before', () => {
  it.each<[string, Speed, Speed, boolean]>([
    ['as much as noise beyond a fast baseline', speed(69, 114), speed(19, 64), true],
    ['a read slower than that', speed(70, 64), speed(19, 64), false],
    ['a POST slower than that', speed(19, 115), speed(19, 64), false],
    ['slower by half where the baseline is slow', speed(600, 600), speed(400, 400), true],
    ['slower than by half', speed(601, 600), speed(400, 400), false],
    ['one that is not answered', speed(19, Number.POSITIVE_INFINITY), speed(19, 64), false],
  ])('%s', (_, now, before, isSo) => {
    expect(isAsFast(now, before)).toBe(isSo);
  });
});
