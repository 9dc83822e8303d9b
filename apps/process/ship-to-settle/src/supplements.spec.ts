import { describe, expect, it } from 'vitest';
import { type FreightInvoice, money } from '#canonical';
import {
  DETENTION_AGREED,
  SettlementRun,
  sampleCredit,
  sampleInvoice,
  settle,
  WILLING,
} from './ship-to-settle.sample.js';
import { toSettlement } from './views.mapper.js';

const eur = (amount: number) => money(amount, 'EUR');
const AGREED = { standard: { accessorials: { DETENTION: DETENTION_AGREED } } };
const more = (parts: Readonly<Record<string, number>>, change: Partial<FreightInvoice> = {}) =>
  sampleInvoice(parts, { invoiceNumber: 'S-1', ...change });
const closed = () => new SettlementRun(undefined, AGREED).upTo('closed');
const ended = (run: SettlementRun) => [run.word, run.invoices, run.cases];
const variancesOf = (run: SettlementRun, number = 'S-1') =>
  run.state.invoices
    .find(({ invoice }) => invoice.invoiceNumber === number)
    ?.variances.map(({ code, expected, billed, reason, cause }) =>
      [code, expected.amount, billed.amount, cause ?? reason].join(' '),
    );

describe('additional charges that a person takes as a supplement', () => {
  it('are posted under their own number, split over the order lines, and released once, also after the end', () => {
    const run = closed()
      .billed(more({ DETENTION: 5_000 }))
      .decides('S-1', 'supplement');
    expect(run.word).toBe('approved');
    expect(run.of('post-supplier-invoice')[1]?.payload).toMatchObject({
      invoice: {
        invoiceNumber: 'S-1',
        amount: eur(5_000),
        allocations: [{ amount: eur(3_333) }, { amount: eur(1_667) }],
      },
    });
    run.play(WILLING);
    expect(run.books).toEqual(['SW100007 13500 paid', 'S-1 5000 paid']);
    expect(ended(run)).toEqual(['closed', ['SW100007 paid', 'S-1 paid'], []]);
    expect(run.of('release-payment')).toHaveLength(2);
    expect(run.of('reverse-accrual')).toHaveLength(1);
    expect(toSettlement(run.state)).toMatchObject({
      billed: eur(18_500),
      posted: eur(18_500),
      difference: eur(5_000),
      invoices: [{}, { supplement: true }],
    });
    expect(run.eventsOf('settlement.closed').map(({ data }) => data.billed.amount)).toEqual([13_500, 18_500]);
  });

  it('wait for the posting that is under way', () => {
    const run = new SettlementRun(undefined, AGREED).upTo('proven').billed();
    run.billed(more({ DETENTION: 5_000 })).decides('S-1', 'supplement');
    expect(run.waitingFor).toEqual(['post-supplier-invoice']);
    expect(run.play(WILLING).books).toEqual(['SW100007 13500 paid', 'S-1 5000 paid']);
    expect(run.of('reverse-accrual')).toHaveLength(1);
    expect(run.word).toBe('closed');
  });

  it('may come twice: each is a document of its own, and what was agreed is agreed once', () => {
    const run = closed()
      .billed(more({ DETENTION: 3_000 }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    run
      .billed(more({ DETENTION: 2_000 }, { invoiceNumber: 'S-2' }))
      .decides('S-2', 'supplement')
      .play(WILLING);
    expect(run.books).toEqual(['SW100007 13500 paid', 'S-1 3000 paid', 'S-2 2000 paid']);
    run.billed(more({ DETENTION: 100 }, { invoiceNumber: 'S-3' })).decides('S-3', 'supplement');
    expect(variancesOf(run, 'S-3')).toEqual(['DETENTION 0 100 duplicate-charge']);
    expect([run.word, run.cases]).toEqual(['disputed', ['disputed:S-3']]);
  });

  it('that the ERP pays by its own run stay posted until it tells', () => {
    const byErp = new SettlementRun(undefined, AGREED).upTo('proven').billed();
    const { 'release-payment': _, ...others } = WILLING;
    byErp.play(others).fails('release-payment', 'capability-missing');
    byErp.billed(more({ DETENTION: 5_000 })).decides('S-1', 'supplement');
    byErp.play(others).fails('release-payment', 'capability-missing');
    expect(byErp.invoices).toEqual(['SW100007 posted', 'S-1 posted']);
    expect(byErp.word).toBe('closed');
  });
});

describe('the audit of a supplement', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['a charge that was billed before', { BASE: 12_000 }, ['BASE 0 12000 duplicate-charge']],
    ['an accessorial above what was agreed', { DETENTION: 6_000 }, ['DETENTION 5000 6000 accessorial']],
    ['an accessorial that nobody agreed', { CUSTOMS: 900 }, ['CUSTOMS 0 900 unplanned-charge']],
    ['each by itself', { DETENTION: 5_000, FUEL: 1_500 }, ['FUEL 0 1500 duplicate-charge']],
  ])('disputes %s with the carrier', (_, parts, variances) => {
    const run = closed().billed(more(parts)).decides('S-1', 'supplement');
    expect(run.word).toBe('disputed');
    expect(variancesOf(run)).toEqual(variances);
    expect(run.cases).toEqual(['disputed:S-1']);
    expect(run.of('dispute-freight-invoice')).toMatchObject([{ payload: { invoiceNumber: 'S-1' } }]);
    expect(run.of('post-supplier-invoice')).toHaveLength(1);
  });

  it('takes what the first invoice left out, and a reweigh that a certificate proves, for what is left of them', () => {
    const short = new SettlementRun().upTo('proven').billed(sampleInvoice({ BASE: 12_000 }));
    short.act('disputed:SW100007', 'resolve').play(WILLING);
    short
      .billed(more({ FUEL: 1_500 }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    expect(short.books).toEqual(['SW100007 12000 paid', 'S-1 1500 paid']);
    const weighed = new SettlementRun().planned([{ sscc: '340123450000000018', weightKg: 100, lines: [] }] as never);
    weighed.tenderSent().tenderAccepted().goodsIssued().play(WILLING).proven().billed().play(WILLING);
    const reweigh = [{ code: 'BASE', amount: eur(1_200), ratedWeightKg: 110 }];
    weighed.billed(more({}, { charges: reweigh, total: eur(1_200), weighCertificate: 'W-1' }));
    expect(weighed.decides('S-1', 'supplement').play(WILLING).books).toEqual(['SW100007 13500 paid', 'S-1 1200 paid']);
  });

  it('pays what nobody disputes where the carrier\u2019s rule says so, and the rest once a person accepts it', () => {
    const run = new SettlementRun(undefined, { standard: { ...AGREED.standard, payUndisputed: true } }).upTo('closed');
    run
      .billed(more({ DETENTION: 6_000 }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    expect([run.word, run.books.at(-1)]).toEqual(['disputed', 'S-1 5000 paid']);
    run.act('disputed:S-1', 'resolve').play(WILLING);
    expect(run.books).toEqual(['SW100007 13500 paid', 'S-1 5000 paid', 'S-1/2 1000 paid']);
    expect(ended(run)).toEqual(['closed', ['SW100007 paid', 'S-1 paid'], []]);
  });

  it('ends with the carrier who withdraws what is disputed', () => {
    const run = closed()
      .billed(more({ DETENTION: 6_000 }))
      .decides('S-1', 'supplement');
    expect(run.act('disputed:S-1', 'abandon').play(WILLING).books.at(-1)).toBe('S-1 5000 paid');
    expect(ended(run)).toEqual(['closed', ['SW100007 paid', 'S-1 paid'], []]);
  });

  it('is done anew for a corrected supplement', () => {
    const run = closed()
      .billed(more({ DETENTION: 6_000 }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    run.billed(more({ DETENTION: 4_000 }, { invoiceNumber: 'S-2', corrects: 'S-1' })).play(WILLING);
    expect(run.books).toEqual(['SW100007 13500 paid', 'S-2 4000 paid']);
    expect(ended(run)).toEqual(['closed', ['SW100007 paid', 'S-1 adjusted', 'S-2 paid'], []]);
    expect(run.of('post-supplier-invoice')).toHaveLength(2);
  });

  it('counts for what is billed anew after the first invoice was credited as a whole', () => {
    const run = closed()
      .billed(more({ DETENTION: 5_000 }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    run.billed(sampleCredit({ BASE: -12_000, FUEL: -1_500 })).play(WILLING);
    expect(run.word).toBe('awaiting-invoice');
    run.billed(sampleInvoice({ BASE: 12_000, FUEL: 1_500, DETENTION: 5_000 }, { invoiceNumber: 'SW8' }));
    expect(variancesOf(run, 'SW8')).toEqual(['DETENTION 0 5000 duplicate-charge']);
    run.billed(sampleInvoice(undefined, { invoiceNumber: 'SW8' })).play(WILLING);
    expect(run.books).toEqual(['SW100007 13500 paid', 'S-1 5000 paid', 'CM1 -13500 paid', 'SW8 13500 paid']);
    expect(run.word).toBe('closed');
  });
});

it('what a carrier withdrew was billed by nobody: another invoice may bill it', () => {
  const run = closed()
    .billed(more({ FUEL: 1_500 }))
    .decides('S-1', 'supplement')
    .act('disputed:S-1', 'abandon')
    .play(WILLING);
  expect(ended(run)).toEqual(['closed', ['SW100007 paid', 'S-1 paid'], []]);
  run.billed(sampleCredit({ BASE: -12_000, FUEL: -1_500 })).play(WILLING);
  run.billed(sampleInvoice(undefined, { invoiceNumber: 'SW8' })).play(WILLING);
  expect([run.word, run.cases]).toEqual(['closed', []]);
  expect(run.books).toEqual(['SW100007 13500 paid', 'CM1 -13500 paid', 'SW8 13500 paid']);
});

describe('a credit memo on a supplement', () => {
  const taken = (parts = { DETENTION: 5_000 }) => closed().billed(more(parts)).decides('S-1', 'supplement');
  const memo = (amount: number, number = 'CM1') =>
    sampleCredit({ DETENTION: -amount }, { invoiceNumber: number, credits: 'S-1' });

  it('is posted as one, or lowers what is not posted yet', () => {
    const after = taken().play(WILLING).billed(memo(1_000)).play(WILLING);
    expect(after.books).toEqual(['SW100007 13500 paid', 'S-1 5000 paid', 'CM1 -1000 paid']);
    expect(ended(after)).toEqual(['closed', ['SW100007 paid', 'S-1 paid', 'CM1 paid'], []]);
    const waiting = new SettlementRun(undefined, AGREED).upTo('proven').billed();
    waiting
      .billed(more({ DETENTION: 5_000 }))
      .decides('S-1', 'supplement')
      .billed(memo(1_000))
      .play(WILLING);
    waiting.billed(memo(500, 'CM2')).play(WILLING);
    expect(waiting.books).toEqual(['SW100007 13500 paid', 'S-1 4000 paid', 'CM2 -500 paid']);
  });

  it('makes a disputed one right', () => {
    const run = taken({ DETENTION: 6_000 }).billed(memo(1_000)).play(WILLING);
    expect(run.books).toEqual(['SW100007 13500 paid', 'S-1 5000 paid']);
    expect(ended(run)).toEqual(['closed', ['SW100007 paid', 'S-1 paid', 'CM1 paid'], []]);
  });

  it('of all of it ends it, and no other invoice is awaited', () => {
    const run = taken().play(WILLING).billed(memo(5_000)).play(WILLING);
    expect(run.books.at(-1)).toBe('CM1 -5000 paid');
    expect(ended(run)).toEqual(['closed', ['SW100007 paid', 'S-1 adjusted', 'CM1 paid'], []]);
    expect(taken({ DETENTION: 6_000 }).billed(memo(6_000)).word).toBe('closed');
  });
});

describe('an invoice that a person rejects', () => {
  const rejected = () =>
    closed()
      .billed(more({ BASE: 12_000 }))
      .decides('S-1', 'reject');

  it('is not posted, its carrier is told, and it can be read what was decided', () => {
    const run = rejected();
    expect([run.word, run.cases, run.of('post-supplier-invoice').length]).toEqual(['closed', [], 1]);
    expect(run.of('dispute-freight-invoice')).toMatchObject([
      { payload: { invoiceNumber: 'S-1', variances: [{ code: 'BASE', reason: 'unplanned-charge' }] } },
    ]);
    expect(run.note).toContain('m.jansen rejects S-1');
    expect(toSettlement(run.state).invoices.at(-1)).toMatchObject({ state: 'disputed', rejected: true });
  });

  it('of which the carrier cannot be told asks a person to, until it is corrected', () => {
    const byHand = rejected().fails('dispute-freight-invoice', 'capability-missing');
    expect(byHand.cases).toEqual(['dispute-by-hand:SWFT:S-1']);
    const failed = rejected().fails('dispute-freight-invoice', 'vendor-rejected');
    expect(failed.cases).toEqual(['command-failed:dispute-freight-invoice:SWFT:S-1']);
    for (const run of [byHand, failed]) {
      run.billed(more({ BASE: 60 }, { invoiceNumber: 'S-2', corrects: 'S-1' }));
      expect(run.cases).toEqual(['second-invoice:SWFT:S-2']);
      expect(run.state.stuck).toEqual([]);
      expect(run.decides('S-2', 'supplement').play(WILLING).books.at(-1)).toBe('S-2 60 paid');
    }
  });

  it('and comes once more is a duplicate', () => {
    expect(
      rejected()
        .billed(more({ BASE: 12_000 }))
        .invoices.at(-1),
    ).toBe('S-1 duplicate');
  });
});

describe('a decision on a second invoice', () => {
  const refusedFor = (
    run: SettlementRun,
    invoice: FreightInvoice,
    payload: unknown = { result: { decision: 'supplement' } },
  ) => {
    run.billed(invoice);
    const code = run.asideCase(invoice.carrier, invoice.invoiceNumber);
    const { postings } = run.state;
    run.act(code, 'resolve', payload);
    expect(run.cases).toContain(code);
    expect(run.state.postings).toEqual(postings);
    return run.note;
  };

  it.each([null, {}, { result: { decision: 'pay' } }, { result: { decision: 17 } }])(
    'has to be one: %j settles nothing',
    (payload) => {
      expect(refusedFor(closed(), more({ DETENTION: 5_000 }), payload)).toMatch(/must say supplement or reject/);
    },
  );

  it('takes no invoice as a supplement that cannot be one', () => {
    const usd = { charges: [{ code: 'DETENTION', amount: money(1, 'USD') }], total: money(1, 'USD') };
    expect(refusedFor(closed(), more({ DETENTION: 1 }, { carrier: 'NRTH' }))).toMatch(/did not carry/);
    expect(refusedFor(closed(), more({}, usd))).toMatch(/in USD/);
    expect(refusedFor(closed(), more({ DETENTION: 1 }, { invoiceNumber: 'SW100007' }))).toMatch(/is the number/);
    expect(refusedFor(closed(), sampleCredit({ BASE: -13_501 }))).toMatch(/must say credit or reject/);
  });

  it('waits for the one on the first invoice', () => {
    const run = new SettlementRun(undefined, AGREED)
      .upTo('proven')
      .billed(sampleInvoice({ BASE: 13_000, FUEL: 1_500 }));
    expect(refusedFor(run, more({ DETENTION: 5_000 }))).toMatch(/SW100007 is disputed/);
    run.act('disputed:SW100007', 'resolve').decides('S-1', 'supplement').play(WILLING);
    expect(run.books).toEqual(['SW100007 14500 paid', 'S-1 5000 paid']);
  });

  it('keeps the numbers of a settlement apart', () => {
    const run = closed()
      .billed(more({ DETENTION: 6_000 }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    run.billed(more({ DETENTION: 1 }, { invoiceNumber: 'SW100007', corrects: 'S-1' }));
    expect(run.invoices.at(-1)).toBe('SW100007 disputed');
    run.billed(sampleCredit({ BASE: -1 }, { invoiceNumber: 'S-1' }));
    expect(run.state.invoices.at(-1)?.aside).toMatch(/is the number of another document/);
  });

  it('is not given up on: a settlement ends by nobody\u2019s word while a supplement is disputed', () => {
    const run = closed()
      .billed(more({ DETENTION: 6_000 }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    run
      .billed(sampleCredit({ BASE: -12_000, FUEL: -1_500 }))
      .play(WILLING)
      .fire('chase');
    expect(run.act('missing:invoice', 'abandon').word).toBe('awaiting-invoice');
    run.act('disputed:S-1', 'abandon').play(WILLING).fire('chase').act('missing:invoice', 'abandon');
    expect(ended(run)).toEqual(['closed', ['SW100007 adjusted', 'S-1 paid', 'CM1 paid'], []]);
    expect(run.eventsOf('settlement.closed').at(-1)?.data.billed).toEqual(eur(5_000));
  });
});

it('a settlement of the fourth version goes on as it was', () => {
  const { state } = closed().billed(more({ DETENTION: 5_000 }));
  expect(settle.upcast?.(JSON.parse(JSON.stringify(state)), 4)).toEqual(state);
});
