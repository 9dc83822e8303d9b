import { describe, expect, it } from 'vitest';
import { SettlementRun, sampleCredit } from '../ship-to-settle.sample.js';
import { type Billed, billedOf, type Delivered, deliveredOf, unbilledFreightRules } from './unbilled-freight.js';

const NOW = '2026-11-26T12:00:00.000Z';
const STILL = { busy: false, updatedAt: '2026-11-12T12:00:00.000Z' };
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const { judge } = unbilledFreightRules(NOW, { freightInvoiceDays: 14, settleMs: 900_000 });

const delivered = (change: Partial<Delivered> = {}): Delivered => ({
  key: 'sap-4711-S1',
  amount: EUR(13_500),
  issuedOn: '2026-11-12',
  ...STILL,
  ...change,
});
const billed: Billed = { key: 'sap-4711-S1', amount: EUR(1) };

describe('a shipment that arrived', () => {
  it('and that nobody billed in time is a difference, with what is expected', () => {
    expect(judge(delivered(), undefined)).toEqual({
      kind: 'difference',
      difference: { code: 'not-billed', expected: EUR(13_500), issuedOn: '2026-11-12' },
    });
  });

  it('may be billed up to that day', () => {
    expect(judge(delivered({ issuedOn: '2026-11-13' }), undefined)).toMatchObject({ kind: 'deferred' });
  });

  it('changed a moment ago: it cannot be said yet', () => {
    expect(judge(delivered({ updatedAt: NOW }), undefined)).toMatchObject({ kind: 'deferred' });
  });

  it('and is billed matches whatever the amount, as does one that is billed before it arrives', () => {
    expect(judge(delivered(), billed)).toBeUndefined();
    expect(judge(undefined, billed)).toBeUndefined();
  });
});

describe('what of a settlement is delivered and billed', () => {
  it('is delivered with its proof, and no longer once it has ended', () => {
    expect(deliveredOf(new SettlementRun().upTo('awaiting-invoice').state, STILL)).toEqual([]);
    expect(deliveredOf(new SettlementRun().upTo('proven').state, STILL)).toEqual([
      delivered({ issuedOn: '2026-11-25' }),
    ]);
    expect(deliveredOf(new SettlementRun().upTo('closed').state, STILL)).toEqual([]);
  });

  it('is billed less what was credited, and not at all once all of it was', () => {
    const run = new SettlementRun().upTo('awaiting-invoice').billed();
    expect(billedOf(run.state)).toEqual([{ key: 'sap-4711-S1', amount: EUR(13_500) }]);
    expect(billedOf(run.billed(sampleCredit({ BASE: -500 })).state)).toMatchObject([{ amount: EUR(13_000) }]);
    const credited = sampleCredit({ BASE: -11_500, FUEL: -1_500 }, { invoiceNumber: 'CM2' });
    expect(billedOf(run.billed(credited).state)).toEqual([]);
  });
});
