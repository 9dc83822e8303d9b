import type { MigrationInterface, QueryRunner } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

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
  ];
}

function step(name: string, up: readonly string[], down: readonly string[]): MigrationClass {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of up) await runner.query(statement);
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const statement of down) await runner.query(statement);
    }
  };
}
