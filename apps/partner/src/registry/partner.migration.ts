import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnerRegistry1795600000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner.partners (
        tenant text NOT NULL,
        id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('3pl', 'carrier', 'supplier', 'customer-portal')),
        name text NOT NULL,
        status text NOT NULL CHECK (status IN ('invited', 'onboarding', 'certified', 'active', 'suspended')),
        plan text NOT NULL,
        contacts jsonb NOT NULL DEFAULT '[]',
        reach jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (tenant, id)
      )`);
    await runner.query('CREATE INDEX partners_changed ON partner.partners (changed_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partner.partners');
  }
}
