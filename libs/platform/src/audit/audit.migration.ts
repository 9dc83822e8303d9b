import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `record` is the one truth of an entry: the very text that is hashed. What is asked for by column is derived from it,
 * so that the two cannot differ. No statement of the product changes, removes or truncates what is written; the owner of the
 * tables could switch that off, which the chain shows.
 */
export class Audit1795600000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.audit_heads (
        tenant text PRIMARY KEY,
        sequence bigint NOT NULL,
        hash text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE platform.audit_entries (
        tenant text NOT NULL,
        sequence bigint NOT NULL,
        record text NOT NULL,
        hash text NOT NULL,
        act text GENERATED ALWAYS AS (record::jsonb ->> 'act') STORED,
        subject text GENERATED ALWAYS AS ((record::jsonb -> 'subject' ->> 'type') || '/' || (record::jsonb -> 'subject' ->> 'id')) STORED,
        actor text GENERATED ALWAYS AS (record::jsonb -> 'actor' ->> 'id') STORED,
        correlation_id text GENERATED ALWAYS AS (record::jsonb ->> 'correlationId') STORED,
        PRIMARY KEY (tenant, sequence)
      )`);
    await runner.query('CREATE INDEX audit_entries_subject ON platform.audit_entries (tenant, subject, sequence)');
    await runner.query(`
      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% of % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON platform.audit_entries
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
    await runner.query(`
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
    await runner.query(`
      CREATE TRIGGER never_removed BEFORE DELETE ON platform.audit_heads
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
    await runner.query(`
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.audit_heads
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.audit_entries, platform.audit_heads');
    await runner.query('DROP FUNCTION platform.refuse_change');
  }
}
