import { Big } from 'big.js';
import { type InvoicedLine, quantity } from '#canonical';
import { stillGone } from './came-back.js';
import type { InvoiceFound } from './commands/order-to-ship.commands.js';
import { joinLines } from './lines.js';
import type { OpenLine, OrderToShipState } from './order-to-ship.state.js';

/** What of some goods left and did not come back: what their customer owes for. */
export const owedFor = (state: OrderToShipState, fulfilments = state.fulfilments): OpenLine[] =>
  joinLines(
    fulfilments.flatMap((each) => (each.stage === 'goods-issued' ? stillGone(state, each) : [])),
    [],
  );

export interface Uninvoiced {
  /** What no invoice bills, by order line and in its unit. */
  readonly lines: readonly OpenLine[];
  /** Lines that are billed in a unit that cannot be held against the one that they left in: nothing is concluded from them. */
  readonly foreignUnits: readonly string[];
  /** Invoices of which nobody tells the lines: each counts for all that left. */
  readonly whole: readonly string[];
}

/** What left for good, held against the ERP's invoices. */
export function uninvoiced(state: OrderToShipState, invoices: readonly InvoiceFound[]): Uninvoiced {
  const whole = invoices.flatMap(({ invoiceNumber, lines }) => (lines ? [] : [invoiceNumber]));
  if (whole.length > 0) return { lines: [], foreignUnits: [], whole };
  const owed = owedFor(state);
  const billed = new Map<string, Big>();
  const foreignUnits: string[] = [];
  for (const line of invoices.flatMap(({ lines = [] }) => lines)) {
    const { orderLineId } = line;
    const unit = owed.find(({ lineId }) => lineId === orderLineId)?.quantity.unit;
    if (!unit) continue;
    const amount = inUnit(state, line, unit);
    if (amount) billed.set(orderLineId, amount.plus(billed.get(orderLineId) ?? 0));
    else foreignUnits.push(orderLineId);
  }
  const lines = owed.flatMap(({ lineId, quantity: { value, unit } }) => {
    // Rounded once: a third of a case, three times, is a case.
    const missing = quantity(new Big(value).minus(billed.get(lineId) ?? 0).toNumber(), unit);
    return missing.value > 0 ? [{ lineId, quantity: missing }] : [];
  });
  return { lines, foreignUnits: [...new Set(foreignUnits)], whole };
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
