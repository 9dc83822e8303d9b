/** Lanes that have something to do and that nobody serves, to their new owner. */
export const CLAIM = `
  WITH due AS (
    SELECT l.tenant, l.webhook_id FROM partner.webhook_lanes l
    LEFT JOIN partner.feed_ends e ON e.tenant = l.tenant AND e.partner_id = l.partner_id
    WHERE l.enabled AND (l.lease_until IS NULL OR l.lease_until < clock_timestamp())
      AND (l.paused_until IS NULL OR l.paused_until <= clock_timestamp())
      AND (l.position < e.position OR l.due_at <= clock_timestamp()) AND l.partner_id <> ALL ($4)
    ORDER BY l.lease_until NULLS FIRST LIMIT $3 FOR UPDATE OF l SKIP LOCKED
  )
  UPDATE partner.webhook_lanes l SET lease_owner = $1, lease_until = clock_timestamp() + $2 * interval '1 ms'
  FROM due WHERE l.tenant = due.tenant AND l.webhook_id = due.webhook_id
  RETURNING l.tenant, l.webhook_id`;

const HEALTH_TYPES = {
  failures: 'int',
  failing_since: 'timestamptz',
  failed_at: 'timestamptz',
  paused_until: 'timestamptz',
};

export const HEALTH_COLUMNS = Object.entries(HEALTH_TYPES)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ');

/** How an endpoint is, as its lane found it, unless something was changed from outside meanwhile: that says more. */
export const HEALTH = Object.keys(HEALTH_TYPES)
  .map((column) => `${column} = CASE WHEN l.changes = g.changes THEN g.${column} ELSE l.${column} END`)
  .join(', ');

/** In the order of their ids, as everybody locks them. */
const MINE = `
  WITH mine AS (
    SELECT l.tenant, l.webhook_id FROM partner.webhook_lanes l
    JOIN unnest($2::text[], $3::text[]) AS w(tenant, webhook_id) ON w.tenant = l.tenant AND w.webhook_id = l.webhook_id
    WHERE l.lease_owner = $1 ORDER BY l.tenant, l.webhook_id FOR UPDATE OF l
  )`;

export const RENEW = `${MINE}
  UPDATE partner.webhook_lanes l SET lease_until = clock_timestamp() + $4 * interval '1 ms'
  FROM mine WHERE l.tenant = mine.tenant AND l.webhook_id = mine.webhook_id
  RETURNING l.tenant, l.webhook_id, l.enabled, l.changes`;

/** Where something was changed from outside since the lane was looked at last, it is due at once, and not left alone. */
export const RELEASE = `${MINE}
  UPDATE partner.webhook_lanes l SET lease_owner = NULL, lease_until = NULL, position = greatest(l.position, g.position),
    due_at = CASE WHEN l.changes = g.changes THEN g.due_at ELSE clock_timestamp() END, ${HEALTH}
  FROM mine JOIN json_to_recordset($4::json) AS g(tenant text, webhook_id text, position bigint, changes int,
    due_at timestamptz, ${HEALTH_COLUMNS})
    ON g.tenant = mine.tenant AND g.webhook_id = mine.webhook_id
  WHERE l.tenant = mine.tenant AND l.webhook_id = mine.webhook_id`;

export const SETTINGS = `
  SELECT w.id, w.partner_id, w.url, w.types, w.filter, w.secret, w.previous_secret, w.previous_until,
    l.position, l.failures, l.failing_since, l.failed_at, l.changes
  FROM partner.webhooks w JOIN partner.webhook_lanes l ON l.tenant = w.tenant AND l.webhook_id = w.id
  WHERE w.tenant = $1 AND w.id = ANY ($2) AND l.enabled`;

