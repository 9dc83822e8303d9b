import { eachOnce, isSameLine, type Quantity, quantity, type ReceivedLine, subtractQuantity } from '#canonical';
import type { InboundLineState, InboundShipment } from './inventory-sync.state.js';
import { isOfLine, itemsOf, lotsOf, onlyLotOf, type ReceivedItem, strangerOf, unfitAmountOf } from './receipt.js';

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
function changesOf({ received, lots = [] }: InboundLineState, told: ReceivedLine): ReceivedItem[] {
  const { sku, lineId } = told;
  if (lots.length === 0 || lotsOf(told).length === 0) {
    const lot = onlyLotOf(told);
    return changed(received, told.received).map((delta) => ({ sku, lineId, delta, ...(lot && { lot }) }));
  }
  const [stand, tell] = [itemsOf({ ...told, received, lots }), itemsOf(told)];
  const nothing = quantity(0, received.unit);
  const of = (items: readonly ReceivedItem[], lot: string | undefined) =>
    items.find((item) => item.lot === lot)?.delta ?? nothing;
  return [...new Set([...stand, ...tell].map(({ lot }) => lot))].flatMap((lot) =>
    changed(of(stand, lot), of(tell, lot)).map((delta) => ({ sku, lineId, delta, ...(lot && { lot }) })),
  );
}

function unfitChangeOf({ damaged }: InboundLineState, told: ReceivedLine): ReceivedItem[] {
  const lot = onlyLotOf(told);
  return changed(unfitAmountOf(told), damaged).map((delta) => ({ sku: told.sku, delta, ...(lot && { lot }) }));
}

/** By how much; nothing where it is the same. */
function changed(from: Quantity, to: Quantity): Quantity[] {
  const delta = subtractQuantity(to, from);
  return delta.value === 0 ? [] : [delta];
}
