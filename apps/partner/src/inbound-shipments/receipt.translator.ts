import { type InboundLine, type InboundNotice, quantity, type ReceivedLine } from '#canonical';
import { type PointerError, ProblemError } from '#platform/errors';
import type { ToldReceipt } from './inbound-shipment.js';

/**
 * What a warehouse took in, held against what was announced: every announced line once, with what came of it. Pure.
 * @param told without them all came as announced; more than announced is a variance like less
 * @throws ProblemError `validation-failed` when it names what was not announced, or contradicts itself
 */
export function translateReceipt(notice: InboundNotice, told?: readonly ToldReceipt[]): ReceivedLine[] {
  const announced = announcedLines(notice);
  if (!told) return announced.map((line) => ({ ...line, received: line.notified }));
  const errors = told.flatMap((line, index) => wrongIn(announced, told, line, index));
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The receipt does not fit what was announced.', { errors });
  return announced.map((line) => {
    const found = told.find((each) => isSame(each, line));
    const received = found ? { ...found.quantity } : quantity(0, line.notified.unit);
    return { ...line, received, ...(found?.damaged && { damaged: { ...found.damaged } }) };
  });
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
  const { purchaseOrderId, lineId, quantity: received, damaged } = line;
  const known = announced.find((each) => isSame(each, line));
  if (!known) return wrong('lineId', 'unknown-line', `line ${lineId} of ${purchaseOrderId} was not announced`);
  if (told.findIndex((each) => isSame(each, line)) < index)
    return wrong('lineId', 'told-twice', `line ${lineId} of ${purchaseOrderId} is told already`);
  const { unit } = known.notified;
  if (received.unit !== unit) return wrong('quantity/unit', 'other-unit', `line ${lineId} is in ${unit}`);
  if (damaged && damaged.unit !== unit) return wrong('damaged/unit', 'other-unit', `line ${lineId} is in ${unit}`);
  if (damaged && damaged.value > received.value)
    return wrong('damaged/value', 'more-than-received', `${damaged.value} damaged of ${received.value} received`);
  return [];
}
