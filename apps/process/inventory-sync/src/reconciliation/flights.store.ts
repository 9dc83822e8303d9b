import { Injectable } from '@nestjs/common';
import { toInstant, type ZonedInstant } from '#canonical';
import { Database, type Tx } from '#platform/persistence';
import type { FlightChange } from './flights.js';
import { keyOf } from './stock.rules.js';

interface Row {
  readonly location: string;
  readonly sku: string;
  readonly count: number;
}

/** What a warehouse was given of an item, and has not told to have picked. */
export interface Given {
  readonly key: string;
  /** GLN. */
  readonly location: string;
  /** Fulfilments. */
  readonly references: readonly string[];
}

const WHAT_MOVES = {
  movements: 'movements wait for the ERP',
  issues: 'fulfilments are on their way out',
  returns: 'returns wait for the ERP',
  receipts: 'inbound shipments are being taken in',
} as const;

const TOLD = 'jsonb_to_recordset($2::jsonb) AS n(reference text, location text, sku text)';
const OF_TOLD = 'f.tenant = $1 AND f.reference = n.reference';
const moved = (parts: boolean) =>
  `UPDATE inventory_sync.flights f SET moving = true, parts = ${parts} FROM ${TOLD} WHERE ${OF_TOLD}`;

const STATEMENTS: Readonly<Record<FlightChange['kind'], string>> = {
  released: `INSERT INTO inventory_sync.flights (tenant, reference, location, sku)
    SELECT $1, n.reference, n.location, n.sku FROM ${TOLD} ON CONFLICT DO NOTHING`,
  back: `INSERT INTO inventory_sync.flights (tenant, reference, location, sku, moving, back)
    SELECT $1, n.reference, n.location, n.sku, true, true FROM ${TOLD} ON CONFLICT DO NOTHING`,
  moving: moved(false),
  part: moved(true),
  // What is left of it once a part is out of both books still lies on the shelf.
  issued: `WITH left_of AS (UPDATE inventory_sync.flights f SET moving = false FROM ${TOLD} WHERE ${OF_TOLD} AND f.parts)
    DELETE FROM inventory_sync.flights f USING ${TOLD} WHERE ${OF_TOLD} AND NOT f.parts`,
  over: `DELETE FROM inventory_sync.flights f USING ${TOLD} WHERE ${OF_TOLD}`,
};

/** What is under way between the shelf and the book. */
@Injectable()
export class FlightsStore {
  constructor(private readonly database: Database) {}

  /** The same changes again change nothing that stays: whoever replays comes to the same end. */
  async apply(tx: Tx, tenant: string, changes: readonly FlightChange[]): Promise<void> {
    for (const { kind, rows } of alike(changes)) await tx.query(STATEMENTS[kind], [tenant, JSON.stringify(rows)]);
  }

  /** Of places, by their keys: what is under way there, in words; nothing of a place that rests. */
  async at(tenant: string, keys: readonly string[]): Promise<Map<string, string>> {
    const asked = new Set(keys);
    const found = new Map<string, string[]>();
    const note = (rows: readonly Row[], what: keyof typeof WHAT_MOVES) => {
      for (const { location, sku, count } of rows) {
        const key = keyOf(location, sku);
        if (asked.has(key)) found.set(key, [...(found.get(key) ?? []), `${count} ${WHAT_MOVES[what]}`]);
      }
    };
    note(await this.lanes(tenant, keys), 'movements');
    const flights = await this.flights(tenant, keys);
    note(
      flights.filter(({ back }) => !back),
      'issues',
    );
    note(
      flights.filter(({ back }) => back),
      'returns',
    );
    note(await this.receipts(tenant), 'receipts');
    return new Map([...found].map(([key, words]) => [key, words.join(', ')]));
  }

