import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever brings a partner's clients there claims them for a while, instead of keeping the row locked. */
export class ClientClaims1795600000604 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner.partners
        ADD COLUMN clients_attempt integer NOT NULL DEFAULT 0,
        ADD COLUMN clients_claimed_until timestamptz`);
    await runner.query('DROP INDEX partner.partners_pending');
    await runner.query(`CREATE INDEX partners_pending ON partner.partners (tenant, id)
      WHERE clients_pending OR clients_claimed_until IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX partner.partners_pending');
    await runner.query('ALTER TABLE partner.partners DROP COLUMN clients_attempt, DROP COLUMN clients_claimed_until');
    await runner.query('CREATE INDEX partners_pending ON partner.partners (tenant, id) WHERE clients_pending');
  }
}
