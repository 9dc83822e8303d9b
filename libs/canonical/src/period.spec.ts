import { describe, expect, it } from 'vitest';
import { nextPeriod } from './period.js';

describe('a posting whose period is closed', () => {
  it.each([
    ['2026-11-25', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2027-01-01', '2027-02-01'],
  ])('of %s goes on %s', (closed, next) => {
    expect(nextPeriod(closed, closed)).toBe(next);
  });

  it('is put off three times at the most', () => {
    expect(nextPeriod('2027-01-01', '2026-11-25')).toBe('2027-02-01');
    expect(nextPeriod('2027-02-01', '2026-11-25')).toBeNull();
  });
});
