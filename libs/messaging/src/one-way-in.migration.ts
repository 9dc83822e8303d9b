import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A statement that was planned while a table was empty keeps its plan for long. Of two indexes that begin with the tenant
 * it may have chosen the wrong one, and then reads all that the tenant has: only the key begins with it.
 */
export class OneWayIn1795600000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messaging.events DROP CONSTRAINT events_tenant_subject_sequence_key,
        ADD CONSTRAINT events_subject_sequence_tenant_key UNIQUE (subject, sequence, tenant)`);
    await runner.query('DROP INDEX messaging.published_state_instance');
    await runner.query(
      'CREATE INDEX published_state_instance ON messaging.published_state (instance, publisher, tenant)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messaging.events DROP CONSTRAINT events_subject_sequence_tenant_key,
        ADD CONSTRAINT events_tenant_subject_sequence_key UNIQUE (tenant, subject, sequence)`);
    await runner.query('DROP INDEX messaging.published_state_instance');
    await runner.query(
      'CREATE INDEX published_state_instance ON messaging.published_state (tenant, publisher, instance)',
    );
  }
}
