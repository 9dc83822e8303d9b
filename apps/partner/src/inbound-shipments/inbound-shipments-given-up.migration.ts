import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InboundShipmentsGivenUp1797100021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.inbound_shipments ADD COLUMN given_up_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.inbound_shipments DROP COLUMN given_up_at');
  }
}
