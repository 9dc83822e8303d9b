import type { ChargeVariance, ShippedFacts } from '../entities/settlement.js';
import type { Charge, FreightInvoice, Rate } from '../entities/shipment.js';
import { money, scaleMoney } from '../money.js';
import type { Money } from '../values.js';
import { approvedUpTo, type SettlementRules, withinTolerance } from './settlement-rules.js';

interface Terms {
  readonly rules: SettlementRules;
  readonly shipped: ShippedFacts;
}
interface Beside {
  /** What other invoices of the shipment bill. */
  readonly others: readonly Charge[];
  /** Whether it bills additional charges alone. */
  readonly supplement: boolean;
}
/** The charges of one code. */
interface Sum {
  readonly amount: Money;
  readonly ratedWeightKg?: number;
}
type Finding = Omit<ChargeVariance, 'code' | 'billed'> | null;

/** The charge that a tender's minimum is a minimum of. */
const FREIGHT = 'BASE';

/** What differs, code by code, in the invoice's currency, which is the rate's too. */
export function chargeVariances(rate: Rate, invoice: FreightInvoice, terms: Terms & Beside): ChargeVariance[] {
  const { currency } = rate.total;
  const expected = byCode(rate.charges);
  const billed = byCode(invoice.charges);
  const others = terms.others.filter(({ amount }) => amount.currency === currency);
  const before = byCode(others);
  const all = byCode([...invoice.charges, ...others]);
  const nothing: Sum = { amount: money(0, currency) };
  const codes = terms.supplement ? billed.keys() : [...expected.keys(), ...billed.keys()];
  return [...new Set(codes)].flatMap((code) => {
    const own = (billed.get(code) ?? nothing).amount;
    const told = all.get(code);
    const agreed = expected.get(code);
    const found = agreed
      ? tendered(code, agreed.amount, told, { ...terms, rate, invoice })
      : untendered(code, told ?? nothing, terms);
    if (!found) return [];
    const left = lessBilled(found, before.get(code));
    // Additional charges may be fewer than what is left, and what others bill too much is disputed there.
    const isOthers = before.has(code) && told !== undefined && told.amount.amount >= found.expected.amount;
    if (own.amount <= left.expected.amount && (terms.supplement || isOthers)) return [];
    return [{ code, billed: own, ...left }];
  });
}

/** What other invoices bill of a charge is not expected again; where that is all of it, it is billed twice. */
function lessBilled(found: NonNullable<Finding>, before: Sum | undefined): NonNullable<Finding> {
  if (!before) return found;
  const { amount, currency } = found.expected;
  const left = money(Math.max(0, amount - before.amount.amount), currency);
  return left.amount > 0 || found.cause === 'reweigh'
    ? { ...found, expected: left }
    : { expected: left, reason: 'unplanned-charge', cause: 'duplicate-charge' };
}

function tendered(
  code: string,
  expected: Money,
  told: Sum | undefined,
  terms: Terms & { readonly rate: Rate; readonly invoice: FreightInvoice },
): Finding {
  if (!told) return expected.amount === 0 ? null : { expected, reason: 'missing-charge' };
  const { rules, shipped, rate, invoice } = terms;
  const near = (amount: Money) => withinTolerance(amount, told.amount, rules.tolerance);
  if (near(expected)) return null;
  const minimum = code === FREIGHT ? rate.minimumCharge : undefined;
  const least = minimum && minimum.amount > expected.amount ? minimum : undefined;
  if (least && told.amount.amount === least.amount) return null;
  if (told.ratedWeightKg !== undefined && told.ratedWeightKg !== shipped.weightKg) {
    const anew = rerated(expected, told.ratedWeightKg, { rules, shipped, invoice });
    const due = anew && minimum && minimum.amount > anew.amount ? minimum : anew;
    return due && near(due) ? null : { expected: due ?? expected, reason: 'amount', cause: 'reweigh' };
  }
  return least ? { expected: least, reason: 'amount', cause: 'minimum-charge' } : { expected, reason: 'amount' };
}

/** At the tendered rate by weight; null where the other weight is not proven, or is more than is believed. */
function rerated(
  expected: Money,
  weightKg: number,
  { rules, shipped, invoice }: Terms & { readonly invoice: FreightInvoice },
): Money | null {
  const ours = shipped.weightKg;
  if (!invoice.weighCertificate || !ours || weightKg > ours * (1 + rules.reweighPercent / 100)) return null;
  return scaleMoney(expected, weightKg / ours);
}

/** What nobody tendered lowers the bill, is agreed in advance, or is disputed. */
function untendered(code: string, { amount }: Sum, { rules }: Terms): Finding {
  if (amount.amount <= 0) return null;
  const most = approvedUpTo(rules, code, amount.currency);
  if (!most) return { expected: money(0, amount.currency), reason: 'unplanned-charge' };
  return amount.amount <= most.amount ? null : { expected: most, reason: 'unplanned-charge', cause: 'accessorial' };
}

/** An invoice may name one code twice (two stops, two fuel lines): what counts is their sum. */
function byCode(charges: readonly Charge[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { code, amount, ratedWeightKg } of charges) {
    const before = sums.get(code);
    const weight = before?.ratedWeightKg ?? ratedWeightKg;
    sums.set(code, {
      amount: money((before?.amount.amount ?? 0) + amount.amount, amount.currency),
      ...(weight !== undefined && { ratedWeightKg: weight }),
    });
  }
  return sums;
}
