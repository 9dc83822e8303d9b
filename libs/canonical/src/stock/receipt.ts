import type { InboundNotice, ReceivedLine, ReceivedLot } from '../entities/inbound-shipment.js';
import { type Fault, unlikelySerials } from '../fulfilment/serials.js';
import { addQuantity, quantity } from '../quantity.js';
import type { Quantity } from '../values.js';

/** A line as its supplier announced it, over all units and lots. */
export type AnnouncedLine = Pick<ReceivedLine, 'purchaseOrderId' | 'lineId' | 'sku' | 'notified'>;

/** What came of a line, as whoever runs the warehouse tells it. */
export interface ToldReceipt {
  readonly purchaseOrderId: string;
  readonly lineId: string;
  /** Told of a line that nobody announced. */
  readonly sku?: string;
  readonly quantity: Quantity;
  /** Of it: not fit for sale. */
  readonly damaged?: Quantity;
  /** Of it, as far as its lots are told. */
  readonly lots?: readonly ReceivedLot[];
}

const isPartOf = (part: Quantity, whole: Quantity): boolean => part.unit === whole.unit && part.value <= whole.value;

type Key = Pick<ReceivedLine, 'purchaseOrderId' | 'lineId'>;
export const isSameLine = (a: Key, b: Key): boolean => a.purchaseOrderId === b.purchaseOrderId && a.lineId === b.lineId;

/** Every announced line once, whichever units it lies on. */
export function announcedLines({ units }: InboundNotice): AnnouncedLine[] {
  const lines: AnnouncedLine[] = [];
  for (const { purchaseOrderId, lineId, sku, quantity: amount } of units.flatMap((unit) => unit.lines)) {
    const announced = quantity(amount.value, amount.unit);
    const at = lines.findIndex((line) => isSameLine(line, { purchaseOrderId, lineId }));
    const known = lines[at];
    if (known) lines[at] = { ...known, notified: addQuantity(known.notified, announced) };
    else lines.push({ purchaseOrderId, lineId, sku, notified: announced });
  }
  return lines;
}

/**
 * What a warehouse took in, held against what was announced: every announced line once, with what came of it, then what
 * nobody announced.
 * @param told without faults; absent, all came as announced
 */
export function receivedLines(announced: readonly AnnouncedLine[], told?: readonly ToldReceipt[]): ReceivedLine[] {
  if (!told) return announced.map((line) => ({ ...noticeOf(line), received: line.notified }));
  const unannounced = told.filter((line) => !announced.some((each) => isSameLine(each, line)));
  return [
    ...announced.map((line) => {
      const found = told.find((each) => isSameLine(each, line));
      return found ? received(line, found) : { ...noticeOf(line), received: quantity(0, line.notified.unit) };
    }),
    ...unannounced.map((line) => {
      const { purchaseOrderId, lineId, sku = '' } = line;
      return received({ purchaseOrderId, lineId, sku, notified: quantity(0, line.quantity.unit) }, line);
    }),
  ];
}

/** A line may know as well what came of it before. */
const noticeOf = ({ purchaseOrderId, lineId, sku, notified }: AnnouncedLine): AnnouncedLine => ({
  ...{ purchaseOrderId, lineId, sku },
  notified,
});

const received = (line: AnnouncedLine, { quantity: came, damaged, lots }: ToldReceipt): ReceivedLine => ({
  ...noticeOf(line),
  received: { ...came },
  ...(damaged && { damaged: { ...damaged } }),
  ...(lots && { lots: lots.map(copied) }),
});

const isSameGoods = (a: ReceivedLine, b: ReceivedLine): boolean =>
  isSameLine(a, b) && a.sku === b.sku && a.received.unit === b.received.unit;

/**
 * Received lines with what came besides: what is told of the same goods is one line.
 * @param known each told once
 */
export function addReceived(known: readonly ReceivedLine[], more: readonly ReceivedLine[]): ReceivedLine[] {
  const lines = [...known];
  for (const line of more) {
    const at = lines.findIndex((each) => isSameGoods(each, line));
    const before = lines[at];
    if (before) lines[at] = withMore(before, line);
    else lines.push(line);
  }
  return lines;
}

/** A line may be told more than once in a receipt, say by pallet: what was announced is said of all of it each time. */
export const eachOnce = (lines: readonly ReceivedLine[]): ReceivedLine[] => addReceived([], lines);

