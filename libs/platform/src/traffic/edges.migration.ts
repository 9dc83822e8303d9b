import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who called whom, by hour: what the map of the catalog draws. */
export class CallEdges1797100015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.call_edges (
        tenant text NOT NULL,
        hour timestamptz NOT NULL,
        from_kind text NOT NULL,
        from_id text NOT NULL,
        to_kind text NOT NULL,
        to_id text NOT NULL,
        version text NOT NULL,
        environment text NOT NULL,
        calls bigint NOT NULL,
        refused bigint NOT NULL,
        failed bigint NOT NULL,
        ms bigint NOT NULL,
        times bigint[] NOT NULL,
        PRIMARY KEY (tenant, hour, from_kind, from_id, to_kind, to_id, version, environment)
      ) WITH (fillfactor = 70)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.call_edges');
  }
}