  /** Of places, by their keys. */
  given(tenant: string, keys: readonly string[]): Promise<Given[]> {
    const places = keys.map((key) => [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)] as const);
    return this.database.query(
      `SELECT n.location || '/' || n.sku AS key, n.location, array_agg(f.reference ORDER BY f.reference) AS "references"
       FROM unnest($2::text[], $3::text[]) AS n(location, sku) JOIN inventory_sync.flights f
         ON f.tenant = $1 AND f.location = n.location AND f.sku = n.sku AND NOT f.moving AND NOT f.parts
       GROUP BY n.location, n.sku`,
      [tenant, places.map(([location]) => location), places.map(([, sku]) => sku)],
    );
  }

  /** Of places, by their keys: those of which a shipment has the item that is expected by then, or on no day that is known. */
  async expected(tenant: string, keys: readonly string[], by: Date): Promise<Set<string>> {
    const rows = await this.database.query<{ key: string; expectedAt: ZonedInstant | null }>(
      `SELECT DISTINCT state->>'warehouse' || '/' || (line->>'sku') AS key, state->>'expectedAt' AS "expectedAt"
       FROM inventory_sync.instances CROSS JOIN LATERAL jsonb_array_elements(state->'lines') AS line
       WHERE tenant = $1 AND status = 'expected' AND state->>'warehouse' || '/' || (line->>'sku') = ANY($2)`,
      [tenant, keys],
    );
    const isBy = (at: ZonedInstant | null) => at === null || Date.parse(toInstant(at)) <= by.getTime();
    return new Set(rows.flatMap(({ key, expectedAt }) => (isBy(expectedAt) ? [key] : [])));
  }

  private lanes(tenant: string, keys: readonly string[]): Promise<Row[]> {
    return this.database.query<Row>(
      `SELECT state->>'warehouse' AS location, state->>'sku' AS sku, jsonb_array_length(state->'queue') AS count
       FROM inventory_sync.instances WHERE tenant = $1 AND id = ANY($2) AND jsonb_array_length(state->'queue') > 0`,
      [tenant, keys],
    );
  }

  private flights(tenant: string, keys: readonly string[]): Promise<(Row & { readonly back: boolean })[]> {
    return this.database.query(
      `SELECT location, sku, back, count(*)::int AS count FROM inventory_sync.flights
       WHERE tenant = $1 AND moving AND location || '/' || sku = ANY($2) GROUP BY location, sku, back`,
      [tenant, keys],
    );
  }

  /** At the gate, or counted and not in the book yet, announced or not, also where a person decides what it is. */
  private receipts(tenant: string): Promise<Row[]> {
    return this.database.query<Row>(
      `SELECT location, sku, count(DISTINCT id)::int AS count
       FROM (
         SELECT id, state->>'warehouse' AS location, sku
         FROM inventory_sync.instances CROSS JOIN LATERAL jsonb_array_elements_text(
           jsonb_path_query_array(state, '$.lines[*].sku') || jsonb_path_query_array(state, '$.queue[*].items[*].sku')) AS sku
         WHERE tenant = $1 AND status IN ('arrived', 'received')
         UNION ALL
         SELECT id, told->>'warehouse', line->>'sku'
         FROM inventory_sync.instances CROSS JOIN LATERAL jsonb_path_query(state, '$.held[*].receipt.data') AS told
           CROSS JOIN LATERAL jsonb_array_elements(told->'lines') AS line
         WHERE tenant = $1 AND status IN ('expected', 'arrived', 'received', 'given-up')
       ) AS taken_in GROUP BY 1, 2`,
      [tenant],
    );
  }
}

const rowsOf = (change: FlightChange): object[] =>
  change.kind === 'released' || change.kind === 'back'
    ? change.skus.map((sku) => ({ reference: change.reference, location: change.location, sku }))
    : [{ reference: change.reference }];

/** Neighbours of one kind together: what is told of one fulfilment stays in its order. */
function alike(changes: readonly FlightChange[]): { kind: FlightChange['kind']; rows: object[] }[] {
  const batches: { kind: FlightChange['kind']; rows: object[] }[] = [];
  for (const change of changes) {
    const last = batches.at(-1);
    if (last?.kind === change.kind) last.rows.push(...rowsOf(change));
    else batches.push({ kind: change.kind, rows: rowsOf(change) });
  }
  return batches;
}
