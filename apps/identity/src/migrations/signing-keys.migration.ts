import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing keys that follow one another: each signs from a moment on, and is withdrawn at another. */
export class SigningKeys1795600000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.signing_keys
        ADD COLUMN signs_from timestamptz,
        ADD COLUMN withdraws_at timestamptz,
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp()`);
    await runner.query('UPDATE identity.signing_keys SET signs_from = created_at');
    await runner.query('ALTER TABLE identity.signing_keys ALTER COLUMN signs_from SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE identity.signing_keys DROP COLUMN signs_from, DROP COLUMN withdraws_at, DROP COLUMN changed_at',
    );
  }
}
