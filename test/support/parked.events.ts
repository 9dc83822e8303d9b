import { randomUUID } from 'node:crypto';
import type { PopulatedProduct } from './populated.js';

/** Cases of webhooks of two partners: one of the two may be disabled by the time that they are acted on. */
export async function parkEvents(populated: PopulatedProduct): Promise<void> {
  const body = { url: 'http://127.0.0.1:9/', types: ['*'] };
  for (const owner of ['3pl-east', 'swift'])
    await populated.world.call(owner, '/partner/v1/webhooks', { method: 'POST', key: randomUUID(), body });
  await populated.query(
    `INSERT INTO partner.webhook_cases (tenant, id, partner_id, webhook_id, event_id, position, type, subject, evidence,
       opened_at, due_at)
     SELECT f.tenant, w.id || ':' || f.event_id, w.partner_id, w.id, f.event_id, f.position, f.type, f.subject, '{}', now(),
       now() FROM partner.webhooks w JOIN partner.feed f USING (tenant, partner_id) WHERE w.status = 'enabled'
     ORDER BY f.position LIMIT 20`,
  );
}
