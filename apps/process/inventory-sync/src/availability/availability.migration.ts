import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockReadings1797000005002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What one book (`wms`, `erp:sap`) said of an item when it was asked last; an empty list: it does not know the item.
    await runner.query(`
      CREATE TABLE inventory_sync.readings (
        tenant text NOT NULL,
        sku text NOT NULL,
        book text NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        figures jsonb NOT NULL,
        PRIMARY KEY (tenant, sku, book)
      ) WITH (fillfactor = 70)`);
    // When an event said last that stock of an item has moved: readings from before are old.
    await runner.query(`
      CREATE TABLE inventory_sync.stock_moves (
        tenant text NOT NULL,
        sku text NOT NULL,
        moved_at timestamptz(3) NOT NULL,
        PRIMARY KEY (tenant, sku)
      ) WITH (fillfactor = 70)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory_sync.stock_moves, inventory_sync.readings');
  }
}
