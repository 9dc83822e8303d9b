import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Deprecations1795600000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalog.deprecations (
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
        PRIMARY KEY (tenant, api, version)
      )`);
    await runner.query(`
      CREATE TABLE catalog.deprecation_consents (
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
        FOREIGN KEY (tenant, api, version) REFERENCES catalog.deprecations
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalog.deprecation_consents, catalog.deprecations');
  }
}

/** To where the APIs that end read them too. */
export class DeprecationsMoved1795600000312 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['deprecations', 'deprecation_consents']) {
      const columns = table === 'deprecations' ? DEPRECATION : CONSENT;
      await runner.query(`INSERT INTO platform.${table} (${columns}) SELECT ${columns} FROM catalog.${table}`);
    }
    await new Deprecations1795600000310().down(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await new Deprecations1795600000310().up(runner);
  }
}

const DEPRECATION =
  'tenant, api, version, deprecated_at, sunset_at, successor, reason, report, proposed_by, proposed_at';
const CONSENT = 'tenant, api, version, partner_id, kind, reason, given_by, recorded_by, recorded_at';
