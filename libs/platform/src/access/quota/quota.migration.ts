import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuotaUses1795500000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.quota_uses (
        client_id text PRIMARY KEY,
        windows jsonb NOT NULL
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.quota_uses');
  }
}
