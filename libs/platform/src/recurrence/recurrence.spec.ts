import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { countOccurrences, occurrencesAfter, problemOfRecurrence } from './recurrence.js';

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
  ])('%j in %s is refused', (expression, zone, problem) => {
    expect(problemOfRecurrence(expression, zone)).toMatch(problem);
  });

  it.each([
    '0 3 * * 1-5',
    'FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=6;BYMINUTE=0;BYSECOND=0',
    'DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY;UNTIL=20200102T000000Z',
  ])('%j can be read', (expression) => {
    expect(problemOfRecurrence(expression, BERLIN)).toBeUndefined();
  });
});

describe('occurrences between two instants', () => {
  const clock = vi.spyOn(performance, 'now');
  beforeEach(() => clock.mockReturnValue(0));
  afterAll(() => clock.mockRestore());

  it.each([
    ['0 * * * *', '2026-06-01T10:00:00Z', '2026-06-01T15:00:00Z', 5],
    ['0 * * * *', '2026-06-01T10:00:00Z', '2026-06-01T10:59:59Z', 0],
    ['FREQ=HOURLY;BYMINUTE=0;BYSECOND=0', '2026-06-01T10:00:00Z', '2026-06-01T15:59:00Z', 5],
    ['DTSTART:20260601T000000Z\nRRULE:FREQ=DAILY;COUNT=3', '2026-06-01T00:00:00Z', '2026-12-01T00:00:00Z', 2],
    ['* * * * * *', '2026-06-01T10:00:00Z', '2026-06-02T10:00:00Z', 1_000],
  ])('of %j are counted, up to a thousand', (expression, from, until, count) => {
    expect(countOccurrences(expression, 'UTC', new Date(from), new Date(until))).toBe(count);
  });

  it('that are four years apart are counted without looking further ahead than it takes', () => {
    const leapDays = (until: string) =>
      countOccurrences('0 0 29 2 *', 'UTC', new Date('2016-02-29T00:00:00Z'), new Date(until));
    expect(leapDays('2026-11-24T00:00:00Z')).toBe(2);
    expect(leapDays('2016-03-01T00:00:00Z')).toBe(0);
  });

  it('are counted for a moment only: then it is at least so many', () => {
    let calls = 0;
    clock.mockImplementation(() => calls++ * 150);
    const [from, until] = [new Date('2026-06-01T10:00:00Z'), new Date('2026-06-02T10:00:00Z')];
    expect(countOccurrences('* * * * * *', 'UTC', from, until)).toBe(1);
  });
});
