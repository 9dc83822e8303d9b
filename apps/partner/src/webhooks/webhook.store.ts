import type { Tx } from '#platform/persistence';
import type { FeedOf } from '../events/event-feed.js';
import type { DisabledReason, Webhook, WebhookFilter } from './webhook.js';

interface Row {
  readonly tenant: string;
  readonly id: string;
  readonly partner_id: string;
  readonly url: string;
  readonly types: string[];
  readonly filter: WebhookFilter;
  readonly description: string | null;
  readonly status: Webhook['status'];
  readonly disabled_reason: DisabledReason | null;
  readonly disabled_at: Date | null;
  readonly previous_until: Date | null;
  readonly failing_since: Date | null;
  readonly created_at: Date;
  readonly version: number;
}

type Queryable = { query(sql: string, parameters: unknown[]): Promise<unknown> };

const SELECT = `
  SELECT w.tenant, w.id, w.partner_id, w.url, w.types, w.filter, w.description, w.status, w.disabled_reason, w.disabled_at,
    CASE WHEN w.previous_until > now() THEN w.previous_until END AS previous_until, w.created_at, w.version, l.failing_since
  FROM partner.webhooks w JOIN partner.webhook_lanes l ON l.tenant = w.tenant AND l.webhook_id = w.id
  WHERE w.tenant = $1 AND w.partner_id = $2`;

export async function countWebhooks(tx: Tx, { tenant, partnerId }: FeedOf): Promise<number> {
  const [{ count }] = (await tx.query(
    'SELECT count(*)::int FROM partner.webhooks WHERE tenant = $1 AND partner_id = $2',
    [tenant, partnerId],
  )) as [{ count: number }];
  return count;
}

export async function findWebhook(db: Queryable, of: FeedOf, id: string): Promise<Webhook | undefined> {
  const [row] = (await db.query(`${SELECT} AND w.id = $3`, [of.tenant, of.partnerId, id])) as Row[];
  return row && toWebhook(row);
}

export async function listWebhooks(db: Queryable, of: FeedOf, after: string, limit: number): Promise<Webhook[]> {
  const rows = (await db.query(`${SELECT} AND w.id > $3 ORDER BY w.id LIMIT $4`, [
    of.tenant,
    of.partnerId,
    after,
    limit,
  ])) as Row[];
  return rows.map(toWebhook);
}

/** Everybody who writes takes the lane's lock first, as those who deliver do. */
export async function lockLane(tx: Tx, { tenant }: Pick<FeedOf, 'tenant'>, id: string): Promise<void> {
  await tx.query('SELECT FROM partner.webhook_lanes WHERE tenant = $1 AND webhook_id = $2 FOR UPDATE', [tenant, id]);
}

/** Begins with what happens next: what is in the feed already is there to be read or replayed. */
export async function addWebhook(
  tx: Tx,
  { tenant, partnerId }: FeedOf,
  webhook: Pick<Webhook, 'id' | 'url' | 'types' | 'filter' | 'description' | 'status'>,
  sealed: Buffer,
): Promise<void> {
  const { id, url, types, filter, description, status } = webhook;
  const disabledReason: DisabledReason | null = status === 'disabled' ? 'by-partner' : null;
  await tx.query(
    `INSERT INTO partner.webhooks (tenant, id, partner_id, url, types, filter, description, status, secret, disabled_reason, disabled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, CASE WHEN $10::text IS NOT NULL THEN now() END)`,
    [tenant, id, partnerId, url, types, JSON.stringify(filter), description ?? null, status, sealed, disabledReason],
  );
  await tx.query(
    `INSERT INTO partner.webhook_lanes (tenant, webhook_id, partner_id, enabled, position)
     SELECT $1, $2, $3, $4, coalesce((SELECT position FROM partner.feed_ends WHERE tenant = $1 AND partner_id = $3), 0)`,
    [tenant, id, partnerId, status === 'enabled'],
  );
}

export async function changeWebhook(
  tx: Tx,
  webhook: Omit<Webhook, 'description'> & { readonly description?: string | null },
): Promise<void> {
  const { tenant, id, url, types, filter, description } = webhook;
  await forgetOldPlace(tx, { tenant, id, url });
  await tx.query(
    `UPDATE partner.webhooks SET url = $3, types = $4, filter = $5, description = $6, version = version + 1
     WHERE tenant = $1 AND id = $2`,
    [tenant, id, url, types, JSON.stringify(filter), description ?? null],
  );
}

