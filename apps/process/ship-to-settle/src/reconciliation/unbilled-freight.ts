import { daysBetween, type Instant, type LocalDate, type Money } from '#canonical';
import type { BookTerms } from '#platform/config';
import { inTime, type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import { currentInvoice, netOf } from '../postings.js';
import { type ShipToSettleState } from '../ship-to-settle.state.js';
import { agreedTender } from '../tenders.js';

/** A shipment that left and arrived; the key is its settlement's id. */
export interface Delivered extends Keyed, Moving {
  /** As tendered. */
  readonly amount: Money;
  readonly issuedOn: LocalDate;
}

/** A shipment that its carrier has billed. */
export interface Billed extends Keyed {
  readonly amount: Money;
}

export const FREIGHT_CODES = ['not-billed'] as const;
export type FreightCode = (typeof FREIGHT_CODES)[number];

type Terms = Pick<BookTerms, 'freightInvoiceDays' | 'settleMs'>;

/** Whether its amount is right the audit says. */
export const unbilledFreightRules = (
  asOf: Instant,
  { freightInvoiceDays, settleMs }: Terms,
): Rules<Delivered, Billed> => ({
  amountOf: ({ amount }) => amount.amount,
  unitOf: ({ amount }) => amount.currency,
  judge: (delivered, billed): Judgement | undefined => {
    if (!delivered || billed) return undefined;
    if (daysBetween(delivered.issuedOn, asOf.slice(0, 10)) < freightInvoiceDays) return inTime;
    const moves = underWay([delivered], asOf, settleMs);
    if (moves) return moves;
    const { amount, issuedOn } = delivered;
    return { kind: 'difference', difference: { code: 'not-billed', expected: amount, issuedOn } };
  },
});

export function deliveredOf(state: ShipToSettleState, moving: Moving): Delivered[] {
  const tender = agreedTender(state);
  const { settlementId: key, goods, proven, stage } = state;
  if (!tender || !goods || !proven || stage.name === 'closed') return [];
  return [{ key, amount: tender.rate.total, issuedOn: goods.issuedOn, ...moving }];
}

export function billedOf(state: ShipToSettleState): Billed[] {
  const current = currentInvoice(state);
  return current ? [{ key: state.settlementId, amount: netOf(state, current).total }] : [];
}
