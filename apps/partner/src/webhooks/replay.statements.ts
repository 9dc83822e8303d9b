import { DUE_NOW } from './webhook.store.js';

/**
 * Sends chosen events of the feed again: of one order behind what is on its way, which is sent at once, and once where it
 * is among those chosen.
 * @param chosen rows of the feed; `$1` is the tenant, `$2` the partner, `$3` the webhook
 */
const sendAgain = (chosen: string) => `
  WITH chosen AS (${chosen}), hurried AS (
    UPDATE partner.deliveries d SET ${DUE_NOW} FROM (SELECT DISTINCT order_key FROM chosen) c
    WHERE d.tenant = $1 AND d.webhook_id = $3 AND d.order_key = c.order_key AND d.status = 'retrying'
  ), added AS (
    INSERT INTO partner.deliveries (tenant, webhook_id, origin, position, event_id, type, subject, order_key, previous_id, status)
    SELECT $1, $3, 'replay', c.position, c.event_id, c.type, c.subject, c.order_key, (
      SELECT d.previous_id FROM partner.deliveries d
      WHERE d.tenant = $1 AND d.webhook_id = $3 AND d.origin = 'event' AND d.position = c.position
    ), 'waiting' FROM chosen c WHERE NOT EXISTS (
      SELECT FROM partner.deliveries d WHERE d.tenant = $1 AND d.webhook_id = $3 AND d.order_key = c.order_key
        AND d.position = c.position AND d.status IN ('waiting', 'retrying')
    ) ORDER BY c.position
  ) SELECT position FROM chosen ORDER BY position`;

/** What a webhook is for, of a span of time or behind a place. */
export const SEND_AGAIN_RANGE = sendAgain(`
  SELECT f.* FROM partner.feed f
  WHERE f.tenant = $1 AND f.partner_id = $2 AND f.position > $4 AND ($5::timestamptz IS NULL OR f.received_at >= $5)
    AND ($6::timestamptz IS NULL OR f.received_at < $6) AND ($7::text[] IS NULL OR f.type LIKE ANY ($7))
    AND ($8::text IS NULL OR starts_with(f.subject, $8)) AND ($9::text IS NULL OR starts_with(f.order_id, $9))
    AND ($10::text[] IS NULL OR f.warehouse = ANY ($10))
  ORDER BY f.position LIMIT $11`);

export const SEND_AGAIN_ONE = sendAgain(
  'SELECT f.* FROM partner.feed f WHERE f.tenant = $1 AND f.partner_id = $2 AND f.position = $4',
);
