import {
  addQuantity,
  eachOnce,
  isSameLine,
  type Quantity,
  quantity,
  type ReceivedLine,
  subtractQuantity,
} from '#canonical';
import type { InboundLineState, InboundShipment, Receipt } from './inventory-sync.state.js';
import {
  isOfLine,
  isSameAmount,
  itemsOf,
  lotsOf,
  onlyLotOf,
  type ReceivedItem,
  strangerOf,
  unfitAmountOf,
  unfitOf,
} from './receipt.js';

/** What another tells of a line otherwise than it stands, and what brings the book from the one to the other. */
export interface Correction {
  readonly purchaseOrderId: string;
  readonly lineId: string;
  readonly stands: Pick<InboundLineState, 'received' | 'damaged'>;
  readonly told: ReceivedLine;
  /** More, or less, that came. */
  readonly items: readonly ReceivedItem[];
  /** What is not fit for sale: less of it is more to sell. */
  readonly unfit: readonly ReceivedItem[];
}

type Known = Pick<InboundShipment, 'lines' | 'besides'>;
export const knownLines = ({ lines, besides = [] }: Known): readonly InboundLineState[] => [...lines, ...besides];

/** What is received came in nowhere else: elsewhere nobody can say what it differs by. */
export const isOnlyAt = ({ warehouse, places = [warehouse] }: InboundShipment, place: string): boolean =>
  places.every((each) => each === place);

/** Whether all that is told is known, there and by lot where both tell lots: the same receipt, told again. */
export const isKnown = (shipment: InboundShipment, { data: { warehouse, lines } }: Receipt): boolean =>
  isOnlyAt(shipment, warehouse) &&
  eachOnce(lines).every((line) => {
    const known = knownLines(shipment);
    const same = known.find((each) => isOfLine(each, line)) ?? known.find((each) => isSameLine(each, line));
    const { received, damaged } = same ?? strangerOf(line);
    if (!isSameAmount(received, line.received) || !isSameAmount(damaged, unfitAmountOf(line))) return false;
    return !same || !isOfLine(same, line) || changesOf(same, line).length + unfitChangeOf(same, line).length === 0;
  });

/** Of the lines that are told; the others stand. */
export const correctionsOf = (shipment: Known, told: readonly ReceivedLine[]): Correction[] =>
  eachOnce(told).flatMap((line) => {
    const known = knownLines(shipment).find((each) => isOfLine(each, line)) ?? strangerOf(line);
    const { purchaseOrderId, lineId } = line;
    const { received, damaged } = known;
    const items = changesOf(known, line);
    const unfit = unfitChangeOf(known, line);
    return items.length + unfit.length > 0
      ? [{ purchaseOrderId, lineId, stands: { received, damaged }, told: line, items, unfit }]
      : [];
  });

/** Lines that are told in another unit, or of another item, than they stand in: what they differ by nobody can say. */
export const incomparable = (shipment: Known, told: readonly ReceivedLine[]): string[] =>
  eachOnce(told).flatMap((line) => {
    const same = knownLines(shipment).filter((each) => isSameLine(each, line) && each.received.value > 0);
    const fits = same.some((each) => isOfLine(each, line) && each.sku === line.sku);
    return same.length > 0 && !fits ? [line.lineId] : [];
  });

/** The lines as they are told. */
export function withCorrections({ lines, besides = [] }: Known, corrections: readonly Correction[]): Known {
  const corrected = (line: InboundLineState): InboundLineState => {
    const found = corrections.find(({ told }) => isOfLine(line, told));
    return found ? { ...line, ...amountsOf(found.told) } : line;
  };
  const strangers = corrections
    .filter(({ told }) => ![...lines, ...besides].some((line) => isOfLine(line, told)))
    .map(({ told }) => ({ ...strangerOf(told), ...amountsOf(told) }));
  const others = [...besides.map(corrected), ...strangers];
  return { lines: lines.map(corrected), ...(others.length > 0 && { besides: others }) };
}

function amountsOf(told: ReceivedLine): Pick<InboundLineState, 'received' | 'damaged' | 'lots'> {
  const lots = lotsOf(told);
  return { received: told.received, damaged: unfitAmountOf(told), ...(lots.length > 0 && { lots }) };
}

/** By lot where both tell lots, else as a whole. */
function changesOf(known: InboundLineState, told: ReceivedLine): ReceivedItem[] {
  const { sku, lineId } = told;
  const parts = isByLot(known, told)
    ? changesByLot(itemsOf(known), itemsOf(told))
    : changesOfAll(known.received, told.received, told);
  return parts.map((each) => ({ sku, lineId, ...each }));
}

/** Likewise; where who tells lots does not say of which ones it is, as a whole. */
function unfitChangeOf(known: InboundLineState, told: ReceivedLine): ReceivedItem[] {
  const [stand, tell] = [unfitOf(known), unfitOf(told)];
  const isTold = (items: readonly ReceivedItem[]) => items.length === 0 || items.some(({ lot }) => lot);
  const parts =
    isByLot(known, told) && isTold(stand) && isTold(tell)
      ? changesByLot(stand, tell)
      : changesOfAll(unfitAmountOf(told), known.damaged, told);
  return parts.map((each) => ({ sku: told.sku, ...each }));
}

/** What nothing came of is of no lot. */
const isByLot = (...both: readonly ReceivedLine[]): boolean =>
  both.every((line) => line.received.value === 0 || lotsOf(line).length > 0);

type Change = Pick<ReceivedItem, 'delta' | 'lot'>;

const changesOfAll = (from: Quantity, to: Quantity, told: ReceivedLine): Change[] => changed(from, to, onlyLotOf(told));

function changesByLot(stand: readonly ReceivedItem[], tell: readonly ReceivedItem[]): Change[] {
  const units = new Map([...stand, ...tell].map(({ lot, delta: { unit } }) => [lot, unit]));
  return [...units].flatMap(([lot, unit]) => {
    const of = (items: readonly ReceivedItem[]) =>
      items.filter((item) => item.lot === lot).reduce((sum, { delta }) => addQuantity(sum, delta), quantity(0, unit));
    return changed(of(stand), of(tell), lot);
  });
}

/** By how much; nothing where it is the same. */
function changed(from: Quantity, to: Quantity, lot: string | undefined): Change[] {
  const delta = subtractQuantity(to, from);
  return delta.value === 0 ? [] : [{ delta, ...(lot && { lot }) }];
}
