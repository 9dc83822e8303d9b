import { describe, expect, it } from 'vitest';
import { charges, SettlementRun, sampleInvoice, settle, WILLING } from './ship-to-settle.sample.js';

const HIGH = { BASE: 13_000, FUEL: 1_500 };
const disputed = () => new SettlementRun().upTo('proven').billed(sampleInvoice(HIGH));

describe('an invoice outside tolerance', () => {
  it('is disputed with the carrier, charge by charge, and freight audit knows', () => {
    const run = disputed();
    expect(run.word).toBe('disputed');
    expect(run.of('dispute-freight-invoice')[0]).toMatchObject({
      target: 'tms',
      payload: {
        invoiceNumber: 'SW100007',
        variances: [{ code: 'BASE', expected: { amount: 12_000 }, billed: { amount: 13_000 }, reason: 'amount' }],
      },
    });
    expect(run.openCases.get('disputed:SW100007')).toMatchObject({ owner: 'freight-audit', detail: 'BASE: amount' });
    expect(run.of('post-supplier-invoice')).toEqual([]);
  });

  it('stays disputed when telling the carrier is left out', () => {
    const run = disputed().fails('dispute-freight-invoice', 'vendor-rejected');
    run.act('command-failed:dispute-freight-invoice:SWFT:SW100007', 'skip', { reason: 'it was told by telephone' });
    expect([run.word, run.cases]).toEqual(['disputed', ['disputed:SW100007']]);
    expect(run.note).toContain('it was told by telephone');
  });

  it('is replaced by the corrected one, which is audited and posted', () => {
    const run = disputed().play(WILLING);
    run.billed(sampleInvoice(undefined, { invoiceNumber: 'SW100008', corrects: 'SW100007' })).play(WILLING);
    expect(run.words.slice(-4)).toEqual(['disputed', 'approved', 'posted', 'closed']);
    expect(run.invoices).toEqual(['SW100007 adjusted', 'SW100008 paid']);
    expect(run.cases).toEqual([]);
    expect(run.of('post-supplier-invoice')).toHaveLength(1);
  });

  it('may be corrected under its own number with other amounts', () => {
    const run = disputed().play(WILLING).billed().play(WILLING);
    expect(run.invoices).toEqual(['SW100007 paid']);
    expect(run.word).toBe('closed');
  });

  it('may be corrected before it was audited', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').billed(sampleInvoice(HIGH));
    run
      .billed(sampleInvoice(undefined, { invoiceNumber: 'SW100008', corrects: 'SW100007' }))
      .proven()
      .play(WILLING);
    expect(run.invoices).toEqual(['SW100007 adjusted', 'SW100008 paid']);
    expect(run.of('dispute-freight-invoice')).toEqual([]);
  });

  it('may be corrected by one that is disputed again', () => {
    const run = disputed()
      .play(WILLING)
      .billed(sampleInvoice({ BASE: 12_500, FUEL: 1_500 }));
    expect(run.word).toBe('disputed');
    expect(run.of('dispute-freight-invoice')).toHaveLength(2);
  });

  it('is posted as billed when a person accepts it', () => {
    const run = disputed().play(WILLING).act('disputed:SW100007', 'resolve').play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.eventsOf('freight-invoice.approved')[0]?.data).toMatchObject({ amount: { amount: 14_500 } });
    expect(run.cases).toEqual([]);
  });

  it('is told to the carrier by a person where the TMS takes no disputes', () => {
    const run = disputed().fails('dispute-freight-invoice', 'capability-missing');
    expect(run.openCases.get('dispute-by-hand:SWFT:SW100007')).toMatchObject({ owner: 'freight-audit' });
    run.billed().play(WILLING);
    expect(run.cases).toEqual([]);
  });

  it('whose dispute could not be told needs nobody once it is corrected', () => {
    const failed = disputed().fails('dispute-freight-invoice', 'gave-up').billed().play(WILLING);
    const late = disputed().billed().fails('dispute-freight-invoice', 'gave-up').play(WILLING);
    for (const run of [failed, late]) {
      expect(run.cases).toEqual([]);
      expect(run.state.stuck).toEqual([]);
      expect(run.word).toBe('closed');
    }
  });
});

describe('an invoice of another carrier', () => {
  const stranger = sampleInvoice(undefined, { carrier: 'NRTH', invoiceNumber: 'N-1' });

  it('is disputed, and gives way to the one of the carrier that carried', () => {
    const run = new SettlementRun().upTo('proven').billed(stranger);
    expect(run.state.invoices[0]?.variances[0]?.reason).toBe('carrier');
    run.billed().play(WILLING);
    expect(run.invoices).toEqual(['N-1 adjusted', 'SW100007 paid']);
    expect(run.cases).toEqual([]);
  });

  it('corrects nothing by naming the number of the right carrier\u2019s invoice', () => {
    const run = disputed().billed({ ...stranger, corrects: 'SW100007' });
    expect(run.word).toBe('disputed');
    expect(run.cases).toContain('second-invoice:NRTH:N-1');
  });
});

