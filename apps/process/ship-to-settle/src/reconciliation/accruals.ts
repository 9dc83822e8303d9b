import { addMoney, daysBetween, type Instant, type LocalDate, type Money, subtractMoney } from '#canonical';
import type { BookTerms } from '#platform/config';
import { type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import type { AccrualState } from '../ship-to-settle.state.js';

/** An accrual that is open by what is known here; the key is its settlement's id and its currency. */
export interface OurAccrual extends Keyed, Moving {
  readonly amount: Money;
  readonly documentNumber: string;
}

/** What is open under one reference and in one currency in an ERP's ledger. */
export interface TheirAccrual extends Keyed {
  readonly amount: Money;
  readonly documentNumbers: readonly string[];
  /** Of the oldest. */
  readonly postedOn: LocalDate;
  /** Its settlement; absent where there is none. */
  readonly settlement?: Moving & { readonly accrual: AccrualState['name'] };
}

export const ACCRUAL_CODES = [
  'amount',
  'over-age',
  'not-in-ledger',
  'taken-back-here',
  'not-booked-here',
  'no-settlement',
] as const;
export type AccrualCode = (typeof ACCRUAL_CODES)[number];

export const accrualRules = (
  asOf: Instant,
  { accrualDays, settleMs }: Pick<BookTerms, 'accrualDays' | 'settleMs'>,
): Rules<OurAccrual, TheirAccrual> => ({
  amountOf: ({ amount }) => amount.amount,
  unitOf: ({ amount }) => amount.currency,
  judge: (ours, theirs): Judgement | undefined => {
    const isOld = theirs !== undefined && daysBetween(theirs.postedOn, asOf.slice(0, 10)) > accrualDays;
    const code = codeOf(ours, theirs, isOld);
    if (!code) return undefined;
    const moves = underWay([ours, theirs?.settlement], asOf, settleMs);
    if (moves) return moves;
    return { kind: 'difference', difference: { code, ...moneyOf(ours, theirs), postedOn: theirs?.postedOn } };
  },
});

function codeOf(
  ours: OurAccrual | undefined,
  theirs: TheirAccrual | undefined,
  isOld: boolean,
): AccrualCode | undefined {
  if (!theirs) return 'not-in-ledger';
  if (ours) return ours.amount.amount !== theirs.amount.amount ? 'amount' : isOld ? 'over-age' : undefined;
  if (!theirs.settlement) return 'no-settlement';
  return theirs.settlement.accrual === 'reversed' ? 'taken-back-here' : 'not-booked-here';
}

/** What both say, and how much more it is here. */
export function moneyOf(ours: { readonly amount: Money } | undefined, theirs: { readonly amount: Money } | undefined) {
  const [here, there] = [ours?.amount, theirs?.amount];
  const more =
    here && there
      ? here.currency === there.currency && subtractMoney(here, there)
      : (here ?? (there && { ...there, amount: 0 - there.amount }));
  return { ...(here && { here }), ...(there && { there }), ...(more && { more }) };
}

interface Posted {
  readonly reference: string;
  readonly documentNumber: string;
  readonly amount: Money;
  readonly postingDate: LocalDate;
}

/** Whatever is open under one reference counts as one: a ledger may hold it twice. */
export function theirAccrual(
  documents: readonly [Posted, ...Posted[]],
  settlement?: TheirAccrual['settlement'],
): TheirAccrual {
  const [first, ...others] = documents;
  return {
    key: keyOf(first.reference, first.amount.currency),
    amount: others.reduce((sum, { amount }) => addMoney(sum, amount), first.amount),
    documentNumbers: documents.map(({ documentNumber }) => documentNumber),
    postedOn: documents.map(({ postingDate }) => postingDate).sort()[0] ?? first.postingDate,
    ...(settlement && { settlement }),
  };
}

export const keyOf = (settlementId: string, currency: string): string => `${settlementId} ${currency}`;
export const settlementOfKey = (key: string): string => key.slice(0, key.lastIndexOf(' '));
