import {
  addReceived,
  announcedLines,
  faultsOfReceipt,
  type InboundNotice,
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
  const reason = further.reason ?? before.reason;
  return { lines: addReceived(before.lines, further.lines), ...(reason && { reason }) };
}

/** Whether anything came otherwise than announced. */
export const varies = (lines: readonly ReceivedLine[]): boolean =>
  lines.some(({ notified, received, damaged }) => received.value !== notified.value || (damaged?.value ?? 0) > 0);