describe('a duplicate invoice', () => {
  it('is set aside, whenever and however often it comes', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').billed().billed().proven().play(WILLING).billed();
    expect(run.word).toBe('closed');
    expect(run.invoices).toEqual(['SW100007 paid', 'SW100007 duplicate', 'SW100007 duplicate']);
    expect(run.of('post-supplier-invoice')).toHaveLength(1);
    expect(run.eventsOf('freight-invoice.duplicate')).toHaveLength(2);
  });

  it.each([
    ['the carrier\u2019s own report and then the TMS', '/partner/swift', '/tms/tms'],
    ['the TMS and then the carrier\u2019s own report', '/tms/tms', '/partner/swift'],
  ])('is the same by whichever ways it comes: by %s', (_, first, second) => {
    const run = new SettlementRun().upTo('proven');
    for (const source of [first, second])
      run.tell('freight-invoice.received', { invoice: sampleInvoice() }, { source });
    expect(run.play(WILLING).invoices).toEqual(['SW100007 paid', 'SW100007 duplicate']);
    expect(run.of('post-supplier-invoice')).toHaveLength(1);
  });

  it('is the same also when one of the two does not name the PRO', () => {
    const { pro: _, ...anonymous } = sampleInvoice();
    expect(new SettlementRun().upTo('awaiting-invoice').billed().billed(anonymous).invoices[1]).toBe(
      'SW100007 duplicate',
    );
  });

  it('is the same also under a new number with the same amount', () => {
    const run = new SettlementRun()
      .upTo('proven')
      .billed()
      .billed(sampleInvoice(undefined, { invoiceNumber: 'X-2' }));
    expect(run.invoices[1]).toBe('X-2 duplicate');
  });

  it('is none with another amount: a person decides, nothing is posted for it', () => {
    const run = new SettlementRun().upTo('closed').billed(sampleInvoice(HIGH, { invoiceNumber: 'SW100009' }));
    expect(run.openCases.get('second-invoice:SWFT:SW100009')).toMatchObject({
      actions: ['resolve', 'assign'],
      resolveWith: { properties: { decision: { enum: ['supplement', 'reject'] } } },
    });
    expect(run.of('post-supplier-invoice')).toHaveLength(1);
    expect(run.invoices).toEqual(['SW100007 paid', 'SW100009 disputed']);
    expect(run.eventsOf('freight-invoice.disputed')).toMatchObject([
      { data: { invoiceNumber: 'SW100009', reason: 'SW100007 bills this shipment and is paid.' } },
    ]);
    expect(run.decides('SW100009', 'reject').cases).toEqual([]);
  });
});

describe('an invoice that was set aside', () => {
  const second = sampleInvoice(HIGH, { invoiceNumber: 'SW100009' });

  it('and is corrected stays aside in its new form, and its case goes to that', () => {
    const run = new SettlementRun().upTo('closed').billed(second);
    run.billed(sampleInvoice(undefined, { invoiceNumber: 'SW100010', corrects: 'SW100009' }));
    expect(run.invoices).toEqual(['SW100007 paid', 'SW100009 adjusted', 'SW100010 disputed']);
    expect(run.cases).toEqual(['second-invoice:SWFT:SW100010']);
    expect(run.of('post-supplier-invoice')).toHaveLength(1);
  });

  it('is read under its number like any other; under one that is settled that one is read', () => {
    const run = new SettlementRun().upTo('closed').billed().billed(second);
    run.billed(sampleInvoice(undefined, { invoiceNumber: 'X-2' }));
    const views = settle.published?.viewsOf(run.state).map(({ id, body }) => {
      const { state, reason } = body as { state: string; reason?: string };
      return `${id} ${state}${reason ? `: ${reason}` : ''}`;
    });
    expect(views).toEqual([
      'SWFT:SW100007 paid',
      'SWFT:SW100009 disputed: SW100007 bills this shipment and is paid.',
      'SWFT:X-2 duplicate: SW100007 bills this shipment with the same amount.',
    ]);
  });
});

describe('an invoice for a shipment that nobody was asked to carry', () => {
  it('waits an hour for the tender, then opens a case that the tender closes', () => {
    const run = new SettlementRun().billed().fire('tender-unknown');
    expect(run.cases).toEqual(['tender-unknown']);
    run.planned().tenderSent().tenderAccepted();
    expect(run.cases).toEqual([]);
    expect(run.goodsIssued().proven().play(WILLING).word).toBe('closed');
  });

  it('whose tender proves itself by the delivery needs nobody either', () => {
    const run = new SettlementRun().billed().fire('tender-unknown').proven().tenderSent();
    expect(run.cases).toEqual([]);
  });

  it('is given up by a person', () => {
    const run = new SettlementRun().billed().fire('tender-unknown').act('tender-unknown', 'abandon');
    expect(run.word).toBe('closed');
    expect(run.issued).toEqual([]);
    expect(run.timers.size).toBe(0);
  });

  it('in another currency is disputed as such', () => {
    const foreign = charges({ BASE: 12_000, FUEL: 1_500 }, 'USD');
    const run = new SettlementRun()
      .upTo('proven')
      .billed(sampleInvoice(undefined, { charges: foreign, total: { amount: 13_500, currency: 'USD' } }));
    expect(run.state.invoices[0]?.variances).toMatchObject([{ code: 'TOTAL', reason: 'currency' }]);
  });
});
