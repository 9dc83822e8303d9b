import type { EventData } from './catalog.js';
import type { CanonicalEvent, EventName } from './event.js';

/** CloudEvents 1.0, structured JSON, as partners and feeds see an event. */
export interface CloudEvent<N extends EventName = EventName> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  /** `crossdock.shipment.departed.v1` */
  readonly type: string;
  readonly subject: string;
  /** Absent when the source gave no time. */
  readonly time?: string;
  readonly datacontenttype: 'application/json';
  /** The order: events with one key are delivered in order. */
  readonly partitionkey?: string;
  /** Per subject, zero-padded so that text order is number order (CloudEvents sequence extension). */
  readonly sequence: string;
  readonly traceparent?: string;
  /** As a webhook delivers it: the event before it for the same subscription and order, so that a gap shows. */
  readonly previousid?: string;
  readonly classifier: string;
  readonly receivedat: string;
  readonly data: EventData[N];
}

/** What stands around every payload. */
export type CloudEventEnvelope = Omit<CloudEvent, 'data'>;

/** @param sequence the event's place within its subject, from 1 */
export function toCloudEvent<N extends EventName>(event: CanonicalEvent<N>, sequence: number): CloudEvent<N> {
  return {
    specversion: '1.0',
    id: event.id,
    source: event.source,
    type: `crossdock.${event.type}.v${event.version}`,
    subject: event.subject,
    ...(event.occurredAt && { time: event.occurredAt }),
    datacontenttype: 'application/json',
    ...(event.orderId && { partitionkey: event.orderId }),
    sequence: String(sequence).padStart(20, '0'),
    ...(event.traceparent && { traceparent: event.traceparent }),
    classifier: event.classifier,
    receivedat: event.receivedAt,
    data: event.data,
  };
}