function withMore(line: ReceivedLine, { notified, received: came, damaged, lots = [] }: ReceivedLine): ReceivedLine {
  const unfit = line.damaged && damaged ? addQuantity(line.damaged, damaged) : (damaged ?? line.damaged);
  const named = [...(line.lots ?? []), ...lots];
  const isMore = notified.unit === line.notified.unit && notified.value > line.notified.value;
  return {
    ...line,
    notified: isMore ? notified : line.notified,
    received: addQuantity(line.received, came),
    ...(unfit && { damaged: unfit }),
    ...(named.length > 0 && { lots: named }),
  };
}

const copied = (lot: ReceivedLot): ReceivedLot => ({
  ...lot,
  quantity: { ...lot.quantity },
  ...(lot.damaged && { damaged: { ...lot.damaged } }),
});

/** What of a receipt does not fit what was announced, or contradicts itself; more than announced is no fault. */
export function faultsOfReceipt(announced: readonly AnnouncedLine[], told: readonly ToldReceipt[]): Fault[] {
  const faults = told.flatMap((line, index) => faultsOfLine(announced, told, line, index));
  const lots = told.flatMap(({ purchaseOrderId, lineId, lots = [] }, index) =>
    lots.map((lot, place) => [`/lines/${index}/lots/${place}`, { purchaseOrderId, lineId, ...lot }] as const),
  );
  return [...faults, ...unlikelySerials(lots)];
}

function faultsOfLine(
  announced: readonly AnnouncedLine[],
  told: readonly ToldReceipt[],
  line: ToldReceipt,
  index: number,
): Fault[] {
  const fault = (member: string, code: string, message: string): Fault[] => [
    { pointer: `/lines/${index}/${member}`, code, message },
  ];
  const { purchaseOrderId, lineId, sku, quantity: came, damaged, lots = [] } = line;
  const known = announced.find((each) => isSameLine(each, line));
  if (!known && sku === undefined)
    return fault('lineId', 'unknown-line', `line ${lineId} of ${purchaseOrderId} was not announced`);
  if (known && sku !== undefined && sku !== known.sku)
    return fault('sku', 'other-item', `line ${lineId} is ${known.sku}`);
  if (told.findIndex((each) => isSameLine(each, line)) < index)
    return fault('lineId', 'told-twice', `line ${lineId} of ${purchaseOrderId} is told already`);
  const { unit } = known?.notified ?? came;
  if (came.unit !== unit) return fault('quantity/unit', 'other-unit', `line ${lineId} is in ${unit}`);
  if (damaged && damaged.unit !== unit) return fault('damaged/unit', 'other-unit', `line ${lineId} is in ${unit}`);
  if (damaged && damaged.value > came.value)
    return fault('damaged/value', 'more-than-received', `${damaged.value} damaged of ${came.value} received`);
  const foreign = lots.findIndex((lot) => lot.quantity.unit !== unit);
  if (foreign >= 0) return fault(`lots/${foreign}/quantity/unit`, 'other-unit', `line ${lineId} is in ${unit}`);
  const strange = lots.findIndex((lot) => lot.damaged && lot.damaged.unit !== unit);
  if (strange >= 0) return fault(`lots/${strange}/damaged/unit`, 'other-unit', `line ${lineId} is in ${unit}`);
  const spoilt = lots.findIndex((lot) => lot.damaged && !isPartOf(lot.damaged, lot.quantity));
  if (spoilt >= 0)
    return fault(`lots/${spoilt}/damaged/value`, 'more-than-received', 'more of the lot is damaged than came of it');
  const unfit = lots.reduce((sum, lot) => sum + (lot.damaged?.value ?? 0), 0);
  if (unfit > 0 && !isPartOf(quantity(unfit, unit), damaged ?? quantity(0, unit)))
    return fault('lots', 'more-than-damaged', `${unfit} damaged in lots of ${damaged?.value ?? 0} of the line`);
  const ofLots = lots.reduce((sum, lot) => addQuantity(sum, lot.quantity), quantity(0, unit));
  if (ofLots.value > came.value)
    return fault('lots', 'more-than-received', `${ofLots.value} in lots of ${came.value} received`);
  return [];
}
