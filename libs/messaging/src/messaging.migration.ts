import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messaging1795500000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messaging.events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant text NOT NULL,
        source text NOT NULL,
        event_id text NOT NULL,
        type text NOT NULL,
        version smallint NOT NULL,
        subject text NOT NULL,
        sequence integer NOT NULL,
        order_id text,
        occurred_at text,
        received_at text NOT NULL,
        classifier text NOT NULL,
        traceparent text,
        document_id text,
        data jsonb NOT NULL,
        UNIQUE (tenant, source, event_id),
        UNIQUE (tenant, subject, sequence)
      )`);
    await runner.query(
      'CREATE INDEX events_order ON messaging.events (tenant, order_id, id) WHERE order_id IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE messaging.subject_heads (
        tenant text NOT NULL,
        subject text NOT NULL,
        sequence integer NOT NULL,
        PRIMARY KEY (tenant, subject)
      )`);
    await runner.query('CREATE TABLE messaging.pending (event bigint PRIMARY KEY)');
    await runner.query(`
      CREATE TABLE messaging.positions (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event bigint NOT NULL UNIQUE REFERENCES messaging.events
      )`);
    await runner.query(`
      CREATE TABLE messaging.subscriptions (
        name text PRIMARY KEY,
        position bigint NOT NULL DEFAULT 0
      )`);
    await runner.query(`
      CREATE TABLE messaging.parked (
        subscription text NOT NULL,
        event bigint NOT NULL REFERENCES messaging.events,
        error text NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subscription, event)
      )`);
    await runner.query(`
      CREATE TABLE messaging.documents (
        tenant text NOT NULL,
        id text NOT NULL,
        media_type text NOT NULL,
        body bytea NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, id)
      )`);
    await runner.query(`
      CREATE TABLE messaging.document_uses (
        tenant text NOT NULL,
        document_id text NOT NULL,
        channel text NOT NULL,
        direction text NOT NULL,
        order_id text,
        received_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX document_uses_order ON messaging.document_uses (tenant, order_id, received_at)');
    await runner.query(`
      CREATE TABLE messaging.calls (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant text NOT NULL,
        order_id text,
        call jsonb NOT NULL
      )`);
    await runner.query('CREATE INDEX calls_order ON messaging.calls (tenant, order_id, id) WHERE order_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE messaging.calls, messaging.document_uses, messaging.documents, messaging.parked, messaging.subscriptions,
         messaging.positions, messaging.pending, messaging.subject_heads, messaging.events`,
    );
  }
}
