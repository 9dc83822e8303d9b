import { describe, expect, it } from 'vitest';
import type { EdgeHour } from '#platform/traffic';
import { apiUseOf, type Observed } from './api-use.js';

const ASOF = new Date('2026-11-27T12:30:00Z');
const EAST = { kind: '3pl', id: '3pl-east' } as const;
const WEST = { kind: '3pl', id: '3pl-west' } as const;

/** @param nth class of times that all of them are in: 0 up to 2 ms, 3 up to 25 ms, 12 beyond 10 s */
function calls(from: EdgeHour['from'], hour: string, count: number, nth = 3, failed = 0): EdgeHour {
  const times = Array.from({ length: 13 }, (_, each) => (each === nth ? count : 0));
  const to = { kind: 'api', id: 'partner' } as const;
  const figures = { calls: count, refused: 0, failed, ms: 0, times };
  return { from, to, version: 'v1', environment: 'production', hour: new Date(hour), ...figures };
}

const use = (operation: string, count: number) => ({
  operation,
  calls: count,
  callsLast7Days: 1,
  lastAt: '2026-11-27T12:00:00.000Z',
});
const consumer = (
  partnerId: string,
  ...operations: ReturnType<typeof use>[]
): Observed['report']['consumers'][number] => ({
  partnerId,
  environment: 'production',
  calls: 9,
  callsLast7Days: 9,
  lastAt: '2026-11-27T12:00:00.000Z',
  operations,
  shapesRecorded: true,
});

const OBSERVED: Observed = {
  asOf: ASOF,
  hours: [
    calls(EAST, '2026-11-27T03:00:00Z', 98, 0),
    calls(EAST, '2026-11-27T03:00:00Z', 2, 12),
    calls(WEST, '2026-11-27T12:00:00Z', 10, 3, 6),
  ],
  report: {
    days: 90,
    consumers: [
      consumer(EAST.id, use('GET /partner/v1/tenders', 4), use('GET /partner/v1/orders', 5)),
      consumer(WEST.id, use('GET /partner/v1/tenders', 9)),
    ],
  },
};

describe('how a version fares', () => {
  const told = apiUseOf(OBSERVED, 'enterprise');

  it('is told with the times that half, 95 and 99 of a hundred calls did not exceed', () => {
    const [east] = told.callers;
    expect(east).toMatchObject({ id: '3pl-east', figures: { calls: 100, p50Ms: 2, p95Ms: 2, p99Ms: 10_000 } });
  });

  it('is told hour by hour, an hour in which nobody called without figures', () => {
    expect(told.hours).toHaveLength(24);
    expect(told.hours[0]).toEqual({ at: '2026-11-26T13:00:00.000Z' });
    expect(told.hours.at(-1)).toMatchObject({ at: '2026-11-27T12:00:00.000Z', figures: { calls: 10, failed: 6 } });
  });

  it('is judged by the calls of this hour and the one before, whoever looks', () => {
    for (const viewer of ['enterprise', 'public', { partnerId: '3pl-east' }] as const)
      expect(apiUseOf(OBSERVED, viewer).health).toBe('failing');
    expect(apiUseOf({ ...OBSERVED, hours: OBSERVED.hours.slice(0, 2) }, 'enterprise').health).toBe('quiet');
  });
});

describe('whom a change would touch', () => {
  it('is told by operation, the one that calls most first', () => {
    const [orders, tenders] = apiUseOf(OBSERVED, 'enterprise').operations;
    expect(orders).toMatchObject({ operation: 'GET /partner/v1/orders', consumers: [{ partnerId: '3pl-east' }] });
    expect(tenders?.consumers.map(({ partnerId, calls: count }) => [partnerId, count])).toEqual([
      ['3pl-west', 9],
      ['3pl-east', 4],
    ]);
  });
});

describe('a partner', () => {
  it('sees its own calls and nothing of others', () => {
    const told = apiUseOf(OBSERVED, { partnerId: '3pl-west' });
    expect(told.figures).toMatchObject({ calls: 10 });
    expect(JSON.stringify(told)).not.toContain('3pl-east');
    expect(told.hours.flatMap(({ figures }) => figures?.calls ?? [])).toEqual([10]);
  });
});

describe('whoever is not signed in', () => {
  it('sees whether it works, and neither figures nor callers', () => {
    const told = apiUseOf(OBSERVED, 'public');
    expect(told).not.toHaveProperty('figures');
    expect(told).toMatchObject({ hours: [], callers: [], operations: [] });
  });
});
