import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that could not be published, and those of their orders behind them. */
export class HeldEvents1795600000413 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.feed_held (
        tenant text NOT NULL,
        order_key text NOT NULL,
        log_position bigint NOT NULL,
        error text,
        held_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, order_key, log_position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner.feed_held');
  }
}
