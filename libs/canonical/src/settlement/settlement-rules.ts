import { Big } from 'big.js';
import { minorDigits } from '../money.js';
import type { Money } from '../values.js';

/** What a charge may differ by: the smaller of the two. */
export interface Tolerance {
  /** Whole units of the currency: 1 is 1.00 EUR, 1 JPY. */
  readonly amount: number;
  /** Of what was expected. */
  readonly percent: number;
}

/** How the freight of one carrier, for one customer, is audited and paid. */
export interface SettlementRules {
  readonly tolerance: Tolerance;
  /** Accessorials that need nobody's consent, by code: up to this amount each. */
  readonly accessorials: Readonly<Record<string, Money>>;
  /** How much more than its packages a shipment may weigh by the carrier's certificate. */
  readonly reweighPercent: number;
  /** Whether what is not disputed is paid while the rest is. */
  readonly payUndisputed: boolean;
  /** Agreed rates of exchange, `EUR/USD`: what one unit of the tender's currency is in the invoice's. Without one nothing is converted. */
  readonly exchangeRates: Readonly<Record<string, string>>;
  /** Terms of payment: days from the invoice's date until it is due. Absent: it may be paid as soon as it is posted. */
  readonly netDays?: number;
}

export const DEFAULT_RULES: SettlementRules = {
  tolerance: { amount: 1, percent: 0.5 },
  accessorials: {},
  reweighPercent: 10,
  payUndisputed: false,
  exchangeRates: {},
};

/** What an installation says of settling: members that are absent follow the rule before. */
export interface SettlementRulebook {
  readonly standard?: Partial<SettlementRules>;
  /** By SCAC. */
  readonly carriers?: Readonly<Record<string, Partial<SettlementRules>>>;
  /** By the ERP's customer number. */
  readonly customers?: Readonly<Record<string, Partial<SettlementRules>>>;
}

/** Product's default, the installation's, the carrier's, the customer's: what is said later counts. */
export function rulesFor(book: SettlementRulebook, carrier: string, customer?: string): SettlementRules {
  return {
    ...DEFAULT_RULES,
    ...book.standard,
    ...own(book.carriers, carrier),
    ...(customer !== undefined && own(book.customers, customer)),
  };
}

const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

/** In decimals, so that no cent depends on rounding. */
export function withinTolerance(
  expected: Money,
  billed: Money,
  { amount, percent } = DEFAULT_RULES.tolerance,
): boolean {
  const difference = new Big(billed.amount).minus(expected.amount).abs();
  const most = new Big(amount).times(new Big(10).pow(minorDigits(expected.currency)));
  return difference.lte(most) && difference.times(100).lte(new Big(expected.amount).abs().times(percent));
}

/** Pre-approved up to this; null where nobody has agreed to such a charge. */
export function approvedUpTo({ accessorials }: SettlementRules, code: string, currency: string): Money | null {
  const most = own(accessorials, code);
  return most?.currency === currency ? most : null;
}
