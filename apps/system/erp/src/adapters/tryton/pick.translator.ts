import type { FulfilmentLine } from '#canonical';

/** A move of a shipment (`stock.move`): of its pick list, from storage to the output zone, or from there to the customer. */
export interface PickMove {
  readonly id: number;
  readonly quantity: number;
  /** Rec 20. */
  readonly unit: string;
  /** Id of the `sale.line` that the goods leave for. */
  readonly saleLine: string;
}

/** A line is told in a unit that its move in Tryton is not in, nor its base unit: nobody can say how many that are. */
export class OtherUnit extends Error {
  override readonly name = 'OtherUnit';
}

/** How many of the unit of its moves a line is. @throws OtherUnit */
function inUnitOf(moves: readonly PickMove[], { lineId, quantity }: FulfilmentLine): number {
  const { unit } = moves.find(({ saleLine }) => saleLine === lineId) ?? quantity;
  if (quantity.unit === unit) return quantity.value;
  if (quantity.base?.unit === unit) return quantity.base.value;
  throw new OtherUnit(`Line ${lineId} is told in ${quantity.unit}, and Tryton has it in ${unit}`);
}

/** More left the warehouse than the shipment in Tryton holds. */
export class OverShipment extends Error {
  override readonly name = 'OverShipment';
}

/**
 * What each pick move must say so that it tells what really left: the shipped quantity of a line is laid on its moves
 * in turn, and a move that nothing is left for becomes 0 (Tryton then opens a backorder shipment by itself). Pure.
 * @throws OverShipment, OtherUnit
 * @returns only the moves whose quantity changes
 */
export function shippedQuantities(
  moves: readonly PickMove[],
  shipped: readonly FulfilmentLine[],
): readonly { id: number; quantity: number }[] {
  const left = new Map<string, number>();
  for (const line of shipped) left.set(line.lineId, (left.get(line.lineId) ?? 0) + inUnitOf(moves, line));
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
 * @throws OtherUnit
 * @returns only the moves whose quantity changes, and what of the lines the moves did not have
 */
export function quantitiesLeft(
  moves: readonly PickMove[],
  taken: readonly FulfilmentLine[],
): { changes: readonly { id: number; quantity: number }[]; lacking: readonly FulfilmentLine[] } {
  const left = new Map(moves.map(({ id, quantity }) => [id, quantity]));
  const lacking = taken.flatMap((line) => {
    let wanted = inUnitOf(moves, line);
    for (const { id, saleLine } of moves) {
      if (saleLine !== line.lineId) continue;
      const given = Math.min(wanted, left.get(id) ?? 0);
      left.set(id, (left.get(id) ?? 0) - given);
      wanted -= given;
    }
    const { unit } = moves.find(({ saleLine }) => saleLine === line.lineId) ?? line.quantity;
    return wanted > 0 ? [{ ...line, quantity: { value: wanted, unit } }] : [];
  });
  const changes = moves.flatMap(({ id, quantity }) => {
    const now = left.get(id) ?? 0;
    return now === quantity ? [] : [{ id, quantity: now }];
  });
  return { changes, lacking };
}
