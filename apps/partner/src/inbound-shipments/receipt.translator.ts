import { addQuantity, type InboundLine, type InboundNotice, quantity, type ReceivedLine } from '#canonical';
import { type PointerError, ProblemError } from '#platform/errors';
import type { InboundReceipt, ToldReceipt } from './inbound-shipment.js';

/**
 * What a warehouse took in, held against what was announced: every announced line once, with what came of it, then what
 * nobody announced. Pure.
 * @param told without them all came as announced; more than announced is a variance like less
 * @throws ProblemError `validation-failed` when it names what was not announced and not its item, or contradicts itself
 */
export function translateReceipt(notice: InboundNotice, told?: readonly ToldReceipt[]): ReceivedLine[] {
  const announced = announcedLines(notice);
  if (!told) return announced.map((line) => ({ ...line, received: line.notified }));
  const errors = told.flatMap((line, index) => wrongIn(announced, told, line, index));
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The receipt does not fit what was announced.', { errors });
  const unannounced = told.filter((line) => !announced.some((each) => isSame(each, line)));
  return [
    ...announced.map((line) => {
      const found = told.find((each) => isSame(each, line));
      const received = found ? { ...found.quantity } : quantity(0, line.notified.unit);
      return { ...line, received, ...(found?.damaged && { damaged: { ...found.damaged } }) };
    }),
    ...unannounced.map(({ purchaseOrderId, lineId, sku = '', quantity: received, damaged }) => {
      const line = { purchaseOrderId, lineId, sku, notified: quantity(0, received.unit), received: { ...received } };
      return { ...line, ...(damaged && { damaged: { ...damaged } }) };
    }),
  ];
}

/** All that came, with what came besides. */
export function addReceipt(before: InboundReceipt, further: InboundReceipt): InboundReceipt {
  const lines = [...before.lines];
  for (const line of further.lines) {
    const at = lines.findIndex(
      (each) => isSame(each, line) && each.sku === line.sku && each.received.unit === line.received.unit,
    );
    const known = lines[at];
    if (known) lines[at] = withMore(known, line);
    else lines.push(line);
  }
  const reason = further.reason ?? before.reason;
  return { lines, ...(reason && { reason }) };
}

function withMore(line: ReceivedLine, { received, damaged }: ReceivedLine): ReceivedLine {
  const unfit = line.damaged && damaged ? addQuantity(line.damaged, damaged) : (damaged ?? line.damaged);
  return { ...line, received: addQuantity(line.received, received), ...(unfit && { damaged: unfit }) };
}

/** Whether anything came otherwise than announced. */
export const varies = (lines: readonly ReceivedLine[]): boolean =>
  lines.some(({ notified, received, damaged }) => received.value !== notified.value || (damaged?.value ?? 0) > 0);

const isSame = (
  a: { readonly purchaseOrderId: string; readonly lineId: string },
  b: { readonly purchaseOrderId: string; readonly lineId: string },
): boolean => a.purchaseOrderId === b.purchaseOrderId && a.lineId === b.lineId;

function announcedLines({ units }: InboundNotice): Omit<ReceivedLine, 'received'>[] {
  const sums: Omit<ReceivedLine, 'received'>[] = [];
  for (const line of units.flatMap((unit): readonly InboundLine[] => unit.lines)) {
    const { purchaseOrderId, lineId, sku, quantity: amount } = line;
    const known = sums.findIndex((each) => isSame(each, line));
    const before = sums[known]?.notified.value ?? 0;
    const entry = { purchaseOrderId, lineId, sku, notified: quantity(before + amount.value, amount.unit) };
    if (known < 0) sums.push(entry);
    else sums[known] = entry;
  }
  return sums;
}

function wrongIn(
  announced: readonly Omit<ReceivedLine, 'received'>[],
  told: readonly ToldReceipt[],
  line: ToldReceipt,
  index: number,
): PointerError[] {
  const wrong = (member: string, code: string, message: string) => [
    { pointer: `/lines/${index}/${member}`, code, message },
  ];
  const { purchaseOrderId, lineId, sku, quantity: received, damaged } = line;
  const known = announced.find((each) => isSame(each, line));
  if (!known && sku === undefined)
    return wrong('lineId', 'unknown-line', `line ${lineId} of ${purchaseOrderId} was not announced`);
  if (known && sku !== undefined && sku !== known.sku)
    return wrong('sku', 'other-item', `line ${lineId} is ${known.sku}`);
  if (told.findIndex((each) => isSame(each, line)) < index)
    return wrong('lineId', 'told-twice', `line ${lineId} of ${purchaseOrderId} is told already`);
  const { unit } = known?.notified ?? received;
  if (received.unit !== unit) return wrong('quantity/unit', 'other-unit', `line ${lineId} is in ${unit}`);
  if (damaged && damaged.unit !== unit) return wrong('damaged/unit', 'other-unit', `line ${lineId} is in ${unit}`);
  if (damaged && damaged.value > received.value)
    return wrong('damaged/value', 'more-than-received', `${damaged.value} damaged of ${received.value} received`);
  return [];
}
