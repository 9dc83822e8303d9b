import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnerSandbox1795600000603 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.sandbox_resources (
        tenant text NOT NULL,
        kind text NOT NULL,
        id text NOT NULL,
        position bigint GENERATED ALWAYS AS IDENTITY,
        body jsonb NOT NULL,
        PRIMARY KEY (tenant, kind, id)
      )`);
    await runner.query('CREATE INDEX sandbox_resources_order ON partner.sandbox_resources (tenant, kind, position)');
    await runner.query('CREATE SEQUENCE partner.sandbox_numbers');
    await runner.query(`
      CREATE TABLE partner.certification_runs (
        tenant text NOT NULL,
        partner_id text NOT NULL,
        scenario text NOT NULL,
        number integer NOT NULL,
        started_at timestamptz NOT NULL,
        refs jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'failed', 'passed')),
        steps jsonb NOT NULL,
        judged_at timestamptz NOT NULL,
        PRIMARY KEY (tenant, partner_id, scenario, number)
      )`);
    await runner.query(`
      CREATE TABLE partner.certification_probes (
        tenant text NOT NULL,
        partner_id text NOT NULL,
        scenario text NOT NULL,
        number integer NOT NULL,
        probe text NOT NULL CHECK (probe IN ('forged', 'duplicate')),
        sent_at timestamptz NOT NULL,
        delivery_id text,
        status integer,
        error text,
        PRIMARY KEY (tenant, partner_id, scenario, number, probe)
      )`);
    await runner.query(
      `CREATE INDEX certification_runs_open ON partner.certification_runs (started_at) WHERE state <> 'passed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE partner.certification_probes, partner.certification_runs, partner.sandbox_resources',
    );
    await runner.query('DROP SEQUENCE partner.sandbox_numbers');
  }
}
