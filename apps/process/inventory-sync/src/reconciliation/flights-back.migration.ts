import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockFlightsBack1797100010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // On the shelf again and not in the book: a receipt of a return.
    await runner.query('ALTER TABLE inventory_sync.flights ADD COLUMN back boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inventory_sync.flights DROP COLUMN back');
  }
}
