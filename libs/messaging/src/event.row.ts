import { type CanonicalEvent, UnknownEventVersion, upcastEvent } from '#canonical';
import { Unavailable } from '#platform/persistence';
import type { StoredEvent } from './event-log.js';

/** An event without its place in the log. */
export interface LoggedRow {
  readonly source: string;
  readonly event_id: string;
  readonly type: CanonicalEvent['type'];
  readonly version: number;
  readonly subject: string;
  readonly order_id: string | null;
  readonly occurred_at: string | null;
  readonly received_at: string;
  readonly classifier: CanonicalEvent['classifier'];
  readonly traceparent: string | null;
  readonly document_id: string | null;
  readonly data: CanonicalEvent['data'];
}

/** Columns of `messaging.events e`. */
export const LOGGED = `e.source, e.event_id, e.type, e.version, e.subject, e.order_id, e.occurred_at, e.received_at, e.classifier,
  e.traceparent, e.document_id, e.data`;
/** With its place: of `messaging.positions p` beside. */
export const COLUMNS = `p.position, e.tenant, e.sequence, ${LOGGED}`;

export interface EventRow extends LoggedRow {
  /** null where a statement tells something else beside and found no event. */
  readonly position: string | null;
  readonly tenant: string;
  readonly sequence: number;
}

export function toEvent(row: EventRow): StoredEvent {
  const { position, tenant, sequence } = row;
  return { ...toCanonical(row), position: BigInt(position as string), tenant, sequence } as StoredEvent;
}

/** @throws Unavailable when a later build appended it: that one reads it, this one waits for its end. */
export function toCanonical(row: LoggedRow): CanonicalEvent {
  try {
    return upcastEvent(asAppended(row));
  } catch (error) {
    if (error instanceof UnknownEventVersion) throw new Unavailable(error.message);
    throw error;
  }
}

function asAppended(row: LoggedRow): CanonicalEvent {
  return {
    id: row.event_id,
    source: row.source,
    type: row.type,
    version: row.version,
    subject: row.subject,
    receivedAt: row.received_at,
    classifier: row.classifier,
    data: row.data,
    ...(row.order_id && { orderId: row.order_id }),
    ...(row.occurred_at && { occurredAt: row.occurred_at }),
    ...(row.traceparent && { traceparent: row.traceparent }),
    ...(row.document_id && { documentId: row.document_id }),
  } as unknown as CanonicalEvent;
}
