import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../persistence/index.js';
import type { EdgeHour, ObservedEdge } from './edge.js';
import { addEdges, expireEdges, readEdges, readHours } from './edge.store.js';
import type { ApiVersion, Caller, CallShape, RecordedShape, Subscriber, Use } from './traffic.js';

/** Different shapes that are kept of one partner's calls of one operation; the ones longest unseen go first. */
export const MOST_SHAPES = 50;
/** What nobody did for so long is forgotten. */
export const KEPT_DAYS = 90;

export interface Count extends Caller {
  readonly calls: number;
  readonly lastAt: Date;
}
export interface Sample extends Caller {
  readonly shape: CallShape;
  readonly at: Date;
}

const KEY = 'tenant, api, version, partner_id, environment, operation';

/** The record of traffic in Postgres: counts per day, shapes that differ. */
@Injectable()
export class TrafficStore {
  /** Those that are recorded: they never end. */
  private readonly subscribed = new Set<string>();

  constructor(private readonly database: Database) {}

  /** @param tenant whose the edges are */
  async add(
    counts: readonly Count[],
    samples: readonly Sample[],
    tenant = '',
    edges: readonly EdgeHour[] = [],
  ): Promise<void> {
    if (counts.length === 0 && samples.length === 0 && edges.length === 0) return;
    const first = counts.filter((count) => !this.subscribed.has(keyOf(count)));
    await this.database.transaction(async (tx) => {
      await addCounts(tx, counts);
      await addShapes(tx, samples);
      await addSubscriptions(tx, first);
      await addEdges(tx, tenant, edges);
    });
    for (const count of first) this.subscribed.add(keyOf(count));
  }

  /** Whether the partner has ever used the version: in production, or where a sandbox is asked about, there. */
  async isSubscribed(subscriber: Subscriber): Promise<boolean> {
    if (this.subscribed.has(keyOf(subscriber))) return true;
    const { tenant, api, version, partnerId, environment } = subscriber;
    const found = await this.database.query(
      `SELECT 1 FROM platform.version_subscriptions
       WHERE (tenant, api, version, partner_id) = ($1, $2, $3, $4) AND environment IN ('production', $5) LIMIT 1`,
      [tenant, api, version, partnerId, environment],
    );
    if (found.length > 0) this.subscribed.add(keyOf(subscriber));
    return found.length > 0;
  }

  async uses(tenant: string, { api, version }: ApiVersion): Promise<Use[]> {
    const rows = await this.database.query<Record<string, string> & { last_at: Date }>(
      `SELECT partner_id, environment, operation, sum(calls) AS calls, min(day)::text AS first_day, max(last_at) AS last_at,
         coalesce(sum(calls) FILTER (WHERE day > current_date - 7), 0) AS recent
       FROM platform.traffic_counts WHERE tenant = $1 AND api = $2 AND version = $3 AND day > current_date - $4::int
       GROUP BY partner_id, environment, operation ORDER BY partner_id, environment, operation`,
      [tenant, api, version, KEPT_DAYS],
    );
    return rows.map((row) => ({
      partnerId: row['partner_id'] as string,
      environment: row['environment'] as Caller['environment'],
      operation: row['operation'] as string,
      calls: Number(row['calls']),
      callsLast7Days: Number(row['recent']),
      firstDay: row['first_day'] as string,
      lastAt: row.last_at.toISOString(),
    }));
  }

  /** Who uses which version of which API. */
  async consumed(
    tenant: string,
  ): Promise<(ApiVersion & Pick<Use, 'partnerId' | 'environment' | 'calls' | 'lastAt'>)[]> {
    const rows = await this.database.query<Record<string, string> & { last_at: Date }>(
      `SELECT partner_id, api, version, environment, sum(calls) AS calls, max(last_at) AS last_at
       FROM platform.traffic_counts WHERE tenant = $1 AND day > current_date - $2::int
       GROUP BY partner_id, api, version, environment ORDER BY partner_id, api, version, environment`,
      [tenant, KEPT_DAYS],
    );
    return rows.map((row) => ({
      api: row['api'] as string,
      version: row['version'] as string,
      partnerId: row['partner_id'] as string,
      environment: row['environment'] as Caller['environment'],
      calls: Number(row['calls']),
      lastAt: row.last_at.toISOString(),
    }));
  }

  /** Who called whom since an hour began, in production. */
  edges(tenant: string, since: Date, recently: Date): Promise<ObservedEdge[]> {
    return readEdges(this.database, tenant, { since, recently });
  }

  /** The calls of a version since an hour began, in production, by caller and hour; the earliest first. */
  hours(tenant: string, version: ApiVersion, since: Date): Promise<EdgeHour[]> {
    return readHours(this.database, tenant, version, since);
  }

  async shapes(tenant: string, { api, version }: ApiVersion): Promise<RecordedShape[]> {
    const rows = await this.database.query<Record<string, string> & { shape: CallShape; last_at: Date }>(
      `SELECT partner_id, environment, operation, shape, samples, last_at FROM platform.traffic_shapes
       WHERE tenant = $1 AND api = $2 AND version = $3 AND last_at > now() - make_interval(days => $4)
       ORDER BY partner_id, environment, operation, digest`,
      [tenant, api, version, KEPT_DAYS],
    );
    return rows.map((row) => ({
      partnerId: row['partner_id'] as string,
      environment: row['environment'] as Caller['environment'],
      operation: row['operation'] as string,
      ...row.shape,
      samples: Number(row['samples']),
      lastAt: row.last_at.toISOString(),
    }));
  }

