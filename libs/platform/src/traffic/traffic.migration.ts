import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrafficRecord1795600000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.traffic_counts (
        tenant text NOT NULL,
        api text NOT NULL,
        version text NOT NULL,
        partner_id text NOT NULL,
        environment text NOT NULL,
        operation text NOT NULL,
        day date NOT NULL,
        calls bigint NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (tenant, api, version, partner_id, environment, operation, day)
      ) WITH (fillfactor = 70)`);
    await runner.query(`
      CREATE TABLE platform.traffic_shapes (
        tenant text NOT NULL,
        api text NOT NULL,
        version text NOT NULL,
        partner_id text NOT NULL,
        environment text NOT NULL,
        operation text NOT NULL,
        digest text NOT NULL,
        shape jsonb NOT NULL,
        samples bigint NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (tenant, api, version, partner_id, environment, operation, digest)
      ) WITH (fillfactor = 70)`);
    await runner.query(`
      CREATE TABLE platform.traffic_opt_outs (
        tenant text NOT NULL,
        partner_id text NOT NULL,
        opted_out boolean NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (tenant, partner_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.traffic_opt_outs, platform.traffic_shapes, platform.traffic_counts');
  }
}
