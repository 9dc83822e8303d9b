import { describe, expect, it } from 'vitest';
import { SettlementRun } from './ship-to-settle.sample.js';

const DAY = 86_400_000;

describe('chasing what is missing', () => {
  it('asks for the invoice of a carrier that does not bill, until it comes', () => {
    const run = new SettlementRun().upTo('proven');
    expect(Date.parse(run.timers.get('chase')?.dueAt as string) - Date.parse(run.now)).toBe(14 * DAY);
    run.fire('chase');
    expect(run.openCases.get('missing:invoice')).toMatchObject({ owner: 'freight-audit' });
    expect(run.timers.has('chase')).toBe(true);
    run.billed();
    expect(run.cases).toEqual([]);
    expect(run.timers.size).toBe(0);
  });

  it('asks for the proof of what was billed', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').billed().fire('chase');
    expect(run.openCases.get('missing:proof')).toMatchObject({ owner: 'transport-desk' });
    expect(run.proven().cases).toEqual([]);
  });

  it.each(['proof-of-delivery.received', 'shipment.returned'] as const)(
    'takes no %s of a carrier that does not carry it',
    (how) => {
      const run = new SettlementRun().upTo('awaiting-invoice').billed().endedBy('EVIL', how);
      expect([run.state.proven, run.issued.some(({ type }) => type === 'post-supplier-invoice')]).toEqual([
        false,
        false,
      ]);
      expect(run.endedBy('SWFT', how).state.proven).toBe(true);
    },
  );

  it('asks who carries goods that have left', () => {
    const run = new SettlementRun().goodsIssued().fire('chase');
    expect(run.cases).toEqual(['missing:tender']);
    expect(run.tenderSent().tenderAccepted().cases).toEqual([]);
  });

  it('asks for goods that never left; a person may say that there is nothing to settle', () => {
    const run = new SettlementRun().planned().tenderSent().fire('chase').act('missing:goods', 'abandon');
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual([]);
    expect(run.timers.size).toBe(0);
  });

  it('tells a person when goods leave, or are billed, after that', () => {
    const run = new SettlementRun().planned().tenderSent().tenderAccepted().fire('chase');
    run.act('missing:goods', 'abandon').goodsIssued().billed();
    expect(run.eventsOf('settlement.closed')[0]?.data).toMatchObject({ billed: { amount: 0 } });
    expect(run.cases).toEqual(['goods-after-end', 'second-invoice:SWFT:SW100007']);
    expect(run.issued).toEqual([]);
  });
});
