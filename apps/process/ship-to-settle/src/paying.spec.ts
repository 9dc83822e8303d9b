import { describe, expect, it } from 'vitest';
import { money } from '#canonical';
import { charges, SettlementRun, sampleInvoice, WILLING } from './ship-to-settle.sample.js';
import { toSettlement } from './views.mapper.js';

const eur = (amount: number) => money(amount, 'EUR');
const PAYS = { carriers: { SWFT: { payUndisputed: true } } };
/** 10.00 too much freight, and a lift gate that nobody agreed to. */
const HIGH = sampleInvoice({ BASE: 13_000, FUEL: 1_500, LIFTGATE: 4_000 });
const run = (rulebook: object = PAYS) => new SettlementRun(undefined, rulebook).upTo('proven');
const paidInPart = () => run().billed(HIGH).play(WILLING);

describe('an invoice that is disputed in part', () => {
  it('is paid as far as nobody disputes it, and the rest stays disputed', () => {
    const settled = paidInPart();
    expect(settled.books).toEqual(['SW100007 13500 paid']);
    expect(settled.word).toBe('disputed');
    expect(settled.words.slice(-3)).toEqual(['approved', 'posted', 'disputed']);
    expect(settled.cases).toEqual(['disputed:SW100007']);
    expect(settled.invoices).toEqual(['SW100007 disputed']);
    expect(settled.of('dispute-freight-invoice')[0]?.payload).toMatchObject({
      variances: [{ code: 'BASE' }, { code: 'LIFTGATE' }],
    });
    expect(settled.eventsOf('payment.released')[0]?.data).toMatchObject({ amount: eur(13_500) });
  });

  it('is not paid in part where its carrier\u2019s rule does not say so', () => {
    const others = { carriers: { NRTH: { payUndisputed: true } } };
    expect(run(others).billed(HIGH).play(WILLING).of('post-supplier-invoice')).toEqual([]);
  });

  it('is not paid in part where it is wrong as a whole, or all of it is disputed', () => {
    const foreign = run().billed(sampleInvoice(undefined, { carrier: 'NRTH', invoiceNumber: 'N-1' }));
    const whole = run().billed(sampleInvoice({ LIFTGATE: 4_000 }));
    for (const each of [foreign, whole]) expect([each.word, each.books]).toEqual(['disputed', []]);
  });

  it('takes the accrual back with the part, and tells what is withheld', () => {
    const settled = paidInPart();
    expect(settled.state.accrual.name).toBe('reversed');
    const view = toSettlement(settled.state);
    expect(view.invoices[0]).toMatchObject({ undisputed: eur(13_500), withheld: eur(5_000) });
    expect(view).toMatchObject({ posted: eur(13_500), difference: eur(0) });
  });

  it('has the rest posted under a number of its own when a person accepts it', () => {
    const settled = paidInPart().act('disputed:SW100007', 'resolve').play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'SW100007/2 5000 paid']);
    expect([settled.word, settled.invoices, settled.cases]).toEqual(['closed', ['SW100007 paid'], []]);
    expect(settled.of('reverse-accrual')).toHaveLength(1);
    expect(settled.eventsOf('settlement.closed')[0]?.data).toMatchObject({
      expected: eur(13_500),
      billed: eur(18_500),
    });
    expect(toSettlement(settled.state).difference).toEqual(eur(5_000));
  });

  it('is over without a further posting when the carrier withdraws the rest', () => {
    const settled = paidInPart().act('disputed:SW100007', 'abandon').play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid']);
    expect([settled.word, settled.invoices, settled.cases]).toEqual(['closed', ['SW100007 paid'], []]);
    expect(settled.eventsOf('settlement.closed')[0]?.data).toMatchObject({ billed: eur(13_500) });
  });

  it('is over when the corrected one bills what was paid', () => {
    const settled = paidInPart().billed(sampleInvoice(undefined, { invoiceNumber: 'SW8', corrects: 'SW100007' }));
    expect(settled.play(WILLING).books).toEqual(['SW100007 13500 paid']);
    expect([settled.word, settled.invoices]).toEqual(['closed', ['SW100007 adjusted', 'SW8 paid']]);
  });

  it('has only the difference posted when the corrected one bills more, or less', () => {
    const more = paidInPart().billed(
      sampleInvoice({ BASE: 12_050, FUEL: 1_500 }, { invoiceNumber: 'SW8', corrects: 'SW100007' }),
    );
    expect(more.play(WILLING).books).toEqual(['SW100007 13500 paid', 'SW8 50 paid']);
    const less = paidInPart().billed(
      sampleInvoice({ BASE: 11_950, FUEL: 1_500 }, { invoiceNumber: 'SW8', corrects: 'SW100007' }),
    );
    expect(less.play(WILLING).books).toEqual(['SW100007 13500 paid', 'SW8 -50 paid']);
    for (const each of [more, less]) expect(each.word).toBe('closed');
  });

  it('may be corrected under its own number: what was paid counts', () => {
    const settled = paidInPart()
      .billed(sampleInvoice({ BASE: 12_050, FUEL: 1_500 }))
      .play(WILLING);
    expect(settled.books).toEqual(['SW100007 13500 paid', 'SW100007/2 50 paid']);
    expect([settled.word, settled.invoices]).toEqual(['closed', ['SW100007 paid']]);
  });

  it('that is accepted or corrected while its part is on its way is settled after that', () => {
    const accepted = run().billed(HIGH).act('disputed:SW100007', 'resolve').play(WILLING);
    expect(accepted.books).toEqual(['SW100007 13500 paid', 'SW100007/2 5000 paid']);
    const corrected = run()
      .billed(HIGH)
      .billed(sampleInvoice(undefined, { invoiceNumber: 'SW8', corrects: 'SW100007' }))
      .play(WILLING);
    expect(corrected.books).toEqual(['SW100007 13500 paid']);
    for (const each of [accepted, corrected]) expect([each.word, each.cases]).toEqual(['closed', []]);
  });

  it('cannot be corrected in another currency once a part is paid', () => {
    const foreign = { charges: charges({ BASE: 12_000, FUEL: 1_500 }, 'USD'), total: money(13_500, 'USD') };
    const rules = { standard: { payUndisputed: true, exchangeRates: { 'EUR/USD': '1' } } };
    const settled = run(rules)
      .billed(HIGH)
      .play(WILLING)
      .billed(sampleInvoice(undefined, { invoiceNumber: 'SW8', corrects: 'SW100007', ...foreign }));
    expect(settled.word).toBe('disputed');
    expect(settled.state.invoices.at(-1)?.variances).toMatchObject([{ code: 'TOTAL', reason: 'currency' }]);
  });
});

