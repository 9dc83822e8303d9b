import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writtenColumn } from '#platform/persistence';

/** So that calls and documents can be followed, as events are by their positions. */
export class WrittenIn1797100014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.document_uses ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY');
    for (const table of ['messaging.calls', 'messaging.document_uses'])
      for (const statement of writtenColumn(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messaging.document_uses DROP COLUMN written, DROP COLUMN n');
    await runner.query('ALTER TABLE messaging.calls DROP COLUMN written');
  }
}
