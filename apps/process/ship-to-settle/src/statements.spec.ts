import { describe, expect, it } from 'vitest';
import { type FreightInvoice, money } from '#canonical';
import { invoicesOf } from './reconciliation/posted-invoices.js';
import {
  asPart,
  SETTLEMENT,
  SettlementRun,
  sampleCredit,
  sampleInvoice,
  settle,
  WILLING,
} from './ship-to-settle.sample.js';

const HIGH = { BASE: 13_000, FUEL: 1_500 };
const part = (parts?: Readonly<Record<string, number>>, change: Partial<FreightInvoice> = {}): FreightInvoice =>
  asPart(sampleInvoice(parts, { pro: 'P9', ...change }));
const corrected = (parts?: Readonly<Record<string, number>>) =>
  part(parts, { invoiceNumber: 'SW100008', corrects: 'SW100007' });
const moved = () => new SettlementRun().upTo('proven').carriedTogether('P9');

describe('a part of a statement', () => {
  it('is audited against its own tender, and posted under a number that no other part has', () => {
    const run = moved().billed(part()).play(WILLING);
    expect([run.word, run.books]).toEqual(['closed', ['SW100007#2 13500 paid']]);
    expect(run.of('post-supplier-invoice')[0]?.payload).toMatchObject({ invoice: { invoiceNumber: 'SW100007#2' } });
    expect(run.of('release-payment')[0]?.payload).toMatchObject({ invoiceNumber: 'SW100007#2' });
    expect(settle.references(run.state)).toEqual(
      expect.arrayContaining([
        { kind: 'freight-invoice', key: `SWFT:SW100007:${SETTLEMENT}`, owner: 'SWFT' },
        { kind: 'statement', key: 'SWFT:SW100007', owner: 'SWFT' },
      ]),
    );
    expect(settle.crossReferences?.(run.state)).toEqual(
      expect.arrayContaining([
        {
          ...{ system: 'SWFT', kind: 'carrier-invoice', value: 'SW100007' },
          entity: `SWFT:SW100007:${SETTLEMENT}`,
        },
        {
          ...{ system: 'sap', kind: 'supplier-invoice-reference' },
          value: 'SW100007#2',
          entity: `SWFT:SW100007:${SETTLEMENT}`,
        },
      ]),
    );
  });

  it('under the PRO of the move is no drift, and under another one is', () => {
    expect(moved().billed(part()).state.drifts ?? []).toEqual([]);
    expect(moved().billed(part(undefined, { pro: 'P1' })).state.drifts).toMatchObject([
      { field: 'pro', ownerValue: 'P9' },
    ]);
  });

  it('is expected in the ledger under its own number before it is posted, and after', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').billed(part());
    const keys = () => invoicesOf(run.state, { updatedAt: run.now, busy: false }).map(({ key }) => key);
    const before = keys();
    run.proven().play(WILLING);
    expect([before, keys()]).toEqual([[`${SETTLEMENT}/SW100007#2 EUR`], [`${SETTLEMENT}/SW100007#2 EUR`]]);
  });

  it('that comes again is a duplicate, under its number and under another one', () => {
    const run = moved().billed(part()).play(WILLING);
    run
      .billed(part())
      .billed(part(undefined, { invoiceNumber: 'SW200001' }))
      .play(WILLING);
    expect(run.invoices).toEqual(['SW100007 paid', 'SW100007 duplicate', 'SW200001 duplicate']);
    expect([run.cases, run.of('post-supplier-invoice').length]).toEqual([[], 1]);
  });

  it('that bills nothing is none, and the shipment’s invoice is awaited still', () => {
    const run = moved()
      .billed(part({}))
      .billed(part({ BASE: 0 }, { invoiceNumber: 'SW2' }));
    expect([run.word, run.invoices, run.cases]).toEqual(['awaiting-invoice', [], []]);
    expect(run.billed(part()).play(WILLING).word).toBe('closed');
    expect(run.billed(part({}, { invoiceNumber: 'SW3' })).cases).toEqual([]);
  });

  it('keeps the place under which it was posted, whatever other parts the statement has later', () => {
    const run = new SettlementRun(undefined, { standard: { payUndisputed: true } })
      .upTo('proven')
      .carriedTogether('P9');
    run.billed(part(HIGH)).play(WILLING);
    const now = part({ BASE: 12_050, FUEL: 1_500 });
    const parts = (now.statement?.parts ?? []).slice(1);
    run.billed({ ...now, statement: { number: 'SW100007', total: money(27_100, 'EUR'), parts } }).play(WILLING);
    expect(run.books).toEqual(['SW100007#2 13500 paid', 'SW100007#2/2 50 paid']);
  });

  it('says what the statement bills for loads of others: that is paid by nobody here', () => {
    const invoice = part();
    const elsewhere = money(2_000, 'EUR');
    const run = moved().billed({ ...invoice, statement: { ...(invoice.statement as object), elsewhere } as never });
    expect(run.state.remarks).toEqual([
      'SW100007 bills 20.00 of 405.00 EUR for loads that are none of ours: kept out, and not paid.',
    ]);
    expect(run.play(WILLING).books).toEqual(['SW100007#2 13500 paid']);
  });
});

