import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type PersistenceFeature, writtenAnew, writtenColumn } from '#platform/persistence';
import { caseMigrations } from './cases/cases.migration.js';
import { isLookedFor } from './instance.statements.js';
import { step } from './migration.step.js';
import { reconciliationMigrations } from './reconciliation/reconciliation.migration.js';
import { recordMigration } from './record/record.migration.js';
import { scheduleMigrations } from './schedules/schedules.migration.js';
import { timerMigration } from './timers/timers.migration.js';

/** The schema of a process's tables. */
export const schemaOf = (process: string): string => process.replaceAll('-', '_');

/** What a process keeps: its instances, their histories, commands, references and cases. Every key begins with the tenant. */
export function processPersistence(process: string): PersistenceFeature {
  const schema = schemaOf(process);
  const migration = class implements MigrationInterface {
    readonly name = `ProcessManager${schema}1795500000004`;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of tables(schema)) await runner.query(statement);
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const table of ['cases', 'refs', 'commands', 'history', 'instances'])
        await runner.query(`DROP TABLE ${schema}.${table}`);
    }
  };
  const publishing = class implements MigrationInterface {
    readonly name = `PublishedInstances${schema}1795600000801`;

    async up(runner: QueryRunner): Promise<void> {
      // Shape in which the views were published last; 0: to be published.
      await runner.query(`ALTER TABLE ${schema}.instances ADD COLUMN published integer NOT NULL DEFAULT 0`);
      await runner.query(`CREATE INDEX instances_published ON ${schema}.instances (published)`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(`ALTER TABLE ${schema}.instances DROP COLUMN published`);
    }
  };
  const replaying = class implements MigrationInterface {
    readonly name = `ReplayedHistories${schema}1797000006001`;

    async up(runner: QueryRunner): Promise<void> {
      // Of the process that decided; whatever was decided before there were others is of the first one.
      await runner.query(`ALTER TABLE ${schema}.history ADD COLUMN version integer NOT NULL DEFAULT 1`);
      // The instance as the first decision of another version found it.
      await runner.query(`ALTER TABLE ${schema}.history ADD COLUMN base jsonb`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(`ALTER TABLE ${schema}.history DROP COLUMN base, DROP COLUMN version`);
    }
  };
  const holding = class implements MigrationInterface {
    readonly name = `HeldCommands${schema}1797100005001`;

    async up(runner: QueryRunner): Promise<void> {
      // The worker that has a command in hand without a job.
      await runner.query(`ALTER TABLE ${schema}.commands ADD COLUMN holder uuid`);
      await runner.query(`CREATE INDEX commands_held ON ${schema}.commands (holder) WHERE holder IS NOT NULL`);
      await runner.query(`
        CREATE TABLE ${schema}.workers (
          id uuid PRIMARY KEY,
          -- When it said last that it lives.
          beat_at timestamptz NOT NULL DEFAULT now()
        )`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(`DROP TABLE ${schema}.workers`);
      await runner.query(`ALTER TABLE ${schema}.commands DROP COLUMN holder`);
    }
  };
  // Each was written for every step. What is read of an instance's commands is found by its history.
  const sparing = step(
    `SparingIndexes${schema}1797100008002`,
    [
      `DROP INDEX ${schema}.commands_instance`,
      `ALTER TABLE ${schema}.history DROP CONSTRAINT history_tenant_instance_input_id_key`,
      `CREATE UNIQUE INDEX history_inputs ON ${schema}.history (tenant, instance, input_id)
        WHERE ${isLookedFor('input_id')}`,
    ],
    [
      `DROP INDEX ${schema}.history_inputs`,
      `ALTER TABLE ${schema}.history ADD UNIQUE (tenant, instance, input_id)`,
      `CREATE INDEX commands_instance ON ${schema}.commands (tenant, instance, decided_at)`,
    ],
  );
  return {
    schema,
    migrations: [
      migration,
      publishing,
      ...caseMigrations(schema),
      replaying,
      recordMigration(schema),
      ...scheduleMigrations(schema),
      ...reconciliationMigrations(schema),
      holding,
      timerMigration(schema),
      sparing,
      step(
        `Undecided${schema}1797100019001`,
        [
          // First inputs that could not be decided: their instances are not there, and they may be told again.
          `DELETE FROM ${schema}.history h WHERE failure IS NOT NULL AND sequence > 0
             AND NOT EXISTS (SELECT FROM ${schema}.instances i WHERE i.tenant = h.tenant AND i.id = h.instance)`,
          `CREATE INDEX cases_parked ON ${schema}.cases (tenant, instance) WHERE state = 'open' AND code LIKE 'parked-event:%'`,
        ],
        [`DROP INDEX ${schema}.cases_parked`],
      ),
      step(
        `CasesOfEvents${schema}1797100021200`,
        [
          `DROP INDEX ${schema}.cases_parked`,
          // Found by the event, whichever instance that is of: `EventCases` has the condition.
          `CREATE INDEX cases_of_events ON ${schema}.cases (tenant, code)
             WHERE state = 'open' AND (code LIKE 'parked-event:%' OR code LIKE 'poison-input:event:%')`,
        ],
        [
          `DROP INDEX ${schema}.cases_of_events`,
          `CREATE INDEX cases_parked ON ${schema}.cases (tenant, instance) WHERE state = 'open' AND code LIKE 'parked-event:%'`,
        ],
      ),
      step(
        `UndecidedInputs${schema}1797100016001`,
        [
          // From when on what the case keeps is to be decided again; null while it waits for somebody's word.
          `ALTER TABLE ${schema}.cases ADD COLUMN again_at timestamptz`,
          `CREATE INDEX cases_again ON ${schema}.cases (again_at) WHERE state = 'open' AND again_at IS NOT NULL`,
          // What could not be decided so far can be as well: its case has it.
          `UPDATE ${schema}.cases SET actions = '{retry,resolve,assign}'
           WHERE state = 'open' AND (code LIKE 'poison-input:outcome:%' OR code LIKE 'poison-input:timer:%')`,
        ],
        [`ALTER TABLE ${schema}.cases DROP COLUMN again_at`],
      ),
      step(
        `WaitingInLanes${schema}1797100016002`,
        // Of each system: how many commands wait in the worker's lane, and since when the oldest does.
        [`ALTER TABLE ${schema}.workers ADD COLUMN waiting jsonb NOT NULL DEFAULT '[]'`],
        [`ALTER TABLE ${schema}.workers DROP COLUMN waiting`],
      ),
      step(
        `OpenInstances${schema}1797100019002`,
        // What is held against other books: few of all that there ever were.
        [`CREATE INDEX instances_open ON ${schema}.instances (tenant, id) WHERE NOT terminal`],
        [`DROP INDEX ${schema}.instances_open`],
      ),
      step(
        `WrittenIn${schema}1797100014001`,
        // So that what happens can be followed; see `readCommitted`.
        [...writtenColumn(`${schema}.history`), ...writtenAnew(schema, 'cases')],
        [
          `ALTER TABLE ${schema}.history DROP COLUMN written`,
          `DROP TRIGGER note_transaction ON ${schema}.cases`,
          `DROP FUNCTION ${schema}.note_transaction`,
          `ALTER TABLE ${schema}.cases DROP COLUMN written`,
        ],
      ),
    ],
  };
}

const tables = (schema: string) => [
  `CREATE TABLE ${schema}.instances (
    tenant text NOT NULL,
    id text NOT NULL,
    state jsonb,
    status text,
    terminal boolean NOT NULL DEFAULT false,
    version integer NOT NULL,
    traceparent text,
    sequence integer NOT NULL DEFAULT 0,
    -- Keys of unfinished commands per target, oldest first: the head is outstanding.
    queues jsonb NOT NULL DEFAULT '{}',
    timers jsonb NOT NULL DEFAULT '{}',
    open_cases jsonb NOT NULL DEFAULT '{}',
    refs jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, id)
  ) WITH (fillfactor = 70)`,
  `CREATE INDEX instances_status ON ${schema}.instances (tenant, status, created_at, id)`,
  `CREATE INDEX instances_created ON ${schema}.instances (tenant, created_at, id)`,
  `CREATE TABLE ${schema}.history (
    tenant text NOT NULL,
    instance text NOT NULL,
    sequence integer NOT NULL,
    input_id text NOT NULL,
    at timestamptz NOT NULL,
    input jsonb NOT NULL,
    note text,
    commands text[] NOT NULL DEFAULT '{}',
    events text[] NOT NULL DEFAULT '{}',
    failure text,
    PRIMARY KEY (tenant, instance, sequence),
    UNIQUE (tenant, instance, input_id)
  )`,
  `CREATE TABLE ${schema}.commands (
    tenant text NOT NULL,
    instance text NOT NULL,
    key text NOT NULL,
    type text NOT NULL,
    target text NOT NULL,
    payload jsonb NOT NULL,
    repeat boolean NOT NULL DEFAULT false,
    attempts integer NOT NULL DEFAULT 0,
    decided_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    outcome jsonb,
    last_error text,
    warned boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant, key)
  ) WITH (fillfactor = 80)`,
  `CREATE INDEX commands_instance ON ${schema}.commands (tenant, instance, decided_at)`,
  `CREATE TABLE ${schema}.refs (
    tenant text NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    instance text NOT NULL,
    owner text,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, kind, key, instance)
  )`,
  `CREATE INDEX refs_owner ON ${schema}.refs (tenant, kind, owner, created_at, key)`,
  `CREATE TABLE ${schema}.cases (
    tenant text NOT NULL,
    id uuid NOT NULL,
    instance text NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    detail text,
    owner text NOT NULL,
    assignee text,
    severity text NOT NULL,
    actions text[] NOT NULL,
    evidence jsonb,
    state text NOT NULL DEFAULT 'open',
    opened_at timestamptz(3) NOT NULL,
    due_at timestamptz NOT NULL,
    closed_at timestamptz,
    resolution text,
    closed_by text,
    PRIMARY KEY (tenant, id)
  )`,
  `CREATE UNIQUE INDEX cases_open ON ${schema}.cases (tenant, instance, code) WHERE state = 'open'`,
  `CREATE INDEX cases_listed ON ${schema}.cases (tenant, state, opened_at, id)`,
];
