import {
  type AnnouncedLine,
  addQuantity,
  eachOnce,
  isSameLine,
  type Quantity,
  quantity,
  type ReceivedLine,
  type StockMovementItem,
  subtractQuantity,
} from '#canonical';
import type { InboundLineState } from './inventory-sync.state.js';

/** A line may come so much short or over before anybody has to look at it. */
const TOLERANCE = 0.02;

/** Before anything of it is counted. */
export function lineOf(line: AnnouncedLine): InboundLineState {
  const { purchaseOrderId, lineId, sku, notified } = line;
  const nothing = quantity(0, notified.unit);
  const amount = quantity(notified.value, notified.unit);
  return { purchaseOrderId, lineId, sku, notified: amount, received: nothing, damaged: nothing };
}

/** Announced lines with what came of them now; a line that nobody announced is left out. */
export const withReceipt = (lines: readonly InboundLineState[], came: readonly ReceivedLine[]): InboundLineState[] =>
  lines.map((line) =>
    came
      .filter((each) => isSameLine(each, line) && each.received.unit === line.received.unit)
      .reduce(
        (sum, { received, damaged }) => ({
          ...sum,
          received: addQuantity(sum.received, received),
          damaged: addQuantity(sum.damaged, damaged ?? quantity(0, sum.damaged.unit)),
        }),
        line,
      ),
  );

/** Whether all that is told is known: the same receipt, told again. */
export const isKnownReceipt = (lines: readonly InboundLineState[], told: readonly ReceivedLine[]): boolean =>
  eachOnce(told).every((each) => {
    const known = lines.find((line) => isSameLine(line, each)) ?? lineOf(each);
    const { received, damaged = quantity(0, received.unit) } = each;
    return isSameAmount(known.received, received) && isSameAmount(known.damaged, damaged);
  });

const isSameAmount = (a: Quantity, b: Quantity): boolean => a.value === b.value && (a.unit === b.unit || a.value === 0);

type ReceivedItem = Omit<StockMovementItem, 'purchaseOrderNumber'>;

/** One item per lot, and one for what is told of none. */
export function itemsOf({
  sku,
  lineId,
  received,
  lots = [],
}: ReceivedLine): ReceivedItem[] {
  const named = Map.groupBy(
    lots.filter(({ lot, quantity: { value } }) => lot && value > 0),
    ({ lot }) => lot as string,
  );
  const items = [...named].map(([lot, parts]) => ({
    sku,
    delta: parts.map((part) => part.quantity).reduce(addQuantity),
    lineId,
    lot,
  }));
  if (items.length === 0) return [{ sku, delta: received, lineId }];
  const rest = items.reduce((left, { delta }) => subtractQuantity(left, delta), received);
  return rest.value > 0 ? [...items, { sku, delta: rest, lineId }] : items;
}

/** What of a line is not fit for sale, by lot where that is told, or all that came is of one. */
export function unfitOf(line: ReceivedLine): ReceivedItem[] {
  const { sku, received, damaged, lots = [] } = line;
  if (!damaged || damaged.value <= 0) return [];
  const named = lots.flatMap((each) => (each.lot && each.damaged?.value ? [{ lot: each.lot, of: each.damaged }] : []));
  const rest = named.reduce((left, { of }) => subtractQuantity(left, of), damaged);
  const [first] = itemsOf(line);
  const only = first?.lot && isSameAmount(first.delta, received) ? { lot: first.lot } : {};
  return [...named, ...(rest.value > 0 ? [{ ...only, of: rest }] : [])].map(({ of, ...lot }) => ({
    sku,
    delta: { value: -of.value, unit: of.unit },
    ...lot,
  }));
}

/** Lines that came otherwise than announced, beyond tolerance. */
export interface Differences {
  readonly short: readonly InboundLineState[];
  readonly over: readonly InboundLineState[];
  readonly damaged: readonly InboundLineState[];
}

export function differencesOf(lines: readonly InboundLineState[]): Differences {
  const beyond = (more: number, { notified }: InboundLineState) => more > notified.value * TOLERANCE;
  return {
    short: lines.filter((line) => beyond(line.notified.value - line.received.value, line)),
    over: lines.filter((line) => beyond(line.received.value - line.notified.value, line)),
    damaged: lines.filter(({ damaged }) => damaged.value > 0),
  };
}