describe('a dispute of which nothing is paid', () => {
  it('leaves what nobody disputes to be paid once the carrier withdraws the rest', () => {
    const settled = run({}).billed(HIGH).act('disputed:SW100007', 'abandon').play(WILLING);
    expect([settled.books, settled.word]).toEqual([['SW100007 13500 paid'], 'closed']);
  });

  it('ends without a payment when all of it is withdrawn; the accrual is taken back all the same', () => {
    const settled = run({})
      .billed(sampleInvoice({ LIFTGATE: 4_000 }))
      .act('disputed:SW100007', 'abandon');
    expect(settled.play(WILLING).word).toBe('closed');
    expect([settled.books, settled.state.accrual.name, settled.cases]).toEqual([[], 'reversed', []]);
  });

  it('of an invoice that is wrong as a whole cannot be withdrawn: it is corrected or accepted', () => {
    const settled = run({}).billed(sampleInvoice(undefined, { total: eur(14_000) }));
    expect(settled.openCases.get('disputed:SW100007')?.actions).toEqual(['resolve', 'assign']);
  });
});

describe('the rules of a settlement', () => {
  it('are those of its carrier and customer on the day of the tender', () => {
    const rulebook = {
      carriers: { SWFT: { tolerance: { amount: 100, percent: 50 } } },
      customers: { C1: { tolerance: { amount: 0, percent: 0 } } },
    };
    const started = (customer?: string) =>
      new SettlementRun(undefined, rulebook).planned().tenderSent(1, undefined, customer).tenderAccepted();
    expect(started().state.tenders[0]?.rules?.tolerance.amount).toBe(100);
    expect(started('C1').state.tenders[0]?.rules?.tolerance.amount).toBe(0);
    const strict = started('C1').goodsIssued().proven().play(WILLING);
    expect(strict.billed(sampleInvoice({ BASE: 12_001, FUEL: 1_500 })).word).toBe('disputed');
  });

  it('hold an invoice against what the packages weighed, where they went and when they left', () => {
    const weighed = [{ sscc: '340123450000000017', weightKg: 200, lines: [] }];
    const shipped = () => new SettlementRun().planned(weighed).tenderSent().tenderAccepted().goodsIssued().proven();
    const base = (amount: number, ratedWeightKg: number) => [
      { code: 'BASE', amount: eur(amount), ratedWeightKg },
      ...charges({ FUEL: 1_500 }),
    ];
    const anew = { charges: base(12_600, 210), total: eur(14_100), weighCertificate: 'WC-1' };
    expect(shipped().play(WILLING).billed(sampleInvoice(undefined, anew)).play(WILLING).word).toBe('closed');
    const causes = (change: object) =>
      shipped().play(WILLING).billed(sampleInvoice(undefined, change)).state.invoices[0]?.variances[0]?.cause;
    expect(causes({ charges: base(12_600, 210), total: eur(14_100) })).toBe('reweigh');
    expect(causes({ deliveredTo: { postalCode: '99999', country: 'DE' } })).toBe('consignee');
    expect(causes({ pickedUpOn: '2026-11-20' })).toBe('service-date');
  });
});

describe('goods that were brought back', () => {
  it('are billed wherever they are: the place of the delivery is held against nothing', () => {
    const run = new SettlementRun().upTo('awaiting-invoice');
    run.tell('shipment.returned', { shipmentId: run.state.settlementId });
    const back = { deliveredTo: { postalCode: '99999', country: 'DE' } };
    expect(run.billed(sampleInvoice(undefined, back)).play(WILLING).word).toBe('closed');
  });
});

describe('an invoice in a currency that was agreed', () => {
  const settled = new SettlementRun(undefined, { carriers: { SWFT: { exchangeRates: { 'EUR/JPY': '160' } } } })
    .upTo('proven')
    .billed(
      sampleInvoice(undefined, {
        charges: charges({ BASE: 19_200, FUEL: 2_400 }, 'JPY'),
        total: money(21_600, 'JPY'),
      }),
    )
    .play(WILLING);

  it('is posted as it is billed, and the accrual taken back as it was accrued', () => {
    expect(settled.word).toBe('closed');
    expect(settled.of('post-supplier-invoice')[0]?.payload).toMatchObject({
      invoice: {
        amount: money(21_600, 'JPY'),
        allocations: [{ amount: money(14_400, 'JPY') }, { amount: money(7_200, 'JPY') }],
      },
    });
    expect(settled.of('reverse-accrual')).toHaveLength(1);
  });

  it('shows no difference between two currencies', () => {
    expect(toSettlement(settled.state)).not.toHaveProperty('difference');
  });
});
