import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettlementRun, sampleCredit, sampleInvoice, WILLING } from '../ship-to-settle.sample.js';
import { toSettlement } from '../views.mapper.js';
import { anyMoney, differences } from './money.sample.js';
import { type OurPayable, payablesOf, paymentRules, type TheirPayment, theirPayment } from './payments.js';
import { keyOf } from './posted-invoices.js';

const NOW = '2026-12-31T12:00:00.000Z';
const { judge } = paymentRules(NOW, { paymentDays: 30, settleMs: 900_000 });
const STILL = { busy: false, updatedAt: '2026-11-20T12:00:00.000Z' };
const KEY = 'sap-4711-S1/SW100007 EUR';
const EUR = (amount: number) => ({ amount, currency: 'EUR' });

const ours = (change: Partial<OurPayable> = {}): OurPayable => ({
  key: KEY,
  amount: EUR(13_500),
  releasedOn: '2026-11-25',
  ...STILL,
  ...change,
});
const theirs = (change: Partial<TheirPayment> = {}): TheirPayment => ({
  key: KEY,
  invoiceNumber: 'SW100007',
  amount: EUR(13_500),
  documentNumber: '2000000017',
  paidOn: '2026-12-24',
  settlement: { ...STILL, erp: 'sap' },
  ...change,
});
const said = (left?: OurPayable, right?: TheirPayment) => {
  const judged = judge(left, right);
  return judged?.kind === 'difference' ? judged.difference['code'] : judged?.why;
};

describe('what may be paid against what was paid', () => {
  it('agrees where both know of the payment', () => {
    expect(judge(ours({ paidOn: '2026-12-24' }), theirs())).toBeUndefined();
  });

  it('is news where only the ERP knows of it', () => {
    expect(said(ours(), theirs())).toBe('It was paid: its settlement is told.');
  });

  it.each([
    ['amount', ours(), theirs({ amount: EUR(13_000) })],
    ['not-paid', ours(), undefined],
    ['paid-unreleased', undefined, theirs()],
    ['payment-gone', ours({ paidOn: '2026-12-24' }), undefined],
  ] as const)('differs: %s', (code, left, right) => {
    expect(said(left, right)).toBe(code);
  });

  it('has time until its term, and is put off while it moves', () => {
    expect(said(ours({ releasedOn: '2026-12-15' }))).toBe('There is still time for it.');
    expect(said(undefined, theirs({ settlement: { busy: true, updatedAt: NOW, erp: 'sap' } }))).toBe(
      'A command is under way.',
    );
  });

  it('counts an invoice and a credit memo under one number as one', () => {
    const paid = { ...theirs(), settlementId: 'sap-4711-S1' };
    const memo = { ...paid, amount: EUR(-500), documentNumber: '2000000018', paidOn: '2026-12-28' };
    const both = theirPayment([paid, memo]);
    expect(both).toMatchObject({ key: KEY, amount: EUR(13_000), paidOn: '2026-12-28' });
    expect(both.documentNumber).toBe('2000000017, 2000000018');
  });

  it('what differs sums to what the books differ by, in every currency', async () => {
    const row = fc.record({ id: fc.integer({ min: 1, max: 12 }), amount: anyMoney, busy: fc.boolean() });
    const keyed = ({ id, amount }: { id: number; amount: { currency: string } }) =>
      keyOf(`sap-${id}-S1`, 'SW1', amount.currency);
    const side = fc.uniqueArray(row, { selector: keyed });
    await fc.assert(
      fc.asyncProperty(side, side, async (left, right) => {
        const mine = left.map((each) => ours({ key: keyed(each), amount: each.amount, busy: each.busy }));
        const other = right.map((each) => theirs({ key: keyed(each), amount: each.amount }));
        const { found, bySums } = await differences(mine, other, paymentRules(NOW, { paymentDays: 30, settleMs: 0 }));
        expect(found).toEqual(bySums);
      }),
    );
  });
});

describe('a settlement that is told of a payment', () => {
  const told = (run: SettlementRun, invoiceNumber = 'SW100007') =>
    run.tell('payment.made', {
      settlementId: run.state.settlementId,
      erp: 'sap',
      invoiceNumber,
      amount: EUR(13_500),
      paidOn: '2026-12-24',
      documentNumber: '2000000017',
    });

  it('says when it was paid and by what, also after its end, once', () => {
    const run = told(new SettlementRun().upTo('closed'));
    const shown = toSettlement(run.state);
    expect(shown.postings).toMatchObject([{ state: 'paid', paidOn: '2026-12-24', paymentDocument: '2000000017' }]);
    expect(shown.state).toBe('closed');
    expect(told(run).state).toEqual(run.state);
  });

  it('takes an invoice for paid that the ERP pays by its own run', () => {
    const run = new SettlementRun().upTo('proven').billed();
    run.play({ ...WILLING, 'release-payment': undefined }).fails('release-payment', 'capability-missing');
    expect(run.invoices).toEqual(['SW100007 posted']);
    expect(told(run).invoices).toEqual(['SW100007 paid']);
  });

  it('knows each document for itself: an invoice, and the credit memo that was set off', () => {
    const run = new SettlementRun()
      .upTo('closed')
      .billed(sampleCredit({ BASE: -500 }))
      .play(WILLING);
    told(run, 'CM1');
    expect(toSettlement(run.state).postings.map(({ reference, paidOn }) => [reference, paidOn])).toEqual([
      ['SW100007', undefined],
      ['CM1', '2026-12-24'],
    ]);
    const [invoice] = payablesOf(run.state, STILL, '2026-12-25');
    expect(payablesOf(run.state, STILL, '2026-12-25')).toHaveLength(1);
    expect(invoice?.key).toBe(KEY);
  });

  it('begins by none, and takes none for what is not in the books', () => {
    const run = new SettlementRun().upTo('proven').billed(sampleInvoice());
    const { postings } = run.state;
    expect(told(run, 'SW9').state.postings).toEqual(postings);
  });
});
