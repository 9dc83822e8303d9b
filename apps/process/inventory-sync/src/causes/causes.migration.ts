import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockCauses1797100020002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What moves items of a place and is posted elsewhere: orders, inbound shipments, returns; a row per item.
    await runner.query(`
      CREATE TABLE inventory_sync.causes (
        tenant text NOT NULL,
        cause text NOT NULL CHECK (cause IN ('order', 'receipt')),
        reference text NOT NULL,
        location text NOT NULL,
        sku text NOT NULL,
        -- When it was over; absent while it may still move something.
        ended_at timestamptz,
        PRIMARY KEY (tenant, cause, reference, sku)
      ) WITH (fillfactor = 70)`);
    await runner.query('CREATE INDEX causes_at ON inventory_sync.causes (tenant, location, sku, cause)');
    await runner.query('CREATE INDEX causes_ended ON inventory_sync.causes (ended_at) WHERE ended_at IS NOT NULL');
    // What is under way already.
    await runner.query(`
      INSERT INTO inventory_sync.causes (tenant, cause, reference, location, sku, ended_at)
      SELECT tenant, CASE WHEN back THEN 'receipt' ELSE 'order' END, reference, location, sku, CASE WHEN back THEN now() END
      FROM inventory_sync.flights`);
    await runner.query(`
      INSERT INTO inventory_sync.causes (tenant, cause, reference, location, sku, ended_at)
      SELECT DISTINCT ON (tenant, id, line->>'sku') tenant, 'receipt', id, state->>'warehouse', line->>'sku',
        CASE WHEN status IN ('expected', 'arrived') THEN NULL ELSE now() END
      FROM inventory_sync.instances CROSS JOIN LATERAL jsonb_array_elements(state->'lines') AS line
      WHERE status IN ('expected', 'arrived', 'received', 'posted') ON CONFLICT DO NOTHING`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory_sync.causes');
  }
}
