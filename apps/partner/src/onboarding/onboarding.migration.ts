import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Onboarding1795600000602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner.partners
        ADD COLUMN resumes_as text,
        ADD COLUMN onboarded boolean NOT NULL DEFAULT false,
        ADD COLUMN clients_pending boolean NOT NULL DEFAULT false`);
    await runner.query('CREATE INDEX partners_pending ON partner.partners (tenant, id) WHERE clients_pending');
    await runner.query(`
      CREATE TABLE partner.invitations (
        tenant text NOT NULL,
        id text NOT NULL,
        partner_id text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('open', 'accepted', 'withdrawn')),
        created_at timestamptz NOT NULL DEFAULT now(),
        issued_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        claimed_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant, id),
        FOREIGN KEY (tenant, partner_id) REFERENCES partner.partners
      )`);
    await runner.query('CREATE INDEX invitations_partner ON partner.invitations (tenant, partner_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner.invitations');
    await runner.query(
      'ALTER TABLE partner.partners DROP COLUMN resumes_as, DROP COLUMN onboarded, DROP COLUMN clients_pending',
    );
  }
}
