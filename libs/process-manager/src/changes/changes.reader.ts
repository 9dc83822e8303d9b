import type { CrossReference } from '#canonical';
import {
  adoptRestored,
  beginningOf,
  type CommitCursor,
  type CommitOrdered,
  type Database,
  readCommitted,
} from '#platform/persistence';
import { type CaseRecord, type CaseRow, toCase } from '../cases/case.store.js';
import { COMMAND, type CommandRow, type CommandView, type HistoryView, toCommand } from '../instance.reader.js';
import type { InstanceReference, ProcessDefinition } from '../process.js';
import { schemaOf } from '../process-manager.migration.js';
import { inFormOf } from '../upcast.js';

/** What was decided on one input, with the commands that it is about as they stand now. */
export interface ChangedEntry extends HistoryView {
  readonly instance: string;
  /** Of an outcome: the command that ended. */
  readonly ended?: CommandView;
}

/** An instance as it stands now. */
export interface ChangedInstance<S> {
  readonly id: string;
  readonly state: S;
  readonly status: string;
  readonly terminal: boolean;
  readonly sequence: number;
  readonly correlationId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly openCases: readonly string[];
  readonly references: readonly InstanceReference[];
  readonly named: readonly CrossReference[];
  readonly timers: readonly { readonly name: string; readonly dueAt: string }[];
  /** The one that each system is to do next or is doing. */
  readonly outstanding: readonly CommandView[];
}

export interface ChangedCase extends CaseRecord {
  readonly changedIn: string;
}

/** Where two reads that do not wait for each other got to. */
export interface ChangesCursor {
  readonly history: CommitCursor;
  readonly cases: CommitCursor;
}

export interface ChangesPage<S> {
  readonly entries: readonly ChangedEntry[];
  /** Those that the entries are of, each once. */
  readonly instances: readonly ChangedInstance<S>[];
  readonly cases: readonly ChangedCase[];
  readonly next: ChangesCursor;
  readonly more: boolean;
  /** What was committed until then has been read, where there is no more. */
  readonly asOf: string;
}

interface EntryRow {
  readonly instance: string;
  readonly sequence: number;
  readonly at: Date;
  readonly input: HistoryView['input'];
  readonly note: string | null;
  readonly events: string[];
  readonly failure: string | null;
  readonly commands: string[];
}

interface InstanceRow<S> {
  readonly id: string;
  readonly version: number;
  readonly state: S;
  readonly status: string;
  readonly terminal: boolean;
  readonly sequence: number;
  readonly traceparent: string;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly open_cases: Readonly<Record<string, string>>;
  readonly refs: InstanceReference[];
  readonly queues: Readonly<Record<string, readonly string[]>>;
  readonly timers: { name: string; dueAt: string }[] | null;
}

