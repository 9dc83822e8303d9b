import {
  addQuantity,
  announcedLines,
  faultsOfReceipt,
  type InboundNotice,
  isSameLine,
  type ReceivedLine,
  receivedLines,
  type ToldReceipt,
} from '#canonical';
import { ProblemError } from '#platform/errors';
import type { InboundReceipt } from './inbound-shipment.js';

/**
 * What a warehouse took in, held against what was announced. Pure.
 * @param told without them all came as announced
 * @throws ProblemError `validation-failed` when it names what was not announced and not its item, or contradicts itself
 */
export function translateReceipt(notice: InboundNotice, told?: readonly ToldReceipt[]): ReceivedLine[] {
  const announced = announcedLines(notice);
  const errors = faultsOfReceipt(announced, told ?? []);
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The receipt does not fit what was announced.', { errors });
  return receivedLines(announced, told);
}

/** All that came, with what came besides. */
export function addReceipt(before: InboundReceipt, further: InboundReceipt): InboundReceipt {
  const lines = [...before.lines];
  for (const line of further.lines) {
    const at = lines.findIndex(
      (each) => isSameLine(each, line) && each.sku === line.sku && each.received.unit === line.received.unit,
    );
    const known = lines[at];
    if (known) lines[at] = withMore(known, line);
    else lines.push(line);
  }
  const reason = further.reason ?? before.reason;
  return { lines, ...(reason && { reason }) };
}

function withMore(line: ReceivedLine, { received, damaged, lots = [] }: ReceivedLine): ReceivedLine {
  const unfit = line.damaged && damaged ? addQuantity(line.damaged, damaged) : (damaged ?? line.damaged);
  const named = [...(line.lots ?? []), ...lots];
  return {
    ...line,
    received: addQuantity(line.received, received),
    ...(unfit && { damaged: unfit }),
    ...(named.length > 0 && { lots: named }),
  };
}

/** Whether anything came otherwise than announced. */
export const varies = (lines: readonly ReceivedLine[]): boolean =>
  lines.some(({ notified, received, damaged }) => received.value !== notified.value || (damaged?.value ?? 0) > 0);
