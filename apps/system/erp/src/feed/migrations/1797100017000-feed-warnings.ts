import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FeedWarnings1797100017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE erp.feeds ADD COLUMN warning jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE erp.feeds DROP COLUMN warning');
  }
}
