import { describe, expect, it } from 'vitest';
import { money, SETTLEMENT_LIFE } from '#canonical';
import { faultsOfDiagram } from '../../../../test/support/diagram.js';
import {
  charges,
  SETTLEMENT,
  SettlementRun,
  sampleInvoice,
  sampleRate,
  settle,
  WILLING,
} from './ship-to-settle.sample.js';

it('is drawn in the README as it is', () => {
  expect(faultsOfDiagram(new URL('../README.md', import.meta.url), SETTLEMENT_LIFE)).toEqual([]);
});

describe('the main path', () => {
  it('goes from the expected freight to the released payment, each posted once', () => {
    const run = new SettlementRun().upTo('closed');
    expect(run.words).toEqual(['expected', 'awaiting-invoice', 'approved', 'posted', 'closed']);
    expect(run.issued.map(({ type, target }) => `${type} → ${target}`)).toEqual([
      'rate-shipped → tms',
      'post-accrual → sap',
      'post-supplier-invoice → sap',
      'reverse-accrual → sap',
      'release-payment → sap',
    ]);
    expect(run.everOpened).toEqual([]);
    expect(run.timers.size).toBe(0);
    expect(settle.terminal(run.state)).toBe(true);
  });

  it('announces what others live on', () => {
    const run = new SettlementRun().upTo('closed');
    expect(run.emitted.map(({ type }) => type)).toEqual([
      'cost.accrued',
      'freight-invoice.matched',
      'freight-invoice.approved',
      'cost.posted',
      'payment.released',
      'settlement.closed',
    ]);
    expect(run.eventsOf('settlement.closed')[0]?.data).toEqual({
      settlementId: SETTLEMENT,
      expected: { amount: 13_500, currency: 'EUR' },
      billed: { amount: 13_500, currency: 'EUR' },
    });
  });

  it('is the settlement of the order that its shipment belongs to, and is found by its invoices', () => {
    const run = new SettlementRun().upTo('closed');
    expect(settle.orderOf?.(SETTLEMENT)).toBe('sap-4711');
    expect(settle.references(run.state)).toEqual([
      { kind: 'order', key: 'sap-4711' },
      { kind: 'settlement', key: SETTLEMENT, owner: 'SWFT' },
      { kind: 'freight-invoice', key: 'SWFT:SW100007', owner: 'SWFT' },
    ]);
  });

  it('is the business of the customer whose order is shipped, once that is told: cases are due by its service level', () => {
    const run = new SettlementRun().tenderSent();
    expect(settle.customerOf?.(run.state)).toBeUndefined();
    expect(settle.customerOf?.(run.planned().state)).toBe('10100001');
    expect(settle.customerOf?.(run.goodsIssued().planned().state)).toBe('10100001');
  });

  it('ignores whatever is not news of its shipment', () => {
    expect(settle.correlate({ type: 'tender.sent', data: {} } as never)).toBeNull();
    expect(
      settle.decide(null, { kind: 'timer', name: 'chase', payload: null, now: '2026-11-24T08:00:00Z' }),
    ).toBeNull();
  });
});

