import type { FulfilmentLine } from '#canonical';

/** A move of a shipment (`stock.move`): of its pick list, from storage to the output zone, or from there to the customer. */
export interface PickMove {
  readonly id: number;
  readonly quantity: number;
  /** Id of the `sale.line` that the goods leave for. */
  readonly saleLine: string;
}

/** More left the warehouse than the shipment in Tryton holds. */
export class OverShipment extends Error {
  override readonly name = 'OverShipment';
}

/**
 * What each pick move must say so that it tells what really left: the shipped quantity of a line is laid on its moves
 * in turn, and a move that nothing is left for becomes 0 (Tryton then opens a backorder shipment by itself). Pure.
 * @throws OverShipment
 * @returns only the moves whose quantity changes
 */
export function shippedQuantities(
  moves: readonly PickMove[],
  shipped: readonly FulfilmentLine[],
): readonly { id: number; quantity: number }[] {
  const left = new Map<string, number>();
  for (const line of shipped) left.set(line.lineId, (left.get(line.lineId) ?? 0) + line.quantity.value);
  const changes = moves.flatMap((move) => {
    const quantity = Math.min(move.quantity, left.get(move.saleLine) ?? 0);
    left.set(move.saleLine, (left.get(move.saleLine) ?? 0) - quantity);
    return quantity === move.quantity ? [] : [{ id: move.id, quantity }];
  });
  const over = [...left].find(([, quantity]) => quantity > 0);
  if (over) throw new OverShipment(`${over[1]} more of line ${over[0]} than the shipment has`);
  return changes;
}

/**
 * What stays on moves once lines are taken off them, for another shipment of the same sale. Pure.
 * @returns only the moves whose quantity changes, and what of the lines the moves did not have
 */
export function quantitiesLeft(
  moves: readonly PickMove[],
  taken: readonly FulfilmentLine[],
): { changes: readonly { id: number; quantity: number }[]; lacking: readonly FulfilmentLine[] } {
  const left = new Map(moves.map(({ id, quantity }) => [id, quantity]));
  const lacking = taken.flatMap((line) => {
    let wanted = line.quantity.value;
    for (const { id, saleLine } of moves) {
      if (saleLine !== line.lineId) continue;
      const given = Math.min(wanted, left.get(id) ?? 0);
      left.set(id, (left.get(id) ?? 0) - given);
      wanted -= given;
    }
    return wanted > 0 ? [{ ...line, quantity: { value: wanted, unit: line.quantity.unit } }] : [];
  });
  const changes = moves.flatMap(({ id, quantity }) => {
    const now = left.get(id) ?? 0;
    return now === quantity ? [] : [{ id, quantity: now }];
  });
  return { changes, lacking };
}
