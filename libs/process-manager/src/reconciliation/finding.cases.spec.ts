import { describe, expect, it } from 'vitest';
import type { ExceptionCase } from '../process.js';
import { type FindingCases, settleAsCases } from './finding.cases.js';
import type { Keyed } from './reconcile.js';
import type { SettledFinding, Settlement } from './reconciliation.js';
import { inTime } from './under-way.js';

type Finding = SettledFinding<Keyed, Keyed>;

const words = { title: 'It differs', owner: 'order-desk', severity: 'low', dueInMs: 60_000 } as const;
const cases: FindingCases<Keyed, Keyed, 'amount' | 'unknown'> = {
  name: 'books',
  codes: ['amount', 'unknown'],
  instanceOf: (key) => `i-${key}`,
  saidBy: (code) => (code === 'unknown' ? 'missing' : undefined),
  words: () => words,
};
const differs = (code: string, change: Partial<Finding> = {}): Finding => ({
  key: '1',
  kind: 'differs',
  difference: { code },
  deferrals: 0,
  ...change,
});
const deferred = (deferrals: number, why = 'it moves'): Finding => ({ key: '1', kind: 'deferred', why, deferrals });
const agreed: Finding = { key: '1', kind: 'agreed', deferrals: 0 };

/** What stands open after these runs, one finding each. */
async function after(findings: readonly Finding[], others: readonly string[] = [], of = cases): Promise<string[]> {
  const open = new Set(others);
  const settlement = {
    open: async (instance: string, { code }: ExceptionCase) => void open.add(`${instance} ${code}`),
    isOpen: async (instance: string, code: string) => open.has(`${instance} ${code}`),
    close: async (instance: string, code: string) => void open.delete(`${instance} ${code}`),
  } as unknown as Settlement;
  for (const finding of findings) await settleAsCases(of, [finding], settlement);
  return [...open].sort();
}

describe('a difference', () => {
  it('is a case under its code, until both agree', async () => {
    expect(await after([differs('amount'), differs('amount')])).toEqual(['i-1 books:amount']);
    expect(await after([differs('amount'), agreed])).toEqual([]);
  });

  it('that is another one now is another case, and the former is over', async () => {
    expect(await after([differs('amount'), differs('unknown')])).toEqual(['i-1 books:unknown']);
  });

  it('is told apart from others of its instance by its part', async () => {
    const parted = { ...cases, partOf: (key: string) => `P${key}` };
    expect(await after([differs('amount')], [], parted)).toEqual(['i-1 books:amount:P1']);
  });

  it('that the process says itself is no second case, and is one where it does not', async () => {
    expect(await after([differs('unknown')], ['i-1 missing'])).toEqual(['i-1 missing']);
    expect(await after([differs('unknown')])).toEqual(['i-1 books:unknown']);
  });

  it('stands while nobody can say', async () => {
    expect(await after([differs('amount'), deferred(1)])).toEqual(['i-1 books:amount']);
  });
});

describe('what nobody can say', () => {
  it('is a case after ten times in a row, until it can be said', async () => {
    expect(await after([deferred(9)])).toEqual([]);
    expect(await after([deferred(10)])).toEqual(['i-1 books:never-settled']);
    expect(await after([deferred(10), agreed])).toEqual([]);
    expect(await after([deferred(10), differs('amount')])).toEqual(['i-1 books:amount']);
  });

  it('because there is still time is none, however often', async () => {
    const { why } = inTime as { why: string };
    expect(await after([deferred(99, why)])).toEqual([]);
  });
});
