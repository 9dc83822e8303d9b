import {
  type Commodity,
  type FulfilmentLine,
  type HandlingRequirements,
  type Package,
  type RequestedLine,
  requirementsIn,
} from '#canonical';
import { perOrderLine } from './lines.js';
import type { OrderToShipState } from './order-to-ship.state.js';

/** What the goods of an order line ask for. What is sent in place of the ordered item is handled as that. */
function requirementsOf({ order }: OrderToShipState, lineId: string): HandlingRequirements {
  const line = order.lines.find((each) => each.lineId === lineId);
  return line ? requirementsIn(line) : {};
}

/** A line that a warehouse is asked for, with what it has to know of its goods. */
export const requested = (state: OrderToShipState, line: FulfilmentLine): RequestedLine => ({
  ...line,
  ...requirementsOf(state, line.lineId),
});

/**
 * What a carrier has to know of the goods that it is asked for, and in which units they lie. Absent where it is nothing.
 * @param taken what of the order lines is carried
 */
export function commoditiesOf(
  state: OrderToShipState,
  taken: readonly FulfilmentLine[],
  packages: readonly Package[],
): { readonly commodities?: readonly Commodity[] } {
  const commodities = perOrderLine(taken).flatMap((line): Commodity[] => {
    const requirements = requirementsOf(state, line.lineId);
    if (Object.keys(requirements).length === 0) return [];
    const holding = packages.filter(({ lines }) => lines.some(({ lineId }) => lineId === line.lineId));
    const ssccs = holding.map(({ sscc }) => sscc);
    return [{ ...line, ...requirements, ...(ssccs.length > 0 && { ssccs }) }];
  });
  return commodities.length > 0 ? { commodities } : {};
}
