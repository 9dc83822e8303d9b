import type { Database, Tx } from '../persistence/index.js';
import { type EdgeFigures, type EdgeHour, type EndKind, NO_FIGURES, type ObservedEdge, sum } from './edge.js';
import type { ApiVersion } from './traffic.js';

/** What is older tells no map anything. */
export const EDGES_KEPT_DAYS = 8;

const KEY = 'tenant, hour, from_kind, from_id, to_kind, to_id, version, environment';

/** Postgres tells what is a bigint as text. */
interface Row {
  readonly hour: Date;
  readonly from_kind: EndKind;
  readonly from_id: string;
  readonly to_kind: EndKind;
  readonly to_id: string;
  readonly version: string;
  readonly environment: 'production' | 'sandbox';
  readonly calls: string;
  readonly refused: string;
  readonly failed: string;
  readonly ms: string;
  readonly times: readonly string[];
}

export async function addEdges(tx: Tx, tenant: string, edges: readonly EdgeHour[]): Promise<void> {
  if (edges.length === 0) return;
  const rows = edges.map(({ hour, from, to, version = '', environment, ...figures }) => ({
    hour,
    from_kind: from.kind,
    from_id: from.id,
    to_kind: to.kind,
    to_id: to.id,
    version,
    environment,
    ...figures,
  }));
  // In the order of the key: two writers lock the rows that both add to one after the other.
  await tx.query(
    `INSERT INTO platform.call_edges AS e (${KEY}, calls, refused, failed, ms, times)
     SELECT $1, hour, from_kind, from_id, to_kind, to_id, version, environment, calls, refused, failed, ms,
       ARRAY(SELECT t::bigint FROM jsonb_array_elements_text(times) WITH ORDINALITY AS u(t, nth) ORDER BY nth)
     FROM jsonb_to_recordset($2::jsonb) AS r(hour timestamptz, from_kind text, from_id text, to_kind text, to_id text,
       version text, environment text, calls bigint, refused bigint, failed bigint, ms bigint, times jsonb)
     ORDER BY hour, from_kind, from_id, to_kind, to_id, version, environment
     ON CONFLICT (${KEY}) DO UPDATE SET calls = e.calls + excluded.calls, refused = e.refused + excluded.refused,
       failed = e.failed + excluded.failed, ms = e.ms + excluded.ms,
       times = ARRAY(SELECT coalesce(a, 0) + coalesce(b, 0)
         FROM unnest(e.times, excluded.times) WITH ORDINALITY AS u(a, b, nth) ORDER BY nth)`,
    [tenant, JSON.stringify(rows)],
  );
}

/**
 * Who called whom since an hour began, in production.
 * @param recently from which hour on calls are recent
 */
export async function readEdges(
  database: Pick<Database, 'query'>,
  tenant: string,
  { since, recently }: { readonly since: Date; readonly recently: Date },
): Promise<ObservedEdge[]> {
  const rows = await database.query<Row>(
    `SELECT hour, from_kind, from_id, to_kind, to_id, version, environment, calls, refused, failed, ms, times
     FROM platform.call_edges WHERE tenant = $1 AND hour >= $2 AND environment = 'production' ORDER BY ${KEY}`,
    [tenant, since],
  );
  const edges = Map.groupBy(rows, ({ from_kind, from_id, to_kind, to_id, version }) =>
    JSON.stringify([from_kind, from_id, to_kind, to_id, version]),
  );
  return [...edges.values()].map((hours) => {
    const { from_kind, from_id, to_kind, to_id, version, environment, hour: lastHour } = hours.at(-1) as Row;
    return {
      from: { kind: from_kind, id: from_id },
      to: { kind: to_kind, id: to_id },
      ...(version && { version }),
      environment,
      all: total(hours),
      recent: total(hours.filter(({ hour }) => hour >= recently)),
      lastHour,
    };
  });
}

/** The calls of a version of an API since an hour began, in production, by caller and hour; the earliest first. */
export async function readHours(
  database: Pick<Database, 'query'>,
  tenant: string,
  { api, version }: ApiVersion,
  since: Date,
): Promise<EdgeHour[]> {
  const rows = await database.query<Row>(
    `SELECT hour, from_kind, from_id, to_kind, to_id, version, environment, calls, refused, failed, ms, times
     FROM platform.call_edges
     WHERE tenant = $1 AND hour >= $2 AND to_kind = 'api' AND to_id = $3 AND version = $4 AND environment = 'production'
     ORDER BY ${KEY}`,
    [tenant, since, api, version],
  );
  return rows.map((row) => ({
    hour: row.hour,
    from: { kind: row.from_kind, id: row.from_id },
    to: { kind: row.to_kind, id: row.to_id },
    version: row.version,
    environment: row.environment,
    ...total([row]),
  }));
}

export async function expireEdges(database: Pick<Database, 'query'>): Promise<void> {
  await database.query('DELETE FROM platform.call_edges WHERE hour < now() - make_interval(days => $1)', [
    EDGES_KEPT_DAYS,
  ]);
}

const total = (rows: readonly Row[]): EdgeFigures =>
  rows.reduce<EdgeFigures>((all, { calls, refused, failed, ms, times }) => {
    const of = { calls: Number(calls), refused: Number(refused), failed: Number(failed), ms: Number(ms) };
    return sum(all, { ...of, times: times.map(Number) });
  }, NO_FIGURES);
