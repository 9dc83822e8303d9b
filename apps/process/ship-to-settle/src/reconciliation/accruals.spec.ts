import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCRUAL_CODES,
  type AccrualCode,
  accrualRules,
  keyOf,
  type OurAccrual,
  settlementOfKey,
  type TheirAccrual,
  theirAccrual,
} from './accruals.js';
import { anyMoney, differences } from './money.sample.js';

const NOW = '2026-11-26T12:00:00.000Z';
const STILL = { busy: false, updatedAt: '2026-11-20T12:00:00.000Z' };
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const rules = accrualRules(NOW, { accrualDays: 90, settleMs: 900_000 });

const ours = (change: Partial<OurAccrual> = {}): OurAccrual => ({
  key: 'sap-4711-S1 EUR',
  amount: EUR(13_500),
  documentNumber: 'A-1',
  ...STILL,
  ...change,
});
const theirs = (change: Partial<TheirAccrual> = {}): TheirAccrual => ({
  key: 'sap-4711-S1 EUR',
  amount: EUR(13_500),
  documentNumbers: ['A-1'],
  postedOn: '2026-11-20',
  ...change,
});
const of = (accrual: NonNullable<TheirAccrual['settlement']>['accrual']) =>
  theirs({ settlement: { ...STILL, accrual } });

const FOUND: readonly [AccrualCode, OurAccrual | undefined, TheirAccrual | undefined, object][] = [
  ['amount', ours(), theirs({ amount: EUR(27_000) }), { here: EUR(13_500), there: EUR(27_000), more: EUR(-13_500) }],
  ['over-age', ours(), theirs({ postedOn: '2026-08-27' }), { postedOn: '2026-08-27', more: EUR(0) }],
  ['not-in-ledger', ours(), undefined, { here: EUR(13_500), more: EUR(13_500) }],
  ['taken-back-here', undefined, of('reversed'), { there: EUR(13_500), more: EUR(-13_500) }],
  ['not-booked-here', undefined, of('off-book'), { more: EUR(-13_500) }],
  ['not-booked-here', undefined, of('none'), { more: EUR(-13_500) }],
  ['no-settlement', undefined, theirs(), { more: EUR(-13_500) }],
];

describe('an accrual by both books', () => {
  it.each(FOUND)('%s', (code, left, right, figures) => {
    expect(rules.judge(left, right)).toMatchObject({ kind: 'difference', difference: { code, ...figures } });
  });

  it('has a test for every difference', () => {
    expect(new Set(FOUND.map(([code]) => code))).toEqual(new Set(ACCRUAL_CODES));
  });

  it('agrees up to the last day that it may be open', () => {
    expect(rules.judge(ours(), theirs({ postedOn: '2026-08-28' }))).toBeUndefined();
  });

  it.each<[string, OurAccrual | undefined, TheirAccrual | undefined]>([
    ['is being taken back', ours({ busy: true }), undefined],
    [
      'was taken back a moment ago',
      undefined,
      theirs({ settlement: { busy: false, updatedAt: NOW, accrual: 'reversed' } }),
    ],
    ['is being posted', undefined, theirs({ settlement: { ...STILL, busy: true, accrual: 'posting' } })],
    ['was posted since its ledger was read', ours({ updatedAt: '2026-11-26T12:00:01.000Z' }), undefined],
  ])('%s: it cannot be said yet', (_, left, right) => {
    expect(rules.judge(left, right)).toMatchObject({ kind: 'deferred' });
  });

  it('that stands twice in the ledger counts as one of twice the amount, since the first', () => {
    const document = { reference: 'sap-4711-S1', documentNumber: 'A-1', amount: EUR(100), postingDate: '2026-11-24' };
    const again = { ...document, documentNumber: 'A-2', postingDate: '2026-11-20' };
    expect(theirAccrual([document, again])).toEqual({
      key: 'sap-4711-S1 EUR',
      amount: EUR(200),
      documentNumbers: ['A-1', 'A-2'],
      postedOn: '2026-11-20',
    });
  });

  it('what differs sums to what the books differ by, in every currency', async () => {
    const row = fc.record({ id: fc.integer({ min: 1, max: 12 }), amount: anyMoney, busy: fc.boolean() });
    const side = fc.uniqueArray(row, { selector: ({ id, amount }) => keyOf(`sap-${id}-S1`, amount.currency) });
    await fc.assert(
      fc.asyncProperty(side, side, async (left, right) => {
        const mine = left.map(({ id, amount, busy }) =>
          ours({ key: keyOf(`sap-${id}-S1`, amount.currency), amount, busy }),
        );
        const others = right.map(({ id, amount }) => theirs({ key: keyOf(`sap-${id}-S1`, amount.currency), amount }));
        const { found, bySums } = await differences(mine, others, rules);
        expect(found).toEqual(bySums);
      }),
    );
  });

  it('is found under its settlement', () => {
    expect(settlementOfKey(keyOf('sap-4711-S1', 'EUR'))).toBe('sap-4711-S1');
  });
});
