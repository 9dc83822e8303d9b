import { type CanonicalEvent, type EventName, isEvent } from '#canonical';
import type { StoredEvent } from '#messaging';
import { isNothingPicked } from '../nothing-picked.js';

/** Events that tell how far goods of a fulfilment are on their way out, or back. */
export const FLIGHT_EVENTS = [
  'fulfilment.released',
  'pick.confirmed',
  'pick.short',
  'fulfilment.packed',
  'pallet.loaded',
  'fulfilment.shipped',
  'goods.issued',
  'fulfilment.cancelled',
  'fulfilment.rejected',
  'return.counted',
  'return.received',
] as const satisfies readonly EventName[];

/**
 * What an event says of a fulfilment. `moving`: its goods may have left the shelf while they are still in the book;
 * `part`: the same, and more of it will follow; `issued`: those that left are out of the book as well; `back`: on the shelf again
 * and not in the book.
 */
export type FlightChange =
  | {
      readonly kind: 'released' | 'back';
      readonly reference: string;
      readonly location: string;
      readonly skus: readonly string[];
    }
  | { readonly kind: 'moving' | 'part' | 'issued' | 'over'; readonly reference: string };

/** In the order of the events. Pure. */
export const flightChangesBy = (events: readonly StoredEvent[]): FlightChange[] =>
  events.flatMap((event) => changeBy(event) ?? []);

function changeBy(event: StoredEvent): FlightChange | undefined {
  if (isEvent(event, 'fulfilment.released')) {
    const { fulfilmentId: reference, warehouse: location, lines } = event.data.fulfilment;
    return { kind: 'released', reference, location, skus: [...new Set(lines.map(({ sku }) => sku))] };
  }
  if (isEvent(event, 'return.counted')) {
    const { receiptId: reference, warehouse: location, lines } = event.data;
    return { kind: 'back', reference, location, skus: [...new Set(lines.map(({ sku }) => sku))] };
  }
  if (isEvent(event, 'return.received')) return { kind: 'over', reference: event.data.receiptId };
  const { fulfilmentId: reference } = event.data as Partial<CanonicalEvent<'goods.issued'>['data']>;
  if (reference === undefined) return undefined;
  if (isNothingPicked(event)) return { kind: 'over', reference };
  switch (event.type) {
    case 'pick.confirmed':
    case 'pick.short':
    case 'fulfilment.packed':
    case 'pallet.loaded':
      return { kind: 'moving', reference };
    case 'fulfilment.shipped':
      return {
        kind: (event as CanonicalEvent<'fulfilment.shipped'>).data.final === false ? 'part' : 'moving',
        reference,
      };
    case 'goods.issued':
      return { kind: 'issued', reference };
    case 'fulfilment.cancelled':
    case 'fulfilment.rejected':
      return { kind: 'over', reference };
    default:
      return undefined;
  }
}
