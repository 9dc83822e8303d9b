import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Client credentials leave nothing to store but which assertions were used. */
export class UsedAssertions1795600000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.oidc_payloads');
    await runner.query(`
      CREATE TABLE identity.used_assertions (
        id text PRIMARY KEY,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX used_assertions_expiry ON identity.used_assertions (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.used_assertions');
    await runner.query(`
      CREATE TABLE identity.oidc_payloads (
        model text NOT NULL,
        id text NOT NULL,
        payload jsonb NOT NULL,
        grant_id text,
        consumed_at timestamptz,
        expires_at timestamptz,
        PRIMARY KEY (model, id)
      )`);
  }
}
