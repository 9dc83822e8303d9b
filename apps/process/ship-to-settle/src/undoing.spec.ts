import { describe, expect, it } from 'vitest';
import { type FreightInvoice, money } from '#canonical';
import { DUE } from './payables.js';
import { DETENTION_AGREED, SettlementRun, sampleCredit, sampleInvoice, WILLING } from './ship-to-settle.sample.js';
import { APPROVE_UNDOING } from './undoing.js';
import { toSettlement } from './views.mapper.js';

const eur = (amount: number) => money(amount, 'EUR');
const AGREED = { accessorials: { DETENTION: DETENTION_AGREED } };
const more = (amount = 5_000, change: Partial<FreightInvoice> = {}) =>
  sampleInvoice({ DETENTION: amount }, { invoiceNumber: 'S-1', ...change });
const taken = (amount?: number, rules: object = {}) =>
  new SettlementRun(undefined, { standard: { ...AGREED, ...rules } })
    .upTo('closed')
    .billed(more(amount))
    .decides('S-1', 'supplement');
const posted = () => taken().play(WILLING);
const CASE = 'undo-supplement:SWFT:S-1';
const agrees = (run: SettlementRun, by = 'a.diaz') => run.ask(APPROVE_UNDOING, { invoiceNumber: 'S-1' }, by);
const ended = (run: SettlementRun) => [run.word, run.books, run.cases];
const PAID = ['SW100007 13500 paid', 'S-1 5000 paid'];

