import type { Tx } from '#messaging';
import { prepared } from '#platform/persistence';
import { childTraceparent } from '#platform/telemetry';
import type { Changes, Delivery } from './apply.js';
import { bigintAsText } from './as-stored.js';
import type { Instance, StoredCommand } from './instance.js';
import { statementsOf } from './instance.statements.js';
import type { InstanceReference, ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import { inFormOf } from './upcast.js';

type InstanceRow<S> = {
  readonly id: string;
  readonly version: number;
  readonly state: S | null;
  readonly sequence: number;
  readonly traceparent: string | null;
  readonly queues: Record<string, string[]>;
  readonly timers: Record<string, number>;
  readonly open_cases: Record<string, string>;
  readonly refs: InstanceReference[];
};

type CommandRow = {
  readonly key: string;
  readonly instance: string;
  readonly type: string;
  readonly target: string;
  readonly payload: unknown;
  readonly repeat: boolean;
  readonly decided_at: Date;
  readonly finished: boolean;
  readonly warned: boolean;
};

/** A command as it stands. */
export interface LoadedCommand {
  readonly command: StoredCommand;
  /** It has an outcome. */
  readonly finished: boolean;
  readonly warned: boolean;
}

/**
 * Set-based reading and writing of instances: whatever their number, locking is one statement (two when some are new),
 * writing one; each of cases, references and instances that nobody took up is one more where there are any.
 */
export class InstanceStore<S> {
  private readonly sql: ReturnType<typeof statementsOf>;

  constructor(private readonly definition: ProcessDefinition<S>) {
    this.sql = statementsOf(schemaOf(definition.name));
  }

  private get shape(): number {
    return this.definition.published?.shape ?? 0;
  }

  /** Locks in the order of ids, so that two batches never wait for each other in a circle. */
  async lock(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<Map<string, Instance<S>>> {
    const ids = [...new Set(deliveries.map(({ instance }) => instance))].sort();
    const rows = await prepared<InstanceRow<S>>(tx, this.sql.lock, [tenant, ids]);
    const known = new Set(rows.map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) rows.push(...(await this.create(tx, tenant, missing)));
    return new Map(
      rows.map((row) => {
        const first = deliveries.find(({ instance, traceparent }) => instance === row.id && traceparent);
        return [row.id, toInstance(this.definition, row, first?.traceparent)];
      }),
    );
  }

  /** Deliveries that were not applied before, as far as the instance itself does not know. */
  async unapplied(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<readonly Delivery[]> {
    const asked = deliveries.filter(({ input: { kind } }) => kind === 'event' || kind === 'action');
    if (asked.length === 0) return deliveries;
    const rows = await prepared<{ instance: string; input_id: string }>(tx, this.sql.applied, [
      tenant,
      asked.map(({ instance }) => instance),
      asked.map(({ id }) => id),
    ]);
    const applied = new Set(rows.map(({ instance, input_id }) => `${instance}\n${input_id}`));
    return deliveries.filter(({ instance, id }) => {
      const key = `${instance}\n${id}`;
      if (applied.has(key)) return false;
      applied.add(key);
      return true;
    });
  }

  /** @returns the statements under way */
  write(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<unknown>[] {
    const { definition, sql } = this;
    // What was left by an earlier version and not touched now stays as it is: no entry tells where it began to be ours.
    const taken = changes.filter(({ instance }) => instance.state !== null && !instance.upcast);
    const forgotten = changes.filter(({ instance }) => instance.state === null).map(({ instance }) => instance.id);
    const instances = taken.map(({ instance }) => toRecord(definition, instance));
    const history = changes.flatMap((change) => change.history);
    const commands = changes.flatMap((change) => change.commands);
    const statements: Promise<unknown>[] = [
      prepared(tx, sql.write, [
        tenant,
        JSON.stringify(instances),
        definition.version,
        JSON.stringify(history, bigintAsText),
        JSON.stringify(commands),
        this.shape,
      ]),
    ];
    if (forgotten.length > 0) statements.push(prepared(tx, sql.forget, [tenant, forgotten]));
    const opened = changes.flatMap((change) => change.opened);
    const closed = changes.flatMap((change) => change.closed);
    if (opened.length + closed.length > 0) {
      const values = [tenant, JSON.stringify(opened, bigintAsText), JSON.stringify(closed)];
      statements.push(prepared(tx, sql.cases, values));
    }
    return [...statements, ...this.writeReferences(tx, tenant, changes)];
  }

  /** In no order. */
  async load(tx: Tx, tenant: string, keys: readonly string[]): Promise<LoadedCommand[]> {
    const rows = await prepared<CommandRow>(tx, this.sql.load, [tenant, keys]);
    return rows.map(({ decided_at, finished, warned, ...row }) => ({
      command: { ...row, decidedAt: decided_at.toISOString() },
      finished,
      warned,
    }));
  }

  /** What another transaction made meanwhile is locked like what was there. */
  private async create(tx: Tx, tenant: string, ids: readonly string[]): Promise<InstanceRow<S>[]> {
    const made = await prepared<{ id: string }>(tx, this.sql.create, [
      tenant,
      ids,
      this.definition.version,
      this.shape,
    ]);
    const rows = made.map(
      ({ id }): InstanceRow<S> => ({
        id,
        version: this.definition.version,
        state: null,
        sequence: 0,
        traceparent: null,
        queues: {},
        timers: {},
        open_cases: {},
        refs: [],
      }),
    );
    const ours = new Set(made.map(({ id }) => id));
    const others = ids.filter((id) => !ours.has(id));
    if (others.length > 0) rows.push(...(await prepared<InstanceRow<S>>(tx, this.sql.lock, [tenant, others])));
    return rows;
  }

  private writeReferences(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<unknown>[] {
    const named = (refs: readonly InstanceReference[], instance: string) => refs.map((ref) => ({ ...ref, instance }));
    const added = changes.flatMap(({ instance, refsBefore }) =>
      named(missingIn(refsBefore, instance.refs, true), instance.id),
    );
    const gone = changes.flatMap(({ instance, refsBefore }) =>
      named(missingIn(instance.refs, refsBefore, false), instance.id),
    );
    const statements: Promise<unknown>[] = [];
    if (gone.length > 0) statements.push(tx.query(this.sql.unrefer, [tenant, JSON.stringify(gone)]));
    if (added.length > 0) statements.push(prepared(tx, this.sql.refer, [tenant, JSON.stringify(added)]));
    return statements;
  }
}

/** Those that are not among the others, told apart by kind and key, and by owner where that counts. */
function missingIn(
  others: readonly InstanceReference[],
  refs: readonly InstanceReference[],
  byOwner: boolean,
): readonly InstanceReference[] {
  if (refs === others) return [];
  const nameOf = ({ kind, key, owner = '' }: InstanceReference) => `${kind}\n${key}${byOwner ? `\n${owner}` : ''}`;
  const known = new Set(others.map(nameOf));
  return refs.filter((ref) => !known.has(nameOf(ref)));
}

function toRecord<S>(definition: ProcessDefinition<S>, instance: Instance<S>) {
  const state = instance.state as S;
  return {
    id: instance.id,
    state,
    status: definition.status(state),
    terminal: definition.terminal(state),
    traceparent: instance.traceparent,
    sequence: instance.sequence,
    queues: instance.queues,
    timers: instance.timers,
    open_cases: instance.openCases,
    refs: instance.refs,
  };
}

function toInstance<S>(
  definition: ProcessDefinition<S>,
  row: InstanceRow<S>,
  traceparent: string | undefined,
): Instance<S> {
  return {
    id: row.id,
    state: row.state === null ? null : inFormOf(definition, row.state, row.version),
    ...(row.state !== null && row.version < definition.version && { upcast: true }),
    sequence: row.sequence,
    traceparent: row.traceparent ?? traceparent ?? childTraceparent(),
    queues: row.queues,
    timers: row.timers,
    openCases: row.open_cases,
    refs: row.refs,
  };
}
