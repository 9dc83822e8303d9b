import { describe, expect, it } from 'vitest';
import { type BilledInvoice, translateFreightInvoice } from './freight-invoice.translator.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const invoice = (change: Partial<BilledInvoice> = {}): BilledInvoice => ({
  invoiceNumber: 'SW-1',
  shipmentId: 'sap-10000001-S1',
  invoiceDate: '2026-11-24',
  charges: [
    { code: 'BASE', amount: eur(10_000) },
    { code: 'FUEL', amount: eur(1_500) },
  ],
  total: eur(11_500),
  ...change,
});

describe("a carrier's freight invoice", () => {
  it('is taken with its signed charges under the SCAC of who posts it', () => {
    expect(translateFreightInvoice('SWFT', invoice())).toMatchObject({ carrier: 'SWFT', total: eur(11_500) });
  });

  it('is refused when its total is not the sum of its charges', () => {
    expect(() => translateFreightInvoice('SWFT', invoice({ total: eur(11_501) }))).toThrow(
      expect.objectContaining({
        errors: [{ pointer: '/total/amount', code: 'not-the-sum', message: 'the charges sum to 11500' }],
      }),
    );
  });

  it('may be a credit memo of another one: negative, and no correction at the same time', () => {
    const charges = [{ code: 'BASE', amount: eur(-500) }];
    const memo = invoice({ charges, total: eur(-500), credits: 'SW-0' });
    expect(translateFreightInvoice('SWFT', memo)).toMatchObject({ total: eur(-500), credits: 'SW-0' });
    expect(() => translateFreightInvoice('SWFT', { ...memo, corrects: 'SW-0' })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/corrects', code: 'not-both' })] }),
    );
    expect(() => translateFreightInvoice('SWFT', invoice({ credits: 'SW-0' }))).toThrow(
      expect.objectContaining({
        errors: [expect.objectContaining({ pointer: '/total/amount', code: 'not-negative' })],
      }),
    );
  });

  it('is taken with the weight that it was rated on, its evidence, its day and its place', () => {
    const change = {
      charges: [{ code: 'BASE', amount: eur(11_500), ratedWeightKg: 212.4 }],
      weighCertificate: 'WC-1',
      pickedUpOn: '2026-11-23',
      deliveredTo: { postalCode: '80331', country: 'DE' },
    };
    expect(translateFreightInvoice('SWFT', invoice(change))).toMatchObject(change);
  });

  it('is refused when it mixes currencies', () => {
    const charges = [{ code: 'BASE', amount: { amount: 11_500, currency: 'USD' } }];
    expect(() => translateFreightInvoice('SWFT', invoice({ charges }))).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/charges/0/amount/currency' })] }),
    );
  });
});
