import { sign } from '../signature.js';
import type { Delivery, LaneRecord } from './delivery.js';

/** What is posted to an endpoint (Standard Webhooks): the event, signed with every secret that is live. */
export function messageOf(keys: LaneRecord['keys'], { eventId, previousId, body }: Delivery, now: number) {
  const timestamp = Math.floor(now / 1000);
  const live = keys.filter(({ until }) => until > now).map(({ key }) => key);
  const sent = bodyOf(body, previousId);
  const headers = {
    'content-type': 'application/cloudevents+json',
    'user-agent': 'crossdock-webhooks/1',
    'webhook-id': eventId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign(live, eventId, timestamp, sent),
  };
  return { headers, body: sent };
}

/** The event as it is sent: that of the feed, and which one came before it for this webhook and order. */
export const bodyOf = (body: string, previousId: string | undefined): string =>
  previousId ? `{"previousid":${JSON.stringify(previousId)},${body.slice(1)}` : body;
