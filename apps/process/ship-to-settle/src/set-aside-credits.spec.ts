import { describe, expect, it } from 'vitest';
import { type FreightInvoice, money } from '#canonical';
import { DETENTION_AGREED, SettlementRun, sampleCredit, sampleInvoice, WILLING } from './ship-to-settle.sample.js';
import { toSettlement } from './views.mapper.js';

const AGREED = { standard: { accessorials: { DETENTION: DETENTION_AGREED } } };
const paid = () => new SettlementRun(undefined, AGREED).upTo('closed');
/** A second invoice, which is set aside. */
const second = (change: Partial<FreightInvoice> = {}) =>
  sampleInvoice({ DETENTION: 5_000 }, { invoiceNumber: 'S-1', ...change });
const memo = (amount: number, change: Partial<FreightInvoice> = {}) =>
  sampleCredit({ DETENTION: -amount }, { credits: 'S-1', ...change });
const ended = (run: SettlementRun) => [run.word, run.books, run.cases];
const PAID = 'SW100007 13500 paid';

describe('a credit memo that was set aside and that a person takes', () => {
  it('is posted as the credit of the invoice that it should have named', () => {
    const run = paid().billed(sampleCredit({ BASE: -500 }, { credits: 'SW9' }));
    run.takesCredit('CM1', 'SW100007').play(WILLING);
    expect(ended(run)).toEqual(['closed', [PAID, 'CM1 -500 paid'], []]);
    expect(run.state.postings.at(-1)).toMatchObject({ invoiceNumber: 'SW100007', document: 'CM1' });
    expect(toSettlement(run.state)).toMatchObject({
      posted: money(13_000, 'EUR'),
      billed: money(13_000, 'EUR'),
      invoices: [{}, { credits: 'SW9', attachedTo: 'SW100007', state: 'paid' }],
    });
    const nameless = paid().billed(sampleInvoice({ BASE: -500 }, { invoiceNumber: 'CM1' }));
    expect(nameless.takesCredit('CM1', 'SW100007').play(WILLING).books).toEqual([PAID, 'CM1 -500 paid']);
  });

  it('is posted although one of the same amount was before', () => {
    const run = paid()
      .billed(sampleCredit({ BASE: -500 }))
      .play(WILLING);
    run
      .billed(sampleCredit({ FUEL: -500 }, { invoiceNumber: 'CM2' }))
      .takesCredit('CM2')
      .play(WILLING);
    expect(ended(run)).toEqual(['closed', [PAID, 'CM1 -500 paid', 'CM2 -500 paid'], []]);
  });

  it('lowers what is posted where its invoice came after it', () => {
    const run = new SettlementRun(undefined, AGREED).upTo('proven').billed(sampleCredit({ DETENTION: -500 }));
    run
      .billed(sampleInvoice({ BASE: 12_000, FUEL: 1_500, DETENTION: 500 }))
      .takesCredit('CM1')
      .play(WILLING);
    expect(run.books).toEqual(['SW100007 14000 paid', 'CM1 -500 paid']);
    expect(run.word).toBe('closed');
  });

  it('of all of an invoice that is set aside ends both: nothing is posted, and nobody is asked any more', () => {
    const run = paid().billed(second()).billed(memo(5_000)).takesCredit('CM1').play(WILLING);
    expect(ended(run)).toEqual(['closed', [PAID], []]);
    expect(run.invoices).toEqual(['SW100007 paid', 'S-1 adjusted', 'CM1 adjusted']);
  });

  it('of a part of one waits for the decision on that', () => {
    const aside = () => paid().billed(second()).billed(memo(2_000));
    expect(aside().takesCredit('CM1').note).toMatch(/S-1 is set aside.*decided first/);
    const taken = aside().decides('S-1', 'supplement').takesCredit('CM1').play(WILLING);
    expect(ended(taken)).toEqual(['closed', [PAID, 'S-1 5000 paid', 'CM1 -2000 paid'], []]);
    const rejected = aside().decides('S-1', 'reject').takesCredit('CM1').play(WILLING);
    expect(ended(rejected)).toEqual(['closed', [PAID], []]);
    rejected.billed(memo(3_000, { invoiceNumber: 'CM2' })).takesCredit('CM2');
    expect(rejected.invoices).toEqual(['SW100007 paid', 'S-1 adjusted', 'CM1 adjusted', 'CM2 adjusted']);
  });

  it('of a duplicate takes nothing back: nothing was posted for that', () => {
    const run = paid().billed(sampleInvoice(undefined, { invoiceNumber: 'SW8' }));
    run
      .billed(sampleCredit({ BASE: -12_000, FUEL: -1_500 }, { credits: 'SW8' }))
      .takesCredit('CM1')
      .play(WILLING);
    expect(ended(run)).toEqual(['closed', [PAID], []]);
    expect(run.invoices).toEqual(['SW100007 paid', 'SW8 duplicate', 'CM1 adjusted']);
  });

  it('ends the telling of an invoice that was rejected', () => {
    const run = paid().billed(second()).decides('S-1', 'reject').fails('dispute-freight-invoice', 'vendor-rejected');
    expect(run.cases).toEqual(['command-failed:dispute-freight-invoice:SWFT:S-1']);
    run.billed(memo(5_000)).takesCredit('CM1');
    expect([run.cases, run.state.stuck]).toEqual([[], []]);
  });
});

describe('a credit memo that was set aside', () => {
  it.each<[string, FreightInvoice, string | undefined, RegExp]>([
    ['credits an invoice that nobody knows', memo(1, { credits: 'SW9' }), undefined, /SW9 is none/],
    ['names none', sampleInvoice({ BASE: -1 }, { invoiceNumber: 'CM1' }), undefined, /No invoice/],
    ['is of another carrier', memo(1, { credits: 'SW100007', carrier: 'NRTH' }), undefined, /SW100007 is none/],
    ['takes nothing back', sampleCredit({ BASE: 1 }), undefined, /takes nothing/],
    ['takes back more than is left', sampleCredit({ BASE: -13_501 }), undefined, /More of SW100007/],
    ['is in another currency', sampleCredit({ BASE: -1 }, { total: money(-1, 'USD') }), undefined, /USD/],
    ['is to credit another one that nobody knows', sampleCredit({ BASE: -13_501 }), 'SW9', /SW9 is none/],
    ['has the number of its invoice', sampleCredit({ BASE: -1 }, { invoiceNumber: 'SW100007' }), undefined, /number/],
  ])('is not taken where it %s, but may be rejected', (_, each, of, why) => {
    const run = paid().billed(each);
    const { invoiceNumber, carrier } = each;
    run.takesCredit(invoiceNumber, of, carrier);
    expect(run.note).toMatch(why);
    const [code = ''] = run.cases;
    expect(code).toContain(`second-invoice:${carrier}:${invoiceNumber}`);
    run.act(code, 'resolve', { result: { decision: 'reject' } }).play(WILLING);
    expect(ended(run)).toEqual(['closed', [PAID], []]);
  });

  it('is decided on by itself, whatever else is set aside under its number', () => {
    const run = paid()
      .billed(sampleCredit({ BASE: -500 }))
      .play(WILLING);
    run.billed(sampleCredit({ FUEL: -100 })).billed(sampleInvoice(undefined, { invoiceNumber: 'CM1' }));
    expect(run.cases).toEqual(['second-invoice:SWFT:CM1:2', 'second-invoice:SWFT:CM1:3']);
    for (const code of run.cases) run.act(code, 'resolve', { result: { decision: 'reject' } });
    expect(run.cases).toEqual([]);
  });
});
