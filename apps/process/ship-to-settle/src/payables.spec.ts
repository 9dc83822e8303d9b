import { describe, expect, it } from 'vitest';
import { money } from '#canonical';
import { DUE, dueBy } from './payables.js';
import {
  DETENTION_AGREED,
  SettlementRun,
  sampleCredit,
  sampleInvoice,
  settle,
  WILLING,
} from './ship-to-settle.sample.js';
import { toSettlement } from './views.mapper.js';

/** The sample's invoices are of 27 November: due on 27 December. */
const TERMS = { netDays: 30, accessorials: { DETENTION: DETENTION_AGREED } };
const run = (rules: object = {}) => new SettlementRun(undefined, { standard: { ...TERMS, ...rules } }).upTo('proven');
const payable = () => run().billed().play(WILLING);
const dueAt = (settled: SettlementRun) => settled.timers.get(DUE)?.dueAt;

describe('an invoice of a carrier with terms of payment', () => {
  it('is posted at once, and released on the day that it is due', () => {
    const settled = payable();
    expect([settled.word, settled.books, settled.cases]).toEqual(['posted', ['SW100007 13500'], []]);
    expect(settled.state.accrual.name).toBe('reversed');
    expect(settled.of('release-payment')).toEqual([]);
    expect(dueAt(settled)).toBe('2026-12-27T00:00:00.000Z');
    expect(toSettlement(settled.state)).toMatchObject({
      dueOn: '2026-12-27',
      postings: [{ state: 'posted', dueOn: '2026-12-27' }],
    });
    settled.fire(DUE).play(WILLING);
    expect(toSettlement(settled.state)).not.toHaveProperty('dueOn');
    expect([settled.word, settled.books]).toEqual(['closed', ['SW100007 13500 paid']]);
    expect(toSettlement(settled.state).postings).toMatchObject([{ state: 'paid', releasedOn: '2026-12-27' }]);
    expect(settled.timers.size).toBe(0);
  });

  it('is released at once where it is due already, or there are no terms', () => {
    const late = run().billed(sampleInvoice(undefined, { invoiceDate: '2026-10-01' }));
    const none = run({ netDays: undefined }).billed();
    for (const each of [late, none]) expect([each.play(WILLING).word, each.timers.size]).toEqual(['closed', 0]);
    expect(toSettlement(none.state).postings[0]).not.toHaveProperty('dueOn');
  });

  it('is not released a moment early: a clock that is too fast is set again', () => {
    const settled = payable();
    const { dueAt: at } = settled.timers.get(DUE) as { dueAt: string };
    settled.timers.set(DUE, {
      ...(settled.timers.get(DUE) as never as { version: number; payload: null }),
      dueAt: settled.now,
    });
    settled.fire(DUE);
    expect([settled.of('release-payment'), dueAt(settled)]).toEqual([[], at]);
  });

  it('that the ERP pays by its own run is left to it on that day', () => {
    const settled = payable().fire(DUE).fails('release-payment', 'capability-missing');
    expect([settled.word, settled.invoices, settled.timers.size]).toEqual(['closed', ['SW100007 posted'], 0]);
    expect(settled.state.remarks).toHaveLength(1);
  });

  it('has its credit memo posted meanwhile, which is due with it', () => {
    const settled = payable().billed(sampleCredit({ BASE: -500 }, { invoiceDate: '2026-12-20' }));
    settled.play(WILLING);
    expect([settled.word, settled.books]).toEqual(['posted', ['SW100007 13500', 'CM1 -500']]);
    settled.fire(DUE).play(WILLING);
    expect([settled.word, settled.books]).toEqual(['closed', ['SW100007 13500 paid', 'CM1 -500 paid']]);
    expect(settled.of('release-payment').map(({ payload }) => payload)).toMatchObject([
      { invoiceNumber: 'SW100007' },
      { invoiceNumber: 'CM1' },
    ]);
  });

  it('and its supplement are each due on their own day', () => {
    const later = sampleInvoice({ DETENTION: 5_000 }, { invoiceNumber: 'S-1', invoiceDate: '2026-12-10' });
    const settled = payable().billed(later).decides('S-1', 'supplement').play(WILLING);
    expect([settled.word, settled.books]).toEqual(['posted', ['SW100007 13500', 'S-1 5000']]);
    settled.fire(DUE).play(WILLING);
    expect([settled.word, settled.books]).toEqual(['posted', ['SW100007 13500 paid', 'S-1 5000']]);
    expect(dueAt(settled)).toBe('2027-01-09T00:00:00.000Z');
    expect(settled.fire(DUE).play(WILLING).word).toBe('closed');
  });

  it.each([
    ['another number', { invoiceNumber: 'SW8', corrects: 'SW100007', invoiceDate: '2026-12-20' }],
    ['its own number', { invoiceDate: '2026-12-20' }],
  ])('is corrected under %s, which is due with what it corrects', (_, change) => {
    const disputed = () => run().billed(sampleInvoice({ BASE: 13_000, FUEL: 1_500 }));
    expect(dueAt(disputed().billed(sampleInvoice(undefined, change)).play(WILLING))).toBe('2026-12-27T00:00:00.000Z');
  });

  it('takes the place of a wrong carrier\u2019s, and is due by its own day', () => {
    const settled = run().billed(sampleInvoice(undefined, { carrier: 'NRTH', invoiceNumber: 'N-1' }));
    settled.billed(sampleInvoice(undefined, { invoiceDate: '2026-12-20' })).play(WILLING);
    expect([settled.invoices, dueAt(settled)]).toEqual([
      ['N-1 adjusted', 'SW100007 posted'],
      '2027-01-19T00:00:00.000Z',
    ]);
  });

  it('has what its correction bills more or less due with it, and what is credited of that', () => {
    const paidInPart = () =>
      run({ payUndisputed: true })
        .billed(sampleInvoice({ BASE: 13_000, FUEL: 1_500 }))
        .play(WILLING);
    const days = (base: number) => {
      const settled = paidInPart().billed(
        sampleInvoice(
          { BASE: base, FUEL: 1_500 },
          { invoiceNumber: 'SW8', corrects: 'SW100007', invoiceDate: '2026-12-20' },
        ),
      );
      const memo = { credits: 'SW8', invoiceDate: '2026-12-22' };
      settled
        .play(WILLING)
        .billed(sampleCredit({ BASE: -500 }, memo))
        .play(WILLING);
      return settled.state.postings.map(({ dueOn }) => dueOn);
    };
    for (const base of [11_950, 12_000, 12_050]) expect(new Set(days(base))).toEqual(new Set(['2026-12-27']));
  });

  it('is corrected more than once, and due with the first', () => {
    const wrong = { BASE: 13_000, FUEL: 1_500 };
    const settled = run().billed(sampleInvoice(wrong));
    settled.billed(sampleInvoice(wrong, { invoiceNumber: 'SW8', corrects: 'SW100007', invoiceDate: '2026-12-10' }));
    settled.billed(sampleInvoice(undefined, { invoiceNumber: 'SW9', corrects: 'SW8', invoiceDate: '2026-12-20' }));
    expect(dueAt(settled.play(WILLING))).toBe('2026-12-27T00:00:00.000Z');
  });

  it('is paid on its day as far as nobody disputes it, whatever is disputed still', () => {
    const settled = run({ payUndisputed: true })
      .billed(sampleInvoice({ BASE: 13_000, FUEL: 1_500 }))
      .play(WILLING);
    expect([settled.word, settled.books]).toEqual(['disputed', ['SW100007 13500']]);
    settled.fire(DUE).play(WILLING);
    expect([settled.word, settled.books]).toEqual(['disputed', ['SW100007 13500 paid']]);
    settled.act('disputed:SW100007', 'abandon').play(WILLING);
    expect([settled.word, settled.cases]).toEqual(['closed', []]);
  });

  it('that falls due while another document is on its way is released after it', () => {
    const settled = payable().billed(sampleCredit({ BASE: -500 }));
    settled.fire(DUE);
    expect(settled.of('release-payment')).toEqual([]);
    expect(settled.play(WILLING).books).toEqual(['SW100007 13500 paid', 'CM1 -500 paid']);
    expect(settled.word).toBe('closed');
  });

  it('is paid before anybody may say that nothing more is billed', () => {
    const settled = payable()
      .billed(sampleCredit({ BASE: -12_000, FUEL: -1_500 }))
      .play(WILLING);
    expect([settled.word, settled.books]).toEqual(['awaiting-invoice', ['SW100007 13500', 'CM1 -13500']]);
    settled.fire('chase').act('missing:invoice', 'abandon');
    expect(settled.note).toMatch(/due on 2026-12-27/);
    settled.fire(DUE).play(WILLING).act('missing:invoice', 'abandon');
    expect([settled.word, settled.timers.size]).toEqual(['closed', 0]);
  });
});