/** What happened to all instances and cases of a process, in an order in which nothing is missed. */
export class ChangesReader<S> {
  private readonly schema: string;
  private readonly history: CommitOrdered;
  private readonly cases: CommitOrdered;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
  ) {
    this.schema = schemaOf(definition.name);
    this.history = {
      table: `${this.schema}.history`,
      columns: 'instance, sequence, at, input, note, events, failure, commands',
      where: 'tenant = $1',
      keys: [
        { column: 'instance', type: 'text', least: '' },
        { column: 'sequence', type: 'int', least: '-1' },
      ],
    };
    this.cases = {
      table: `${this.schema}.cases`,
      columns: '*',
      where: 'tenant = $1',
      keys: [{ column: 'id', type: 'uuid', least: '00000000-0000-0000-0000-000000000000' }],
    };
  }

  get beginning(): ChangesCursor {
    return { history: beginningOf(this.history), cases: beginningOf(this.cases) };
  }

  /** @throws ForeignCursor after a restore */
  async read(tenant: string, after: ChangesCursor, limit: number): Promise<ChangesPage<S>> {
    const [history, cases] = await Promise.all([
      readCommitted<EntryRow>(this.database, this.history, tenant, after.history, limit),
      readCommitted<CaseRow & { readonly written: string }>(this.database, this.cases, tenant, after.cases, limit),
    ]);
    const [commands, instances] = await Promise.all([
      this.commands(tenant, history.rows.flatMap(keysIn)),
      this.instances(tenant, [...new Set(history.rows.map(({ instance }) => instance))]),
    ]);
    return {
      entries: history.rows.map((row) => toEntry(row, commands)),
      instances,
      cases: cases.rows.map((row) => ({ ...toCase(row), changedIn: row.written })),
      next: { history: history.next, cases: cases.next },
      more: history.more || cases.more,
      asOf: (history.asOf < cases.asOf ? history : cases).asOf.toISOString(),
    };
  }

  /** See `adoptRestored`. */
  async adoptRestored(): Promise<void> {
    for (const source of [this.history, this.cases]) await adoptRestored(this.database, source);
  }

  private async commands(tenant: string, keys: readonly string[]): Promise<ReadonlyMap<string, CommandView>> {
    if (keys.length === 0) return new Map();
    const rows = await this.database.query<CommandRow>(
      `SELECT c.* FROM unnest($2::text[]) AS n(key) CROSS JOIN LATERAL (
         SELECT ${COMMAND} FROM ${this.schema}.commands c WHERE c.tenant = $1 AND c.key = n.key LIMIT 1) c`,
      [tenant, [...new Set(keys)]],
    );
    return new Map(rows.map((row) => [row.key, toCommand(row)]));
  }

  private async instances(tenant: string, ids: readonly string[]): Promise<ChangedInstance<S>[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<InstanceRow<S>>(
      `SELECT i.*, t.timers FROM unnest($2::text[]) AS n(id) CROSS JOIN LATERAL (
         SELECT i.id, i.version, i.state, i.status, i.terminal, i.sequence, i.traceparent, i.created_at, i.updated_at,
           i.open_cases, i.refs, i.queues
         FROM ${this.schema}.instances i WHERE i.tenant = $1 AND i.id = n.id AND i.state IS NOT NULL LIMIT 1) i
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('name', t.name, 'dueAt', t.due_at) ORDER BY t.due_at) AS timers
         FROM ${this.schema}.timers t WHERE t.tenant = $1 AND t.instance = i.id) t`,
      [tenant, ids],
    );
    const outstanding = await this.commands(
      tenant,
      rows.flatMap(({ queues }) => Object.values(queues).flatMap(([first]) => first ?? [])),
    );
    const found = rows.map((row) => this.toInstance(row, outstanding));
    const kept = await this.kept(tenant, found);
    return found.map((each) => ({ ...each, named: [...each.named, ...(kept.get(each.id) ?? [])] }));
  }

  /** Numbers that were given to what an instance holds, also where its state tells nothing of them any more. */
  private async kept(
    tenant: string,
    instances: readonly ChangedInstance<S>[],
  ): Promise<ReadonlyMap<string, CrossReference[]>> {
    const entities = instances.flatMap(({ id, references, named }) => [
      id,
      ...references.map(({ key }) => key),
      ...named.map(({ entity }) => entity),
    ]);
    const rows = await this.database.query<CrossReference & { instance: string }>(
      `SELECT c.* FROM unnest($2::text[]) AS n(entity) CROSS JOIN LATERAL (
         SELECT c.instance, c.entity, c.kind, c.system, c.value FROM ${this.schema}.cross_references c
         WHERE c.tenant = $1 AND c.entity = n.entity) c
       WHERE c.instance = ANY($3)`,
      [tenant, [...new Set(entities)], instances.map(({ id }) => id)],
    );
    return Map.groupBy(rows, ({ instance }) => instance);
  }

  private toInstance(row: InstanceRow<S>, commands: ReadonlyMap<string, CommandView>): ChangedInstance<S> {
    const state = inFormOf(this.definition, row.state, row.version);
    return {
      id: row.id,
      state,
      status: row.status,
      terminal: row.terminal,
      sequence: row.sequence,
      correlationId: row.traceparent.slice(3, 35),
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      openCases: Object.keys(row.open_cases),
      references: row.refs,
      named: this.definition.crossReferences?.(state) ?? [],
      timers: (row.timers ?? []).map(({ name, dueAt }) => ({ name, dueAt: new Date(dueAt).toISOString() })),
      outstanding: Object.values(row.queues).flatMap(([first = '']) => commands.get(first) ?? []),
    };
  }
}

const keysIn = ({ commands, input }: EntryRow): string[] =>
  input.kind === 'outcome' ? [...commands, input.command.key] : commands;

function toEntry(row: EntryRow, commands: ReadonlyMap<string, CommandView>): ChangedEntry {
  const { instance, sequence, input, events, note, failure } = row;
  const ended = input.kind === 'outcome' ? commands.get(input.command.key) : undefined;
  return {
    instance,
    sequence,
    at: row.at.toISOString(),
    input,
    events,
    commands: row.commands.flatMap((key) => commands.get(key) ?? []),
    ...(note && { note }),
    ...(failure && { failure }),
    ...(ended && { ended }),
  };
}
