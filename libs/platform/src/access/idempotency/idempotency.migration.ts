import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdempotencyKeys1795500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.idempotency_keys (
        scope text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        done boolean NOT NULL DEFAULT false,
        lease_until timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 1,
        status smallint,
        body text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (scope, key)
      )`);
    await runner.query('CREATE INDEX idempotency_keys_created_at ON platform.idempotency_keys (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.idempotency_keys');
  }
}
