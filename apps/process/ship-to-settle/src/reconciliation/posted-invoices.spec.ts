import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettlementRun, sampleCredit, sampleInvoice } from '../ship-to-settle.sample.js';
import { anyMoney, differences } from './money.sample.js';
import {
  invoicesOf,
  keyOf,
  numberOfKey,
  type OurInvoice,
  POSTED_CODES,
  type PostedCode,
  postedRules,
  settlementOfKey,
  type TheirInvoice,
  theirInvoice,
} from './posted-invoices.js';

const NOW = '2026-11-26T12:00:00.000Z';
const STILL = { busy: false, updatedAt: '2026-11-20T12:00:00.000Z' };
const KEY = 'sap-4711-S1/SW100007 EUR';
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const rules = postedRules(NOW, { postingDays: 5, settleMs: 900_000 });

const ours = (change: Partial<OurInvoice> = {}): OurInvoice => ({
  key: KEY,
  amount: EUR(13_500),
  documentNumber: 'I-1',
  released: false,
  invoicedOn: '2026-11-20',
  ...STILL,
  ...change,
});
const waiting = (change: Partial<OurInvoice> = {}): OurInvoice => {
  const { documentNumber: _, ...invoice } = ours(change);
  return invoice;
};
const theirs = (change: Partial<TheirInvoice> = {}): TheirInvoice => ({
  key: KEY,
  amount: EUR(13_500),
  documentNumber: 'I-1',
  released: false,
  postedOn: '2026-11-21',
  settlement: STILL,
  ...change,
});

const FOUND: readonly [PostedCode, OurInvoice | undefined, TheirInvoice | undefined, object][] = [
  ['amount', ours(), theirs({ amount: EUR(13_000) }), { here: EUR(13_500), there: EUR(13_000), more: EUR(500) }],
  ['blocked-there', ours({ released: true }), theirs(), { more: EUR(0) }],
  ['posted-there', waiting(), theirs(), { documentNumber: 'I-1' }],
  ['not-in-ledger', ours(), undefined, { documentNumber: 'I-1', more: EUR(13_500) }],
  ['not-posted', waiting(), undefined, { more: EUR(13_500) }],
  ['unknown-here', undefined, theirs(), { there: EUR(13_500), more: EUR(-13_500) }],
];

describe("a carrier's invoice by both books", () => {
  it.each(FOUND)('%s', (code, left, right, figures) => {
    expect(rules.judge(left, right)).toMatchObject({ kind: 'difference', difference: { code, ...figures } });
  });

  it('has a test for every difference', () => {
    expect(new Set(FOUND.map(([code]) => code))).toEqual(new Set(POSTED_CODES));
  });

  it.each<[string, OurInvoice, TheirInvoice]>([
    ['is posted in both', ours(), theirs()],
    ['may be paid in both', ours({ released: true }), theirs({ released: true })],
    ['was released there alone', ours(), theirs({ released: true })],
  ])('%s: they agree', (_, left, right) => {
    expect(rules.judge(left, right)).toBeUndefined();
  });

  it.each<[string, OurInvoice | undefined, TheirInvoice | undefined]>([
    ['may still be posted in time', waiting({ invoicedOn: '2026-11-22' }), undefined],
    ['is being posted', waiting({ busy: true }), theirs()],
    ['was posted a moment ago', ours({ updatedAt: NOW }), undefined],
    ['is posted there, and its settlement moves', undefined, theirs({ settlement: { ...STILL, busy: true } })],
  ])('%s: it cannot be said yet', (_, left, right) => {
    expect(rules.judge(left, right)).toMatchObject({ kind: 'deferred' });
  });

  it('and its credit memo under the same number count as one', () => {
    const document = {
      settlementId: 'sap-4711-S1',
      invoiceNumber: 'SW100007',
      documentNumber: 'I-1',
      amount: EUR(100),
      postingDate: '2026-11-24',
      released: true,
    };
    const memo = { ...document, documentNumber: 'I-2', amount: EUR(-40), released: false };
    expect(theirInvoice([document, memo])).toEqual({
      key: KEY,
      amount: EUR(60),
      documentNumber: 'I-1, I-2',
      released: false,
      postedOn: '2026-11-24',
    });
  });

  it('what differs sums to what the books differ by, in every currency', async () => {
    const row = fc.record({
      number: fc.integer({ min: 1, max: 12 }),
      amount: anyMoney,
      busy: fc.boolean(),
      posted: fc.boolean(),
    });
    const keyed = ({ number, amount }: { number: number; amount: { currency: string } }) =>
      keyOf('sap-1-S1', String(number), amount.currency);
    const side = fc.uniqueArray(row, { selector: keyed });
    await fc.assert(
      fc.asyncProperty(side, side, async (left, right) => {
        const mine = left.map((each) => {
          const { amount, busy, posted } = each;
          return (posted ? ours : waiting)({ key: keyed(each), amount, busy });
        });
        const others = right.map((each) => theirs({ key: keyed(each), amount: each.amount }));
        const { found, bySums } = await differences(mine, others, rules);
        expect(found).toEqual(bySums);
      }),
    );
  });

  it('is found under its settlement and its number, whatever that holds', () => {
    const key = keyOf('sap-4711-S1', 'SW 1/2', 'EUR');
    expect([settlementOfKey(key), numberOfKey(key)]).toEqual(['sap-4711-S1', 'SW 1/2']);
  });
});

describe('what of a settlement ought to be in the ledger', () => {
  const listed = (run: SettlementRun) => invoicesOf(run.state, STILL);

  it('is nothing before its carrier bills', () => {
    expect(listed(new SettlementRun().upTo('proven'))).toEqual([]);
  });

  it('is what is billed, while it waits for its proof', () => {
    expect(listed(new SettlementRun().upTo('awaiting-invoice').billed())).toEqual([
      { key: KEY, amount: EUR(13_500), released: false, invoicedOn: '2026-11-27', ...STILL },
    ]);
  });

  it('is what is posted, and whether it may be paid', () => {
    expect(listed(new SettlementRun().upTo('closed'))).toEqual([
      { key: KEY, amount: EUR(13_500), documentNumber: 'I-1', released: true, invoicedOn: '2026-11-27', ...STILL },
    ]);
  });

  it('is nothing of what is disputed', () => {
    expect(listed(new SettlementRun().upTo('proven').billed(sampleInvoice({ BASE: 20_000, FUEL: 1_500 })))).toEqual([]);
  });

  it('is less what was credited before it is posted', () => {
    const run = new SettlementRun()
      .upTo('awaiting-invoice')
      .billed()
      .billed(sampleCredit({ BASE: -500 }));
    expect(listed(run)).toMatchObject([{ key: KEY, amount: EUR(13_000) }]);
  });

  it('is its credit memo as well, where that came after the posting', () => {
    const run = new SettlementRun().upTo('closed').billed(sampleCredit({ BASE: -500 }));
    expect(listed(run)).toMatchObject([
      { key: KEY, amount: EUR(13_500) },
      { key: 'sap-4711-S1/CM1 EUR', amount: EUR(-500), released: false },
    ]);
  });
});
