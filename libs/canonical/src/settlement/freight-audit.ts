import type { ChargeVariance, ShippedFacts } from '../entities/settlement.js';
import type { Charge, FreightInvoice, Rate } from '../entities/shipment.js';
import { money, scaleMoney, sumMoney } from '../money.js';
import type { Money } from '../values.js';
import { chargeVariances } from './charge-audit.js';
import { DEFAULT_RULES, type SettlementRules } from './settlement-rules.js';

export type FreightAudit =
  | { readonly result: 'matched'; readonly expected: Money; readonly billed: Money }
  | {
      readonly result: 'variance';
      readonly variances: readonly ChargeVariance[];
      /** What of the total nobody disputes; null where the invoice is wrong as a whole. */
      readonly undisputed: Money | null;
    };

/** What an invoice is held against beside the tender. */
export interface AuditTerms {
  readonly rules?: SettlementRules;
  readonly shipped?: ShippedFacts;
  /** Charges that other invoices of the shipment bill: a charge is due once, whoever bills it first. */
  readonly others?: readonly Charge[];
  /** It bills additional charges alone: what it does not name is not missing. */
  readonly supplement?: boolean;
}

/**
 * A carrier's invoice, less what was credited of it, held charge by charge against the tender that the carrier accepted
 * and against what was shipped. Pure. What is expected of a supplement that matches is what it bills: nobody tendered it.
 */
export function auditFreight(
  tender: Rate,
  invoice: FreightInvoice,
  { rules = DEFAULT_RULES, shipped = {}, others = [], supplement = false }: AuditTerms = {},
): FreightAudit {
  const wrong = (why: Pick<ChargeVariance, 'reason' | 'cause'>, expected = tender.total): FreightAudit => ({
    result: 'variance',
    variances: [{ code: 'TOTAL', expected, billed: invoice.total, ...why }],
    undisputed: null,
  });
  if (invoice.carrier !== tender.carrier) return wrong({ reason: 'carrier' });
  const nothing = money(0, invoice.total.currency);
  if (!wentTo(shipped, invoice)) return wrong({ reason: 'unplanned-charge', cause: 'consignee' }, nothing);
  if (leftEarlier(shipped, invoice)) return wrong({ reason: 'unplanned-charge', cause: 'service-date' }, nothing);
  const rate = inCurrencyOf(tender, invoice, rules);
  if (!rate) return wrong({ reason: 'currency' });

  const variances = chargeVariances(rate, invoice, { rules, shipped, others, supplement });
  const sum = sumMoney(
    invoice.charges.map(({ amount }) => amount),
    invoice.total.currency,
  );
  const adds = sum.amount === invoice.total.amount;
  if (!adds) variances.push({ code: 'TOTAL', expected: sum, billed: invoice.total, reason: 'amount' });
  return variances.length > 0
    ? { result: 'variance', variances, undisputed: adds ? lessDisputed(invoice.total, variances) : null }
    : { result: 'matched', expected: supplement ? invoice.total : rate.total, billed: invoice.total };
}

/**
 * Of a charge that is too high, only what it is too high by is disputed; never more than all, where others lower the bill.
 * What gives back in all is taken as it is.
 */
function lessDisputed({ amount, currency }: Money, variances: readonly ChargeVariance[]): Money {
  const disputed = variances.map(({ expected, billed }) => Math.max(0, billed.amount - expected.amount));
  const left = disputed.reduce((rest, each) => rest - each, amount);
  return money(Math.max(Math.min(0, amount), left), currency);
}

/** Whether it was delivered where it was to go, as far as both are known; postal codes are written in several ways. */
export const wentTo = (
  { to }: Pick<ShippedFacts, 'to'>,
  { deliveredTo }: Pick<FreightInvoice, 'deliveredTo'>,
): boolean =>
  !to || !deliveredTo || (to.country === deliveredTo.country && plain(to.postalCode) === plain(deliveredTo.postalCode));

const plain = (postalCode: string): string => postalCode.replace(/[\s-]/g, '').toUpperCase();

const DAY_MS = 86_400_000;

/** The goods issue is dated in UTC, the carrier's day where the goods were: the two may be a day apart. */
export const leftEarlier = (
  { issuedOn }: Pick<ShippedFacts, 'issuedOn'>,
  { pickedUpOn }: Pick<FreightInvoice, 'pickedUpOn'>,
): boolean =>
  issuedOn !== undefined && pickedUpOn !== undefined && Date.parse(pickedUpOn) < Date.parse(issuedOn) - DAY_MS;

/** The tender in the invoice's currency, at the rate that was agreed; null where none was, or the invoice mixes currencies. */
function inCurrencyOf(rate: Rate, { total, charges }: FreightInvoice, { exchangeRates }: SettlementRules): Rate | null {
  const { currency } = total;
  if (charges.some(({ amount }) => amount.currency !== currency)) return null;
  if (currency === rate.total.currency) return rate;
  const pair = `${rate.total.currency}/${currency}`;
  const factor = Object.hasOwn(exchangeRates, pair) ? exchangeRates[pair] : undefined;
  if (factor === undefined) return null;
  const exchanged = (amount: Money) => scaleMoney(amount, factor, currency);
  const converted = rate.charges.map((charge): Charge => ({ ...charge, amount: exchanged(charge.amount) }));
  return {
    ...rate,
    charges: converted,
    total: sumMoney(
      converted.map(({ amount }) => amount),
      currency,
    ),
    ...(rate.minimumCharge && { minimumCharge: exchanged(rate.minimumCharge) }),
  };
}
