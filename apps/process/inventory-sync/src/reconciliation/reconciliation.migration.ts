import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockFlights1797100002003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Items of fulfilments on their way out, one row each.
    await runner.query(`
      CREATE TABLE inventory_sync.flights (
        tenant text NOT NULL,
        reference text NOT NULL,
        location text NOT NULL,
        sku text NOT NULL,
        -- Its goods may have left the shelf and not the book.
        moving boolean NOT NULL DEFAULT false,
        -- A part of it left, and more of it will follow.
        parts boolean NOT NULL DEFAULT false,
        PRIMARY KEY (tenant, reference, sku)
      ) WITH (fillfactor = 70)`);
    await runner.query('CREATE INDEX flights_at ON inventory_sync.flights (tenant, location, sku) WHERE moving');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory_sync.flights');
  }
}
