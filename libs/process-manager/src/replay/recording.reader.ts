import type { Database, Tx } from '#platform/persistence';
import { eventId } from '../apply.js';
import { schemaOf } from '../process-manager.migration.js';
import type { RecordedCommand, RecordedEntry, RecordedEvent, Recording } from './recording.js';

interface InstanceRow extends Omit<Recording, 'openCases' | 'entries'> {
  readonly open_cases: Readonly<Record<string, string>>;
}

interface EntryRow extends Omit<RecordedEntry, 'commands' | 'events'> {
  readonly instance: string;
  readonly commands: readonly string[];
  readonly events: readonly string[];
}

const BATCH = 100;

/** Reads instances together with their histories, each as it stood at one moment. */
export class RecordingReader {
  private readonly schema: string;

  constructor(
    private readonly process: string,
    readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  /** All instances, or those that are named, in batches, with all of their histories. */
  async *read(ids?: readonly string[]): AsyncGenerator<readonly Recording[]> {
    for (let after: readonly [string, string] = ['', '']; ; ) {
      const [tenant, id] = after;
      const batch = await this.recorded(
        `(tenant, id) > ($1, $2) AND ($3::text[] IS NULL OR id = ANY($3)) ORDER BY tenant, id LIMIT ${BATCH}`,
        [tenant, id, ids ?? null],
        'start',
      );
      if (batch.length === 0) return;
      yield batch;
      const last = batch.at(-1) as Recording;
      after = [last.tenant, last.id];
    }
  }

  /**
   * Some instances (of one tenant, if it is told) that were begun one after the other, at a random moment of all that it
   * has; their histories from the last base on, so that a long life costs no more than a short one.
   */
  async sample(tenant: string | undefined, size: number): Promise<readonly Recording[]> {
    const [span] = await this.database.query<{ moment: Date | null }>(
      `SELECT min(created_at) + random() * (max(created_at) - min(created_at)) AS moment
       FROM ${this.schema}.instances WHERE ($1::text IS NULL OR tenant = $1)`,
      [tenant ?? null],
    );
    if (!span?.moment) return [];
    return this.recorded(
      `($1::text IS NULL OR tenant = $1) AND created_at >= $2 ORDER BY created_at, id LIMIT ${size}`,
      [tenant ?? null, span.moment],
      'base',
    );
  }

  private recorded(where: string, values: readonly unknown[], from: 'start' | 'base'): Promise<Recording[]> {
    return this.database.transaction(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const rows = (await tx.query(
        `SELECT tenant, id, version, state, status, terminal, traceparent, queues, timers, open_cases, refs
         FROM ${this.schema}.instances i WHERE state IS NOT NULL AND ${where}`,
        [...values],
      )) as InstanceRow[];
      const recordings: Recording[] = [];
      // A transaction never spans two tenants; here it only reads, and what it reads is one tenant's at a time.
      for (const [tenant, ofOne] of Map.groupBy(rows, (row) => row.tenant))
        recordings.push(...(await this.withEntries(tx, tenant, ofOne, from)));
      return recordings;
    });
  }

  private async withEntries(
    tx: Tx,
    tenant: string,
    rows: readonly InstanceRow[],
    from: 'start' | 'base',
  ): Promise<Recording[]> {
    const entries = (await tx.query(
      `SELECT h.instance, h.sequence, h.input_id AS "inputId", h.input, h.note, h.failure IS NOT NULL AS failed, h.version,
         h.base, h.commands, h.events
       FROM unnest($2::text[]) AS i(id) CROSS JOIN LATERAL (SELECT CASE WHEN $3 = 'start' THEN 0 ELSE coalesce((
         SELECT b.sequence FROM ${this.schema}.history b WHERE b.tenant = $1 AND b.instance = i.id AND b.base IS NOT NULL
         ORDER BY b.sequence DESC LIMIT 1), 0) END AS since) AS begins
       JOIN ${this.schema}.history h ON h.tenant = $1 AND h.instance = i.id AND h.sequence >= begins.since
       ORDER BY h.instance, h.sequence`,
      [tenant, rows.map(({ id }) => id), from],
    )) as EntryRow[];
    const [commands, events] = [await this.commands(tx, tenant, entries), await this.events(tx, tenant, entries)];
    const byInstance = Map.groupBy(entries, ({ instance }) => instance);
    return rows.map(({ open_cases, ...row }) => ({
      ...row,
      openCases: Object.keys(open_cases),
      entries: (byInstance.get(row.id) ?? []).map(({ note, base, ...entry }) => ({
        ...entry,
        ...(note !== null && note !== undefined && { note }),
        ...(base && { base }),
        commands: entry.commands.flatMap((key) => commands.get(key) ?? []),
        events: eventIds(entry).flatMap((eventId) => events.get(eventId) ?? []),
      })),
    }));
  }

  private async commands(tx: Tx, tenant: string, entries: readonly EntryRow[]): Promise<Map<string, RecordedCommand>> {
    const rows = (await tx.query(
      `SELECT key, type, target, payload FROM ${this.schema}.commands WHERE tenant = $1 AND key = ANY($2)`,
      [tenant, entries.flatMap((entry) => entry.commands)],
    )) as RecordedCommand[];
    return new Map(rows.map((row) => [row.key, row]));
  }

  private async events(tx: Tx, tenant: string, entries: readonly EntryRow[]): Promise<Map<string, RecordedEvent>> {
    const rows = (await tx.query(
      `SELECT event_id AS id, type, subject, data FROM messaging.events WHERE tenant = $1 AND source = $2 AND event_id = ANY($3)`,
      [tenant, `/${this.process}`, entries.flatMap(eventIds)],
    )) as RecordedEvent[];
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const eventIds = ({ instance, sequence, events }: EntryRow): string[] =>
  events.map((_, index) => eventId(instance, sequence, index));
