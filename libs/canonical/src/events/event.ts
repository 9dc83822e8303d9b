import type { Instant, ZonedInstant } from '../values.js';
import type { EventData } from './catalog.js';

export type EventName = keyof EventData;

/** EPCIS/DCSA: a planned or estimated time never counts as the thing having happened. */
export type Classifier = 'planned' | 'estimated' | 'actual';

/**
 * A canonical event, version 1 of its type. On the wire to partners it becomes a CloudEvent
 * (`type` `crossdock.<name>.v1`, `partitionkey` the order); inside it stays this flat record.
 */
export interface CanonicalEvent<N extends EventName = EventName> {
  /** `source` + `id` are unique: the same fact told twice by its source carries the same pair. */
  readonly id: string;
  /** `/erp/sap`, `/wms/wms`, `/partner/3pl-east`, `/order-to-ship`, … */
  readonly source: string;
  readonly type: N;
  readonly version: 1;
  /** Business key of what it is about: an order, fulfilment, shipment, invoice or SKU at a location. Order is kept per subject. */
  readonly subject: string;
  /** The order it belongs to, where it belongs to one. */
  readonly orderId?: string;
  /** When it happened by the source's clock; absent when the source gave none. */
  readonly occurredAt?: ZonedInstant;
  readonly receivedAt: Instant;
  readonly classifier: Classifier;
  readonly traceparent?: string;
  /** Claim check of the raw message it was parsed from. */
  readonly documentId?: string;
  readonly data: EventData[N];
}
