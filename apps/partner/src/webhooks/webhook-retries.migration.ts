import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an endpoint asked for by `Retry-After`, which nothing but its partner overrules; when it failed last. */
export class WebhookRetries1795600000412 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.deliveries ADD not_before timestamptz');
    await runner.query('ALTER TABLE partner.webhook_lanes ADD failed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.deliveries DROP not_before');
    await runner.query('ALTER TABLE partner.webhook_lanes DROP failed_at');
  }
}
