import { describe, expect, it } from 'vitest';
import { crossReferences } from './cross-references.js';
import { SettlementRun, sampleInvoice, settle } from './ship-to-settle.sample.js';

const named = (run: SettlementRun) =>
  crossReferences(run.state).map(({ system, kind, value, entity }) => `${kind} ${value} at ${system} = ${entity}`);

describe('what systems call a settlement', () => {
  it('is nothing before anything is booked or billed', () => {
    expect(named(new SettlementRun().planned().tenderSent())).toEqual([]);
  });

  it('is the accrual in the ERP, once it has its number', () => {
    const run = new SettlementRun().upTo('awaiting-invoice');
    expect(named(run)).toEqual(['accrual A-1 at sap = sap-4711-S1']);
  });

  it('ends with what the carrier billed, as the carrier and as the ERP call it', () => {
    expect(named(new SettlementRun().upTo('closed'))).toEqual([
      'accrual A-1 at sap = sap-4711-S1',
      'accrual-reversal R-1 at sap = sap-4711-S1',
      'carrier-invoice SW100007 at SWFT = SWFT:SW100007',
      'pro P1 at SWFT = sap-4711-S1',
      'supplier-invoice I-1 at sap = SWFT:SW100007',
      'supplier-invoice-reference SW100007 at sap = SWFT:SW100007',
    ]);
  });

  it('includes invoices that are set aside, which nobody posts', () => {
    const run = new SettlementRun().upTo('closed').billed(sampleInvoice({ BASE: 1 }, { invoiceNumber: 'SW5' }));
    expect(named(run).filter((name) => name.includes('SW5'))).toEqual(['carrier-invoice SW5 at SWFT = SWFT:SW5']);
  });
});

describe('a settlement of an earlier version', () => {
  it('of the first is taken with its postings, one of this version as it is', () => {
    const { state } = new SettlementRun().upTo('closed');
    expect(settle.upcast?.(state, 4)).toBe(state);
    const { postings: _, ...first } = state;
    expect(settle.upcast?.(first, 1)).toMatchObject({ postings: [{ reference: 'SW100007', documentNumber: 'I-1' }] });
  });
});
