import { type CanonicalEvent, type EventName, isEvent } from '#canonical';
import type { StoredEvent } from '#messaging';
import type { Cause } from '../movement-reasons.table.js';
import { isNothingPicked } from '../nothing-picked.js';

/** Events that tell of what moves stock and is posted elsewhere. */
export const CAUSE_EVENTS = [
  'fulfilment.released',
  'pick.short',
  'fulfilment.shipped',
  'goods.issued',
  'fulfilment.cancelled',
  'fulfilment.rejected',
  'inbound-shipment.notified',
  'inbound-shipment.received',
  'return.counted',
] as const satisfies readonly EventName[];

/** `begun`: may move these items from now on; `over`: has moved what it will, as far as is known. */
export type CauseChange =
  | {
      readonly kind: 'begun';
      readonly cause: Cause;
      readonly reference: string;
      readonly location: string;
      readonly skus: readonly string[];
    }
  | { readonly kind: 'again' | 'over'; readonly cause: Cause; readonly reference: string };

/** In the order of the events. Pure. */
export const causeChangesBy = (events: readonly StoredEvent[]): CauseChange[] => events.flatMap(changesBy);

function changesBy(event: StoredEvent): CauseChange[] {
  if (isEvent(event, 'fulfilment.released')) {
    const { fulfilmentId: reference, warehouse: location, lines } = event.data.fulfilment;
    return [{ kind: 'begun', cause: 'order', reference, location, skus: skusOf(lines) }];
  }
  if (isEvent(event, 'inbound-shipment.notified')) {
    const { inboundShipmentId: reference, notice } = event.data;
    const skus = skusOf(notice.units.flatMap(({ lines }) => lines));
    return [{ kind: 'begun', cause: 'receipt', reference, location: notice.warehouse, skus }];
  }
  if (isEvent(event, 'inbound-shipment.received')) {
    const { inboundShipmentId: reference, warehouse: location, lines } = event.data;
    return came(reference, location, skusOf(lines));
  }
  if (isEvent(event, 'return.counted')) {
    const { receiptId: reference, warehouse: location, lines } = event.data;
    return came(reference, location, skusOf(lines));
  }
  const { fulfilmentId: reference } = event.data as Partial<CanonicalEvent<'goods.issued'>['data']>;
  if (reference === undefined) return [];
  if (isEvent(event, 'fulfilment.shipped')) return [{ kind: 'again', cause: 'order', reference }];
  const isOver =
    isNothingPicked(event) ||
    isEvent(event, 'goods.issued') ||
    isEvent(event, 'fulfilment.cancelled') ||
    isEvent(event, 'fulfilment.rejected');
  return isOver ? [{ kind: 'over', cause: 'order', reference }] : [];
}

/** It is counted: whatever the warehouse tells of it follows within days. */
const came = (reference: string, location: string, skus: readonly string[]): CauseChange[] => [
  { kind: 'begun', cause: 'receipt', reference, location, skus },
  { kind: 'over', cause: 'receipt', reference },
];

const skusOf = (lines: readonly { readonly sku: string }[]): string[] => [...new Set(lines.map(({ sku }) => sku))];
