import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts become the partner's instead of the client's, so those that were there are dropped: each partner's windows begin
 * anew once. The function is the one place where a partner's row is changed; what it is asked is described in quota.store.ts.
 */
export class QuotaCounting1795600000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.quota_uses');
    await runner.query(`
      CREATE TABLE platform.quota_uses (
        partner text PRIMARY KEY,
        windows jsonb NOT NULL DEFAULT '{}',
        counter text,
        alone_since timestamptz NOT NULL DEFAULT clock_timestamp(),
        lease_until timestamptz,
        wanted boolean NOT NULL DEFAULT false
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE FUNCTION platform.count_quota(
        a_partner text, a_counter text, asked integer, owed integer, names text[], limits integer[], seconds integer[],
        act text, alone_ms integer, lease_ms integer,
        OUT held boolean, OUT granted integer, OUT leased boolean, OUT wanted_back boolean, OUT now_ms float8, OUT uses jsonb
      ) LANGUAGE plpgsql AS $$
      DECLARE
        kept platform.quota_uses;
        moment timestamptz;
        used integer;
        ends bigint;
      BEGIN
        -- Counts need not reach the disk before they are answered: a crash of Postgres loses those of its last moments.
        PERFORM set_config('synchronous_commit', 'off', true);
        SELECT * INTO kept FROM platform.quota_uses WHERE partner = a_partner FOR UPDATE;
        IF NOT FOUND THEN
          INSERT INTO platform.quota_uses (partner) VALUES (a_partner) ON CONFLICT DO NOTHING;
          SELECT * INTO kept FROM platform.quota_uses WHERE partner = a_partner FOR UPDATE;
        END IF;
        moment := clock_timestamp();
        now_ms := floor(extract(epoch FROM moment) * 1000);
        held := coalesce(kept.lease_until > moment, false) AND kept.counter IS DISTINCT FROM a_counter;
        granted := 0;
        leased := false;
        wanted_back := kept.wanted;
        uses := kept.windows;
        IF held AND asked > 0 THEN
          UPDATE platform.quota_uses SET wanted = true WHERE partner = a_partner AND NOT wanted;
          RETURN;
        END IF;
        IF asked > 0 THEN
          granted := asked;
          FOR i IN 1 .. cardinality(names) LOOP
            used := owed + CASE WHEN (uses -> names[i] ->> 'ends')::bigint > now_ms
              THEN (uses -> names[i] ->> 'used')::integer ELSE 0 END;
            granted := least(granted, greatest(0, limits[i] - used));
          END LOOP;
        END IF;
        IF granted + owed > 0 THEN
          FOR i IN 1 .. cardinality(names) LOOP
            used := 0;
            ends := now_ms::bigint + seconds[i] * 1000::bigint;
            IF (uses -> names[i] ->> 'ends')::bigint > now_ms THEN
              used := (uses -> names[i] ->> 'used')::integer;
              ends := (uses -> names[i] ->> 'ends')::bigint;
            END IF;
            uses := uses || jsonb_build_object(names[i], jsonb_build_object('used', used + granted + owed, 'ends', ends));
          END LOOP;
        END IF;
        IF held THEN
          -- Late counts of one whose lease is another's now: they are added, and nothing else changes.
          UPDATE platform.quota_uses SET windows = uses WHERE partner = a_partner AND owed > 0;
          RETURN;
        END IF;
        leased := act IN ('take', 'keep') AND coalesce(kept.counter = a_counter, false)
          AND kept.alone_since < moment - alone_ms * interval '1 ms'
          AND (act = 'keep' OR NOT kept.wanted);
        IF granted + owed = 0 AND NOT leased AND act IN ('take', 'share') AND kept.counter = a_counter AND NOT kept.wanted THEN
          RETURN;
        END IF;
        UPDATE platform.quota_uses SET
          windows = uses,
          counter = a_counter,
          alone_since = CASE WHEN kept.counter = a_counter AND (act = 'keep' OR NOT kept.wanted)
            THEN kept.alone_since ELSE moment END,
          lease_until = CASE WHEN leased THEN moment + lease_ms * interval '1 ms' END,
          wanted = kept.wanted AND act = 'keep'
        WHERE partner = a_partner;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION platform.count_quota');
    await runner.query('DROP TABLE platform.quota_uses');
    await runner.query(`
      CREATE TABLE platform.quota_uses (
        client_id text PRIMARY KEY,
        windows jsonb NOT NULL
      ) WITH (fillfactor = 50)`);
  }
}
