import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases go up to the next role when nobody settles them in time. */
export class WebhookEscalation1797100006001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner.webhook_cases
        ADD owner text NOT NULL DEFAULT 'partner-integration',
        ADD severity text NOT NULL DEFAULT 'medium' CHECK (severity IN ('low', 'medium', 'high')),
        ADD level integer NOT NULL DEFAULT 0,
        ADD escalates_at timestamptz`);
    await runner.query(`UPDATE partner.webhook_cases SET escalates_at = due_at WHERE state = 'open'`);
    await runner.query(
      `CREATE INDEX webhook_cases_escalating ON partner.webhook_cases (escalates_at) WHERE state = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partner.webhook_cases DROP owner, DROP severity, DROP level, DROP escalates_at');
  }
}
