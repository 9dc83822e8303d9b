import { addMoney, daysBetween, type Instant, type LocalDate, type Money, money } from '#canonical';
import type { BookTerms } from '#platform/config';
import { type Judgement, type Keyed, type Moving, type Rules, underWay } from '#process-manager';
import { owedFor } from '../invoiced.js';
import { withoutLines } from '../lines.js';
import type { Fulfilment, OrderToShipState } from '../order-to-ship.state.js';

/** What left a warehouse; the key is the fulfilment's id. */
export interface OurDelivery extends Keyed, Moving {
  readonly deliveryNumber: string;
  readonly shippedOn: LocalDate;
  /**
   * `awaited`: all has left and arrived, and only an invoice of it is waited for; `known`: it is billed; `settled`: all of it came
   * back, or a person said that it is billed elsewhere, or not at all.
   */
  readonly invoice: 'not-yet' | 'awaited' | 'known' | 'settled';
  readonly awaitedSince?: Instant;
  /** At the order's prices; absent where one of them is not known. */
  readonly value?: Money;
}

/** What left, by its ERP's word, and is not billed as a whole there. */
export interface TheirDelivery extends Keyed {
  readonly deliveryNumber: string;
  readonly issuedOn?: LocalDate;
  readonly billed: 'nothing' | 'partly';
  /** Its order; absent where that is not known here. */
  readonly order?: Moving;
}

export const UNBILLED_CODES = ['not-invoiced', 'invoiced-here', 'invoiced-there', 'issued-there'] as const;
export type UnbilledCode = (typeof UNBILLED_CODES)[number];

type Terms = Pick<BookTerms, 'customerInvoiceDays' | 'settleMs'>;

/** Deliveries are counted. What left here and is not among the unbilled is billed: that is as it should be. */
export const unbilledRules = (asOf: Instant, terms: Terms): Rules<OurDelivery, TheirDelivery> => ({
  amountOf: () => 1,
  unitOf: () => 'delivery',
  judge: (ours, theirs): Judgement | undefined => {
    const days = daysBetween(theirs?.issuedOn ?? ours?.shippedOn ?? asOf.slice(0, 10), asOf.slice(0, 10));
    const code = theirs ? ofTheirs(ours, days, terms) : ours && ofOurs(ours, asOf, terms);
    if (!code) return undefined;
    const moves = underWay([ours, theirs?.order], asOf, terms.settleMs);
    if (moves) return moves;
    const { billed, deliveryNumber = ours?.deliveryNumber } = theirs ?? {};
    return { kind: 'difference', difference: { code, deliveryNumber, billed, value: ours?.value } };
  },
});

function ofTheirs(
  ours: OurDelivery | undefined,
  days: number,
  { customerInvoiceDays }: Terms,
): UnbilledCode | undefined {
  if (!ours) return 'issued-there';
  if (ours.invoice === 'settled') return undefined;
  if (ours.invoice === 'known') return 'invoiced-here';
  return days >= customerInvoiceDays ? 'not-invoiced' : undefined;
}

function ofOurs({ invoice, awaitedSince }: OurDelivery, asOf: Instant, terms: Terms): UnbilledCode | undefined {
  const waited = Date.parse(asOf) - Date.parse(awaitedSince ?? asOf);
  return invoice === 'awaited' && waited >= terms.settleMs + ASKED_WITHIN_MS ? 'invoiced-there' : undefined;
}

/** The process asks for an invoice that is not there again within a quarter of this. */
const ASKED_WITHIN_MS = 3_600_000;

/** Deliveries that carry one reference count as one: an ERP may hold a double until it is swept. */
export function theirDelivery(deliveries: readonly [TheirDelivery, ...TheirDelivery[]]): TheirDelivery {
  const [{ key, issuedOn, billed }] = deliveries;
  const deliveryNumber = deliveries.map((each) => each.deliveryNumber).join(', ');
  return { key, deliveryNumber, billed, ...(issuedOn && { issuedOn }) };
}

/** A fulfilment's id carries its order's. */
export const orderOfFulfilment = (fulfilmentId: string): string => fulfilmentId.replace(/-F\d+$/, '');

/** What of an order has left, for all that its goods issue is in the books. */
export function deliveriesOf(state: OrderToShipState, moving: Moving): OurDelivery[] {
  const { phase, fulfilments } = state;
  return fulfilments.flatMap((fulfilment) => {
    if (fulfilment.stage !== 'goods-issued') return [];
    const value = worthOf(state, fulfilment);
    const invoice = invoiceOf(state, fulfilment);
    return [
      {
        key: fulfilment.fulfilmentId,
        deliveryNumber: fulfilment.deliveryNumber,
        shippedOn: fulfilment.shippedAt.slice(0, 10),
        invoice,
        ...(phase.name === 'invoicing' && invoice === 'awaited' && { awaitedSince: phase.since }),
        ...(value && { value }),
        ...moving,
      },
    ];
  });
}

/**
 * Invoices are known by the order's lines: of a line that left with several deliveries and is billed in part, only those
 * lack an invoice for certain of which the others cannot be all that is missing.
 */
function invoiceOf(state: OrderToShipState, fulfilment: Fulfilment): OurDelivery['invoice'] {
  const { phase } = state;
  if (phase.name !== 'invoicing' && phase.name !== 'closing' && phase.name !== 'closed') return 'not-yet';
  const closing = phase.name === 'invoicing' ? undefined : phase;
  if (closing && !closing.settled) return 'known';
  const missing = phase.name === 'invoicing' ? phase.uninvoiced : closing?.settled?.lines;
  if (!missing) return 'awaited';
  const own = owedFor(state, [fulfilment]);
  if (own.length === 0) return 'settled';
  const its = missing.filter(({ lineId }) => own.some((line) => line.lineId === lineId));
  if (its.length === 0) return 'known';
  if (closing) return 'settled';
  const others = owedFor(
    state,
    state.fulfilments.filter(({ fulfilmentId }) => fulfilmentId !== fulfilment.fulfilmentId),
  );
  return withoutLines(its, others).length > 0 ? 'awaited' : 'not-yet';
}

function worthOf({ order }: OrderToShipState, { taken }: Fulfilment): Money | undefined {
  let sum = money(0, order.currency);
  for (const { lineId, quantity } of taken) {
    const price = order.lines.find((line) => line.lineId === lineId)?.unitPrice;
    if (!price || !Number.isInteger(quantity.value) || price.currency !== order.currency) return undefined;
    sum = addMoney(sum, money(price.amount * quantity.value, price.currency));
  }
  return sum;
}
