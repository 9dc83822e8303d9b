import type { FulfilmentState, OrderState, ShipmentState } from '#canonical';
import { type Fulfilment, type OrderToShipState, reached, type Shipment } from './order-to-ship.state.js';

/** The order's word as listings, the portal and partners see it. */
export function statusOf(state: OrderToShipState): OrderState {
  const { cancellation } = state;
  if (cancellation.state === 'requested') return 'cancel-requested';
  const word = wordOf(state);
  return cancellation.state === 'rejected' && cancellation.during === word && word !== 'closed'
    ? 'cancel-rejected'
    : word;
}

/** The order's word without its cancellation. */
export function wordOf({ phase, fulfilments, open, shortfalls = [] }: OrderToShipState): OrderState {
  switch (phase.name) {
    case 'received':
    case 'held':
    case 'closed':
    case 'cancelled':
      return phase.name;
    case 'promising':
      return 'validated';
    case 'invoicing':
      return 'shipped';
    case 'closing':
      return 'invoiced';
    case 'fulfilling': {
      const live = fulfilments.filter(({ stage }) => stage !== 'cancelled');
      const gone = live.filter((fulfilment) => reached(fulfilment, 'shipped'));
      const whole = gone.length === live.length && open.length === 0 && shortfalls.length === 0;
      if (gone.length > 0) return whole ? 'shipped' : 'partially-shipped';
      return live.some((fulfilment) => reached(fulfilment, 'released')) ? 'released' : 'promised';
    }
  }
}

/**
 * A fulfilment's word. One that no warehouse holds yet has none and is not shown to partners. Goods that left stay
 * `loaded` until the ERP has issued them: that is what `goods-issued` promises to whoever reads it.
 */
export function fulfilmentWord(fulfilment: Fulfilment): FulfilmentState | null {
  switch (fulfilment.stage) {
    case 'promised':
    case 'delivery-created':
      return null;
    case 'shipped':
      return 'loaded';
    default:
      return fulfilment.stage;
  }
}

/** The word for what a warehouse was asked for: where what it still has stands, or else what left last. */
export function wordOfParts(parts: readonly Fulfilment[]): FulfilmentState | 'planned' {
  const last = parts.findLast(({ stage }) => stage !== 'cancelled') ?? parts.at(-1);
  if (!last) return 'planned';
  if (last.stage === 'promised' && last.resumes) return last.resumes.stage;
  return fulfilmentWord(last) ?? (last.continues ? 'accepted' : 'planned');
}

export const shipmentWord = ({ stage }: Shipment): ShipmentState => stage;
