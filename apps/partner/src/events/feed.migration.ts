import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnerFeed1795600000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.parties (
        tenant text NOT NULL,
        kind text NOT NULL,
        id text NOT NULL,
        role text NOT NULL,
        party text NOT NULL,
        PRIMARY KEY (tenant, kind, id, role)
      )`);
    await runner.query(`
      CREATE TABLE partner.unclaimed (
        tenant text NOT NULL,
        kind text NOT NULL,
        id text NOT NULL,
        role text NOT NULL,
        audience text NOT NULL,
        log_position bigint NOT NULL,
        PRIMARY KEY (tenant, kind, id, role, audience, log_position)
      )`);
    await runner.query(`
      CREATE TABLE partner.feed (
        tenant text NOT NULL,
        partner_id text NOT NULL,
        position bigint GENERATED ALWAYS AS IDENTITY,
        event_id text NOT NULL,
        type text NOT NULL,
        subject text NOT NULL,
        order_key text NOT NULL,
        order_id text,
        warehouse text,
        received_at timestamptz NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (tenant, partner_id, position)
      )`);
    await runner.query('CREATE INDEX feed_subject ON partner.feed (tenant, partner_id, subject, position)');
    await runner.query(`
      CREATE TABLE partner.feed_heads (
        tenant text NOT NULL,
        partner_id text NOT NULL,
        subject text NOT NULL,
        sequence integer NOT NULL,
        PRIMARY KEY (tenant, partner_id, subject)
      )`);
    await runner.query(`
      CREATE TABLE partner.feed_ends (
        tenant text NOT NULL,
        partner_id text NOT NULL,
        position bigint NOT NULL,
        PRIMARY KEY (tenant, partner_id)
      )`);
    await runner.query(`
      CREATE TABLE partner.feed_progress (
        tenant text PRIMARY KEY,
        log_position bigint NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE partner.feed_progress, partner.feed_ends, partner.feed_heads, partner.feed, partner.unclaimed, partner.parties',
    );
  }
}
