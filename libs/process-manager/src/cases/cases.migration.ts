import { type MigrationClass, step } from '../migration.step.js';

/** What cases have beyond their opening, in the order in which it came. */
export function caseMigrations(schema: string): MigrationClass[] {
  return [
    step(
      `CaseEscalation${schema}1797000001001`,
      [
        `ALTER TABLE ${schema}.cases ADD COLUMN level integer NOT NULL DEFAULT 0, ADD COLUMN escalates_at timestamptz,
          ADD COLUMN command_key text`,
        `UPDATE ${schema}.cases SET escalates_at = due_at, command_key = evidence #>> '{command,key}' WHERE state = 'open'`,
        `CREATE INDEX cases_escalating ON ${schema}.cases (escalates_at) WHERE state = 'open'`,
        `CREATE INDEX cases_late ON ${schema}.cases (tenant, command_key) WHERE state = 'open' AND code LIKE 'late:%'`,
        `CREATE TABLE ${schema}.case_acts (
          tenant text NOT NULL,
          case_id uuid NOT NULL,
          n bigint GENERATED ALWAYS AS IDENTITY,
          at timestamptz(3) NOT NULL,
          act text NOT NULL,
          by text,
          text text,
          detail jsonb,
          PRIMARY KEY (tenant, case_id, n)
        )`,
      ],
      [
        `DROP TABLE ${schema}.case_acts`,
        `ALTER TABLE ${schema}.cases DROP COLUMN level, DROP COLUMN escalates_at, DROP COLUMN command_key`,
      ],
    ),
    step(
      `CaseCauses${schema}1797000001002`,
      [
        `ALTER TABLE ${schema}.cases ADD COLUMN cause text, ADD COLUMN retried_at timestamptz`,
        `UPDATE ${schema}.cases SET cause = regexp_replace(lower(split_part(code, ':', 1)), '[^a-z0-9:_-]+', '-', 'g')`,
        `ALTER TABLE ${schema}.cases ALTER COLUMN cause SET NOT NULL`,
        `CREATE INDEX cases_caused ON ${schema}.cases (tenant, state, cause, opened_at, id)`,
      ],
      [`ALTER TABLE ${schema}.cases DROP COLUMN cause, DROP COLUMN retried_at`],
    ),
    step(
      `CaseEdits${schema}1797000001003`,
      [
        `CREATE TABLE ${schema}.case_edits (
          tenant text NOT NULL,
          id uuid NOT NULL,
          case_id uuid NOT NULL,
          command_key text NOT NULL,
          payload jsonb NOT NULL,
          changes jsonb NOT NULL,
          reason text NOT NULL,
          state text NOT NULL DEFAULT 'proposed',
          proposed_by jsonb NOT NULL,
          proposed_at timestamptz(3) NOT NULL,
          decided_by jsonb,
          decided_at timestamptz(3),
          note text,
          PRIMARY KEY (tenant, id)
        )`,
        `CREATE INDEX case_edits_of ON ${schema}.case_edits (tenant, case_id, proposed_at)`,
        `CREATE UNIQUE INDEX case_edits_pending ON ${schema}.case_edits (tenant, case_id) WHERE state = 'proposed'`,
      ],
      [`DROP TABLE ${schema}.case_edits`],
    ),
    step(
      `CaseForms${schema}1797100017000`,
      [`ALTER TABLE ${schema}.cases ADD COLUMN resolve_with jsonb`],
      [`ALTER TABLE ${schema}.cases DROP COLUMN resolve_with`],
    ),
    step(
      `CaseGoesOn${schema}1797100017001`,
      [
        `ALTER TABLE ${schema}.cases ADD COLUMN tried_by text[], ADD COLUMN continues uuid, ADD COLUMN first_opened_at timestamptz(3)`,
        `CREATE INDEX cases_tried_again ON ${schema}.cases (tenant, instance, code) WHERE tried_by IS NOT NULL`,
      ],
      [`ALTER TABLE ${schema}.cases DROP COLUMN tried_by, DROP COLUMN continues, DROP COLUMN first_opened_at`],
    ),
  ];
}
