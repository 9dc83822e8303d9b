import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases as things of their own, that operators work on and that outlive the webhook and its log. */
export class WebhookExceptions1795600000414 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.webhook_cases (
        tenant text NOT NULL,
        id text NOT NULL,
        partner_id text NOT NULL,
        webhook_id text NOT NULL,
        event_id text NOT NULL,
        position bigint NOT NULL,
        type text NOT NULL,
        subject text NOT NULL,
        order_id text,
        evidence jsonb NOT NULL,
        openings integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved', 'abandoned')),
        assignee text,
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        closed_at timestamptz,
        resolution text,
        closed_by text,
        PRIMARY KEY (tenant, id)
      )`);
    await runner.query('CREATE INDEX webhook_cases_opened ON partner.webhook_cases (tenant, opened_at, id)');
    await runner.query(
      `CREATE INDEX webhook_cases_open ON partner.webhook_cases (tenant, webhook_id, event_id) WHERE state = 'open'`,
    );
    await runner.query(`
      INSERT INTO partner.webhook_cases (tenant, id, partner_id, webhook_id, event_id, position, type, subject, order_id,
        evidence, opened_at, due_at)
      SELECT DISTINCT ON (d.tenant, d.webhook_id, d.event_id) d.tenant, d.webhook_id || ':' || d.event_id, w.partner_id,
        d.webhook_id, d.event_id, d.position, d.type, d.subject, f.order_id,
        jsonb_build_object('url', w.url, 'deliveryId', d.id::text, 'attempts', jsonb_array_length(d.attempts),
          'lastAttempt', d.attempts -> -1),
        date_trunc('milliseconds', d.finished_at), d.finished_at + interval '1 day'
      FROM partner.deliveries d JOIN partner.webhooks w ON w.tenant = d.tenant AND w.id = d.webhook_id
      LEFT JOIN partner.feed f ON f.tenant = d.tenant AND f.partner_id = w.partner_id AND f.position = d.position
      WHERE d.case_open AND d.position IS NOT NULL
      ORDER BY d.tenant, d.webhook_id, d.event_id, d.id DESC`);
    await runner.query('ALTER TABLE partner.deliveries DROP case_open');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.deliveries ADD case_open boolean NOT NULL DEFAULT false');
    await runner.query(
      'CREATE INDEX deliveries_cases ON partner.deliveries (tenant, webhook_id, event_id) WHERE case_open',
    );
    await runner.query('DROP TABLE partner.webhook_cases');
  }
}
