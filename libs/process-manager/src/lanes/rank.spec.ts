import { describe, expect, it } from 'vitest';
import { placeOf } from './rank.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-24T08:00:00.000Z');
const instant = (at: number) => new Date(at).toISOString();

/** @param age since it was decided; @param left until it is due */
const rank = ({ age = 0, left, setBack = 0 }: { age?: number; left?: number; setBack?: number }) => {
  const dueBy = left === undefined ? {} : { dueBy: instant(NOW + left) };
  return placeOf({ ...dueBy, setBack, decidedAt: instant(NOW - age) }, NOW).rank;
};
const inTurn = (...places: number[]) => expect(places).toEqual(places.toSorted((a, b) => b - a));

describe('the place of a command', () => {
  it('is before that of one that is due later, of the same age', () => {
    inTurn(rank({ left: -HOUR }), rank({ left: 20 * HOUR }), rank({ left: 48 * HOUR }), rank({ left: 100 * HOUR }));
    expect(rank({ left: 100 * HOUR })).toBe(rank({}));
    expect(rank({ left: HOUR })).toBeGreaterThan(rank({ left: 20 * HOUR }));
  });

  it('is before that of a younger one that is as urgent', () => {
    expect(rank({ age: MINUTE })).toBeGreaterThan(rank({}));
  });

  it.each([
    ['today', 20 * HOUR, 30],
    ['this week', 48 * HOUR, 60],
    ['whenever', undefined, 120],
  ])(
    'of one that is due %s is before what is late and was decided so much later, and not before',
    (_, left, minutes) => {
      const due = { ...(left !== undefined && { left }) };
      expect(rank({ ...due, age: (minutes + 1) * MINUTE })).toBeGreaterThan(rank({ left: -HOUR }));
      expect(rank({ ...due, age: (minutes - 1) * MINUTE })).toBeLessThan(rank({ left: -HOUR }));
    },
  );

  it('follows the time that is left: what has waited until it is urgent is urgent', () => {
    const waits = { dueBy: instant(NOW + 5 * HOUR), decidedAt: instant(NOW) };
    expect(placeOf(waits, NOW + 2 * HOUR).rank).toBeGreaterThan(placeOf(waits, NOW).rank);
  });

  it('of one that failed is behind all that have not, however old and urgent it is', () => {
    expect(rank({ age: 100 * HOUR, left: -HOUR, setBack: 4 })).toBeLessThan(rank({}));
    expect(rank({ left: -HOUR, setBack: 1 })).toBe(rank({ left: 20 * HOUR }));
  });

  it('is a whole number that a queue can keep, for decades', () => {
    const { rank: in2060 } = placeOf({ decidedAt: '2060-01-01T00:00:00.500Z' }, Date.parse('2060-01-01T00:00:01Z'));
    expect(Number.isInteger(in2060)).toBe(true);
    expect(in2060).toBeGreaterThan(-(2 ** 31));
  });
});
