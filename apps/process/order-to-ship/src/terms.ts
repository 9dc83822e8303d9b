import type { Terms } from './lines.js';
import { joinLines } from './lines.js';
import type { Fulfilment, OpenLine, OrderToShipState } from './order-to-ship.state.js';
import { mayBeSubstituted, toleranceOf } from './rules.js';

const totals = (lines: readonly OpenLine[]): Map<string, number> =>
  new Map(joinLines(lines, []).map(({ lineId, quantity: { value } }) => [lineId, value]));

/** What of a fulfilment may differ from what it owes. A line that fell short has no more than that. */
export function termsOf(state: OrderToShipState, { asked, taken, beyond = [] }: Fulfilment): Terms {
  const [wanted, counts] = [totals(asked), totals(taken)];
  const used = totals(state.fulfilments.flatMap((each) => each.beyond ?? []));
  const extra = state.order.lines.map((line): [string, number] => {
    const { lineId } = line;
    const whole = (counts.get(lineId) ?? 0) >= (wanted.get(lineId) ?? 0);
    return [lineId, whole ? Math.max(0, toleranceOf(state, line).value - (used.get(lineId) ?? 0)) : 0];
  });
  return { extra: new Map(extra), beyond: totals(beyond), substitutes: mayBeSubstituted(state) };
}