  /** Forgets what is too old. */
  async expire(): Promise<void> {
    await this.database.query('DELETE FROM platform.traffic_counts WHERE day <= current_date - $1::int', [KEPT_DAYS]);
    await this.database.query(
      'DELETE FROM platform.traffic_shapes WHERE last_at <= now() - make_interval(days => $1)',
      [KEPT_DAYS],
    );
    await expireEdges(this.database);
  }

  /** A partner that opted out: nothing of the shapes of its calls is kept, neither from now on nor from before. */
  async optOut(tx: Tx, tenant: string, partnerId: string, optedOut: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO platform.traffic_opt_outs (tenant, partner_id, opted_out) VALUES ($1, $2, $3)
       ON CONFLICT (tenant, partner_id) DO UPDATE SET opted_out = $3, changed_at = clock_timestamp()`,
      [tenant, partnerId, optedOut],
    );
    if (optedOut)
      await tx.query('DELETE FROM platform.traffic_shapes WHERE tenant = $1 AND partner_id = $2', [tenant, partnerId]);
  }
}

async function addCounts(tx: Tx, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return;
  await tx.query(
    `INSERT INTO platform.traffic_counts AS c (${KEY}, day, calls, last_at)
     SELECT ${KEY}, (last_at AT TIME ZONE 'UTC')::date, calls, last_at
     FROM jsonb_to_recordset($1::jsonb) AS r(tenant text, api text, version text, partner_id text, environment text,
       operation text, calls bigint, last_at timestamptz)
     ORDER BY ${KEY}
     ON CONFLICT (${KEY}, day) DO UPDATE SET calls = c.calls + excluded.calls, last_at = greatest(c.last_at, excluded.last_at)`,
    [JSON.stringify(counts.map(({ calls, lastAt, ...caller }) => ({ ...row(caller), calls, last_at: lastAt })))],
  );
}

async function addSubscriptions(
  tx: Tx,
  subscribers: readonly (Subscriber & { readonly lastAt: Date })[],
): Promise<void> {
  if (subscribers.length === 0) return;
  const rows = subscribers.map(({ tenant, api, version, partnerId, environment, lastAt }) => ({
    tenant,
    api,
    version,
    partner_id: partnerId,
    environment,
    since: lastAt,
  }));
  await tx.query(
    `INSERT INTO platform.version_subscriptions (tenant, api, version, partner_id, environment, since)
     SELECT tenant, api, version, partner_id, environment, min(since)
     FROM jsonb_to_recordset($1::jsonb) AS r(tenant text, api text, version text, partner_id text, environment text, since timestamptz)
     GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5 ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

async function addShapes(tx: Tx, samples: readonly Sample[]): Promise<void> {
  if (samples.length === 0) return;
  const distinct = Map.groupBy(samples, (sample) => JSON.stringify([row(sample), digestOf(sample.shape)]));
  const rows = [...distinct.values()].map((same) => {
    const { shape, at, ...caller } = same.at(-1) as Sample;
    return { ...row(caller), digest: digestOf(shape), shape, samples: same.length, last_at: at };
  });
  await tx.query(
    `INSERT INTO platform.traffic_shapes AS s (${KEY}, digest, shape, samples, first_at, last_at)
     SELECT ${KEY}, digest, shape, samples, last_at, last_at
     FROM jsonb_to_recordset($1::jsonb) AS r(tenant text, api text, version text, partner_id text, environment text,
       operation text, digest text, shape jsonb, samples bigint, last_at timestamptz)
     ORDER BY ${KEY}, digest
     ON CONFLICT (${KEY}, digest) DO UPDATE SET samples = s.samples + excluded.samples, last_at = greatest(s.last_at, excluded.last_at)`,
    [JSON.stringify(rows)],
  );
  await tx.query(
    `DELETE FROM platform.traffic_shapes s USING (
       SELECT ${KEY}, digest, row_number() OVER (PARTITION BY ${KEY} ORDER BY last_at DESC, digest) AS nth
       FROM platform.traffic_shapes
       WHERE (${KEY}) IN (SELECT ${KEY} FROM jsonb_to_recordset($1::jsonb)
         AS r(tenant text, api text, version text, partner_id text, environment text, operation text))
     ) AS o
     WHERE o.nth > $2 AND (s.tenant, s.api, s.version, s.partner_id, s.environment, s.operation, s.digest)
       = (o.tenant, o.api, o.version, o.partner_id, o.environment, o.operation, o.digest)`,
    [JSON.stringify(rows), MOST_SHAPES],
  );
}

const row = ({ tenant, api, version, partnerId, environment, operation }: Caller) => ({
  tenant,
  api,
  version,
  partner_id: partnerId,
  environment,
  operation,
});

const keyOf = ({ tenant, api, version, partnerId, environment }: Subscriber) =>
  [tenant, api, version, partnerId, environment].join('\n');

const digestOf = (shape: CallShape) =>
  createHash('sha256').update(JSON.stringify(shape)).digest('base64url').slice(0, 22);