describe('accruing', () => {
  it('needs the goods issue and a carrier that accepted, in whichever order they come', () => {
    expect(new SettlementRun().planned().tenderSent().goodsIssued().waitingFor).toEqual([]);
    expect(new SettlementRun().goodsIssued().tenderAccepted().tenderSent().waitingFor).toEqual(['post-accrual']);
  });

  it('is dated on the day that the goods left; without a time, when we learned of it', () => {
    const told = new SettlementRun().planned().tenderSent().tenderAccepted().goodsIssued();
    expect(told.of('post-accrual')[0]?.payload).toMatchObject({
      accrual: { reference: SETTLEMENT, postingDate: '2026-11-25' },
    });
    const untold = new SettlementRun().planned().tenderSent().tenderAccepted().goodsIssued(null);
    expect(untold.of('post-accrual')[0]?.payload).toMatchObject({ accrual: { postingDate: '2026-11-24' } });
  });

  it('splits over the order lines by quantity where packages tell no weight, to the cent', () => {
    const run = new SettlementRun().upTo('accruing');
    expect(run.of('post-accrual')[0]?.payload).toMatchObject({
      accrual: {
        amount: { amount: 13_500 },
        allocations: [
          { lineId: '10', amount: { amount: 9_000 } },
          { lineId: '20', amount: { amount: 4_500 } },
        ],
      },
    });
  });

  it.each(['JPY', 'KWD'])(
    'is in the currency of the freight, with the digits of %s, whatever the order is in',
    (currency) => {
      const parts = charges({ BASE: 12_001, FUEL: 1_500 }, currency);
      const rate = { ...sampleRate(), charges: parts, total: money(13_501, currency) };
      const run = new SettlementRun().planned().tenderSent(1, rate).tenderAccepted().goodsIssued();
      expect(run.of('post-accrual')[0]?.payload).toMatchObject({
        accrual: {
          amount: money(13_501, currency),
          allocations: [{ amount: money(9_001, currency) }, { amount: money(4_500, currency) }],
        },
      });
      const invoice = sampleInvoice(undefined, { charges: parts, total: money(13_501, currency) });
      expect(run.proven().play(WILLING).billed(invoice).play(WILLING).word).toBe('closed');
    },
  );

  it('takes the tender that was accepted last, not the one sent last', () => {
    const run = new SettlementRun()
      .tenderSent(1, sampleRate({ BASE: 100 }, 'NRTH'))
      .tenderSent(2)
      .tenderAccepted(2);
    run.tenderSent(3, sampleRate({ BASE: 999 }, 'SLOW')).goodsIssued();
    expect(run.of('post-accrual')[0]?.payload).toMatchObject({
      accrual: { carrier: 'SWFT', amount: { amount: 13_500 } },
    });
  });

  it('takes delivered goods as proof that the last tender was accepted', () => {
    const run = new SettlementRun().tenderSent().goodsIssued().proven();
    expect(run.waitingFor).toEqual(['post-accrual']);
  });

  it('happens once, however often the goods issue is told', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').goodsIssued().goodsIssued().play(WILLING);
    expect(run.of('post-accrual')).toHaveLength(1);
  });

  it('stays off the books in an ERP without accruals; nothing is reversed then', () => {
    const run = new SettlementRun().upTo('accruing').fails('post-accrual', 'capability-missing');
    expect(run.state.accrual).toMatchObject({ name: 'off-book' });
    expect(run.state.remarks[0]).toContain('sap has no accruals');
    run.proven().billed().play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.of('reverse-accrual')).toEqual([]);
  });

  it('that fails for good waits for a person, who retries, tells its number, or goes on without', () => {
    const failed = () => new SettlementRun().upTo('accruing').fails('post-accrual', 'vendor-rejected', 'period closed');
    const code = 'command-failed:post-accrual';
    expect(failed().openCases.get(code)).toMatchObject({
      owner: 'freight-audit',
      detail: 'period closed',
      actions: ['retry', 'resolve', 'assign', 'abandon', 'edit'],
    });
    expect(failed().act(code, 'retry').play(WILLING).word).toBe('awaiting-invoice');
    expect(failed().act(code, 'resolve').cases).toEqual([code]);
    const byHand = failed().act(code, 'resolve', { result: { documentNumber: 'A-9' } });
    expect(byHand.state.accrual).toMatchObject({ name: 'posted', documentNumber: 'A-9' });
    const without = failed().act(code, 'abandon');
    expect(without.state.accrual.name).toBe('off-book');
    expect(without.word).toBe('awaiting-invoice');
  });
});

