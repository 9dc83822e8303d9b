import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which partners' people choose a password, and the invitation that somebody came by. */
export class PartnerPeople1797100021300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.people
        ADD COLUMN link_hash text UNIQUE,
        ADD COLUMN link_expires_at timestamptz,
        ADD COLUMN invitation text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE identity.people DROP COLUMN link_hash, DROP COLUMN link_expires_at, DROP COLUMN invitation',
    );
  }
}
