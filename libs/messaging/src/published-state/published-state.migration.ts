import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublishedState1795600000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The body is json and not jsonb: nobody looks into it, and it leaves as it came.
    await runner.query(`
      CREATE TABLE messaging.published_state (
        tenant text NOT NULL,
        kind text NOT NULL,
        id text NOT NULL,
        instance text NOT NULL,
        publisher text NOT NULL,
        version integer NOT NULL,
        body json NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, kind, id, instance)
      ) WITH (fillfactor = 70)`);
    await runner.query(
      'CREATE INDEX published_state_instance ON messaging.published_state (tenant, publisher, instance)',
    );
    await runner.query(`
      CREATE TABLE messaging.published_owners (
        tenant text NOT NULL,
        kind text NOT NULL,
        owner text NOT NULL,
        id text NOT NULL,
        instance text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, kind, id, instance, owner)
      )`);
    await runner.query(
      'CREATE INDEX published_owners_listed ON messaging.published_owners (tenant, kind, owner, since, id, instance)',
    );
    await runner.query(`
      CREATE TABLE messaging.publications (
        kind text PRIMARY KEY,
        publisher text NOT NULL,
        shape integer NOT NULL,
        completed_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messaging.publications, messaging.published_owners, messaging.published_state');
  }
}
