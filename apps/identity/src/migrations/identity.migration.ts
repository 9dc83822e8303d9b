import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795500000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.clients (
        id text PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('operator', 'internal', 'partner')),
        partner_id text,
        partner_kind text,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE identity.client_secrets (
        client_id text NOT NULL REFERENCES identity.clients ON DELETE CASCADE,
        hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        PRIMARY KEY (client_id, hash)
      )`);
    await runner.query(`
      CREATE TABLE identity.signing_keys (
        kid text PRIMARY KEY,
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
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
    await runner.query(
      'CREATE INDEX oidc_payloads_grant ON identity.oidc_payloads (grant_id) WHERE grant_id IS NOT NULL',
    );
    await runner.query('CREATE INDEX oidc_payloads_expiry ON identity.oidc_payloads (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE identity.oidc_payloads, identity.signing_keys, identity.client_secrets, identity.clients',
    );
  }
}
