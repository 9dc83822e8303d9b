import { describe, expect, it } from 'vitest';
import { SettlementRun, sampleCredit, WILLING } from './ship-to-settle.sample.js';

/** The days that a command was posted on, and those of its documents. */
const dates = (run: SettlementRun, type: string) =>
  run.of(type).map(({ payload }) => {
    const { accrual, invoice, ...reversal } = payload as Record<string, Record<string, string>>;
    const { postingDate, documentDate } = accrual ?? invoice ?? reversal;
    return `${postingDate} of ${documentDate}`;
  });
const closed = (run: SettlementRun, type: string) => run.fails(type, 'period-closed');

describe('a posting whose period is closed', () => {
  it('is accrued in the next one, the day of the goods issue kept, and a remark says so', () => {
    const run = closed(new SettlementRun().upTo('accruing'), 'post-accrual');
    expect(dates(run, 'post-accrual')).toEqual(['2026-11-25 of undefined', '2026-12-01 of 2026-11-25']);
    expect(run.state.remarks).toEqual([
      'post-accrual is dated 2026-12-01: the period of 2026-11-25 is closed. Its document keeps its day.',
    ]);
    expect([run.play(WILLING).word, run.cases]).toEqual(['awaiting-invoice', []]);
  });

  it('is an invoice of the next one, the carrier\u2019s date kept', () => {
    const run = closed(new SettlementRun().upTo('proven').billed(), 'post-supplier-invoice');
    expect(dates(run, 'post-supplier-invoice')).toEqual(['2026-11-24 of 2026-11-27', '2026-12-01 of 2026-11-27']);
    expect(run.play(WILLING).books).toEqual(['SW100007 13500 paid']);
    expect(run.word).toBe('closed');
  });

  it('is taken back in the next one', () => {
    const run = new SettlementRun().upTo('proven').billed().done('post-supplier-invoice', { documentNumber: 'I-1' });
    closed(run, 'reverse-accrual');
    expect(dates(run, 'reverse-accrual')).toEqual(['2026-11-24 of undefined', '2026-12-01 of 2026-11-24']);
    expect(run.play(WILLING).word).toBe('closed');
  });

  it('is a credit memo of the next one', () => {
    const run = closed(
      new SettlementRun().upTo('closed').billed(sampleCredit({ BASE: -500 })),
      'post-supplier-invoice',
    );
    expect(dates(run, 'post-supplier-invoice').slice(1)).toEqual([
      '2026-11-24 of 2026-11-27',
      '2026-12-01 of 2026-11-27',
    ]);
    expect(run.play(WILLING).books).toEqual(['SW100007 13500 paid', 'CM1 -500 paid']);
  });

  it('goes over the end of a year, and after three periods to a person', () => {
    const run = new SettlementRun().upTo('accruing');
    for (let period = 0; period < 3; period += 1) closed(run, 'post-accrual');
    expect(dates(run, 'post-accrual').slice(1)).toEqual([
      '2026-12-01 of 2026-11-25',
      '2027-01-01 of 2026-11-25',
      '2027-02-01 of 2026-11-25',
    ]);
    expect(closed(run, 'post-accrual').cases).toEqual(['command-failed:post-accrual']);
    expect(run.of('post-accrual')).toHaveLength(4);
  });

  it('is none of a payment that is released: that waits for a person', () => {
    const run = new SettlementRun()
      .upTo('proven')
      .billed()
      .play({ ...WILLING, 'release-payment': undefined });
    expect(closed(run, 'release-payment').cases).toEqual(['command-failed:release-payment']);
  });
});