describe('a supplement that was taken by mistake', () => {
  it('is taken back out of the books by a document of its own once a second person agrees', () => {
    const run = posted().undoes('S-1');
    expect(ended(run)).toEqual(['closed', PAID, [CASE]]);
    expect(run.openCases.get(CASE)).toMatchObject({ owner: 'freight-audit', evidence: { booked: eur(5_000) } });
    expect(agrees(run, 'm.jansen').note).toMatch(/a second person decides/);
    expect(run.cases).toEqual([CASE]);
    agrees(run);
    expect(run.word).toBe('approved');
    run.play(WILLING);
    expect(ended(run)).toEqual(['closed', [...PAID, 'S-1/2 -5000 paid'], []]);
    expect(run.of('post-supplier-invoice').at(-1)?.payload).toMatchObject({
      invoice: {
        carrier: 'SWFT',
        amount: eur(-5_000),
        allocations: [{ amount: eur(-3_333) }, { amount: eur(-1_667) }],
      },
    });
    const view = toSettlement(run.state);
    expect(view).toMatchObject({ billed: eur(13_500), posted: eur(13_500), difference: eur(0) });
    expect(view.invoices[1]).toMatchObject({ state: 'disputed', rejected: true });
    expect(view.invoices[1]).not.toHaveProperty('supplement');
    expect(run.eventsOf('freight-invoice.disputed').at(-1)?.data).toMatchObject({
      reason: 'it bills the same once more',
    });
    expect(run.of('dispute-freight-invoice')).toMatchObject([{ payload: { invoiceNumber: 'S-1' } }]);
    expect(run.of('reverse-accrual')).toHaveLength(1);
    expect(run.eventsOf('settlement.closed').at(-1)?.data.billed).toEqual(eur(13_500));
  });

  it('is set aside at once while nothing is in the books for it', () => {
    const run = taken(6_000);
    expect(run.word).toBe('disputed');
    expect(ended(run.undoes('S-1').play(WILLING))).toEqual(['closed', ['SW100007 13500 paid'], []]);
    expect(run.state.invoices.at(-1)).toMatchObject({ state: 'disputed', rejected: true });
  });

  it('needs a second person as soon as money is on its way, and is taken back after that', () => {
    const run = taken().undoes('S-1');
    expect(run.cases).toEqual([CASE]);
    expect(ended(agrees(run).play(WILLING))).toEqual(['closed', [...PAID, 'S-1/2 -5000 paid'], []]);
    const part = taken(6_000, { payUndisputed: true }).play(WILLING).undoes('S-1');
    expect(part.cases).toEqual(['disputed:S-1', CASE]);
    expect(ended(agrees(part).play(WILLING))).toEqual(['closed', [...PAID, 'S-1/2 -5000 paid'], []]);
  });

  it('stays one where whoever is asked leaves it as it is; it may be asked again', () => {
    const run = posted().undoes('S-1').act(CASE, 'abandon', {}, 'a.diaz');
    expect(ended(run)).toEqual(['closed', PAID, []]);
    expect(run.undoes('S-1').cases).toEqual([CASE]);
    expect(run.undoes('S-1').note).toMatch(/already/);
  });

  it('takes its credit memos with it', () => {
    const memo = sampleCredit({ DETENTION: -1_000 }, { credits: 'S-1' });
    const run = posted().billed(memo).play(WILLING).undoes('S-1');
    agrees(run).play(WILLING);
    expect(ended(run)).toEqual(['closed', [...PAID, 'CM1 -1000 paid', 'S-1/2 -4000 paid'], []]);
    expect(run.invoices).toEqual(['SW100007 paid', 'S-1 disputed', 'CM1 adjusted']);
  });

  it('may be corrected by its carrier and taken again, also before it is out of the books', () => {
    const run = posted().undoes('S-1');
    agrees(run).play(WILLING).billed(more(3_000)).decides('S-1', 'supplement').play(WILLING);
    expect(ended(run)).toEqual(['closed', [...PAID, 'S-1/2 -5000 paid', 'S-1/3 3000 paid'], []]);
    const meanwhile = taken().undoes('S-1');
    agrees(meanwhile).billed(more(3_000)).play(WILLING);
    expect(meanwhile.books).toEqual([...PAID, 'S-1/2 -5000 paid']);
    expect(ended(meanwhile.decides('S-1', 'supplement').play(WILLING))).toEqual([
      'closed',
      [...PAID, 'S-1/2 -5000 paid', 'S-1/3 3000 paid'],
      [],
    ]);
  });

  it('needs nobody any more once it is credited as a whole, or corrected', () => {
    const credited = posted()
      .undoes('S-1')
      .billed(sampleCredit({ DETENTION: -5_000 }, { credits: 'S-1' }))
      .play(WILLING);
    expect(ended(credited)).toEqual(['closed', [...PAID, 'CM1 -5000 paid'], []]);
    const part = taken(6_000, { payUndisputed: true }).play(WILLING).undoes('S-1');
    part.billed(more(4_000, { invoiceNumber: 'S-2', corrects: 'S-1' })).play(WILLING);
    expect(ended(part)).toEqual(['closed', [...PAID, 'S-2 -1000 paid'], []]);
  });

  it('is what can be taken back, and nothing else', () => {
    for (const number of ['SW100007', 'S-9']) expect(posted().undoes(number).note).toMatch(/is no supplement/);
    expect(agrees(posted()).note).toMatch(/Nobody wants S-1/);
    const twice = agrees(posted().undoes('S-1')).play(WILLING);
    expect(twice.undoes('S-1').note).toMatch(/is no supplement/);
  });

  it('is not paid while a second person has not decided, with terms or without', () => {
    const unpaid = () => {
      const run = new SettlementRun(undefined, { standard: { ...AGREED, netDays: 30 } }).upTo('proven').billed();
      return run.play(WILLING).billed(more()).decides('S-1', 'supplement').play(WILLING).undoes('S-1');
    };
    const waits = unpaid().fire(DUE).play(WILLING);
    expect(ended(waits)).toEqual(['posted', ['SW100007 13500 paid', 'S-1 5000'], [CASE]]);
    agrees(waits).play(WILLING);
    expect(ended(waits)).toEqual(['closed', [...PAID, 'S-1/2 -5000 paid'], []]);
    const atOnce = taken().undoes('S-1').play(WILLING);
    expect(ended(atOnce)).toEqual(['posted', ['SW100007 13500 paid', 'S-1 5000'], [CASE]]);
    expect(ended(atOnce.act(CASE, 'abandon', {}, 'a.diaz').play(WILLING))).toEqual(['closed', PAID, []]);
    const left = unpaid().fire(DUE).play(WILLING).act(CASE, 'abandon', {}, 'a.diaz');
    expect(ended(left.play(WILLING))).toEqual(['closed', PAID, []]);
  });

  it('is due with what takes it back', () => {
    const run = new SettlementRun(undefined, { standard: { ...AGREED, netDays: 30 } })
      .upTo('proven')
      .billed()
      .play(WILLING);
    run.billed(more()).decides('S-1', 'supplement').play(WILLING).undoes('S-1');
    agrees(run).play(WILLING);
    expect(ended(run)).toEqual(['posted', ['SW100007 13500', 'S-1 5000', 'S-1/2 -5000'], []]);
    expect(run.fire(DUE).play(WILLING).books).toEqual([...PAID, 'S-1/2 -5000 paid']);
    expect(run.word).toBe('closed');
  });
});
