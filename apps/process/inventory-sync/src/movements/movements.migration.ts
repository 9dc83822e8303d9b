import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockMovements1797000005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inventory_sync.movements (
        tenant text NOT NULL,
        id text NOT NULL,
        location text NOT NULL,
        sku text NOT NULL,
        delta jsonb NOT NULL,
        settled text CHECK (settled IN ('posted', 'set-aside')),
        case_id uuid,
        -- Whatever else is told of it, as it is shown.
        detail jsonb NOT NULL,
        received_at timestamptz(3) NOT NULL,
        PRIMARY KEY (tenant, id)
      ) WITH (fillfactor = 80)`);
    await runner.query('CREATE INDEX movements_listed ON inventory_sync.movements (tenant, received_at, id)');
    await runner.query(
      'CREATE INDEX movements_of_stock ON inventory_sync.movements (tenant, sku, location, received_at, id)',
    );
    await runner.query(`CREATE INDEX movements_unsettled ON inventory_sync.movements (tenant, received_at, id)
      WHERE settled IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory_sync.movements');
  }
}
