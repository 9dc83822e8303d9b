import { Injectable } from '@nestjs/common';
import { Database } from '../persistence/index.js';
import type { QuotaUse } from './rate-limit.headers.js';

export interface Quota {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

export interface QuotaDecision {
  readonly uses: readonly QuotaUse[];
  /** Names of the quotas that are used up; none when the request may go on. */
  readonly violated: readonly string[];
}

interface Row {
  readonly granted: boolean;
  readonly now: number;
  readonly windows: Readonly<Record<string, { used: number; ends: number }>>;
}

const NOW = '(extract(epoch FROM now()) * 1000)::bigint';

/** All windows of a client are counted in one statement on its one row: all of them or, when one is used up, none. */
const CONSUME = `
  WITH policy AS (SELECT * FROM unnest($2::text[], $3::int[], $4::int[]) AS p(name, quota, seconds))
  INSERT INTO platform.quota_uses AS u (client_id, windows)
  SELECT $1, jsonb_object_agg(name, jsonb_build_object('used', 1, 'ends', ${NOW} + seconds * 1000::bigint)) FROM policy
  ON CONFLICT (client_id) DO UPDATE SET windows = (
    SELECT jsonb_object_agg(name, CASE WHEN (u.windows->name->>'ends')::bigint > ${NOW}
      THEN jsonb_build_object('used', (u.windows->name->>'used')::int + 1, 'ends', u.windows->name->'ends')
      ELSE excluded.windows->name END)
    FROM policy)
  WHERE NOT EXISTS (
    SELECT FROM policy
    WHERE (u.windows->name->>'ends')::bigint > ${NOW} AND (u.windows->name->>'used')::int >= quota)
  RETURNING true AS granted, ${NOW}::float8 AS now, windows`;

const READ = `SELECT false AS granted, ${NOW}::float8 AS now, windows FROM platform.quota_uses WHERE client_id = $1`;

/** What partners have used of their quotas, in Postgres: the same for all replicas, and after a restart. */
@Injectable()
export class QuotaStore {
  constructor(private readonly database: Database) {}

  async consume(clientId: string, quotas: readonly Quota[]): Promise<QuotaDecision> {
    for (;;) {
      const columns = [quotas.map((q) => q.name), quotas.map((q) => q.limit), quotas.map((q) => q.windowSeconds)];
      const [granted] = await this.database.query<Row>(CONSUME, [clientId, ...columns]);
      const row = granted ?? (await this.database.query<Row>(READ, [clientId]))[0];
      const decision = row && decide(row, quotas);
      // Between the two statements a window may have ended: then there is room again.
      if (decision && (granted || decision.violated.length > 0)) return decision;
    }
  }
}

function decide({ granted, now, windows }: Row, quotas: readonly Quota[]): QuotaDecision {
  const uses = quotas.map((quota): QuotaUse => {
    const window = windows[quota.name];
    const live = window && window.ends > now ? window : { used: 0, ends: now + quota.windowSeconds * 1000 };
    return {
      ...quota,
      remaining: Math.max(0, quota.limit - live.used),
      resetSeconds: Math.ceil((live.ends - now) / 1000),
    };
  });
  return { uses, violated: granted ? [] : uses.filter(({ remaining }) => remaining === 0).map(({ name }) => name) };
}
