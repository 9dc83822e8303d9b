import { type MigrationClass, step } from '../migration.step.js';

/** When work is due, and what became of it. */
export const scheduleMigrations = (schema: string): MigrationClass[] => [
  step(
    `Schedules${schema}1797100002001`,
    [
      `CREATE TABLE ${schema}.schedules (
        tenant text NOT NULL,
        name text NOT NULL,
        expression text NOT NULL,
        zone text NOT NULL,
        -- The occurrence that is owed next; null once there are no more.
        next_at timestamptz(3),
        PRIMARY KEY (tenant, name)
      )`,
      `CREATE TABLE ${schema}.schedule_runs (
        tenant text NOT NULL,
        id uuid NOT NULL,
        schedule text NOT NULL,
        -- When it was due.
        occurrence timestamptz(3) NOT NULL,
        -- Who asked for it; null: the clock.
        asked_by text,
        -- Occurrences before that nobody was there for.
        missed integer NOT NULL DEFAULT 0,
        claimed_at timestamptz(3) NOT NULL DEFAULT now(),
        attempt integer NOT NULL DEFAULT 0,
        started_at timestamptz(3),
        finished_at timestamptz(3),
        outcome text CHECK (outcome IN ('done', 'failed')),
        result jsonb,
        error text,
        PRIMARY KEY (tenant, id)
      )`,
      `CREATE UNIQUE INDEX schedule_runs_once ON ${schema}.schedule_runs (tenant, schedule, occurrence)
        WHERE asked_by IS NULL`,
      `CREATE UNIQUE INDEX schedule_runs_under_way ON ${schema}.schedule_runs (tenant, schedule)
        WHERE finished_at IS NULL`,
      `CREATE INDEX schedule_runs_last ON ${schema}.schedule_runs (tenant, schedule, claimed_at)`,
    ],
    [`DROP TABLE ${schema}.schedule_runs, ${schema}.schedules`],
  ),
];
