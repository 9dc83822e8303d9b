import { describe, expect, it } from 'vitest';
import { money } from '#canonical';
import { SettlementRun, sampleCredit, sampleInvoice, WILLING } from './ship-to-settle.sample.js';
import { toSettlement } from './views.mapper.js';

const eur = (amount: number) => money(amount, 'EUR');
const HIGH = sampleInvoice({ BASE: 13_000, FUEL: 1_500 });
const run = (rulebook: object = {}) => new SettlementRun(undefined, rulebook).upTo('proven');
const paid = () => new SettlementRun().upTo('closed');
const ended = (settled: SettlementRun) => [settled.word, settled.invoices, settled.cases];

describe('a credit memo before its invoice is posted', () => {
  it('makes a disputed invoice right, and is no document of its own', () => {
    const settled = run()
      .billed(HIGH)
      .billed(sampleCredit({ BASE: -1_000 }))
      .play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid']);
    expect(ended(settled)).toEqual(['closed', ['SW100007 paid', 'CM1 paid'], []]);
    expect(settled.of('post-supplier-invoice')[0]?.payload).toMatchObject({ invoice: { amount: eur(13_500) } });
  });

  it('that is not enough leaves it disputed, for less', () => {
    const settled = run()
      .billed(HIGH)
      .billed(sampleCredit({ BASE: -500 }));
    expect(settled.state.invoices[0]?.variances).toMatchObject([{ billed: eur(12_500) }]);
    expect(settled.cases).toEqual(['disputed:SW100007']);
    expect(settled.of('dispute-freight-invoice')).toHaveLength(1);
    settled.billed(sampleCredit({ BASE: -499 }, { invoiceNumber: 'CM2' })).play(WILLING);
    expect(ended(settled)).toEqual(['closed', ['SW100007 paid', 'CM1 paid', 'CM2 paid'], []]);
    expect(settled.books).toEqual(['SW100007 13501 paid']);
  });

  it('of more than nobody disputes of it takes nothing back that was never paid', () => {
    const settled = paid().billed(sampleInvoice({ DETENTION: 2_000 }, { invoiceNumber: 'S-1' }));
    settled.decides('S-1', 'supplement').billed(sampleCredit({ FUEL: -1 }, { credits: 'S-1' }));
    settled.act('disputed:S-1', 'abandon').play(WILLING);
    expect([settled.word, settled.books]).toEqual(['closed', ['SW100007 13500 paid']]);
  });

  it('is waited for no longer than the invoice: it is audited less what is credited', () => {
    const settled = new SettlementRun()
      .upTo('awaiting-invoice')
      .billed(HIGH)
      .billed(sampleCredit({ BASE: -1_000 }));
    expect(settled.word).toBe('auditing');
    expect(settled.proven().play(WILLING).books).toEqual(['SW100007 13500 paid']);
    expect(settled.of('dispute-freight-invoice')).toEqual([]);
  });

  it('takes all of it back, and another invoice is awaited', () => {
    const settled = run()
      .billed(HIGH)
      .billed(sampleCredit({ BASE: -13_000, FUEL: -1_500 }));
    expect(ended(settled)).toEqual(['awaiting-invoice', ['SW100007 adjusted', 'CM1 adjusted'], []]);
    expect(settled.timers.has('chase')).toBe(true);
    settled.billed(sampleInvoice(undefined, { invoiceNumber: 'SW8' })).play(WILLING);
    expect(settled.books).toEqual(['SW8 13500 paid']);
  });

  it('goes with the invoice that is corrected', () => {
    const settled = run()
      .billed(HIGH)
      .billed(sampleCredit({ BASE: -500 }));
    settled.billed(sampleInvoice(undefined, { invoiceNumber: 'SW8', corrects: 'SW100007' })).play(WILLING);
    expect(ended(settled)).toEqual(['closed', ['CM1 adjusted', 'SW100007 adjusted', 'SW8 paid'], []]);
    expect(settled.books).toEqual(['SW8 13500 paid']);
  });
});

