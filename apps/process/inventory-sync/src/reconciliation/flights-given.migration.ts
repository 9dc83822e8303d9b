import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockFlightsGiven1797100020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What warehouses were given and have not told to have picked.
    await runner.query(
      'CREATE INDEX flights_given ON inventory_sync.flights (tenant, location, sku) WHERE NOT moving AND NOT parts',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inventory_sync.flights_given');
  }
}
