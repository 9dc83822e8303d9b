import {
  type AnnouncedLine,
  addQuantity,
  isSameLine,
  type Quantity,
  quantity,
  type ReceivedLine,
  type StockMovementItem,
  subtractQuantity,
} from '#canonical';
import type { InboundLineState, LotState, Receipt } from './inventory-sync.state.js';

/** A line may come so much short or over before anybody has to look at it. */
const TOLERANCE = 0.02;

/** Who told it first, under whichever id. */
export const tellerOf = ({ source, data: { toldBy = source } }: Receipt): string => toldBy;

/** Before anything of it is counted. */
export function lineOf(line: AnnouncedLine): InboundLineState {
  const { purchaseOrderId, lineId, sku, notified } = line;
  const nothing = quantity(0, notified.unit);
  const amount = quantity(notified.value, notified.unit);
  return { purchaseOrderId, lineId, sku, notified: amount, received: nothing, damaged: nothing };
}

/** The same of a line that nobody announced, in the unit in which it came. */
export const strangerOf = (line: ReceivedLine): InboundLineState =>
  lineOf({ ...line, notified: quantity(0, line.received.unit) });

/** What is told of a line, in its unit. */
export const isOfLine = (line: InboundLineState, told: ReceivedLine): boolean =>
  isSameLine(line, told) && line.received.unit === told.received.unit;

/** Lines with what came of them now; what is of none of them is left out. */
export const withReceipt = (lines: readonly InboundLineState[], came: readonly ReceivedLine[]): InboundLineState[] =>
  lines.map((line) => came.filter((each) => isOfLine(line, each)).reduce(withMore, line));

function withMore(line: InboundLineState, told: ReceivedLine): InboundLineState {
  const lots = lotsOf(told).reduce<readonly LotState[]>((known, more) => {
    const before = known.find(({ lot }) => lot === more.lot);
    return [...known.filter((each) => each !== before), before ? lotWith(before, more) : more];
  }, line.lots ?? []);
  return {
    ...line,
    received: addQuantity(line.received, told.received),
    damaged: addQuantity(line.damaged, told.damaged ?? quantity(0, line.damaged.unit)),
    ...(lots.length > 0 && { lots }),
  };
}

function lotWith({ lot, quantity: amount, damaged }: LotState, more: LotState): LotState {
  const unfit = damaged && more.damaged ? addQuantity(damaged, more.damaged) : (damaged ?? more.damaged);
  return { lot, quantity: addQuantity(amount, more.quantity), ...(unfit && { damaged: unfit }) };
}

/** Each lot that is named, once, with what of it is blocked. */
export function lotsOf(line: ReceivedLine): LotState[] {
  const unfit = unfitOf(line);
  return itemsOf(line).flatMap(({ lot, delta }) => {
    if (!lot) return [];
    const blocked = unfit.filter((each) => each.lot === lot).map((each) => each.delta);
    const damaged = blocked.map(({ value, unit }) => quantity(-value, unit));
    return [{ lot, quantity: delta, ...(damaged.length > 0 && { damaged: damaged.reduce(addQuantity) }) }];
  });
}

export const unfitAmountOf = ({ damaged, received }: ReceivedLine): Quantity => damaged ?? quantity(0, received.unit);

export const isSameAmount = (a: Quantity, b: Quantity): boolean =>
  a.value === b.value && (a.unit === b.unit || a.value === 0);

export type ReceivedItem = Omit<StockMovementItem, 'purchaseOrderNumber'>;

/** One item per lot, and one for what is told of none. */
export function itemsOf({ sku, lineId, received, lots = [] }: ReceivedLine): ReceivedItem[] {
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

/** The lot that all of a line came of; undefined where there are several, or it is not told of all. */
export function onlyLotOf(line: ReceivedLine): string | undefined {
  const [first] = itemsOf(line);
  return first && isSameAmount(first.delta, line.received) ? first.lot : undefined;
}

/** What of a line is not fit for sale, by lot where that is told, or all that came is of one. */
export function unfitOf(line: ReceivedLine): ReceivedItem[] {
  const { sku, damaged, lots = [] } = line;
  if (!damaged || damaged.value <= 0) return [];
  const named = lots.flatMap((each) => (each.lot && each.damaged?.value ? [{ lot: each.lot, of: each.damaged }] : []));
  const rest = named.reduce((left, { of }) => subtractQuantity(left, of), damaged);
  const lot = onlyLotOf(line);
  return [...named, ...(rest.value > 0 ? [{ ...(lot && { lot }), of: rest }] : [])].map(({ of, ...its }) => ({
    sku,
    delta: { value: -of.value, unit: of.unit },
    ...its,
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
