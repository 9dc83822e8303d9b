import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clients that are administered: their environment, public keys, and secrets that have a name and an end. */
export class Clients1795600000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.clients
        ADD COLUMN environment text NOT NULL DEFAULT 'production' CHECK (environment IN ('production', 'sandbox')),
        ADD COLUMN keys jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN version integer NOT NULL DEFAULT 1`);
    await runner.query(
      'CREATE INDEX clients_of_partner ON identity.clients (partner_id, id) WHERE partner_id IS NOT NULL',
    );
    await runner.query(`
      ALTER TABLE identity.client_secrets
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
        ADD COLUMN hint text,
        ADD COLUMN ended_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.client_secrets DROP COLUMN id, DROP COLUMN hint, DROP COLUMN ended_at');
    await runner.query('DROP INDEX identity.clients_of_partner');
    await runner.query('ALTER TABLE identity.clients DROP COLUMN environment, DROP COLUMN keys, DROP COLUMN version');
  }
}
