import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import { KEPT_DAYS } from './delivery-log.js';

const EVERY_MS = 3_600_000;
const BATCH = 5_000;
const log = logger('webhooks');

/** The last delivery of an order stays without its attempts: the next one names it as the one before. */
const OLD = `
  SELECT d.tenant, d.webhook_id, d.id, d.origin = 'event' AND d.finished_at > now() - interval '1 year' AND NOT EXISTS (
    SELECT FROM partner.deliveries n WHERE n.tenant = d.tenant AND n.webhook_id = d.webhook_id
      AND n.order_key = d.order_key AND n.origin = 'event' AND n.id > d.id
  ) AS last FROM partner.deliveries d
  WHERE d.finished_at < now() - interval '${KEPT_DAYS} days' AND (d.attempts <> '[]' OR d.finished_at < now() - interval '1 year')
  LIMIT ${BATCH}`;

/** Forgets deliveries that ended long ago. */
@Injectable()
export class DeliveryLogPruner implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(
      () => void this.prune().catch((err) => log.warn({ err }, 'old deliveries not forgotten')),
      EVERY_MS,
    ).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async prune(): Promise<void> {
    for (let found = BATCH; found === BATCH; ) {
      const [{ count }] = (await this.database.query<{ count: number }>(
        `WITH old AS (${OLD}), kept AS (
           UPDATE partner.deliveries d SET attempts = '[]' FROM old
           WHERE old.last AND d.tenant = old.tenant AND d.webhook_id = old.webhook_id AND d.id = old.id
         ), dropped AS (
           DELETE FROM partner.deliveries d USING old
           WHERE NOT old.last AND d.tenant = old.tenant AND d.webhook_id = old.webhook_id AND d.id = old.id
         ) SELECT count(*)::int FROM old`,
      )) as [{ count: number }];
      found = count;
    }
  }
}
