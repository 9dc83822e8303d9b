import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows come in the order of their time, hence a BRIN index finds the old ones at next to no cost. */
export class RequestLog1795600000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.requests (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        partner_id text,
        client_id text,
        environment text,
        method text NOT NULL,
        route text NOT NULL,
        path text NOT NULL,
        status smallint NOT NULL,
        problem text,
        latency_ms real NOT NULL,
        correlation_id text NOT NULL,
        idempotency_key text,
        replayed boolean NOT NULL,
        request_body jsonb,
        response_body jsonb
      )`);
    await runner.query('CREATE INDEX requests_partner ON platform.requests (partner_id, id)');
    await runner.query('CREATE INDEX requests_correlation ON platform.requests (correlation_id)');
    await runner.query('CREATE INDEX requests_age ON platform.requests USING brin (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.requests');
  }
}
