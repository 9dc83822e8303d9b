import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a token was last got by each of a client's public keys. */
export class KeyUses1795600000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.key_uses (
        client_id text NOT NULL REFERENCES identity.clients ON DELETE CASCADE,
        kid text NOT NULL,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (client_id, kid)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.key_uses');
  }
}
