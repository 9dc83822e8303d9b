import { daysBetween, type Instant, type LocalDate } from '#canonical';
import type { BookTerms } from '#platform/config';
import { type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import type { OrderToShipState } from '../order-to-ship.state.js';

/** What of a return was received; the key is the receipt's id. */
export interface OurReceipt extends Keyed, Moving {
  readonly returnNumber?: string;
  readonly countedOn: LocalDate;
}

/** What came back, by its ERP's word, and is not credited as a whole there. */
export interface TheirReceipt extends Keyed {
  readonly deliveryNumber: string;
  readonly receivedOn?: LocalDate;
  readonly credited: 'nothing' | 'partly';
  /** Its order; absent where that is not known here. */
  readonly order?: Moving;
}

export const CREDIT_CODES = ['not-credited', 'received-there'] as const;
export type CreditCode = (typeof CREDIT_CODES)[number];

/** Receipts are counted. What was received here and is not among the uncredited is credited: that is as it should be. */
export const uncreditedRules = (
  asOf: Instant,
  { customerCreditDays, settleMs }: Pick<BookTerms, 'customerCreditDays' | 'settleMs'>,
): Rules<OurReceipt, TheirReceipt> => ({
  amountOf: () => 1,
  unitOf: () => 'receipt',
  judge: (ours, theirs): Judgement | undefined => {
    if (!theirs) return undefined;
    const today = asOf.slice(0, 10);
    const days = daysBetween(theirs.receivedOn ?? ours?.countedOn ?? today, today);
    const code: CreditCode | undefined = !ours
      ? 'received-there'
      : days >= customerCreditDays
        ? 'not-credited'
        : undefined;
    if (!code) return undefined;
    const moves = underWay([ours, theirs.order], asOf, settleMs);
    if (moves) return moves;
    const { deliveryNumber, credited } = theirs;
    return { kind: 'difference', difference: { code, deliveryNumber, credited, returnNumber: ours?.returnNumber } };
  },
});

/** A receipt's id carries its return's, and that its order's. */
export const orderOfReceipt = (receiptId: string): string => receiptId.replace(/-R\d+-\d+$/, '');

/** What of an order came back and is in the books of its ERP. */
export const receiptsOf = ({ returns = [] }: OrderToShipState, moving: Moving): OurReceipt[] =>
  returns.flatMap(({ returnNumber, receipts = [] }) =>
    receipts
      .filter(({ documentNumber }) => documentNumber !== undefined)
      .map(({ receiptId, countedAt }) => ({
        key: receiptId,
        ...(returnNumber && { returnNumber }),
        countedOn: countedAt.slice(0, 10),
        ...moving,
      })),
  );
