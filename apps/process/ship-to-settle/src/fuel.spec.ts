import { describe, expect, it } from 'vitest';
import type { Issued } from '../../../../test/support/process.driver.js';
import type { PostAccrual, RateShipped } from './commands/ship-to-settle.commands.js';
import { SettlementRun, sampleInvoice, sampleRate, WILLING } from './ship-to-settle.sample.js';

/** Tendered at 120.00 and fuel of 15.00, and gone. */
const gone = (rates: readonly ReturnType<typeof sampleRate>[]) => {
  const run = new SettlementRun();
  run.ratesOfTheDay = () => rates;
  return run.planned().tenderSent().tenderAccepted().goodsIssued();
};
const payloadOf = <P>(run: SettlementRun, type: string) => (run.of(type)[0] as Issued).payload as P;
const accrued = (run: SettlementRun) => payloadOf<PostAccrual>(run, 'post-accrual').accrual.amount.amount;

describe('the fuel of a shipment', () => {
  it('is asked for once, of the day on which the goods left, in the currency of the tender', () => {
    const run = gone([sampleRate()]);
    expect(run.of('rate-shipped')).toHaveLength(1);
    const { request, tms } = payloadOf<RateShipped>(run, 'rate-shipped');
    expect([tms, request.shipDate, request.currency]).toEqual(['tms', '2026-11-25', 'EUR']);
  });

  it('is accrued as of that day, and everything else as it was tendered', () => {
    expect(accrued(gone([sampleRate({ BASE: 99_000, FUEL: 1_800 }), sampleRate({ FUEL: 9 }, 'NRTH')]))).toBe(13_800);
  });

  it('is what the invoice is held against', () => {
    const run = () =>
      gone([sampleRate({ BASE: 12_000, FUEL: 1_800 })])
        .play(WILLING)
        .proven();
    expect(
      run()
        .billed(sampleInvoice({ BASE: 12_000, FUEL: 1_800 }))
        .play(WILLING).word,
    ).toBe('closed');
    expect(run().billed(sampleInvoice({ BASE: 12_000, FUEL: 1_500 })).state.stage.name).toBe('disputed');
  });

  it.each<[string, Parameters<typeof gone>[0]]>([
    ['its carrier quotes no more', []],
    ['another service is quoted', [{ ...sampleRate({ BASE: 1, FUEL: 1 }), service: 'EXPRESS' }]],
    ['it is quoted without fuel', [sampleRate({ BASE: 12_000 })]],
  ])('is expected as tendered, with a remark, where %s', (_, rates) => {
    const run = gone(rates);
    expect(accrued(run)).toBe(13_500);
    expect(run.state.remarks).toMatchObject([expect.stringContaining('The fuel of 2026-11-25 is not known')]);
  });

  it('is expected as tendered, with a remark, where the TMS cannot say', () => {
    const run = new SettlementRun();
    run.ratesOfTheDay = null;
    run.planned().tenderSent().tenderAccepted().goodsIssued().fails('rate-shipped', 'gave-up');
    expect([accrued(run), run.state.remarks.length, run.cases]).toEqual([13_500, 1, []]);
  });

  it('is not asked for where none is charged, or nobody told what was planned', () => {
    const without = new SettlementRun()
      .planned()
      .tenderSent(1, sampleRate({ BASE: 12_000 }))
      .tenderAccepted()
      .goodsIssued();
    const unplanned = new SettlementRun().tenderSent().tenderAccepted().goodsIssued();
    for (const run of [without, unplanned]) expect(run.waitingFor).toEqual(['post-accrual']);
  });

  it('is asked for anew where another carrier than was thought has the goods', () => {
    const run = new SettlementRun();
    run.ratesOfTheDay = null;
    run.planned().tenderSent(1).tenderAccepted(1).goodsIssued().tenderSent(2, sampleRate(undefined, 'NRTH'));
    run.tenderAccepted(2, 'NRTH').done('rate-shipped', { items: [sampleRate({ BASE: 12_000, FUEL: 1_800 })] });
    expect(run.waitingFor).toEqual(['rate-shipped']);
    run.done('rate-shipped', { items: [sampleRate({ BASE: 12_000, FUEL: 2_000 }, 'NRTH')] });
    expect([accrued(run), run.of('post-accrual').length]).toEqual([14_000, 1]);
  });
});
