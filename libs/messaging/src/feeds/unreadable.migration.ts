import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Unreadable1797100025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messaging.unreadable (
        tenant text NOT NULL,
        feed text NOT NULL,
        subject text NOT NULL,
        change_id text NOT NULL,
        why text NOT NULL,
        document_id text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        told boolean NOT NULL DEFAULT false,
        mended boolean NOT NULL DEFAULT false,
        PRIMARY KEY (tenant, feed, subject)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messaging.unreadable');
  }
}
