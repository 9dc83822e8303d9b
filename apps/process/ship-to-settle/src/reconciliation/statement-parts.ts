import type { Instant, Money } from '#canonical';
import type { BookTerms } from '#platform/config';
import { type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import type { ShipToSettleState } from '../ship-to-settle.state.js';
import { keyOf, numberOfKey } from './posted-invoices.js';

/** A part that a statement names, by whichever settlement knows the statement; the key is its shipment, the number and the currency. */
export interface NamedPart extends Keyed, Moving {
  readonly amount: Money;
}

/** A part that its settlement was told of, whatever became of it. */
export interface ToldPart extends Keyed {
  readonly amount: Money;
}

export const PART_CODES = ['not-told'] as const;
export type PartCode = (typeof PART_CODES)[number];

/** A statement is told in one message, and an event for one of its shipments may be lost behind it. What became of a part its settlement says. */
export const statementRules = (
  asOf: Instant,
  { settleMs }: Pick<BookTerms, 'settleMs'>,
): Rules<NamedPart, ToldPart> => ({
  amountOf: ({ amount }) => amount.amount,
  unitOf: ({ amount }) => amount.currency,
  judge: (named, told): Judgement | undefined => {
    if (!named || told) return undefined;
    return (
      underWay([named], asOf, settleMs) ?? {
        kind: 'difference',
        difference: { code: 'not-told', billed: named.amount, statement: numberOfKey(named.key) },
      }
    );
  },
});

/** Of a shipment for which it bills nothing nothing is to be settled. */
export const namedParts = ({ invoices }: ShipToSettleState, moving: Moving): NamedPart[] =>
  invoices.flatMap(({ invoice: { statement } }) =>
    (statement?.parts ?? [])
      .filter(({ total }) => total.amount !== 0)
      .map(({ shipmentId, total }) => ({
        key: keyOf(shipmentId, statement?.number ?? '', total.currency),
        amount: total,
        ...moving,
      })),
  );

/** The part under that key; null where its settlement has none. */
export function toldPart({ settlementId, invoices }: ShipToSettleState, key: string): ToldPart | null {
  const record = invoices.findLast(
    ({ invoice }) => invoice.statement && keyOf(settlementId, invoice.invoiceNumber, invoice.total.currency) === key,
  );
  return record ? { key, amount: record.invoice.total } : null;
}
