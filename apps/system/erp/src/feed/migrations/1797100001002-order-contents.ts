import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderContents1797100001002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Null: not known; the next reading is the first.
    await runner.query('ALTER TABLE erp.order_states ADD COLUMN content text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE erp.order_states DROP COLUMN content');
  }
}
