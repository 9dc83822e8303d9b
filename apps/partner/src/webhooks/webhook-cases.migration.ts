import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which parked deliveries have a case that is open. */
export class WebhookCases1795600000411 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.deliveries ADD case_open boolean NOT NULL DEFAULT false');
    await runner.query(
      'CREATE INDEX deliveries_cases ON partner.deliveries (tenant, webhook_id, event_id) WHERE case_open',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.deliveries DROP case_open');
  }
}