/** The first of each order that is held, those that are due first, at most so many per webhook; and how many are behind. */
export const HEADS = `
  SELECT w.id AS webhook_id, h.* FROM unnest($2::text[]) AS w(id) CROSS JOIN LATERAL (
    SELECT * FROM (
      SELECT DISTINCT ON (d.order_key) d.order_key, d.id, d.next_attempt_at, d.not_before,
        count(*) OVER (PARTITION BY d.order_key) - 1 AS waiting
      FROM partner.deliveries d
      WHERE d.tenant = $1 AND d.webhook_id = w.id AND d.status IN ('waiting', 'retrying')
      ORDER BY d.order_key, d.id
    ) first ORDER BY next_attempt_at NULLS FIRST, id LIMIT $3
  ) h ORDER BY h.next_attempt_at NULLS FIRST, h.id`;

/** Written before an event in front of them was. */
export const KNOWN = `
  SELECT w.id AS webhook_id, k.position FROM unnest($2::text[], $3::bigint[]) AS w(id, position) CROSS JOIN LATERAL (
    SELECT d.position FROM partner.deliveries d
    WHERE d.tenant = $1 AND d.webhook_id = w.id AND d.origin = 'event' AND d.position > w.position LIMIT 10000
  ) k`;

/** The next events for each of the lanes, with the one that went before each. */
export const PAGES = `
  SELECT l.n, f.position, f.event_id, f.type, f.subject, f.order_key, f.order_id, f.body, (
      SELECT d.event_id FROM partner.deliveries d
      WHERE d.tenant = l.tenant AND d.webhook_id = l.webhook AND d.order_key = f.order_key AND d.origin = 'event'
        AND d.position < f.position
      ORDER BY d.id DESC LIMIT 1
    ) AS previous_id
  FROM json_to_recordset($1::json) AS l(n int, tenant text, partner text, webhook text, after bigint, up_to bigint,
    types text[], subject text, orders text, warehouses text[])
  CROSS JOIN LATERAL (
    SELECT f.* FROM partner.feed f
    WHERE f.tenant = l.tenant AND f.partner_id = l.partner AND f.position > l.after AND f.position <= l.up_to
      AND (l.types IS NULL OR f.type LIKE ANY (l.types)) AND (l.subject IS NULL OR starts_with(f.subject, l.subject))
      AND (l.orders IS NULL OR starts_with(f.order_id, l.orders))
      AND (l.warehouses IS NULL OR f.warehouse = ANY (l.warehouses))
    ORDER BY f.position LIMIT $2
  ) f ORDER BY l.n, f.position`;

/**
 * How far the feeds go, and whether the lanes are as their owner knows them: read before the pages, so that what is
 * committed in between is for the next ones.
 */
export const ENDS = `
  SELECT coalesce((
      SELECT e.position FROM partner.feed_ends e WHERE e.tenant = l.tenant AND e.partner_id = l.partner
    ), 0) AS position, (
      SELECT w.enabled AND w.changes = l.changes FROM partner.webhook_lanes w
      WHERE w.tenant = l.tenant AND w.webhook_id = l.webhook
    ) AS known
  FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) WITH ORDINALITY AS l(tenant, partner, webhook, changes, n)
  ORDER BY l.n`;

export const HELD = `
  SELECT l.n, d.id, d.origin, d.position, d.event_id, d.type, d.subject, d.order_key, d.previous_id,
    coalesce(d.body, f.body) AS body, f.order_id, d.next_attempt_at, jsonb_path_query_array(d.attempts, '$[*].at') AS attempts
  FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) WITH ORDINALITY AS l(tenant, partner, webhook, id, n)
  CROSS JOIN LATERAL (
    SELECT * FROM partner.deliveries d WHERE d.tenant = l.tenant AND d.webhook_id = l.webhook AND d.id = l.id
      AND d.status IN ('waiting', 'retrying') LIMIT 1
  ) d
  LEFT JOIN LATERAL (
    SELECT f.body, f.order_id FROM partner.feed f
    WHERE f.tenant = l.tenant AND f.partner_id = l.partner AND f.position = d.position LIMIT 1
  ) f ON true`;

export const NEXT_HELD = `
  SELECT id, next_attempt_at, not_before FROM partner.deliveries
  WHERE tenant = $1 AND webhook_id = $2 AND order_key = $3 AND id > $4 AND status IN ('waiting', 'retrying')
  ORDER BY id LIMIT 1`;
