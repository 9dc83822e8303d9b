import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockFlightsUnpicked1797100020190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of what was told before it was known to end them: a pick that found nothing of anything, as `isNothingPicked` says.
    await runner.query(`
      WITH nothing_picked AS (
        SELECT DISTINCT tenant, data->>'fulfilmentId' AS reference FROM messaging.events
        WHERE type = 'pick.short' AND jsonb_array_length(data->'lines') > 0
          AND NOT jsonb_path_exists(data, '$.lines[*].quantity.value ? (@ != 0)')
      ), causes_over AS (
        UPDATE inventory_sync.causes c SET ended_at = now() FROM nothing_picked n
        WHERE c.tenant = n.tenant AND c.reference = n.reference AND c.cause = 'order' AND c.ended_at IS NULL
      )
      DELETE FROM inventory_sync.flights f USING nothing_picked n WHERE f.tenant = n.tenant AND f.reference = n.reference`);
  }

  async down(): Promise<void> {
    // What was over stays over.
  }
}
