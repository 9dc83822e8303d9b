import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charge } from '../entities/shipment.js';
import { money } from '../money.js';
import { documentNumber, invoiceSubject, type StatementShare, splitStatement } from './freight-statement.js';

const charge = (code: string, amount: number, shipmentId?: string) => ({
  code,
  amount: money(amount, 'EUR'),
  ...(shipmentId && { shipmentId }),
});
const share = (shipmentId: string, ...agreed: Charge[]): StatementShare => ({ shipmentId, agreed });
const split = (charges: Parameters<typeof splitStatement>[0], ...shares: StatementShare[]) =>
  splitStatement(charges, 'EUR', shares).map(({ shipmentId, charges: own, total }) => [
    shipmentId,
    ...own.map(({ code, amount }) => `${code} ${amount.amount}`),
    total.amount,
  ]);

const A = share('a', charge('BASE', 10_000), charge('FUEL', 1_000));
const B = share('b', charge('BASE', 5_000), charge('FUEL', 500), charge('LIFTGATE', 2_500));

describe('what is billed for several shipments together', () => {
  it('is what was agreed for each, where it bills no more', () => {
    expect(split([charge('BASE', 15_000), charge('FUEL', 1_500), charge('LIFTGATE', 2_500)], A, B)).toEqual([
      ['a', 'BASE 10000', 'FUEL 1000', 11_000],
      ['b', 'BASE 5000', 'FUEL 500', 'LIFTGATE 2500', 8_000],
    ]);
  });

  it('falls to each by what was agreed of the charge, also of one that was agreed with a discount', () => {
    expect(split([charge('BASE', 15_003), charge('LIFTGATE', 3_000)], A, B)).toEqual([
      ['a', 'BASE 10002', 10_002],
      ['b', 'BASE 5001', 'LIFTGATE 3000', 8_001],
    ]);
    const discount = [share('a', charge('DISCOUNT', -300)), share('b', charge('DISCOUNT', -100))];
    expect(split([charge('DISCOUNT', -200)], ...discount)).toEqual([
      ['a', 'DISCOUNT -150', -150],
      ['b', 'DISCOUNT -50', -50],
    ]);
  });

  it('that was agreed of none falls to each by what was agreed in all, and equally where that was nothing', () => {
    expect(split([charge('DETENTION', 1_900)], A, B)).toEqual([
      ['a', 'DETENTION 1100', 1_100],
      ['b', 'DETENTION 800', 800],
    ]);
    expect(split([charge('DETENTION', 1_001)], share('a'), share('b'))).toEqual([
      ['a', 'DETENTION 501', 501],
      ['b', 'DETENTION 500', 500],
    ]);
  });

  it('is of the one shipment that it names, with the weight that it was rated on', () => {
    const rated = { ...charge('BASE', 900, 'b'), ratedWeightKg: 120 };
    const [a, b] = splitStatement([rated], 'EUR', [A, B]);
    expect(a).toEqual({ shipmentId: 'a', charges: [], total: money(0, 'EUR') });
    expect(b?.charges).toEqual([{ code: 'BASE', amount: money(900, 'EUR'), ratedWeightKg: 120 }]);
  });

  it('says nothing of one of them by the weight that all were rated on', () => {
    const [a] = splitStatement([{ ...charge('BASE', 15_000), ratedWeightKg: 300 }], 'EUR', [A, B]);
    expect(a?.charges).toEqual([{ code: 'BASE', amount: money(10_000, 'EUR') }]);
  });

  const codes = fc.constantFrom('BASE', 'FUEL', 'LIFTGATE', 'DETENTION');
  const amounts = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const charges = (currency: string) =>
    fc.array(fc.record({ code: codes, amount: amounts.map((amount) => money(amount, currency)) }), { maxLength: 6 });
  const shares = fc
    .array(charges('EUR'), { minLength: 1, maxLength: 12 })
    .map((all) => all.map((agreed, at) => share(`s${String(at).padStart(2, '0')}`, ...agreed)));
  const sum = (all: readonly { readonly amount: number }[]) => all.reduce((total, { amount }) => total + amount, 0);

  it('reconciles to the minor unit, charge by charge and in all, with the signs of what was billed', () => {
    fc.assert(
      fc.property(fc.constantFrom('EUR', 'JPY', 'KWD').chain(charges), shares, (billed, all) => {
        const currency = billed[0]?.amount.currency ?? 'EUR';
        const parts = splitStatement(billed, currency, all);
        expect(parts.map(({ shipmentId }) => shipmentId)).toEqual(all.map(({ shipmentId }) => shipmentId));
        expect(sum(parts.map(({ total }) => total))).toBe(sum(billed.map(({ amount }) => amount)));
        for (const { charges: own, total } of parts) expect(sum(own.map(({ amount }) => amount))).toBe(total.amount);
        for (const code of new Set(billed.map((each) => each.code))) {
          const of = (some: readonly Charge[]) => some.filter((each) => each.code === code).map(({ amount }) => amount);
          expect(sum(parts.flatMap((part) => of(part.charges)))).toBe(sum(of(billed)));
          const signs = new Set(of(billed).map(({ amount }) => Math.sign(amount)));
          for (const { amount } of parts.flatMap((part) => of(part.charges)))
            expect(amount === 0 || signs.has(Math.sign(amount))).toBe(true);
        }
      }),
    );
  });

  it('is taken back part by part as it was billed, to the minor unit', () => {
    fc.assert(
      fc.property(charges('EUR'), shares, (billed, all) => {
        const totals = (sign: number) =>
          splitStatement(
            billed.map(({ code, amount }) => charge(code, sign * amount.amount || 0)),
            'EUR',
            all,
          ).map(({ total }) => sign * total.amount || 0);
        expect(totals(-1)).toEqual(totals(1));
      }),
    );
  });

  it('is split the same in whatever order its shipments are named', () => {
    fc.assert(
      fc.property(charges('EUR'), shares, fc.infiniteStream(fc.nat()), (billed, all, keys) => {
        const shuffled = all.map((each) => ({ each, key: keys.next().value })).toSorted((a, b) => a.key - b.key);
        expect(
          splitStatement(
            billed,
            'EUR',
            shuffled.map(({ each }) => each),
          ),
        ).toEqual(splitStatement(billed, 'EUR', all));
      }),
    );
  });
});

describe('a part of a statement', () => {
  const invoice = (shipmentId: string, parts: readonly string[]) => ({
    ...{ invoiceNumber: 'SW1', carrier: 'SWFT', shipmentId, charges: [], total: money(1, 'EUR') },
    invoiceDate: '2026-11-27',
    statement: {
      ...{ number: 'SW1', total: money(parts.length, 'EUR') },
      parts: parts.map((each) => ({ shipmentId: each, total: money(1, 'EUR') })),
    },
  });

  it('has a number and a subject that no other has', () => {
    const all = ['sap-1-S1', 'sap-1-S2', 'sap-2-S1'].map((each, _, names) => invoice(each, names));
    expect(all.map(documentNumber)).toEqual(['SW1#1', 'SW1#2', 'SW1#3']);
    expect(new Set(all.map(invoiceSubject)).size).toBe(3);
    const { statement: _, ...alone } = invoice('sap-1-S1', []);
    expect([documentNumber(alone), invoiceSubject(alone)]).toEqual(['SW1', 'SWFT/SW1']);
  });
});
