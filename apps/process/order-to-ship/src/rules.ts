import { Big } from 'big.js';
import { isCounted, type OrderLine, type Quantity, quantity, type ShortPickRule } from '#canonical';
import type { OrderToShipState } from './order-to-ship.state.js';

/** How what is shipped may differ from what was ordered, by what was agreed with the customer. */

/** What the order itself says counts before what its customer agreed. Orders promised before there were rules are back-ordered. */
export const shortPickRuleOf = ({ order, routing }: OrderToShipState): ShortPickRule =>
  order.shortPickRule ?? routing?.rules?.shortPick ?? 'backorder';

export const mayBeSubstituted = ({ routing }: OrderToShipState): boolean => routing?.rules?.substitution === 'accept';

/** How much more than ordered may be shipped of a line, all its fulfilments together: the smaller of what the rule names. */
export function toleranceOf({ routing }: OrderToShipState, { sku, quantity: ordered }: OrderLine): Quantity {
  const rule = routing?.rules?.overShip;
  const { percent, quantity: pieces } = rule?.skus?.[sku] ?? rule ?? {};
  const amounts = [
    ...(percent === undefined
      ? []
      : [new Big(ordered.value).times(percent).div(100).round(6, Big.roundDown).toNumber()]),
    ...(pieces === undefined ? [] : [pieces]),
  ];
  const most = amounts.length > 0 ? Math.min(...amounts) : 0;
  return quantity(isCounted(ordered.unit) ? Math.floor(most) : most, ordered.unit);
}
