import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a partner may tell nothing while something waits for its word. */
export class PartnerSilence1797100009001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.partners ADD silent_after_ms integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.partners DROP silent_after_ms');
  }
}
