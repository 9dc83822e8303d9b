import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnerWebhooks1795600000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.webhooks (
        tenant text NOT NULL,
        id text NOT NULL,
        partner_id text NOT NULL,
        url text NOT NULL,
        types text[] NOT NULL,
        filter jsonb NOT NULL DEFAULT '{}',
        description text,
        status text NOT NULL CHECK (status IN ('enabled', 'disabled')),
        disabled_reason text,
        disabled_at timestamptz,
        secret bytea NOT NULL,
        previous_secret bytea,
        previous_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, id)
      )`);
    await runner.query('CREATE INDEX webhooks_partner ON partner.webhooks (tenant, partner_id, id)');
    await runner.query(`
      CREATE TABLE partner.webhook_lanes (
        tenant text NOT NULL,
        webhook_id text NOT NULL,
        partner_id text NOT NULL,
        enabled boolean NOT NULL,
        position bigint NOT NULL,
        due_at timestamptz,
        failures integer NOT NULL DEFAULT 0,
        failing_since timestamptz,
        paused_until timestamptz,
        changes integer NOT NULL DEFAULT 0,
        lease_owner text,
        lease_until timestamptz,
        PRIMARY KEY (tenant, webhook_id),
        FOREIGN KEY (tenant, webhook_id) REFERENCES partner.webhooks ON DELETE CASCADE
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE TABLE partner.deliveries (
        tenant text NOT NULL,
        webhook_id text NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        origin text NOT NULL CHECK (origin IN ('event', 'replay', 'test')),
        position bigint,
        event_id text NOT NULL,
        type text NOT NULL,
        subject text NOT NULL,
        order_key text NOT NULL,
        previous_id text,
        status text NOT NULL CHECK (status IN ('waiting', 'retrying', 'delivered', 'parked')),
        attempts jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT now(),
        next_attempt_at timestamptz,
        finished_at timestamptz,
        body text,
        PRIMARY KEY (tenant, webhook_id, id),
        FOREIGN KEY (tenant, webhook_id) REFERENCES partner.webhooks ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX deliveries_event ON partner.deliveries (tenant, webhook_id, position) WHERE origin = 'event'`,
    );
    await runner.query('CREATE INDEX deliveries_order ON partner.deliveries (tenant, webhook_id, order_key, id)');
    await runner.query(
      `CREATE INDEX deliveries_held ON partner.deliveries (tenant, webhook_id, order_key, id)
       WHERE status IN ('waiting', 'retrying')`,
    );
    await runner.query(`CREATE INDEX deliveries_old ON partner.deliveries (finished_at) WHERE finished_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner.deliveries, partner.webhook_lanes, partner.webhooks');
  }
}
