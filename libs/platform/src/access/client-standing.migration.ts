import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClientStandings1795600000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.client_standings (
        client_id text PRIMARY KEY,
        suspended boolean NOT NULL DEFAULT false,
        tokens_valid_from timestamptz,
        plan text,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX client_standings_changed ON platform.client_standings (changed_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.client_standings');
  }
}
