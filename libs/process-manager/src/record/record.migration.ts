import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What systems call the things of a process, and where they say something else than the owner. */
export function recordMigration(schema: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `SystemOfRecord${schema}1797100001001`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        CREATE TABLE ${schema}.cross_references (
          tenant text NOT NULL,
          entity text NOT NULL,
          kind text NOT NULL,
          system text NOT NULL,
          value text NOT NULL,
          instance text NOT NULL,
          since timestamptz(3) NOT NULL DEFAULT now(),
          PRIMARY KEY (tenant, entity, kind, system, value)
        )`);
      await runner.query(
        `CREATE INDEX cross_references_value ON ${schema}.cross_references (tenant, value, kind, system)`,
      );
      await runner.query(`
        CREATE TABLE ${schema}.drifts (
          tenant text NOT NULL,
          id text NOT NULL,
          instance text NOT NULL,
          entity_type text NOT NULL,
          entity text NOT NULL,
          field text NOT NULL,
          writer text NOT NULL,
          since timestamptz(3) NOT NULL,
          closed_at timestamptz(3),
          -- As it is shown.
          drift jsonb NOT NULL,
          PRIMARY KEY (tenant, id)
        ) WITH (fillfactor = 80)`);
      await runner.query(`CREATE INDEX drifts_listed ON ${schema}.drifts (tenant, since, id)`);
      await runner.query(`CREATE INDEX drifts_open ON ${schema}.drifts (tenant, since, id) WHERE closed_at IS NULL`);
      await runner.query(`CREATE INDEX drifts_entity ON ${schema}.drifts (tenant, entity, since, id)`);
      // Versions of the process whose instances are all recorded.
      await runner.query(`
        CREATE TABLE ${schema}.recorded (
          version integer PRIMARY KEY,
          completed_at timestamptz NOT NULL DEFAULT now()
        )`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(`DROP TABLE ${schema}.recorded, ${schema}.drifts, ${schema}.cross_references`);
    }
  };
}
