import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InboundShipments1795600000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.inbound_shipments (
        tenant text NOT NULL,
        id text NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        supplier text NOT NULL,
        warehouse text NOT NULL,
        state text NOT NULL CHECK (state IN ('notified', 'arrived', 'received')),
        notice jsonb NOT NULL,
        receipt jsonb,
        history jsonb NOT NULL,
        PRIMARY KEY (tenant, id)
      )`);
    await runner.query('CREATE INDEX inbound_shipments_supplier ON partner.inbound_shipments (tenant, supplier, seq)');
    await runner.query(
      'CREATE INDEX inbound_shipments_warehouse ON partner.inbound_shipments (tenant, warehouse, seq)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner.inbound_shipments');
  }
}
