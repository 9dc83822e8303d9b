import { type MigrationClass, step } from '../migration.step.js';

/** What an instance waits for by the clock: a row for each timer that is set, and no other. */
export const timerMigration = (schema: string): MigrationClass =>
  step(
    `Timers${schema}1797100008001`,
    [
      `CREATE TABLE ${schema}.timers (
        tenant text NOT NULL,
        instance text NOT NULL,
        name text NOT NULL,
        -- Sequence of the decision that set it.
        version integer NOT NULL,
        payload jsonb,
        due_at timestamptz NOT NULL,
        -- A worker is about to tell the instance, until then at the latest.
        taken_until timestamptz,
        PRIMARY KEY (tenant, instance, name)
      ) WITH (fillfactor = 80)`,
      `CREATE INDEX timers_due ON ${schema}.timers (due_at)`,
    ],
    [`DROP TABLE ${schema}.timers`],
  );
