import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'tower_sources',
  'tower_orders',
  'tower_order_keys',
  'tower_numbers',
  'tower_timeline',
  'tower_cases',
  'tower_settlements',
  'tower_stock',
  'tower_counts',
];

const STATEMENTS = [
  'CREATE SEQUENCE portal.tower_revisions',
  // One row: who follows, and what the tables are made by.
  `CREATE TABLE portal.tower_state (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    shape integer NOT NULL,
    -- Counts up each time the tables are emptied.
    epoch integer NOT NULL DEFAULT 1,
    holder uuid,
    held_until timestamptz
  )`,
  `CREATE TABLE portal.tower_sources (
    name text PRIMARY KEY,
    cursor text,
    read bigint NOT NULL DEFAULT 0,
    -- Everything that was there then has been read; absent before that was so once.
    as_of timestamptz,
    failure text
  )`,
  `CREATE TABLE portal.tower_orders (
    id text PRIMARY KEY,
    sequence integer NOT NULL,
    -- Absent as long as only events told of it.
    state text,
    ended boolean NOT NULL,
    erp text,
    order_number text,
    customer text,
    warehouses text[] NOT NULL,
    carriers text[] NOT NULL,
    opened_at timestamptz(3),
    updated_at timestamptz(3),
    ended_at timestamptz(3),
    promised_on date,
    left_at timestamptz(3),
    -- As it is merged: what the columns beside are made of.
    body jsonb NOT NULL,
    revision bigint NOT NULL
  ) WITH (fillfactor = 80)`,
  'CREATE INDEX tower_orders_opened ON portal.tower_orders (opened_at, id)',
  'CREATE INDEX tower_orders_state ON portal.tower_orders (state, opened_at, id)',
  `CREATE INDEX tower_orders_unsent ON portal.tower_orders (opened_at, id)
    WHERE NOT ended AND left_at IS NULL AND promised_on IS NOT NULL`,
  'CREATE INDEX tower_orders_revised ON portal.tower_orders (revision)',
  // An order under each of its warehouses, its carriers and its ERP.
  `CREATE TABLE portal.tower_order_keys (
    kind text NOT NULL,
    key text NOT NULL,
    state text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    order_id text NOT NULL,
    PRIMARY KEY (order_id, kind, key)
  )`,
  'CREATE INDEX tower_order_keys_state ON portal.tower_order_keys (kind, key, state, opened_at, order_id)',
  'CREATE INDEX tower_order_keys_listed ON portal.tower_order_keys (kind, key, opened_at, order_id)',
  `CREATE TABLE portal.tower_numbers (
    -- As it is looked for: see normalised().
    number text COLLATE "C" NOT NULL,
    order_id text NOT NULL,
    kind text NOT NULL,
    system text NOT NULL,
    told text NOT NULL,
    PRIMARY KEY (number, order_id, kind, system)
  )`,
  'CREATE INDEX tower_numbers_order ON portal.tower_numbers (order_id)',
  `CREATE TABLE portal.tower_timeline (
    order_id text NOT NULL,
    id text NOT NULL,
    at timestamptz(3) NOT NULL,
    -- At the same instant a cause stands before its effect.
    rank smallint NOT NULL,
    kind text NOT NULL,
    system text NOT NULL,
    title text NOT NULL,
    outcome text,
    correlation_id text,
    duration_ms integer,
    detail jsonb NOT NULL,
    PRIMARY KEY (order_id, id)
  )`,
  'CREATE INDEX tower_timeline_read ON portal.tower_timeline (order_id, at, rank, id)',
  `CREATE TABLE portal.tower_cases (
    id uuid PRIMARY KEY,
    process text NOT NULL,
    instance_id text NOT NULL,
    order_id text NOT NULL,
    code text NOT NULL,
    cause text NOT NULL,
    owner text NOT NULL,
    assignee text,
    severity text NOT NULL,
    state text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    due_at timestamptz(3) NOT NULL,
    changed_in bigint NOT NULL,
    body jsonb NOT NULL,
    revision bigint NOT NULL
  )`,
  'CREATE INDEX tower_cases_due ON portal.tower_cases (state, due_at, id)',
  "CREATE INDEX tower_cases_open ON portal.tower_cases (owner, severity, due_at) WHERE state = 'open'",
  'CREATE INDEX tower_cases_order ON portal.tower_cases (order_id)',
  'CREATE INDEX tower_cases_instance ON portal.tower_cases (instance_id)',
  'CREATE INDEX tower_cases_revised ON portal.tower_cases (revision)',
  `CREATE TABLE portal.tower_settlements (
    id text PRIMARY KEY,
    order_id text NOT NULL,
    sequence integer NOT NULL,
    state text NOT NULL,
    ended boolean NOT NULL,
    carrier text,
    opened_at timestamptz(3) NOT NULL,
    body jsonb NOT NULL
  )`,
  'CREATE INDEX tower_settlements_opened ON portal.tower_settlements (opened_at, id)',
  'CREATE INDEX tower_settlements_state ON portal.tower_settlements (state, opened_at, id)',
  'CREATE INDEX tower_settlements_carrier ON portal.tower_settlements (carrier, opened_at, id)',
  'CREATE INDEX tower_settlements_order ON portal.tower_settlements (order_id)',
  `CREATE TABLE portal.tower_stock (
    id text PRIMARY KEY,
    sequence integer NOT NULL,
    warehouse text NOT NULL,
    sku text NOT NULL,
    state text NOT NULL,
    at_rest boolean NOT NULL,
    body jsonb NOT NULL
  )`,
  'CREATE INDEX tower_stock_restless ON portal.tower_stock (id) WHERE NOT at_rest',
  // How many orders there are of a kind, or were in a span of time.
  `CREATE TABLE portal.tower_counts (
    series text NOT NULL,
    at timestamptz NOT NULL,
    key text NOT NULL,
    n bigint NOT NULL,
    PRIMARY KEY (series, at, key)
  ) WITH (fillfactor = 70)`,
];

/** The control tower's read model: whatever is in it is told by others, and can be told again. */
export class ControlTower1797100014010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES, 'tower_state'].map((name) => `portal.${name}`).join(', ')}`);
    await runner.query('DROP SEQUENCE portal.tower_revisions');
  }
}
