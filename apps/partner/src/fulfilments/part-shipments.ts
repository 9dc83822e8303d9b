import { type PickedLine, quantity } from '#canonical';
import type { ConfirmedFulfilment } from './confirmation.js';
import { joined, total } from './picked-lines.js';

/** What a fulfilment's warehouse still has of it: what left in parts is confirmed once and no more. */
export function outstandingOf(fulfilment: ConfirmedFulfilment): ConfirmedFulfilment {
  const { partShipments = [], lines, taken, packages } = fulfilment;
  if (partShipments.length === 0) return fulfilment;
  const left = joined(partShipments.flatMap((part) => part.lines));
  const gone = new Set(partShipments.flatMap(({ ssccs }) => ssccs));
  return {
    ...fulfilment,
    lines: lines.map((line) => {
      const { value, unit } = line.quantity;
      return { ...line, quantity: quantity(Math.max(0, value - total(left, line.lineId)), unit) };
    }),
    taken: left.reduce(less, joined(taken)),
    packages: packages.filter(({ sscc }) => !gone.has(sscc)),
  };
}

/** Goods of the lot that left, then those whose lot nobody told, then of any: a line loses as much as left of it. */
function less(goods: readonly PickedLine[], { lineId, lot, quantity: { value, unit } }: PickedLine): PickedLine[] {
  let rest = value;
  const order = [(line: PickedLine) => line.lot === lot, (line: PickedLine) => line.lot === undefined, () => true];
  return order.reduce<PickedLine[]>(
    (lines, isNext) =>
      lines.flatMap((line) => {
        if (rest <= 0 || line.lineId !== lineId || line.quantity.unit !== unit || !isNext(line)) return [line];
        const out = Math.min(rest, line.quantity.value);
        rest = quantity(rest - out, unit).value;
        const { serials: _, ...loose } = line;
        return out === line.quantity.value
          ? []
          : [{ ...loose, quantity: quantity(line.quantity.value - out, line.quantity.unit) }];
      }),
    [...goods],
  );
}