describe('a credit memo after its invoice was posted', () => {
  it('is posted as one, split over the order lines, also after the end', () => {
    const settled = paid().billed(sampleCredit({ BASE: -500 }));
    expect(settled.word).toBe('approved');
    expect(settled.of('post-supplier-invoice')[1]?.payload).toMatchObject({
      invoice: {
        invoiceNumber: 'CM1',
        amount: eur(-500),
        allocations: [{ amount: eur(-333) }, { amount: eur(-167) }],
        documentDate: '2026-11-27',
      },
    });
    settled.play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'CM1 -500 paid']);
    expect(ended(settled)).toEqual(['closed', ['SW100007 paid', 'CM1 paid'], []]);
    expect(settled.eventsOf('settlement.closed').map(({ data }) => data.billed.amount)).toEqual([13_500, 13_000]);
    expect(settled.of('reverse-accrual')).toHaveLength(1);
    expect(toSettlement(settled.state)).toMatchObject({ posted: eur(13_000), difference: eur(-500) });
  });

  it('waits for the posting that is under way', () => {
    const settled = run()
      .billed()
      .billed(sampleCredit({ BASE: -500 }));
    settled.billed(sampleCredit({ FUEL: -100 }, { invoiceNumber: 'CM2' }));
    expect(settled.waitingFor).toEqual(['post-supplier-invoice']);
    settled.play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'CM1 -500 paid', 'CM2 -100 paid']);
    expect(ended(settled)).toEqual(['closed', ['SW100007 paid', 'CM1 paid', 'CM2 paid'], []]);
  });

  it('takes all of it back: what is billed anew is settled', () => {
    const settled = paid()
      .billed(sampleCredit({ BASE: -12_000, FUEL: -1_500 }))
      .play(WILLING);
    expect(ended(settled)).toEqual(['awaiting-invoice', ['SW100007 adjusted', 'CM1 paid'], []]);
    settled.billed(sampleInvoice(undefined, { invoiceNumber: 'SW8' })).play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'CM1 -13500 paid', 'SW8 13500 paid']);
    expect(settled.word).toBe('closed');
  });

  it('takes all of it back: a person may know that nothing more will be billed', () => {
    const settled = paid()
      .billed(sampleCredit({ BASE: -12_000, FUEL: -1_500 }))
      .play(WILLING)
      .fire('chase');
    expect(settled.act('missing:invoice', 'abandon').word).toBe('closed');
    expect(settled.cases).toEqual([]);
  });

  it('lowers the rest that is disputed first', () => {
    const settled = run({ standard: { payUndisputed: true } })
      .billed(HIGH)
      .play(WILLING);
    expect(settled.billed(sampleCredit({ BASE: -1_000 })).play(WILLING).books).toEqual(['SW100007 13500 paid']);
    expect(ended(settled)).toEqual(['closed', ['SW100007 paid', 'CM1 paid'], []]);
  });

  it('of what the carrier has withdrawn takes nothing twice', () => {
    const settled = run({ standard: { payUndisputed: true } })
      .billed(HIGH)
      .play(WILLING);
    settled
      .act('disputed:SW100007', 'abandon')
      .billed(sampleCredit({ BASE: -1_000 }))
      .play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid']);
    settled.billed(sampleCredit({ BASE: -200 }, { invoiceNumber: 'CM2' })).play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'CM2 -200 paid']);
    expect(ended(settled)).toEqual(['closed', ['SW100007 paid', 'CM1 paid', 'CM2 paid'], []]);
  });

  it('that the ERP does not take is posted by hand', () => {
    const settled = paid()
      .billed(sampleCredit({ BASE: -500 }))
      .fails('post-supplier-invoice', 'vendor-rejected');
    settled.act('command-failed:post-supplier-invoice', 'resolve', { result: { documentNumber: 'H-1' } }).play(WILLING);
    expect(ended(settled)).toEqual(['closed', ['SW100007 paid', 'CM1 paid'], []]);
  });
});

describe('a credit memo that cannot be right', () => {
  const reasons = (memo: ReturnType<typeof sampleCredit>, settled = paid()) => {
    settled.billed(memo);
    expect(settled.of('post-supplier-invoice')).toHaveLength(1);
    expect(settled.invoices.at(-1)).toBe(`${memo.invoiceNumber} disputed`);
    expect(settled.cases).toEqual([settled.asideCase(memo.carrier, memo.invoiceNumber)]);
    return settled.state.invoices.at(-1)?.aside;
  };

  it.each([
    ['of more than was billed', sampleCredit({ BASE: -13_501 }), /more of SW100007/i],
    ['of an invoice that nobody knows', sampleCredit({ BASE: -1 }, { credits: 'SW9' }), /does not bill/],
    ['of another carrier\u2019s invoice', sampleCredit({ BASE: -1 }, { carrier: 'NRTH' }), /does not bill/],
    ['of no invoice at all', sampleInvoice({ BASE: -1 }, { invoiceNumber: 'CM1' }), /names no invoice/],
    ['that takes nothing back', sampleCredit({ BASE: 1 }), /takes nothing/],
    ['under the number of what it credits', sampleCredit({ BASE: -1 }, { invoiceNumber: 'SW100007' }), /is the number/],
    ['in another currency', sampleCredit({ BASE: -1 }, { total: money(-1, 'USD') }), /USD/],
  ])('is set aside, and a person decides: one %s', (_, memo, reason) => {
    expect(reasons(memo)).toMatch(reason);
  });

  it('is set aside, and a person decides: one more of the same amount', () => {
    const settled = paid()
      .billed(sampleCredit({ BASE: -500 }))
      .play(WILLING);
    settled.billed(sampleCredit({ FUEL: -500 }, { invoiceNumber: 'CM2' }));
    expect(settled.cases).toEqual(['second-invoice:SWFT:CM2']);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'CM1 -500 paid']);
  });

  it('is set aside, and a person decides: another one under its number, and an invoice under it', () => {
    const settled = paid()
      .billed(sampleCredit({ BASE: -500 }))
      .play(WILLING);
    settled.billed(sampleCredit({ FUEL: -100 })).billed(sampleInvoice(undefined, { invoiceNumber: 'CM1' }));
    expect(settled.invoices.slice(-2)).toEqual(['CM1 disputed', 'CM1 disputed']);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'CM1 -500 paid']);
  });

  it('is a duplicate when it is the same once more, or its invoice is not settled any more', () => {
    const twice = paid()
      .billed(sampleCredit({ BASE: -500 }))
      .billed(sampleCredit({ BASE: -500 }))
      .play(WILLING);
    expect(twice.invoices.at(-1)).toBe('CM1 duplicate');
    const corrected = run()
      .billed(HIGH)
      .billed(sampleInvoice(undefined, { invoiceNumber: 'SW8', corrects: 'SW100007' }));
    corrected.billed(sampleCredit({ BASE: -1_000 })).play(WILLING);
    expect(corrected.invoices.at(-1)).toBe('CM1 duplicate');
    for (const each of [twice, corrected]) expect([each.word, each.cases]).toEqual(['closed', []]);
  });
});
