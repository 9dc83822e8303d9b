import { describe, expect, it } from 'vitest';
import type { FreightInvoice } from '#canonical';
import { asPart, SETTLEMENT, SettlementRun, sampleInvoice } from '../ship-to-settle.sample.js';
import { type NamedPart, namedParts, statementRules, toldPart } from './statement-parts.js';

const NOW = '2026-11-26T12:00:00.000Z';
const STILL = { busy: false, updatedAt: '2026-11-26T11:00:00.000Z' };
const { judge } = statementRules(NOW, { settleMs: 900_000 });
const keyOf = (shipmentId: string) => `${shipmentId}/SW100007 EUR`;
const amount = { amount: 13_500, currency: 'EUR' };
const named: NamedPart = { key: keyOf('sap-4712-S1'), amount, ...STILL };
const run = new SettlementRun().upTo('proven').billed(asPart(sampleInvoice()));

describe('a part that a statement names', () => {
  it('and that its settlement was never told of is a difference, with what it bills', () => {
    expect(judge(named, undefined)).toEqual({
      kind: 'difference',
      difference: { code: 'not-told', billed: amount, statement: 'SW100007' },
    });
    expect(judge(named, { key: named.key, amount })).toBeUndefined();
  });

  it('may be on its way still', () => {
    expect(judge({ ...named, updatedAt: NOW }, undefined)).toMatchObject({ kind: 'deferred' });
  });

  it('is named by each settlement that knows the statement, unless it bills nothing', () => {
    const all = ['sap-4710-S1', SETTLEMENT, 'sap-4712-S1'];
    expect(namedParts(run.state, STILL).map(({ key }) => key)).toEqual(all.map(keyOf));
    const nothing = asPart(sampleInvoice());
    const parts = nothing.statement?.parts.map((part) => ({ ...part, total: { ...amount, amount: 0 } })) ?? [];
    const empty = new SettlementRun().billed({ ...nothing, statement: { number: 'SW100007', total: amount, parts } });
    expect(namedParts(empty.state, STILL)).toEqual([]);
  });

  it('is told where its settlement has it, whatever became of it', () => {
    expect(toldPart(run.state, keyOf(SETTLEMENT), () => undefined)).toEqual({ key: keyOf(SETTLEMENT), amount });
    expect(toldPart(new SettlementRun().upTo('closed').state, keyOf(SETTLEMENT), () => undefined)).toBeNull();
  });
});

describe('a part that is settled', () => {
  const OTHER = 'sap-4712-S1';
  const key = keyOf(SETTLEMENT);
  const without = (change: Partial<FreightInvoice> = {}): FreightInvoice => {
    const { statement, ...invoice } = asPart(sampleInvoice(undefined, change));
    const parts = statement?.parts.filter(({ shipmentId }) => shipmentId !== SETTLEMENT) ?? [];
    return { ...invoice, shipmentId: OTHER, statement: { number: invoice.invoiceNumber, total: amount, parts } };
  };
  /** What the settlement of another part was told of the same statement. */
  const beside = (...invoices: FreightInvoice[]) => {
    const records = invoices.map((invoice) => ({ invoice, state: 'paid', variances: [], allocations: [] }) as const);
    const state = { ...run.state, settlementId: OTHER, invoices: records };
    return (shipmentId: string) => (shipmentId === OTHER ? { state, moving: STILL } : undefined);
  };
  const first = { ...asPart(sampleInvoice()), shipmentId: OTHER };

  it.each([
    ['comes again', {}],
    ['is corrected', { invoiceNumber: 'SW100008', corrects: 'SW100007' }],
  ])('is a difference where the statement %s and leaves it out', (_, change) => {
    const newest = without(change);
    const told = toldPart(run.state, key, beside(first, newest));
    expect(told?.leftOut).toMatchObject({ by: newest.invoiceNumber });
    expect(judge({ ...named, key }, told ?? undefined)).toEqual({
      kind: 'difference',
      difference: { code: 'left-out', settled: amount, statement: newest.invoiceNumber },
    });
  });

  it('is none while the others were told the same, or once it is billed with them again', () => {
    for (const others of [[first], [without(), first]])
      expect(toldPart(run.state, key, beside(...others))).toEqual({ key, amount });
  });

  it('and that was told itself that nothing is billed any more has a case of its own', () => {
    const empty = asPart(sampleInvoice({}, { invoiceNumber: 'SW100008', corrects: 'SW100007' }));
    const knowing = new SettlementRun().upTo('proven').billed(asPart(sampleInvoice())).billed(empty);
    const newest = without({ invoiceNumber: 'SW100008', corrects: 'SW100007' });
    expect(toldPart(knowing.state, key, beside(first, newest))).toEqual({ key, amount });
  });
});
