import type { ChargeVariance } from '../entities/settlement.js';
import type { Charge, FreightInvoice, Rate } from '../entities/shipment.js';
import { minorDigits, money, sumMoney } from '../money.js';
import type { Money } from '../values.js';

export type FreightAudit =
  | { readonly result: 'matched'; readonly expected: Money; readonly billed: Money }
  | { readonly result: 'variance'; readonly variances: readonly ChargeVariance[] };

/**
 * A carrier's invoice held against the tender that the carrier accepted, charge by charge. A charge may differ by the
 * smaller of 1.00 and 0.5 % of what was tendered; a charge that nobody tendered, and one that is left out, always counts.
 */
export function auditFreight(rate: Rate, invoice: FreightInvoice): FreightAudit {
  const { currency } = rate.total;
  const whole = { code: 'TOTAL', expected: rate.total, billed: invoice.total };
  if (invoice.carrier !== rate.carrier) return { result: 'variance', variances: [{ ...whole, reason: 'carrier' }] };
  const foreign = [invoice.total, ...invoice.charges.map(({ amount }) => amount)].some(
    (each) => each.currency !== currency,
  );
  if (foreign) return { result: 'variance', variances: [{ ...whole, reason: 'currency' }] };

  const expected = byCode(rate.charges);
  const billed = byCode(invoice.charges);
  const variances: ChargeVariance[] = [];
  for (const [code, amount] of expected) {
    const charged = billed.get(code);
    const told = money(charged ?? 0, currency);
    if (charged === undefined) {
      if (amount !== 0)
        variances.push({ code, expected: money(amount, currency), billed: told, reason: 'missing-charge' });
    } else if (!withinTolerance(money(amount, currency), told)) {
      variances.push({ code, expected: money(amount, currency), billed: told, reason: 'amount' });
    }
  }
  for (const [code, amount] of billed) {
    if (expected.has(code) || amount === 0) continue;
    variances.push({ code, expected: money(0, currency), billed: money(amount, currency), reason: 'unplanned-charge' });
  }
  const sum = sumMoney(
    invoice.charges.map(({ amount }) => amount),
    currency,
  );
  if (sum.amount !== invoice.total.amount) {
    variances.push({ code: 'TOTAL', expected: sum, billed: invoice.total, reason: 'amount' });
  }
  return variances.length > 0
    ? { result: 'variance', variances }
    : { result: 'matched', expected: rate.total, billed: invoice.total };
}

/** The smaller of one whole unit of the currency and 0.5 % of what was expected; in integers, so that no cent depends on rounding. */
export function withinTolerance(expected: Money, billed: Money): boolean {
  const difference = Math.abs(billed.amount - expected.amount);
  return difference <= 10 ** minorDigits(expected.currency) && difference * 200 <= Math.abs(expected.amount);
}

/** An invoice may name one code twice (two stops, two fuel lines): what counts is their sum. */
function byCode(charges: readonly Charge[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { code, amount } of charges) sums.set(code, (sums.get(code) ?? 0) + amount.amount);
  return sums;
}
