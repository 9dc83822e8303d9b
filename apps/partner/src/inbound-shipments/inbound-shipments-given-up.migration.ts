import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InboundShipmentsGivenUp1797100021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.inbound_shipments ADD COLUMN given_up_at timestamptz');
    await this.fill(runner);
  }

  /** Those that were given up before it was told: their cases say so. */
  async fill(runner: Pick<QueryRunner, 'query'>): Promise<void> {
    await runner.query(`
      UPDATE partner.inbound_shipments s SET given_up_at = given_up.at FROM (
        SELECT tenant, data->>'instanceId' AS id, max(received_at::timestamptz) AS at FROM messaging.events
        WHERE type = 'exception.resolved' AND data->>'process' = 'inventory-sync' AND data->>'code' LIKE 'overdue:%'
          AND data->>'resolution' LIKE 'Expected no longer%'
        GROUP BY 1, 2
      ) AS given_up
      WHERE s.tenant = given_up.tenant AND s.id = given_up.id AND s.state <> 'received'
        AND (s.history->-1->>'recordedAt')::timestamptz <= given_up.at`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.inbound_shipments DROP COLUMN given_up_at');
  }
}
