import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Feeds1797100009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messaging.feeds (
        tenant text NOT NULL,
        feed text NOT NULL,
        silent_after_ms integer,
        awaited text[],
        from_first_word boolean NOT NULL DEFAULT false,
        agreed_at timestamptz NOT NULL DEFAULT now(),
        heard_at timestamptz,
        failure jsonb,
        silent_since timestamptz,
        PRIMARY KEY (tenant, feed)
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messaging.feeds');
  }
}