/** How the endpoint was says nothing of where the webhook goes from now on: what is held is sent there at once. */
async function forgetOldPlace(tx: Tx, { tenant, id, url }: Pick<Webhook, 'tenant' | 'id' | 'url'>): Promise<void> {
  const [moved] = (await tx.query('SELECT FROM partner.webhooks WHERE tenant = $1 AND id = $2 AND url <> $3', [
    tenant,
    id,
    url,
  ])) as object[];
  if (!moved) return;
  await tx.query(
    `UPDATE partner.webhook_lanes SET failures = 0, failing_since = NULL, failed_at = NULL WHERE tenant = $1 AND webhook_id = $2`,
    [tenant, id],
  );
  await tx.query(
    `UPDATE partner.deliveries d SET ${DUE_NOW} WHERE tenant = $1 AND webhook_id = $2 AND status = 'retrying'`,
    [tenant, id],
  );
}

/** Sent as soon as its turn comes, whatever the endpoint asked for. In milliseconds, as those who deliver write it. */
export const DUE_NOW = `next_attempt_at = date_trunc('milliseconds', clock_timestamp()), not_before = NULL`;

export async function deleteWebhook(tx: Tx, { tenant, id }: Webhook): Promise<void> {
  await tx.query('DELETE FROM partner.webhooks WHERE tenant = $1 AND id = $2', [tenant, id]);
}

/** @param reason why it is disabled: none where an operator does it */
export async function setEnabled(
  tx: Tx,
  { tenant, id }: Webhook,
  enabled: boolean,
  reason: DisabledReason | null = enabled ? null : 'by-partner',
): Promise<void> {
  await tx.query(
    `UPDATE partner.webhooks SET status = $3, disabled_reason = $4, disabled_at = CASE WHEN $3 = 'disabled' THEN now() END,
       version = version + 1 WHERE tenant = $1 AND id = $2`,
    [tenant, id, enabled ? 'enabled' : 'disabled', reason],
  );
  await tx.query(
    `UPDATE partner.webhook_lanes SET enabled = $3, failures = 0, failing_since = NULL, failed_at = NULL
     WHERE tenant = $1 AND webhook_id = $2`,
    [tenant, id, enabled],
  );
}

/** Goes on with what happens from now on; what waited and what was not begun is left to be replayed: nobody's case. */
export async function skipToNow(tx: Tx, { tenant, partnerId, id }: Webhook): Promise<void> {
  await tx.query(
    `UPDATE partner.webhook_lanes l SET position = greatest(l.position, coalesce((
       SELECT e.position FROM partner.feed_ends e WHERE e.tenant = $1 AND e.partner_id = $3), 0))
     WHERE l.tenant = $1 AND l.webhook_id = $2`,
    [tenant, id, partnerId],
  );
  await tx.query(
    `UPDATE partner.deliveries SET status = 'parked', next_attempt_at = NULL, finished_at = now()
     WHERE tenant = $1 AND webhook_id = $2 AND status IN ('waiting', 'retrying')`,
    [tenant, id],
  );
}

/** The secret of now signs on beside the new one until it ends; one before that ends at once. */
export async function rotateSecret(tx: Tx, { tenant, id }: Webhook, sealed: Buffer, until: Date): Promise<void> {
  await tx.query(
    `UPDATE partner.webhooks SET previous_secret = secret, previous_until = $4, secret = $3, version = version + 1
     WHERE tenant = $1 AND id = $2`,
    [tenant, id, sealed, until],
  );
}

/** Whoever serves it looks again at its settings and what is held, also where the endpoint was to be left alone. */
export async function poke(tx: Tx, { tenant, id }: Pick<Webhook, 'tenant' | 'id'>): Promise<void> {
  await tx.query(
    `UPDATE partner.webhook_lanes SET changes = changes + 1, due_at = clock_timestamp(), paused_until = NULL
     WHERE tenant = $1 AND webhook_id = $2`,
    [tenant, id],
  );
}

function toWebhook(row: Row): Webhook {
  return {
    tenant: row.tenant,
    id: row.id,
    partnerId: row.partner_id,
    url: row.url,
    types: row.types,
    filter: row.filter,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    version: row.version,
    ...(row.description && { description: row.description }),
    ...(row.disabled_reason && { disabledReason: row.disabled_reason }),
    ...(row.disabled_at && { disabledAt: row.disabled_at.toISOString() }),
    ...(row.previous_until && { previousSecretUntil: row.previous_until.toISOString() }),
    ...(row.failing_since && { failingSince: row.failing_since.toISOString() }),
  };
}
