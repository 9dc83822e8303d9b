import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in, and what oidc-provider keeps of their sign-ins. */
export class People1797100013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.people (
        id uuid PRIMARY KEY,
        username text NOT NULL UNIQUE,
        name text NOT NULL,
        email text,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0),
        partner_id text,
        password_hash text,
        password_temporary boolean NOT NULL DEFAULT false,
        failed_attempts integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        issuer text,
        subject text,
        disabled boolean NOT NULL DEFAULT false,
        last_sign_in_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (issuer, subject)
      )`);
    await runner.query('CREATE INDEX people_of_partner ON identity.people (partner_id, username)');
    // Ids are hashed and payloads sealed: whoever reads the table gets no token and no session by it.
    await runner.query(`
      CREATE TABLE identity.oidc_payloads (
        model text NOT NULL,
        id text NOT NULL,
        sealed bytea NOT NULL,
        uid text,
        grant_id text,
        account_id text,
        consumed_at timestamptz,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (model, id)
      )`);
    for (const column of ['uid', 'grant_id', 'account_id'])
      await runner.query(
        `CREATE INDEX oidc_payloads_${column} ON identity.oidc_payloads (${column}) WHERE ${column} IS NOT NULL`,
      );
    await runner.query('CREATE INDEX oidc_payloads_expiry ON identity.oidc_payloads (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.oidc_payloads, identity.people');
  }
}
