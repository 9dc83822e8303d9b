import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIZE = "body#>>'{variance,delta,value}'";

const STATEMENTS = [
  // How a difference came to be what it is: as each comparison found it, by the event's position in the log.
  `CREATE TABLE portal.tower_drift (
    warehouse text NOT NULL,
    sku text NOT NULL,
    position bigint NOT NULL,
    at timestamptz(3) NOT NULL,
    delta numeric NOT NULL,
    unit text NOT NULL,
    PRIMARY KEY (warehouse, sku, position)
  )`,
  // Ascending, so that the largest difference comes first and places of one size are told apart by their ids.
  `ALTER TABLE portal.tower_stock ADD COLUMN largest_first numeric GENERATED ALWAYS AS (
    CASE WHEN ${SIZE} ~ '^-?[0-9]{1,30}(\\.[0-9]{1,30})?$' THEN -abs((${SIZE})::numeric) ELSE 0 END) STORED`,
  'CREATE INDEX tower_stock_largest ON portal.tower_stock (largest_first, id) WHERE NOT at_rest',
  'CREATE INDEX tower_stock_largest_at ON portal.tower_stock (warehouse, largest_first, id) WHERE NOT at_rest',
  'CREATE INDEX tower_stock_restless_at ON portal.tower_stock (warehouse, id) WHERE NOT at_rest',
];

/** Differences of stock place by place, and by their size. */
export class TowerDrift1797100023200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE portal.tower_drift');
    await runner.query('DROP INDEX portal.tower_stock_restless_at');
    await runner.query('ALTER TABLE portal.tower_stock DROP COLUMN largest_first');
  }
}
