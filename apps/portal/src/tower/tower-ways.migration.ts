import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // Also settlements, stock and timelines tell what has changed in them.
  'ALTER TABLE portal.tower_settlements ADD COLUMN revision bigint NOT NULL DEFAULT 0',
  'ALTER TABLE portal.tower_stock ADD COLUMN revision bigint NOT NULL DEFAULT 0',
  'CREATE INDEX tower_settlements_revised ON portal.tower_settlements (revision)',
  'CREATE INDEX tower_stock_revised ON portal.tower_stock (revision)',
  // One row an order: entries are many, and none is asked for by its revision.
  `CREATE TABLE portal.tower_timelines (
    order_id text PRIMARY KEY,
    revision bigint NOT NULL
  )`,
  'CREATE INDEX tower_timelines_revised ON portal.tower_timelines (revision)',
  // What is late is found by its day: of goods that have yet to leave, else there is none.
  'ALTER TABLE portal.tower_orders ADD COLUMN requested_on date, ADD COLUMN due_on date',
  'DROP INDEX portal.tower_orders_unsent',
  'CREATE INDEX tower_orders_due ON portal.tower_orders (due_on, id) WHERE due_on IS NOT NULL',
  'CREATE INDEX tower_orders_state_due ON portal.tower_orders (state, due_on, id) WHERE due_on IS NOT NULL',
  'ALTER TABLE portal.tower_order_keys ADD COLUMN due_on date',
  `CREATE INDEX tower_order_keys_due ON portal.tower_order_keys (kind, key, due_on, order_id) WHERE due_on IS NOT NULL`,
  `CREATE INDEX tower_order_keys_state_due ON portal.tower_order_keys (kind, key, state, due_on, order_id)
    WHERE due_on IS NOT NULL`,
  // The queue by whatever it is narrowed by, closed cases among them.
  'CREATE INDEX tower_cases_owner ON portal.tower_cases (state, owner, due_at, id)',
  'CREATE INDEX tower_cases_assignee ON portal.tower_cases (state, assignee, due_at, id) WHERE assignee IS NOT NULL',
  'CREATE INDEX tower_cases_cause ON portal.tower_cases (state, cause, due_at, id)',
  'CREATE INDEX tower_cases_process ON portal.tower_cases (state, process, due_at, id)',
  'CREATE INDEX tower_cases_severity ON portal.tower_cases (state, severity, due_at, id)',
  // What groups are made of without the cases' bodies.
  'ALTER TABLE portal.tower_cases ADD COLUMN retryable boolean NOT NULL DEFAULT false',
  `CREATE INDEX tower_cases_grouped ON portal.tower_cases (process, cause)
    INCLUDE (order_id, owner, severity, opened_at, due_at, retryable) WHERE state = 'open'`,
  'ALTER TABLE portal.tower_settlements ADD COLUMN disputed boolean NOT NULL DEFAULT false',
  'CREATE INDEX tower_settlements_disputed ON portal.tower_settlements (opened_at, id) WHERE disputed',
  'CREATE INDEX tower_settlements_carrier_state ON portal.tower_settlements (carrier, state, opened_at, id)',
  // How a connected system fares, as its API and the processes' queues told last.
  `CREATE TABLE portal.tower_systems (
    id text PRIMARY KEY,
    told_at timestamptz(3) NOT NULL,
    body jsonb NOT NULL
  ) WITH (fillfactor = 50)`,
  // Comparisons of shelf and book.
  `CREATE TABLE portal.tower_comparisons (
    id text PRIMARY KEY,
    started_at timestamptz(3) NOT NULL,
    body jsonb NOT NULL
  )`,
  'CREATE INDEX tower_comparisons_started ON portal.tower_comparisons (started_at, id)',
];

/** Everything in the read model tells that it has changed, and is found along an index whatever it is narrowed by. */
export class TowerWays1797100022600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE portal.tower_timelines, portal.tower_systems, portal.tower_comparisons');
    await runner.query('ALTER TABLE portal.tower_settlements DROP COLUMN revision, DROP COLUMN disputed');
    await runner.query('ALTER TABLE portal.tower_stock DROP COLUMN revision');
    await runner.query('ALTER TABLE portal.tower_orders DROP COLUMN requested_on, DROP COLUMN due_on');
    await runner.query('ALTER TABLE portal.tower_order_keys DROP COLUMN due_on');
    await runner.query('ALTER TABLE portal.tower_cases DROP COLUMN retryable');
    for (const by of ['owner', 'assignee', 'cause', 'process', 'severity'])
      await runner.query(`DROP INDEX portal.tower_cases_${by}`);
    await runner.query('DROP INDEX portal.tower_settlements_carrier_state');
    await runner.query(`CREATE INDEX tower_orders_unsent ON portal.tower_orders (opened_at, id)
      WHERE NOT ended AND left_at IS NULL AND promised_on IS NOT NULL`);
  }
}
