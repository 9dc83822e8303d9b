import type { Database, Tx } from '#platform/persistence';
import { INSTANT, keysAt, pageOf } from '#platform/query';
import type { Input, ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import { inFormOf } from './upcast.js';

export interface InstanceView<S> {
  readonly id: string;
  readonly state: S;
  readonly status: string;
  readonly terminal: boolean;
  readonly correlationId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface InstanceQuery {
  readonly status?: string;
  /** Instances that have a reference of this kind, … */
  readonly referenceKind?: string;
  /** … with this key, … */
  readonly key?: string;
  /** … of this owner. */
  readonly owner?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** A reference together with the instance that has it. */
export interface ReferencedInstance<S> {
  readonly kind: string;
  readonly key: string;
  readonly owner?: string;
  readonly instance: InstanceView<S>;
}

/** One input and what was decided on it, for timelines. */
export interface HistoryView {
  readonly sequence: number;
  readonly at: string;
  readonly input: Input;
  readonly note?: string;
  readonly events: readonly string[];
  readonly failure?: string;
  readonly commands: readonly CommandView[];
}

export interface CommandView {
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly decidedAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly outcome?: { readonly ok: boolean; readonly result?: unknown; readonly failure?: unknown };
  readonly lastError?: string;
}

interface Row<S> {
  readonly id: string;
  readonly version: number;
  readonly state: S;
  readonly status: string;
  readonly terminal: boolean;
  readonly traceparent: string;
  readonly created_at: Date;
  readonly updated_at: Date;
}

interface ReferenceRow<S> extends Row<S> {
  readonly kind: string;
  readonly key: string;
  readonly owner: string | null;
  readonly referred_at: Date;
}

/** What the columns of ids take: anything else names nothing. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const COLUMNS = 'i.id, i.version, i.state, i.status, i.terminal, i.traceparent, i.created_at, i.updated_at';

export interface CommandRow {
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly decided_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly outcome: CommandView['outcome'] | null;
  readonly last_error: string | null;
}

export const COMMAND = 'key, type, target, payload, attempts, decided_at, started_at, finished_at, outcome, last_error';

export function toCommand(row: CommandRow): CommandView {
  return {
    key: row.key,
    type: row.type,
    target: row.target,
    payload: row.payload,
    attempts: row.attempts,
    decidedAt: row.decided_at.toISOString(),
    ...(row.started_at && { startedAt: row.started_at.toISOString() }),
    ...(row.finished_at && { finishedAt: row.finished_at.toISOString() }),
    ...(row.outcome && { outcome: row.outcome }),
    ...(row.last_error && { lastError: row.last_error }),
  };
}

/** Queries on a process's instances: by id, status, or any number that they have anywhere. Keyset paging on creation. */
export class InstanceReader<S> {
  private readonly schema: string;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(definition.name);
  }

  async get(tenant: string, id: string, db: Tx | Database = this.database): Promise<InstanceView<S> | null> {
    const [row] = (await db.query(
      `SELECT ${COLUMNS} FROM ${this.schema}.instances i WHERE i.tenant = $1 AND i.id = $2 AND i.state IS NOT NULL`,
      [tenant, id],
    )) as Row<S>[];
    return row ? this.toView(row) : null;
  }

  async list(tenant: string, query: InstanceQuery): Promise<{ items: InstanceView<S>[]; nextCursor: string | null }> {
    const [at = null, key = null] = keysAt(query.cursor, INSTANT, /^/) ?? [];
    const rows = await this.database.query<Row<S>>(
      `SELECT ${COLUMNS} FROM ${this.schema}.instances i WHERE i.tenant = $1 AND i.state IS NOT NULL
         AND ($2::text IS NULL OR i.status = $2)
         AND ($3::text IS NULL OR EXISTS (SELECT FROM ${this.schema}.refs r WHERE r.tenant = i.tenant AND r.instance = i.id AND r.kind = $3
           AND ($4::text IS NULL OR r.key = $4) AND ($5::text IS NULL OR r.owner = $5)))
         AND ($6::timestamptz IS NULL OR (i.created_at, i.id) > ($6, $7))
       ORDER BY i.created_at, i.id LIMIT $8`,
      [
        tenant,
        query.status ?? null,
        query.referenceKind ?? null,
        query.key ?? null,
        query.owner ?? null,
        at,
        key,
        query.limit + 1,
      ],
    );
    const { items, nextCursor } = pageOf(rows, query.limit, (row) => [row.created_at.toISOString(), row.id]);
    return { items: items.map((row) => this.toView(row)), nextCursor };
  }

  /** References of a kind (an owner's, or one key), oldest first, each with its instance. */
  async references(
    tenant: string,
    query: { kind: string; key?: string; owner?: string; cursor?: string; limit: number },
  ) {
    const [at = null, key = null] = keysAt(query.cursor, INSTANT, /^/) ?? [];
    const rows = await this.database.query<ReferenceRow<S>>(
      `SELECT ${COLUMNS}, r.kind, r.key, r.owner, r.created_at AS referred_at
       FROM ${this.schema}.refs r JOIN ${this.schema}.instances i ON i.tenant = r.tenant AND i.id = r.instance
       WHERE r.tenant = $1 AND r.kind = $2 AND ($3::text IS NULL OR r.key = $3) AND ($4::text IS NULL OR r.owner = $4)
         AND ($5::timestamptz IS NULL OR (r.created_at, r.key) > ($5, $6))
       ORDER BY r.created_at, r.key LIMIT $7`,
      [tenant, query.kind, query.key ?? null, query.owner ?? null, at, key, query.limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, query.limit, (row) => [row.referred_at.toISOString(), row.key]);
    return { items: items.map((row) => this.toReferenced(row)), nextCursor };
  }

  /** @param between instants, both inclusive: an instance that never ends has a history that nobody reads whole */
  async history(
    tenant: string,
    id: string,
    between: { readonly since?: string; readonly until?: string } = {},
  ): Promise<HistoryView[]> {
    const window = [tenant, id, between.since ?? '-infinity', between.until ?? 'infinity'];
    const [entries, commands] = await Promise.all([
      this.database.query<{
        sequence: number;
        at: Date;
        input: Input;
        note: string | null;
        events: string[];
        failure: string | null;
        commands: string[];
      }>(
        `SELECT sequence, at, input, note, events, failure, commands FROM ${this.schema}.history
         WHERE tenant = $1 AND instance = $2 AND at BETWEEN $3 AND $4 ORDER BY sequence`,
        window,
      ),
      this.database.query<CommandRow>(
        `SELECT c.* FROM ${this.schema}.history h CROSS JOIN LATERAL unnest(h.commands) AS decided(key) CROSS JOIN LATERAL (
           SELECT ${COMMAND} FROM ${this.schema}.commands c WHERE c.tenant = $1 AND c.key = decided.key LIMIT 1) c
         WHERE h.tenant = $1 AND h.instance = $2 AND h.at BETWEEN $3 AND $4`,
        window,
      ),
    ]);
    const views = new Map(commands.map((row) => [row.key, toCommand(row)]));
    return entries.map((entry) => ({
      sequence: entry.sequence,
      at: entry.at.toISOString(),
      input: entry.input,
      events: entry.events,
      commands: entry.commands.flatMap((key) => views.get(key) ?? []),
      ...(entry.note && { note: entry.note }),
      ...(entry.failure && { failure: entry.failure }),
    }));
  }

  /** One command with what it was to do. */
  async command(tenant: string, key: string): Promise<(CommandView & { readonly payload: unknown }) | null> {
    const [row] = await this.database.query<CommandRow & { payload: unknown }>(
      `SELECT ${COMMAND}, payload FROM ${this.schema}.commands WHERE tenant = $1 AND key = $2`,
      [tenant, key],
    );
    return row ? { ...toCommand(row), payload: row.payload } : null;
  }

  private toReferenced(row: ReferenceRow<S>): ReferencedInstance<S> {
    const { kind, key, owner } = row;
    return { kind, key, instance: this.toView(row), ...(owner && { owner }) };
  }

  private toView(row: Row<S>): InstanceView<S> {
    return {
      id: row.id,
      state: inFormOf(this.definition, row.state, row.version),
      status: row.status,
      terminal: row.terminal,
      correlationId: row.traceparent.slice(3, 35),
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    };
  }
}
