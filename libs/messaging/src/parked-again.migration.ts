import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A parked event may be handled again. */
export class ParkedAgain1797100019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // From when on it is to be tried again; null while it waits for somebody's word.
    await runner.query('ALTER TABLE messaging.parked ADD COLUMN again_at timestamptz');
    await runner.query(
      'CREATE INDEX parked_again ON messaging.parked (subscription, again_at) WHERE again_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.parked DROP COLUMN again_at');
  }
}
