import { addQuantity, type CanonicalEvent, type InboundNotice, quantity, type ReceivedLine } from '#canonical';
import type { InboundLineState } from './inventory-sync.state.js';

/** A line may come so much short or over before anybody has to look at it. */
const TOLERANCE = 0.02;

type Key = Pick<InboundLineState, 'purchaseOrderId' | 'lineId'>;
export const isSameLine = (a: Key, b: Key): boolean => a.purchaseOrderId === b.purchaseOrderId && a.lineId === b.lineId;

/** Every announced line once, whichever units it lies on; nothing of it has come. */
export function announcedLines({ units }: InboundNotice): InboundLineState[] {
  const lines: InboundLineState[] = [];
  for (const { purchaseOrderId, lineId, sku, quantity: announced } of units.flatMap((unit) => unit.lines)) {
    const at = lines.findIndex((line) => isSameLine(line, { purchaseOrderId, lineId }));
    const known = lines[at];
    if (known) lines[at] = { ...known, notified: addQuantity(known.notified, announced) };
    else lines.push(lineOf({ purchaseOrderId, lineId, sku, notified: announced }));
  }
  return lines;
}

/** As a receipt names it, before anything of it is counted. */
export function lineOf(line: Pick<ReceivedLine, 'purchaseOrderId' | 'lineId' | 'sku' | 'notified'>): InboundLineState {
  const { purchaseOrderId, lineId, sku, notified } = line;
  const nothing = quantity(0, notified.unit);
  const amount = quantity(notified.value, notified.unit);
  return { purchaseOrderId, lineId, sku, notified: amount, received: nothing, damaged: nothing };
}

/** Announced lines with what came of them now; a line that nobody announced is left out. */
export function withReceipt(
  lines: readonly InboundLineState[],
  { lines: came }: Pick<CanonicalEvent<'inbound-shipment.received'>['data'], 'lines'>,
): InboundLineState[] {
  return lines.map((line) => {
    const found = came.find((each) => isSameLine(each, line) && each.received.unit === line.received.unit);
    if (!found) return line;
    return {
      ...line,
      received: addQuantity(line.received, found.received),
      damaged: addQuantity(line.damaged, found.damaged ?? quantity(0, line.damaged.unit)),
    };
  });
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
