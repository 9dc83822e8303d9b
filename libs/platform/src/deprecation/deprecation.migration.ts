import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Deprecations1795600000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.deprecations (
        tenant text NOT NULL,
        api text NOT NULL,
        version text NOT NULL,
        deprecated_at timestamptz NOT NULL,
        sunset_at timestamptz CHECK (sunset_at >= deprecated_at),
        successor text,
        reason text NOT NULL,
        report jsonb NOT NULL,
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_at timestamptz,
        withdrawn_by text,
        withdrawal_reason text,
        PRIMARY KEY (tenant, api, version)
      )`);
    await runner.query(`
      CREATE TABLE platform.deprecation_consents (
        tenant text NOT NULL,
        api text NOT NULL,
        version text NOT NULL,
        partner_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('consent', 'override')),
        reason text NOT NULL,
        given_by text NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, api, version, partner_id),
        FOREIGN KEY (tenant, api, version) REFERENCES platform.deprecations
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.deprecation_consents, platform.deprecations');
  }
}
