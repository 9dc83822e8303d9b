import type { PickedLine } from '#canonical';
import type { Fulfilment, OrderToShipState } from './order-to-ship.state.js';
import { withoutGoods } from './return-receipts.js';
import type { Return } from './returns.state.js';

export const returnsOf = ({ returns }: OrderToShipState): readonly Return[] => returns ?? [];

export const returnsFor = (state: OrderToShipState, fulfilmentId: string): readonly Return[] =>
  returnsOf(state).filter((each) => each.fulfilmentId === fulfilmentId && each.state !== 'called-off');

/** What left and has not come back: of another unit or item nothing is concluded. */
export function stillGone(state: OrderToShipState, { fulfilmentId, taken }: Fulfilment): readonly PickedLine[] {
  const came = returnsFor(state, fulfilmentId).flatMap(cameOf);
  return came.length > 0 ? withoutGoods(taken, came) : taken;
}

/** One that a person received before receipts were told apart came as a whole. */
const cameOf = ({ state, receipts, lines }: Return): readonly PickedLine[] =>
  receipts?.flatMap((receipt) => receipt.lines) ?? (state === 'received' ? lines : []);

/** Nothing of it is awaited from its carrier any more: it came back, or what has not come was given up. */
export const isBack = (state: OrderToShipState, fulfilment: Fulfilment): boolean =>
  stillGone(state, fulfilment).length === 0 ||
  returnsFor(state, fulfilment.fulfilmentId).some(({ restGivenUp }) => restGivenUp === true);

/** Goods that left need nobody any more who carries them. */
export const needsNoCarrier = (state: OrderToShipState, fulfilment: Fulfilment): boolean =>
  returnsFor(state, fulfilment.fulfilmentId).length > 0 && isBack(state, fulfilment);
