import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who called by hand; calls from before tell nobody, as those of systems do. */
export class RequestsOfPeople1797100020010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform.requests ADD COLUMN person text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform.requests DROP COLUMN person');
  }
}