it('a settlement that version 5 left while a payment was released goes on as it was', () => {
  const releasing = new SettlementRun().upTo('proven').billed();
  releasing.done('post-supplier-invoice', { documentNumber: 'I-1' }).done('reverse-accrual', { documentNumber: 'R-1' });
  const { stage, ...others } = releasing.state;
  expect(stage.name).toBe('releasing');
  const left = settle.upcast?.({ ...others, stage: { name: 'releasing', invoiceNumber: 'SW100007' } }, 5) ?? null;
  const [command] = releasing.of('release-payment');
  const told = settle.decide(left, {
    kind: 'outcome',
    command: command as NonNullable<typeof command>,
    outcome: { ok: true, result: {} },
    now: releasing.now,
  });
  expect(told?.state).toMatchObject({
    stage: { name: 'closed' },
    postings: [{ amount: money(13_500, 'EUR'), released: true }],
  });
});

describe('a settlement is to be done', () => {
  it('with its cost in the books by the end of the month in which the goods left', () => {
    const accruing = new SettlementRun().upTo('accruing');
    const { issuedOn } = accruing.state.goods as { issuedOn: string };
    expect([issuedOn.slice(0, 7), dueBy(accruing.state)]).toEqual(['2026-11', '2026-12-01T00:00:00.000Z']);
    expect(dueBy(accruing.play(WILLING).state)).toBeUndefined();
  });

  it('on the day on which it is to be paid, and without hurry before it owes anything', () => {
    expect(dueBy(run().state)).toBeUndefined();
    const settled = payable();
    expect(dueBy(settled.state)).toBe('2026-12-28T00:00:00.000Z');
    expect(dueBy(settled.fire(DUE).play(WILLING).state)).toBeUndefined();
  });
});
