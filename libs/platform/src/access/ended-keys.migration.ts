import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndedKeys1795600000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.ended_signing_keys (
        kid text PRIMARY KEY,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.ended_signing_keys');
  }
}
