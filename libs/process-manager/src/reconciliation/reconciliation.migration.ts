import { type MigrationClass, step } from '../migration.step.js';

/** Runs of reconciliations, what they found, and what of it stands. */
export const reconciliationMigrations = (schema: string): MigrationClass[] => [
  step(
    `Reconciliations${schema}1797100002002`,
    [
      // Under the id of its schedule's run, which tells when it began, who has it, and whether it failed.
      `CREATE TABLE ${schema}.reconciliation_runs (
        tenant text NOT NULL,
        id uuid NOT NULL,
        reconciliation text NOT NULL,
        state text NOT NULL CHECK (state IN ('comparing', 'settling', 'complete', 'partial')),
        started_at timestamptz(3) NOT NULL DEFAULT now(),
        left_as_of timestamptz(3),
        right_as_of timestamptz(3),
        -- Rows, matches, findings by kind, sums by unit.
        figures jsonb,
        missing text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (tenant, id)
      )`,
      `CREATE INDEX reconciliation_runs_listed ON ${schema}.reconciliation_runs (tenant, started_at, id)`,
      `CREATE TABLE ${schema}.reconciliation_findings (
        tenant text NOT NULL,
        run uuid NOT NULL,
        key text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        "left" jsonb,
        "right" jsonb,
        difference jsonb,
        why text,
        differs_since timestamptz(3),
        settled boolean NOT NULL DEFAULT false,
        PRIMARY KEY (tenant, run, key)
      )`,
      `CREATE INDEX reconciliation_findings_unsettled ON ${schema}.reconciliation_findings (tenant, run, key)
        WHERE NOT settled`,
      // What is no match as far as the last run knows.
      `CREATE TABLE ${schema}.reconciliation_open (
        tenant text NOT NULL,
        reconciliation text NOT NULL,
        key text NOT NULL,
        differs_since timestamptz(3),
        deferrals integer NOT NULL,
        PRIMARY KEY (tenant, reconciliation, key)
      )`,
    ],
    [`DROP TABLE ${schema}.reconciliation_open, ${schema}.reconciliation_findings, ${schema}.reconciliation_runs`],
  ),
  step(
    `KeptFindings${schema}1797100012001`,
    [
      // That its cases are of; absent in findings from before it was kept.
      `ALTER TABLE ${schema}.reconciliation_findings ADD COLUMN instance text`,
    ],
    [`ALTER TABLE ${schema}.reconciliation_findings DROP COLUMN instance`],
  ),
  step(`SortedRows${schema}1797100012002`, [rowsOf(schema)], [`DROP TABLE ${schema}.reconciliation_rows`]),
  step(
    `UnreadParts${schema}1797100020001`,
    [
      // Why what is missing could not be read.
      `ALTER TABLE ${schema}.reconciliation_runs ADD COLUMN unread jsonb NOT NULL DEFAULT '{}'`,
    ],
    [`ALTER TABLE ${schema}.reconciliation_runs DROP COLUMN unread`],
  ),
  // Who compares sorts. A run under way that still has them here fails and is done again.
  step(`RowsInFiles${schema}1797100022001`, [`DROP TABLE ${schema}.reconciliation_rows`], [rowsOf(schema)]),
];

// Of the run under way, of which there is one. What a crash of the database empties is read anew.
const rowsOf = (schema: string): string => `CREATE UNLOGGED TABLE ${schema}.reconciliation_rows (
  tenant text NOT NULL,
  reconciliation text NOT NULL,
  side text NOT NULL,
  key text COLLATE "C" NOT NULL,
  n bigint GENERATED ALWAYS AS IDENTITY,
  -- The system that told it.
  source text NOT NULL,
  "row" jsonb NOT NULL,
  PRIMARY KEY (tenant, reconciliation, side, key, n)
)`;
