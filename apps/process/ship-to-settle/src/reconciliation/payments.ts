import { addMoney, daysBetween, type Instant, type LocalDate, type Money } from '#canonical';
import type { BookTerms } from '#platform/config';
import { inTime, type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import type { ShipToSettleState } from '../ship-to-settle.state.js';
import { moneyOf } from './accruals.js';
import { keyOf } from './posted-invoices.js';

/** A document that the ERP may pay, under the key that it has among the posted ones. */
export interface OurPayable extends Keyed, Moving {
  readonly amount: Money;
  /** Absent where it is not known since when. */
  readonly releasedOn?: LocalDate;
  /** As far as it is known here. */
  readonly paidOn?: LocalDate;
}

/** One that it has paid, or set off. */
export interface TheirPayment extends Keyed {
  readonly invoiceNumber: string;
  readonly amount: Money;
  readonly documentNumber: string;
  readonly paidOn: LocalDate;
  /** Its settlement; absent where there is none. */
  readonly settlement?: Moving & { readonly erp: string };
}

export const PAYMENT_CODES = ['amount', 'not-paid', 'paid-unreleased', 'payment-gone'] as const;
export type PaymentCode = (typeof PAYMENT_CODES)[number];

/** It was paid there, which is told to its settlement now. */
const NEWS = 'It was paid: its settlement is told.';

export const paymentRules = (
  asOf: Instant,
  { paymentDays, settleMs }: Pick<BookTerms, 'paymentDays' | 'settleMs'>,
): Rules<OurPayable, TheirPayment> => ({
  amountOf: ({ amount }) => amount.amount,
  unitOf: ({ amount }) => amount.currency,
  judge: (ours, theirs): Judgement | undefined => {
    if (isNews(ours, theirs)) return { kind: 'deferred', why: NEWS };
    const code = codeOf(ours, theirs);
    if (!code) return undefined;
    const since = ours?.releasedOn ?? ours?.updatedAt.slice(0, 10) ?? asOf.slice(0, 10);
    if (code === 'not-paid' && daysBetween(since, asOf.slice(0, 10)) < paymentDays) return inTime;
    const moves = underWay([ours, theirs?.settlement], asOf, settleMs);
    if (moves) return moves;
    const { documentNumber, paidOn = ours?.paidOn } = theirs ?? {};
    return { kind: 'difference', difference: { code, ...moneyOf(ours, theirs), documentNumber, paidOn } };
  },
});

function codeOf(ours: OurPayable | undefined, theirs: TheirPayment | undefined): PaymentCode | undefined {
  if (!ours) return 'paid-unreleased';
  if (!theirs) return ours.paidOn ? 'payment-gone' : 'not-paid';
  return isSame(ours, theirs) ? undefined : 'amount';
}

export const isNews = (ours: OurPayable | undefined, theirs: TheirPayment | undefined): boolean =>
  ours !== undefined && theirs !== undefined && ours.paidOn === undefined && isSame(ours, theirs);

const isSame = (ours: OurPayable, theirs: TheirPayment): boolean => ours.amount.amount === theirs.amount.amount;

/**
 * What of a settlement may be paid: what was released, and all of one that ended where the ERP pays by its own run.
 * @param paidFrom what was paid before is in no list that is read
 */
export function payablesOf(
  { settlementId, stage, postings }: ShipToSettleState,
  moving: Moving,
  paidFrom: LocalDate,
): OurPayable[] {
  return postings
    .filter(({ documentNumber, released }) => documentNumber && (released || stage.name === 'closed'))
    .filter(({ payment }) => !payment || payment.paidOn >= paidFrom)
    .map(({ reference, amount, releasedOn, payment }) => ({
      key: keyOf(settlementId, reference, amount.currency),
      amount,
      ...(releasedOn && { releasedOn }),
      ...(payment && { paidOn: payment.paidOn }),
      ...moving,
    }));
}

interface Paid {
  readonly documentNumber: string;
  readonly invoiceNumber: string;
  readonly settlementId: string;
  readonly amount: Money;
  readonly paidOn: LocalDate;
}

/** What was paid under one number counts as one: an invoice and a credit memo may share it. */
export function theirPayment(paid: readonly [Paid, ...Paid[]], settlement?: TheirPayment['settlement']): TheirPayment {
  const [first, ...others] = paid;
  return {
    key: keyOf(first.settlementId, first.invoiceNumber, first.amount.currency),
    invoiceNumber: first.invoiceNumber,
    amount: others.reduce((sum, { amount }) => addMoney(sum, amount), first.amount),
    documentNumber: [...new Set(paid.map(({ documentNumber }) => documentNumber))].join(', '),
    paidOn:
      paid
        .map(({ paidOn }) => paidOn)
        .sort()
        .at(-1) ?? first.paidOn,
    ...(settlement && { settlement }),
  };
}
