import { createHash } from 'node:crypto';
import { type CanonicalEvent, type CloudEvent, type EventName, toCloudEvent } from '#canonical';
import type { StoredEvent } from '#messaging';
import type { PartnerKind } from '#platform/config';
import { PUBLISHED_EVENTS, type Publication } from './published-events.table.js';
import { shown } from './whitelist.js';

/** One event as one partner sees it, before it has its place in that partner's feed. */
export interface Entry {
  readonly partnerId: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  /** The order, or the subject where there is none: what is kept in order at an endpoint. */
  readonly orderKey: string;
  readonly orderId?: string;
  /** GLN, where the event belongs to one. */
  readonly warehouse?: string;
  readonly receivedAt: string;
  /** @param sequence its place among the partner's events of this subject, from 1 */
  cloudEvent(sequence: number): CloudEvent;
}

export type Publications = readonly (readonly [PartnerKind, Publication<EventName>])[];

/** Which kinds of partner see events of the type, and how. */
export const publicationsOf = (type: EventName): Publications =>
  Object.entries(PUBLISHED_EVENTS[type] ?? {}) as unknown as Publications;

/** `crossdock.order.released.v1`, as a partner names it. */
export const publicType = ({ type, version }: Pick<CanonicalEvent, 'type' | 'version'>): string =>
  `crossdock.${type}.v${version}`;

/** Types of events that a kind of partner can see. */
export const typesFor = (kind: PartnerKind): string[] =>
  (Object.keys(PUBLISHED_EVENTS) as EventName[])
    .filter((type) => kind in PUBLISHED_EVENTS[type])
    .map((type) => publicType({ type, version: 1 }));

/** Types that anybody outside sees. */
export const PUBLISHED_TYPES = (Object.keys(PUBLISHED_EVENTS) as EventName[]).filter(
  (type) => publicationsOf(type).length > 0,
);

/** What an event is kept in order by. */
export const orderKeyOf = ({ orderId, subject }: CanonicalEvent): string => orderId ?? subject;

export function toEntry(
  event: StoredEvent,
  partnerId: string,
  { data }: Publication<EventName>,
  warehouse?: string,
): Entry {
  const published: CanonicalEvent = {
    ...event,
    id: publicId(event),
    source: `/crossdock/${event.tenant}`,
    data: shown<unknown>(event.data, data as true) as CanonicalEvent['data'],
  };
  return {
    partnerId,
    eventId: published.id,
    type: publicType(event),
    subject: event.subject,
    orderKey: orderKeyOf(event),
    receivedAt: event.receivedAt,
    ...(event.orderId && { orderId: event.orderId }),
    ...(warehouse && { warehouse }),
    cloudEvent: (sequence) => toCloudEvent(published, sequence),
  };
}

/** Says nothing of who else takes part, fits a header, and is the same whenever it is made. */
const publicId = ({ tenant, source, id }: StoredEvent): string =>
  `evt_${createHash('sha256').update(`${tenant}\n${source}\n${id}`).digest('base64url').slice(0, 27)}`;
