import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is on record as a caller has used the version. */
export class VersionSubscriptions1795600000311 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.version_subscriptions (
        tenant text NOT NULL,
        api text NOT NULL,
        version text NOT NULL,
        partner_id text NOT NULL,
        environment text NOT NULL,
        since timestamptz NOT NULL,
        PRIMARY KEY (tenant, api, version, partner_id, environment)
      )`);
    await runner.query(`
      INSERT INTO platform.version_subscriptions (tenant, api, version, partner_id, environment, since)
      SELECT tenant, api, version, partner_id, environment, min(day) FROM platform.traffic_counts GROUP BY 1, 2, 3, 4, 5`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.version_subscriptions');
  }
}
