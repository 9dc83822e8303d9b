import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins at the portal. The id is a hash and the tokens are sealed: whoever reads the table gets into none. */
export class PortalSessions1797100013010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE portal.sessions (
        id text PRIMARY KEY,
        person_id uuid NOT NULL,
        person jsonb NOT NULL,
        sealed bytea NOT NULL,
        refreshing_until timestamptz,
        signed_in_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX sessions_person ON portal.sessions (person_id)');
    await runner.query('CREATE INDEX sessions_end ON portal.sessions (ends_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE portal.sessions');
  }
}
