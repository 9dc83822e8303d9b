import { addQuantity, type PickedLine, type Quantity, quantity } from '#canonical';
import type { ToldLine } from './confirmation.js';

/** A told line as the canonical model has it. */
export function pickedOf(
  { lineId, sku: told, substituteFor, quantity: amount, lot, serials, expiry }: Omit<ToldLine, 'at'>,
  ordered: string,
): PickedLine {
  return {
    lineId,
    sku: (substituteFor && told) || ordered,
    ...(substituteFor && told !== substituteFor && { substituteFor }),
    quantity: { ...amount },
    ...(lot && { lot }),
    ...(serials && { serials: [...serials] }),
    ...(expiry && { expiry }),
  };
}

const identity = ({ lineId, substituteFor, sku, lot, expiry, quantity: { unit } }: PickedLine): string =>
  JSON.stringify([lineId, substituteFor && sku, lot, expiry, unit]);

/** One entry per line, item, lot and expiry, in the order in which each is first told: however goods are spread over units, they are the same goods. */
export function joined(lines: readonly PickedLine[]): PickedLine[] {
  const sums = new Map<string, PickedLine>();
  for (const line of lines) {
    const known = sums.get(identity(line));
    sums.set(identity(line), known ? add(known, line) : line);
  }
  return [...sums.values()];
}

/** What is left of some goods once others, that are part of them, are taken out. */
export function without(lines: readonly PickedLine[], taken: readonly PickedLine[]): PickedLine[] {
  const parts = new Map(joined(taken).map((line) => [identity(line), line]));
  return lines.flatMap((line) => {
    const part = parts.get(identity(line));
    if (!part) return [line];
    const rest = quantity(line.quantity.value - part.quantity.value, line.quantity.unit);
    if (rest.value <= 0) return [];
    const { serials, ...plain } = line;
    const loose = serials?.filter((serial) => !part.serials?.includes(serial));
    return [{ ...plain, quantity: rest, ...(loose?.length && { serials: loose }) }];
  });
}

/** Of one line, over all its lots. */
export function total(lines: readonly { lineId: string; quantity: Quantity }[], lineId: string): number {
  return lines
    .filter((line) => line.lineId === lineId)
    .reduce((sum, { quantity: { value, unit } }) => quantity(sum + value, unit).value, 0);
}

function add(a: PickedLine, b: PickedLine): PickedLine {
  const serials = [...(a.serials ?? []), ...(b.serials ?? [])];
  return { ...a, quantity: addQuantity(a.quantity, b.quantity), ...(serials.length > 0 && { serials }) };
}