describe('posting', () => {
  const code = (type: string) => `command-failed:${type}`;

  it('waits for the proof of delivery; an estimated one proves nothing', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').billed().proven('estimated');
    expect(run.word).toBe('auditing');
    expect(run.note).toContain('waits for the proof');
    run.proven().play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('needs no proof of goods that were brought back: the carrier has done what it bills', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').billed();
    run.tell('shipment.returned', { shipmentId: run.state.settlementId }, { classifier: 'estimated' });
    expect(run.word).toBe('auditing');
    run.tell('shipment.returned', { shipmentId: run.state.settlementId }).play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.notes.join()).toContain('brought back');
  });

  it('waits for the accrual when invoice and proof are quicker', () => {
    const run = new SettlementRun().upTo('accruing').proven().billed();
    expect(run.waitingFor).toEqual(['post-accrual']);
    expect(run.play(WILLING).word).toBe('closed');
  });

  it('keeps the carrier\u2019s date and splits what was billed to the cent', () => {
    const run = new SettlementRun().upTo('proven').billed(sampleInvoice({ BASE: 12_001, FUEL: 1_500 }));
    expect(run.of('post-supplier-invoice')[0]?.payload).toMatchObject({
      invoice: {
        invoiceNumber: 'SW100007',
        documentDate: '2026-11-27',
        amount: { amount: 13_501 },
        allocations: [
          { lineId: '10', amount: { amount: 9_001 } },
          { lineId: '20', amount: { amount: 4_500 } },
        ],
      },
    });
  });

  it('that fails for good waits for a person, who must tell the document posted by hand', () => {
    const run = new SettlementRun().upTo('proven').billed().fails('post-supplier-invoice', 'capability-missing');
    run.act(code('post-supplier-invoice'), 'resolve');
    expect(run.note).toContain('the case stays open');
    run.act(code('post-supplier-invoice'), 'resolve', { result: { documentNumber: 'I-9' } }).play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.of('release-payment')[0]?.payload).toMatchObject({ documentNumber: 'I-9' });
  });

  it('releases no payment before the accrual is taken back', () => {
    const run = new SettlementRun().upTo('proven').billed().done('post-supplier-invoice', { documentNumber: 'I-1' });
    run.fails('reverse-accrual', 'gave-up');
    expect(run.waitingFor).toEqual([]);
    expect(run.cases).toEqual([code('reverse-accrual')]);
    run.act(code('reverse-accrual'), 'retry').play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.state.accrual.name).toBe('reversed');
  });

  it('closes with a remark where the ERP pays by its own run', () => {
    const run = new SettlementRun()
      .upTo('proven')
      .billed()
      .play({ ...WILLING, 'release-payment': undefined });
    run.fails('release-payment', 'capability-missing');
    expect(run.word).toBe('closed');
    expect(run.invoices).toEqual(['SW100007 posted']);
    expect(run.state.remarks[0]).toContain('pays by its own run');
    expect(run.eventsOf('payment.released')).toEqual([]);
  });

  it('released by hand closes as well', () => {
    const run = new SettlementRun()
      .upTo('proven')
      .billed()
      .play({ ...WILLING, 'release-payment': undefined });
    run.fails('release-payment', 'gave-up').act(code('release-payment'), 'resolve');
    expect(run.word).toBe('closed');
  });
});

describe('a settlement that the first version left', () => {
  /** As it was kept: one document per invoice, with the invoice itself, and of each tender whether it was accepted. */
  const left = (run: SettlementRun) => {
    const { postings: _, ...state } = run.state;
    const tenders = state.tenders.map(({ answers: [answer], ...tender }) => ({
      ...tender,
      accepted: answer?.accepts ?? false,
      pro: answer?.pro,
    }));
    return settle.upcast?.(JSON.parse(JSON.stringify({ ...state, tenders })), 1);
  };

  it.each<[string, (run: SettlementRun) => SettlementRun]>([
    ['not billed yet', (run) => run],
    ['billed and on its way into the books', (run) => run.billed()],
    ['in the books', (run) => run.billed().done('post-supplier-invoice', { documentNumber: 'I-1' })],
    ['closed', (run) => run.billed().play(WILLING)],
    ['disputed', (run) => run.billed(sampleInvoice({ BASE: 13_000, FUEL: 1_500 }))],
  ])('goes on where it stood: %s', (_, until) => {
    const run = until(new SettlementRun().upTo('proven'));
    // Since when something may be paid nobody kept then.
    const postings = run.state.postings.map(({ releasedOn: _, ...posting }) => posting);
    expect(left(run)).toEqual({ ...run.state, postings });
  });
});
