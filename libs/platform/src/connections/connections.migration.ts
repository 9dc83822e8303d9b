import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators connect at run time. A connection that is removed stays as an id that is not used again, without its credentials. */
export class Connections1797100024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.connections (
        tenant text NOT NULL,
        id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('erp', 'wms', 'tms')),
        vendor text NOT NULL,
        base_url text NOT NULL,
        options jsonb NOT NULL DEFAULT '{}',
        warehouses jsonb NOT NULL DEFAULT '{}',
        suppliers jsonb NOT NULL DEFAULT '{}',
        silent_after_ms integer,
        key_id text,
        sealed bytea,
        credential_names text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        removed_at timestamptz,
        PRIMARY KEY (tenant, id),
        CHECK (removed_at IS NOT NULL OR (key_id IS NOT NULL AND sealed IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX connections_changed ON platform.connections (changed_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.connections');
  }
}
