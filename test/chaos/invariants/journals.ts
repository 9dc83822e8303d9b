import { doubles, type JournalEntry } from '../../support/world.js';

/** A commit that came after it was looked for is taken back again (ADR 38): both are in the journal and cancel each other out. */
const TAKEN_BACK_BY: Readonly<Record<string, string>> = {
  delivery: 'delivery-delete',
  accrual: 'accrual-reversal',
  return: 'return-delete',
  'returns-delivery': 'returns-delivery-delete',
  'goods-movement': 'goods-movement-cancel',
};
const TAKES_BACK = new Set(Object.values(TAKEN_BACK_BY));

/** How often an effect stands in a vendor's books in the end. */
export function net(journal: readonly JournalEntry[], kind: string, businessKey: string): number {
  const count = (wanted: string) =>
    journal.filter((entry) => entry.kind === wanted && entry.businessKey === businessKey).length;
  const undo = TAKEN_BACK_BY[kind];
  return count(kind) - (undo ? count(undo) : 0);
}

/** Effects that a vendor was asked for more than once by somebody who heard the answer, also where they were taken back since. */
export const doneTwice = (journal: readonly JournalEntry[]): string[] =>
  doubles(journal.filter(({ kind, unheard }) => !unheard && !TAKES_BACK.has(kind)));

/** Effects that stand in a vendor's books more than once, or were taken back more often than done. */
export function notOnce(journal: readonly JournalEntry[]): string[] {
  const seen = new Map<string, JournalEntry>();
  for (const entry of journal) if (!TAKES_BACK.has(entry.kind)) seen.set(`${entry.kind} ${entry.businessKey}`, entry);
  return [...seen].flatMap(([effect, { kind, businessKey }]) => {
    const times = net(journal, kind, businessKey);
    return times === 1 || (times === 0 && kind in TAKEN_BACK_BY) ? [] : [`${effect} × ${times}`];
  });
}
