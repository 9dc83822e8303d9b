import { Big } from 'big.js';
import { type InvoicedLine, quantity } from '#canonical';
import { stillGone } from './came-back.js';
import type { InvoiceFound } from './commands/order-to-ship.commands.js';
import { joinLines } from './lines.js';
import type { OpenLine, OrderToShipState } from './order-to-ship.state.js';
import type { Overbilled } from './over-billed.state.js';

/** What of some goods left and did not come back: what their customer owes for. */
export const owedFor = (state: OrderToShipState, fulfilments = state.fulfilments): OpenLine[] =>
  joinLines(
    fulfilments.flatMap((each) => (each.stage === 'goods-issued' ? stillGone(state, each) : [])),
    [],
  );

/** What left of each line, whether or not it came back: that it is credited then is looked at for itself. */
function leftOf({ order, fulfilments }: OrderToShipState): OpenLine[] {
  const left = joinLines(
    fulfilments.flatMap((each) => (each.stage === 'goods-issued' ? each.taken : [])),
    [],
  );
  return order.lines.map(
    ({ lineId, quantity: { unit } }) =>
      left.find((line) => line.lineId === lineId) ?? { lineId, quantity: quantity(0, unit) },
  );
}

/** Parts that were converted and rounded by themselves make up for so much: no goods. */
const ROUNDED = 0.00001;

export interface Uninvoiced {
  /** What no invoice bills, by order line and in its unit. */
  readonly lines: readonly OpenLine[];
  /** Of what more is billed than left. */
  readonly beyond: readonly Overbilled[];
  /** Lines that are billed in a unit that cannot be held against the one that they left in: nothing is concluded from them. */
  readonly foreignUnits: readonly string[];
  /** Invoices of which nobody tells the lines: each counts for all that left. */
  readonly whole: readonly string[];
}

/** What left for good, held against the ERP's invoices. */
export function uninvoiced(state: OrderToShipState, invoices: readonly InvoiceFound[]): Uninvoiced {
  const whole = invoices.flatMap(({ invoiceNumber, lines }) => (lines ? [] : [invoiceNumber]));
  if (whole.length > 0) return { lines: [], beyond: [], foreignUnits: [], whole };
  const owed = owedFor(state);
  const left = leftOf(state);
  const billed = new Map<string, Big>();
  const foreignUnits: string[] = [];
  for (const line of invoices.flatMap(({ lines = [] }) => lines)) {
    const { orderLineId } = line;
    const unit = left.find(({ lineId }) => lineId === orderLineId)?.quantity.unit;
    if (!unit) continue;
    const amount = inUnit(state, line, unit);
    if (amount) billed.set(orderLineId, amount.plus(billed.get(orderLineId) ?? 0));
    else foreignUnits.push(orderLineId);
  }
  const billedOf = (lineId: string) => billed.get(lineId) ?? new Big(0);
  // Rounded once: a third of a case, three times, is a case.
  const lines = owed.flatMap(({ lineId, quantity: { value, unit } }) => {
    const missing = new Big(value).minus(billedOf(lineId));
    return missing.gt(ROUNDED) ? [{ lineId, quantity: quantity(missing.toNumber(), unit) }] : [];
  });
  const beyond = left.flatMap(({ lineId, quantity: shipped }) => {
    const amount = billedOf(lineId);
    const isMore = amount.minus(shipped.value).gt(ROUNDED);
    return isMore ? [{ lineId, billed: quantity(amount.toNumber(), shipped.unit), shipped }] : [];
  });
  const strange = owed.map(({ lineId }) => lineId).filter((lineId) => foreignUnits.includes(lineId));
  return { lines, beyond, foreignUnits: strange, whole };
}

/** An ERP may bill in pieces what was ordered in cases: its order, and its delivery, know how many are in one. */
function inUnit(state: OrderToShipState, { orderLineId, quantity: billed }: InvoicedLine, unit: string): Big | null {
  const told = [billed, ...(billed.base ? [billed.base] : [])];
  const known = told.find((each) => each.unit === unit);
  if (known) return new Big(known.value);
  const packed = [...state.order.lines, ...state.fulfilments.flatMap(({ asked }) => asked)]
    .filter(({ lineId }) => lineId === orderLineId)
    .map((line) => line.quantity);
  for (const { value, unit: packedIn, base } of packed)
    for (const each of told)
      if (packedIn === unit && base && base.value > 0 && each.unit === base.unit)
        return new Big(each.value).times(value).div(base.value);
  return null;
}
