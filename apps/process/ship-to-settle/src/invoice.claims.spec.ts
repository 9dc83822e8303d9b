import { describe, expect, it } from 'vitest';
import type { FreightInvoice, Package } from '#canonical';
import { charges, facts, SettlementRun, sampleInvoice, WILLING } from './ship-to-settle.sample.js';

const PACKED: readonly Package[] = [{ sscc: '340123450000000018', weightKg: 100, lines: [] }];

/** Weighed, delivered in Berlin, and to be billed. */
const proven = () => {
  const run = new SettlementRun().planned(PACKED).tenderSent().tenderAccepted().goodsIssued();
  return run.play(WILLING).proven();
};
const billed = (change: Partial<FreightInvoice>, run = proven()) => run.billed(sampleInvoice(undefined, change));
const open = (run: SettlementRun) => (run.state.drifts ?? []).filter(({ closedAt }) => !closedAt);
const rated = (ratedWeightKg: number) =>
  charges({ BASE: 12_000, FUEL: 1_500 }).map((charge) =>
    charge.code === 'BASE' ? { ...charge, ratedWeightKg } : charge,
  );

describe('a fact that names another ERP than the settlement is of', () => {
  it('is refused: nothing is booked into another ERP’s ledger', () => {
    const run = new SettlementRun().planned().tenderSent().tenderAccepted();
    run.tell('goods.issued', { ...facts.goodsIssued(), erp: 'tryton' }, { source: '/order-to-ship' });
    expect([run.state.erp, run.state.goods, run.waitingFor]).toEqual(['sap', undefined, []]);
    expect(open(run)).toMatchObject([{ field: 'source', ownerValue: 'sap', writerValue: 'tryton', foreign: 'refuse' }]);
    run.goodsIssued();
    expect(run.waitingFor).toEqual(['post-accrual']);
  });
});

describe('an invoice that tells of the shipment', () => {
  it.each<[string, string, Partial<FreightInvoice>, unknown, unknown]>([
    ['another carrier', 'carrier', { carrier: 'NRTH' }, 'SWFT', 'NRTH'],
    ['another PRO than was accepted', 'pro', { pro: 'P9' }, 'P1', 'P9'],
    [
      'another consignee',
      'deliveredTo',
      { deliveredTo: { postalCode: '89073', country: 'DE' } },
      { postalCode: '10115', country: 'DE' },
      { postalCode: '89073', country: 'DE' },
    ],
    ['an earlier day than the goods left on', 'pickedUpOn', { pickedUpOn: '2026-11-20' }, '2026-11-25', '2026-11-20'],
    ['another weight, beyond what is believed', 'weightKg', { charges: rated(140) }, 100, 140],
  ])('%s drifts, with both values; the owner’s stands', (_, field, change, ownerValue, writerValue) => {
    const run = billed(change);
    const writer = change.carrier ?? 'SWFT';
    expect(open(run)).toMatchObject([{ entity: 'sap-4711-S1', field, ownerValue, writer, writerValue }]);
    expect(run.state.destination).toEqual({ postalCode: '10115', country: 'DE' });
  });

  it.each<[string, Partial<FreightInvoice>]>([
    ['the same as its owners do', { deliveredTo: { postalCode: '10115', country: 'DE' }, pickedUpOn: '2026-11-25' }],
    ['the same in another spelling', { deliveredTo: { postalCode: '101 15', country: 'DE' } }],
    ['a day that a zone explains', { pickedUpOn: '2026-11-24' }],
    ['a weight within what is believed', { charges: rated(109) }],
    ['another weight, with the certificate of a scale', { charges: rated(140), weighCertificate: 'C-1' }],
  ])('%s is no drift', (_, change) => {
    expect(open(billed(change))).toEqual([]);
  });

  it('under another PRO has a case of its own, because the audit does not mind', () => {
    const run = billed({ pro: 'P9' });
    expect(run.openCases.get('drift:freight-invoice:sap-4711-S1:pro:SWFT')).toMatchObject({ owner: 'freight-audit' });
    expect(run.invoices).toEqual(['SW100007 approved']);
  });

  it('otherwise than it was shipped has the case of its dispute, and no other', () => {
    expect(billed({ pickedUpOn: '2026-11-20' }).cases).toEqual(['disputed:SW100007']);
  });

  it('before anybody has said what was shipped, is held against it once that is known', () => {
    const run = billed({ pickedUpOn: '2026-11-20' }, new SettlementRun().planned(PACKED).tenderSent());
    expect(open(run)).toEqual([]);
    run.tenderAccepted().goodsIssued().play(WILLING).proven();
    expect(open(run)).toMatchObject([{ field: 'pickedUpOn' }]);
  });

  it('rightly in the end, under another number, ends the drift', () => {
    const run = billed({ pickedUpOn: '2026-11-20' });
    run.billed(sampleInvoice(undefined, { invoiceNumber: 'SW2', corrects: 'SW100007', pickedUpOn: '2026-11-25' }));
    expect(open(run)).toEqual([]);
    expect(run.state.drifts).toMatchObject([{ field: 'pickedUpOn', closedBy: expect.stringContaining('told-') }]);
  });
});
