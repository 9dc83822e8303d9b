import type { Database } from '#platform/persistence';
import { eventId } from '../emitter.js';
import { schemaOf } from '../process-manager.migration.js';
import type {
  RecordedCommand,
  RecordedEntry,
  RecordedEvent,
  RecordedInstance,
  Recording,
  Stretch,
} from './recording.js';

interface InstanceRow extends Omit<RecordedInstance, 'openCases'> {
  readonly open_cases: Readonly<Record<string, string>>;
}

interface EntryRow extends Omit<RecordedEntry, 'commands' | 'events'> {
  readonly instance: string;
  readonly commands: readonly string[];
  readonly events: readonly string[];
}

type From = 'base' | 'start';

/** Instances, without their histories, that are read at a time. */
const BATCH = 100;
/** Entries of histories that are at hand at a time. */
const PAGE = 500;

const INSTANCE =
  'tenant, id, version, sequence, state, status, terminal, traceparent, queues, timers, open_cases, refs';
const ENTRY = `h.instance, h.sequence, h.input_id AS "inputId", h.input, h.note, h.failure IS NOT NULL AS failed, h.version,
  h.base, h.commands, h.events`;

/** Reads instances together with their histories, each as it stood at one moment: what a history has is never changed. */
export class RecordingReader {
  private readonly schema: string;

  constructor(
    private readonly process: string,
    readonly database: Database,
  ) {
    this.schema = schemaOf(process);
  }

  /**
   * All instances, or those that are named, with their histories from the start or from their last base. Takes no more
   * memory than a page of a history and a batch of instances do, however long some of them live.
   */
  async *read(from: From, ids?: readonly string[]): AsyncGenerator<Stretch> {
    for (let after: readonly [string, string] = ['', '']; ; ) {
      const batch = await this.instances(
        `(tenant, id) > ($1, $2) AND ($3::text[] IS NULL OR id = ANY($3)) ORDER BY tenant, id LIMIT ${BATCH}`,
        [...after, ids ?? null],
      );
      const last = batch.at(-1);
      if (!last) return;
      for (const some of inPages(batch)) {
        const [first] = some as [RecordedInstance];
        if (first.sequence > PAGE) yield* this.pagesOf(first, from);
        else
          for (const { entries, ...instance } of await this.withEntries(some, from))
            yield { instance, entries, isLast: true };
      }
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
    const found = await this.instances(
      `($1::text IS NULL OR tenant = $1) AND created_at >= $2 ORDER BY created_at, id LIMIT ${size}`,
      [tenant ?? null, span.moment],
    );
    return this.withEntries(found, 'base');
  }

  private async instances(where: string, values: readonly unknown[]): Promise<RecordedInstance[]> {
    const rows = await this.database.query<InstanceRow>(
      `SELECT ${INSTANCE} FROM ${this.schema}.instances i WHERE state IS NOT NULL AND ${where}`,
      values,
    );
    return rows.map(({ open_cases, ...row }) => ({ ...row, openCases: Object.keys(open_cases) }));
  }

  private async withEntries(instances: readonly RecordedInstance[], from: From): Promise<Recording[]> {
    const recordings: Recording[] = [];
    // A transaction never spans two tenants.
    for (const [tenant, ofOne] of Map.groupBy(instances, (each) => each.tenant)) {
      const rows = await this.database.query<EntryRow>(
        `SELECT ${ENTRY} FROM unnest($2::text[], $4::int[]) AS i(id, sequence)
         CROSS JOIN LATERAL (SELECT CASE WHEN $3 = 'start' THEN 1 ELSE coalesce((
           SELECT b.sequence FROM ${this.schema}.history b WHERE b.tenant = $1 AND b.instance = i.id
             AND b.sequence <= i.sequence AND b.base IS NOT NULL ORDER BY b.sequence DESC LIMIT 1), 1) END AS since) AS begins
         JOIN ${this.schema}.history h ON h.tenant = $1 AND h.instance = i.id
           AND h.sequence BETWEEN begins.since AND i.sequence
         ORDER BY h.instance, h.sequence`,
        [tenant, ofOne.map(({ id }) => id), from, ofOne.map(({ sequence }) => sequence)],
      );
      const entries = Map.groupBy(await this.whole(tenant, rows), ({ instance }) => instance);
      recordings.push(...ofOne.map((each) => ({ ...each, entries: entries.get(each.id) ?? [] })));
    }
    return recordings;
  }

  private async *pagesOf(instance: RecordedInstance, from: From): AsyncGenerator<Stretch> {
    const { tenant, id, sequence } = instance;
    for (let after = from === 'start' ? 0 : await this.beforeBase(instance); ; ) {
      const rows = await this.database.query<EntryRow>(
        `SELECT ${ENTRY} FROM ${this.schema}.history h
         WHERE h.tenant = $1 AND h.instance = $2 AND h.sequence > $3 AND h.sequence <= $4 ORDER BY h.sequence LIMIT ${PAGE}`,
        [tenant, id, after, sequence],
      );
      const isLast = rows.length < PAGE || rows.at(-1)?.sequence === sequence;
      yield { instance, entries: await this.whole(tenant, rows), isLast };
      if (isLast) return;
      after = rows.at(-1)?.sequence as number;
    }
  }

  private async beforeBase({ tenant, id, sequence }: RecordedInstance): Promise<number> {
    const [base] = await this.database.query<{ sequence: number }>(
      `SELECT sequence FROM ${this.schema}.history
       WHERE tenant = $1 AND instance = $2 AND sequence <= $3 AND base IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
      [tenant, id, sequence],
    );
    return base ? base.sequence - 1 : 0;
  }

  /** With what was decided. */
  private async whole(tenant: string, rows: readonly EntryRow[]): Promise<(RecordedEntry & { instance: string })[]> {
    const commands = await this.commands(tenant, rows);
    const events = await this.events(tenant, rows);
    return rows.map(({ note, base, ...entry }) => ({
      ...entry,
      ...(note !== null && note !== undefined && { note }),
      ...(base && { base }),
      commands: entry.commands.flatMap((key) => commands.get(key) ?? []),
      events: eventIds(entry).flatMap((eventId) => events.get(eventId) ?? []),
    }));
  }

  private async commands(tenant: string, entries: readonly EntryRow[]): Promise<Map<string, RecordedCommand>> {
    const rows = await this.database.query<RecordedCommand>(
      `SELECT key, type, target, payload FROM ${this.schema}.commands WHERE tenant = $1 AND key = ANY($2)`,
      [tenant, entries.flatMap((entry) => entry.commands)],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  private async events(tenant: string, entries: readonly EntryRow[]): Promise<Map<string, RecordedEvent>> {
    const rows = await this.database.query<RecordedEvent>(
      `SELECT event_id AS id, type, subject, data FROM messaging.events WHERE tenant = $1 AND source = $2 AND event_id = ANY($3)`,
      [tenant, `/${this.process}`, entries.flatMap(eventIds)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Several instances whose histories are no more than a page together, or one that is longer by itself. */
function* inPages(instances: readonly RecordedInstance[]): Generator<readonly RecordedInstance[]> {
  let some: RecordedInstance[] = [];
  let size = 0;
  for (const each of instances) {
    if (some.length > 0 && size + each.sequence > PAGE) {
      yield some;
      some = [];
      size = 0;
    }
    some.push(each);
    size += each.sequence;
  }
  if (some.length > 0) yield some;
}

const eventIds = ({ instance, sequence, events }: Omit<EntryRow, 'commands' | 'base'>): string[] =>
  events.map((_, index) => eventId(instance, sequence, index));
