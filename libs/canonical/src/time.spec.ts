import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, fromLocal, localDate, parseZoned, plusDays, toInstant } from './time.js';

describe('time', () => {
  it('keeps the offset of the source and knows the moment', () => {
    expect(parseZoned('2026-11-24T08:00:00+01:00')).toBe('2026-11-24T08:00:00+01:00');
    expect(toInstant('2026-11-24T08:00:00+01:00')).toBe('2026-11-24T07:00:00.000Z');
  });

  it('refuses a time that does not tell its offset', () => {
    for (const wrong of ['2026-11-24T08:00:00', '2026-11-24', 'yesterday', '2026-13-01T00:00:00Z']) {
      expect(() => parseZoned(wrong)).toThrow('ISO 8601 with an offset');
    }
  });

  it('refuses a day that there is not, rather than counting on to the next month', () => {
    expect(parseZoned('2028-02-29T08:00:00Z')).toBe('2028-02-29T08:00:00Z');
    for (const wrong of ['2026-02-29T08:00:00Z', '2026-02-31T08:00:00+01:00', '2026-11-31T08:00:00Z'])
      expect(() => parseZoned(wrong)).toThrow('ISO 8601 with an offset');
  });

  it('reads a local time with the offset its place had then', () => {
    expect(fromLocal('2026-07-01T12:00', 'Europe/Berlin')).toBe('2026-07-01T12:00:00+02:00');
    expect(fromLocal('2026-12-01T12:00', 'America/Chicago')).toBe('2026-12-01T12:00:00-06:00');
  });

  it('takes the earlier moment in the repeated hour and moves past the skipped one', () => {
    expect(fromLocal('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00');
    expect(fromLocal('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T03:30:00+02:00');
  });

  it('brings a local time back to its calendar day at that place', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Adelaide'),
        (date, zone) => {
          const local = date.toISOString().slice(0, 10);
          expect(localDate(toInstant(fromLocal(`${local}T12:00`, zone)), zone)).toBe(local);
        },
      ),
    );
  });
});

describe('plusDays', () => {
  it('is what daysBetween counts, over months, leap days and changes of the clock', () => {
    expect([plusDays('2028-02-28', 2), plusDays('2026-12-31', 1), plusDays('2026-03-01', -1)]).toEqual([
      '2028-03-01',
      '2027-01-01',
      '2026-02-28',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: -4_000, max: 4_000 }), (days) => {
        expect(daysBetween('2026-11-27', plusDays('2026-11-27', days))).toBe(days);
      }),
    );
  });
});
