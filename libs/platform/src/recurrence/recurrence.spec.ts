import { describe, expect, it } from 'vitest';
import { occurrencesAfter, problemOfRecurrence } from './recurrence.js';

const BERLIN = 'Europe/Berlin';
const days = (expression: string, from: string) =>
  occurrencesAfter(expression, BERLIN, new Date(from), 3).map((each) => each.toISOString());

describe('a recurrence', () => {
  it('of 02:30 local occurs once on the day that has no 02:30, when the clock has leapt', () => {
    expect(days('30 2 * * *', '2026-03-28T12:00:00Z')).toEqual([
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
      '2026-03-31T00:30:00.000Z',
    ]);
  });

  it('of 02:30 local occurs once on the day that has two', () => {
    expect(days('30 2 * * *', '2026-10-24T12:00:00Z')).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
      '2026-10-27T01:30:00.000Z',
    ]);
  });

  it('by rule leaves out a time that does not exist, and has one of two', () => {
    const rule = 'FREQ=DAILY;BYHOUR=2;BYMINUTE=30;BYSECOND=0';
    expect(days(rule, '2026-03-28T12:00:00Z')[0]).toBe('2026-03-30T00:30:00.000Z');
    expect(days(rule, '2026-10-24T12:00:00Z').slice(0, 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('is strictly after the instant that is asked about', () => {
    expect(days('0 12 * * *', '2026-06-01T10:00:00Z')[0]).toBe('2026-06-02T10:00:00.000Z');
  });

  it.each([
    ['61 * * * *', BERLIN, /61/],
    ['', BERLIN, /non-empty/],
    ['* * * * *', 'Mars/Olympus', /time zone/],
    ['FREQ=NEVER', BERLIN, /FREQ/],
    ['DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY;UNTIL=20200102T000000Z', BERLIN, /never occurs/],
  ])('%j in %s is refused', (expression, zone, problem) => {
    expect(problemOfRecurrence(expression, zone)).toMatch(problem);
  });

  it.each(['0 3 * * 1-5', 'FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=6;BYMINUTE=0;BYSECOND=0'])('%s can be kept', (expression) => {
    expect(problemOfRecurrence(expression, BERLIN)).toBeUndefined();
  });
});
