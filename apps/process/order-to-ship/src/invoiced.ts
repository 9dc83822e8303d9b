import { type InvoicedLine, type Quantity, quantity } from '#canonical';
import { stillGone } from './came-back.js';
import type { InvoiceFound } from './commands/order-to-ship.commands.js';
import { joinLines, withoutLines } from './lines.js';
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
  const billed: OpenLine[] = [];
  const foreignUnits: string[] = [];
  for (const line of invoices.flatMap(({ lines = [] }) => lines)) {
    const unit = owed.find(({ lineId }) => lineId === line.orderLineId)?.quantity.unit;
    if (!unit) continue;
    const amount = inUnit(state, line, unit);
    if (amount) billed.push({ lineId: line.orderLineId, quantity: amount });
    else foreignUnits.push(line.orderLineId);
  }
  return { lines: withoutLines(owed, billed), foreignUnits: [...new Set(foreignUnits)], whole };
}

/** An ERP may bill in pieces what was ordered in cases: its order, and its delivery, know how many are in one. */
function inUnit(
  state: OrderToShipState,
  { orderLineId, quantity: billed }: InvoicedLine,
  unit: string,
): Quantity | null {
  const told = [billed, ...(billed.base ? [billed.base] : [])];
  const known = told.find((each) => each.unit === unit);
  if (known) return quantity(known.value, unit);
  const packed = [...state.order.lines, ...state.fulfilments.flatMap(({ asked }) => asked)]
    .filter(({ lineId }) => lineId === orderLineId)
    .map((line) => line.quantity);
  for (const { value, unit: packedIn, base } of packed)
    for (const each of told)
      if (packedIn === unit && base && base.value > 0 && each.unit === base.unit)
        return quantity((each.value * value) / base.value, unit);
  return null;
}