describe('a statement that is corrected', () => {
  it('takes the place of a part that was disputed', () => {
    const run = moved().billed(part(HIGH)).play(WILLING);
    expect(run.of('dispute-freight-invoice')[0]?.payload).toMatchObject({
      ...{ invoiceNumber: 'SW100007', shipmentId: SETTLEMENT },
    });
    run.billed(corrected()).play(WILLING);
    expect([run.word, run.invoices, run.books]).toEqual([
      'closed',
      ['SW100007 adjusted', 'SW100008 paid'],
      ['SW100008#2 13500 paid'],
    ]);
  });

  it('changes nothing of a part that was right and is billed the same again', () => {
    const run = moved().billed(part()).play(WILLING).billed(corrected()).play(WILLING);
    expect([run.word, run.books, run.cases]).toEqual(['closed', ['SW100007#2 13500 paid'], []]);
    expect(run.invoices).toEqual(['SW100007 paid', 'SW100008 duplicate']);
  });

  it('is settled instead of a part that was right once that is credited as a whole, and due with it', () => {
    const run = new SettlementRun(undefined, { standard: { netDays: 30 } }).upTo('proven').carriedTogether('P9');
    run.billed(part()).play(WILLING);
    const again = part(undefined, { invoiceNumber: 'SW100008', corrects: 'SW100007', invoiceDate: '2026-12-20' });
    run.billed(again).billed(again);
    run.billed(asPart(sampleCredit({ BASE: -12_000, FUEL: -1_500 }, { pro: 'P9' }))).play(WILLING);
    expect(run.books).toEqual(['SW100007#2 13500', 'CM1#2 -13500', 'SW100008#2 13500']);
    expect(new Set(run.state.postings.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-12-27']));
    expect([run.word, run.cases]).toEqual(['posted', []]);
    expect(run.invoices).toEqual(['SW100007 adjusted', 'SW100008 duplicate', 'SW100008 posted', 'CM1 posted']);
  });

  it('is for a person where a part that was paid is billed otherwise', () => {
    const run = moved().billed(part()).play(WILLING).billed(corrected(HIGH)).play(WILLING);
    expect([run.books, run.cases]).toEqual([['SW100007#2 13500 paid'], ['second-invoice:SWFT:SW100008']]);
  });

  it.each([
    ['a new number', { invoiceNumber: 'SW100008', corrects: 'SW100007' }],
    ['its own number', {}],
  ])('and bills nothing more of a part that was paid, under %s, is for a person', (_, change) => {
    const empty = part({}, change);
    const run = moved().billed(part()).play(WILLING).billed(empty).play(WILLING);
    const code = run.asideCase('SWFT', empty.invoiceNumber);
    expect([run.word, run.books, run.cases]).toEqual(['closed', ['SW100007#2 13500 paid'], [code]]);
    expect(run.openCases.get(code)?.detail).toMatch('SW100007 is paid, and nothing of it is billed any more.');
    expect(run.openCases.get(code)?.resolveWith).toMatchObject({ properties: { decision: { enum: ['reject'] } } });
    expect(run.state.invoices.at(-1)?.variances).toEqual([
      { code: 'TOTAL', expected: money(13_500, 'EUR'), billed: money(0, 'EUR'), reason: 'amount' },
    ]);
    expect(run.billed(empty).cases).toEqual([code]);
    run.billed(asPart(sampleCredit({ BASE: -12_000, FUEL: -1_500 }, { pro: 'P9' }))).play(WILLING);
    expect([run.word, run.cases]).toEqual(['awaiting-invoice', []]);
  });

  describe('and bills again what it had left out', () => {
    const left = (change = {}) =>
      moved()
        .billed(part())
        .play(WILLING)
        .billed(part({}, { invoiceNumber: 'SW100008', corrects: 'SW100007', ...change }))
        .play(WILLING);

    it.each([
      ['what left it out', {}, { invoiceNumber: 'SW100009', corrects: 'SW100008' }],
      ['what was settled', {}, { invoiceNumber: 'SW100009', corrects: 'SW100007' }],
      ['both under one number', { invoiceNumber: 'SW100007' }, { invoiceNumber: 'SW100009', corrects: 'SW100007' }],
      ['nothing, under its own number', {}, {}],
    ])('as it is settled, correcting %s, asks nobody any more and disputes nothing', (_, without, again) => {
      const run = left(without).billed(part(undefined, again)).play(WILLING);
      expect([run.word, run.books, run.cases]).toEqual(['closed', ['SW100007#2 13500 paid'], []]);
      expect([run.invoices.at(-1)?.split(' ')[1], run.of('dispute-freight-invoice')]).toEqual(['duplicate', []]);
    });

    it.each(['SW100007', 'SW100008'])('otherwise, correcting %s, is asked about as that alone', (corrects) => {
      const run = left().billed(part(HIGH, { invoiceNumber: 'SW100009', corrects }));
      expect([run.books, run.cases]).toEqual([['SW100007#2 13500 paid'], ['second-invoice:SWFT:SW100009']]);
    });

    it('after somebody rejected that it was left out, has nobody tell its carrier so any more', () => {
      const run = left().act('second-invoice:SWFT:SW100008', 'resolve', { result: { decision: 'reject' } });
      run.fails('dispute-freight-invoice', 'capability-missing');
      expect(run.cases).not.toEqual([]);
      run.billed(part(undefined, { invoiceNumber: 'SW100009', corrects: 'SW100008' }));
      expect([run.cases, run.invoices.slice(1)]).toEqual([[], ['SW100008 adjusted', 'SW100009 duplicate']]);
    });
  });

  it('twice, and bills nothing more at last of a part that came again as a duplicate, is for a person', () => {
    const run = moved().billed(part()).play(WILLING).billed(corrected());
    run.billed(part({}, { invoiceNumber: 'SW100009', corrects: 'SW100008' }));
    expect(run.cases).toEqual(['second-invoice:SWFT:SW100009']);
  });

  it('with nothing more for a part that was disputed leaves that to a person, and is posted by nobody', () => {
    const run = moved().billed(part(HIGH)).play(WILLING).billed(corrected({})).play(WILLING);
    expect([run.word, run.books]).toEqual(['disputed', []]);
    expect(run.act('disputed:SW100008', 'resolve').play(WILLING).word).toBe('closed');
  });
});

describe('a credit memo of a statement', () => {
  const memo = (parts: Readonly<Record<string, number>>) => asPart(sampleCredit(parts, { pro: 'P9' }));

  it('takes back its part of what was paid, under a number of its own', () => {
    const run = moved()
      .billed(part())
      .play(WILLING)
      .billed(memo({ FUEL: -500 }))
      .play(WILLING);
    expect([run.word, run.books]).toEqual(['closed', ['SW100007#2 13500 paid', 'CM1#2 -500 paid']]);
  });

  it('that takes back nothing of a part is none there', () => {
    const run = moved().billed(part()).play(WILLING).billed(memo({}));
    expect([run.word, run.invoices, run.cases]).toEqual(['closed', ['SW100007 paid'], []]);
  });
});
