import { type FreightInvoice, type FreightStatement, type Instant, isCredit, type Money, numbersOf } from '#canonical';
import type { BookTerms } from '#platform/config';
import { type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import { settledInvoices } from '../postings.js';
import type { ShipToSettleState } from '../ship-to-settle.state.js';
import { keyOf, numberOfKey } from './posted-invoices.js';

/** A part that a statement names, by whichever settlement knows the statement; the key is its shipment, the number and the currency. */
export interface NamedPart extends Keyed, Moving {
  readonly amount: Money;
}

/** A part that its settlement was told of, whatever became of it. */
export interface ToldPart extends Keyed {
  readonly amount: Money;
  /** Absent where it is not settled, or the newest form of its statement bills it still. */
  readonly leftOut?: LeftOut;
}

/** By the number of the newest form of the statement, and the settlement that knows that one. */
export interface LeftOut extends Moving {
  readonly by: string;
}

/** A settlement that a statement names. */
export interface Naming {
  readonly state: ShipToSettleState;
  readonly moving: Moving;
}

export const PART_CODES = ['not-told', 'left-out'] as const;
export type PartCode = (typeof PART_CODES)[number];

/**
 * A statement is told in one message, and an event for one of its shipments may be lost behind it; one that leaves a shipment
 * out is not told to that. What became of a part its settlement says.
 */
export const statementRules = (
  asOf: Instant,
  { settleMs }: Pick<BookTerms, 'settleMs'>,
): Rules<NamedPart, ToldPart> => ({
  amountOf: ({ amount }) => amount.amount,
  unitOf: ({ amount }) => amount.currency,
  judge: (named, told): Judgement | undefined => {
    if (!named || (told && !told.leftOut)) return undefined;
    const difference = told?.leftOut
      ? { code: 'left-out', settled: told.amount, statement: told.leftOut.by }
      : { code: 'not-told', billed: named.amount, statement: numberOfKey(named.key) };
    return underWay([named, told?.leftOut], asOf, settleMs) ?? { kind: 'difference', difference };
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

/** Shipments that the statements of a settlement name beside its own. */
export const shipmentsBeside = ({ settlementId, invoices }: ShipToSettleState): readonly string[] => [
  ...new Set(
    invoices
      .flatMap(({ invoice }) => invoice.statement?.parts ?? [])
      .map(({ shipmentId }) => shipmentId)
      .filter((shipmentId) => shipmentId !== settlementId),
  ),
];

/**
 * The part under that key; null where its settlement has none.
 * @param named the settlement of a shipment that a statement names with it
 */
export function toldPart(
  state: ShipToSettleState,
  key: string,
  named: (shipmentId: string) => Naming | undefined,
): ToldPart | null {
  const isIt = ({ statement, invoiceNumber, total }: FreightInvoice) =>
    statement !== undefined && keyOf(state.settlementId, invoiceNumber, total.currency) === key;
  const record = state.invoices.findLast(({ invoice }) => isIt(invoice));
  if (!record) return null;
  const settled = settledInvoices(state).find(({ invoice }) => isIt(invoice));
  const leftOut = settled && leftOutOf(state, settled.invoice, named);
  return { key, amount: (settled ?? record).invoice.total, ...(leftOut && { leftOut }) };
}

/** Whoever is left out is not told so: the settlements of the other parts are. One that was told has a case of its own. */
function leftOutOf(
  { settlementId, invoices }: ShipToSettleState,
  settled: FreightInvoice,
  named: (shipmentId: string) => Naming | undefined,
): LeftOut | undefined {
  const known = newestForm(invoices, settled);
  if (!bills(known, settlementId)) return undefined;
  for (const { shipmentId } of known?.parts ?? []) {
    const other = named(shipmentId);
    const newest = other && newestForm(other.state.invoices, settled);
    if (newest && !bills(newest, settlementId)) return { by: newest.number, ...other.moving };
  }
  return undefined;
}

/** Of what came under the number of an invoice or corrects that, as far as a settlement was told. */
const newestForm = (
  invoices: ShipToSettleState['invoices'],
  { carrier, invoiceNumber }: FreightInvoice,
): FreightStatement | undefined =>
  invoices.findLast(
    ({ invoice }) =>
      invoice.statement &&
      invoice.carrier === carrier &&
      !isCredit(invoice) &&
      numbersOf(invoices, invoice).has(invoiceNumber),
  )?.invoice.statement;

const bills = (statement: FreightStatement | undefined, shipment: string): boolean =>
  statement?.parts.some(({ shipmentId, total }) => shipmentId === shipment && total.amount !== 0) ?? false;
