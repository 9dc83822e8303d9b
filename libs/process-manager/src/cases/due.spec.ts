import { describe, expect, it } from 'vitest';
import { dueAtOf } from './due.js';

const HOUR = 3_600_000;
const NOW = '2026-11-24T08:00:00.000Z';
const customerOf = (state: { customer?: string }) => state.customer;
const gold = { name: 'gold', customers: ['C-1'], dueWithinMs: { high: HOUR } };
const rest = { name: 'rest', dueWithinMs: { low: 2 * HOUR } };

const hours = (
  serviceLevels: (typeof gold | typeof rest)[],
  customer: string | undefined,
  severity: 'low' | 'high' = 'high',
) => {
  const opened = { severity, dueInMs: 4 * HOUR };
  const due = dueAtOf({ customerOf, serviceLevels }, { ...(customer && { customer }) }, opened, NOW);
  return (Date.parse(due) - Date.parse(NOW)) / HOUR;
};

describe('the due time of a case', () => {
  it('is what its decider says where no service level is agreed', () => {
    expect(hours([], 'C-1')).toBe(4);
    expect(hours([gold], 'C-2')).toBe(4);
  });

  it('is sooner where the service level of the customer says so, for that severity', () => {
    expect(hours([gold], 'C-1')).toBe(1);
    expect(hours([gold], 'C-1', 'low')).toBe(4);
  });

  it('is never later than its decider says', () => {
    expect(hours([{ ...gold, dueWithinMs: { high: 100 * HOUR } }], 'C-1')).toBe(4);
  });

  it('is that of the level for everybody else where none names the customer, or nobody knows who it is', () => {
    expect(hours([rest, gold], 'C-2', 'low')).toBe(2);
    expect(hours([rest, gold], 'C-1', 'low')).toBe(4);
    expect(hours([rest, gold], undefined, 'low')).toBe(2);
    expect(Date.parse(dueAtOf({ serviceLevels: [rest] }, null, { severity: 'low', dueInMs: 4 * HOUR }, NOW))).toBe(
      Date.parse(NOW) + 2 * HOUR,
    );
  });
});
