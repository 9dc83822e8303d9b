import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrderFeeds1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erp.feeds (
        tenant       text NOT NULL,
        connection   text NOT NULL,
        watermark    text,
        last_read_at timestamptz,
        last_error   text,
        PRIMARY KEY (tenant, connection)
      )`);
    await runner.query(`
      CREATE TABLE erp.order_states (
        tenant       text NOT NULL,
        connection   text NOT NULL,
        order_number text NOT NULL,
        phase        text NOT NULL,
        change_id    text NOT NULL,
        changed_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, connection, order_number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erp.order_states');
    await runner.query('DROP TABLE erp.feeds');
  }
}
