import type { Tx } from '#messaging';
import { planned, prepared, together } from '#platform/persistence';
import { childTraceparent } from '#platform/telemetry';
import { jsonOf } from './as-stored.js';
import type { Changes, Delivery } from './changes.js';
import type { HeldCommand, Instance, StoredCommand } from './instance.js';
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

interface Locked<S> {
  readonly instances: readonly Instance<S>[];
  readonly unapplied: readonly Delivery[];
}

/** A command as it stands. */
export interface LoadedCommand {
  readonly command: StoredCommand;
  /** It has an outcome. */
  readonly finished: boolean;
  readonly warned: boolean;
}

/**
 * Set-based reading and writing of instances: whatever their number, locking is one statement (with one that makes those
 * that an event may begin), writing one; each of cases, references and instances that nobody took up is one more where there are any.
 */
export class InstanceStore<S> {
  private readonly sql: ReturnType<typeof statementsOf>;

  constructor(private readonly definition: ProcessDefinition<S>) {
    this.sql = statementsOf(schemaOf(definition.name));
  }

  private get shape(): number {
    return this.definition.published?.shape ?? 0;
  }

  /**
   * Locks in the order of ids, so that two batches never wait for each other in a circle.
   * @returns the instances, and the deliveries that were not applied before as far as they themselves do not know
   */
  async lock(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<Locked<S>> {
    const ids = [...new Set(deliveries.map(({ instance }) => instance))].sort();
    const mayBegin = deliveries.some(({ input }) => input.kind === 'event');
    const [rows, unapplied, begun] = await together([
      prepared<InstanceRow<S>>(tx, this.sql.lock, [tenant, ids]),
      this.unapplied(tx, tenant, deliveries),
      // Those that are there already it leaves alone.
      mayBegin ? this.create(tx, tenant, ids) : [],
    ]);
    const known = new Set(rows.map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    const made = mayBegin || missing.length === 0 ? begun : await this.create(tx, tenant, missing);
    const others = await this.others(tx, tenant, missing, made);
    const firsts = new Map<string, string>();
    for (const { instance, traceparent } of deliveries)
      if (traceparent && !firsts.has(instance)) firsts.set(instance, traceparent);
    return {
      instances: [...rows, ...made, ...others].map((row) => toInstance(this.definition, row, firsts.get(row.id))),
      // What another made meanwhile has a history that was not there yet when it was looked at.
      unapplied: others.length > 0 ? await this.unapplied(tx, tenant, deliveries) : unapplied,
    };
  }

  private async unapplied(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<readonly Delivery[]> {
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

  /**
   * @param held commands that the worker has taken on
   * @returns the statements under way
   */
  write(tx: Tx, tenant: string, changes: readonly Changes<S>[], held: readonly HeldCommand[]): Promise<unknown>[] {
    const { definition, sql } = this;
    // What was left by an earlier version and not touched now stays as it is: no entry tells where it began to be ours.
    const taken = changes.filter(({ instance }) => instance.state !== null && !instance.upcast);
    const forgotten = changes.filter(({ instance }) => instance.state === null).map(({ instance }) => instance.id);
    const instances = taken.map(({ instance }) => toRecord(definition, instance));
    const found = taken.map(({ instance: { id, sequence }, history }) => [id, sequence - history.length] as const);
    const history = changes.flatMap((change) => change.history);
    const holders = new Map(held.map(({ key, holder }) => [key, holder]));
    const commands = changes.flatMap((change) =>
      change.commands.map((each) => ({ ...each, holder: holders.get(each.key) })),
    );
    for (const { key } of commands) holders.delete(key);
    const earlier = held.filter(({ key }) => holders.has(key));
    const statements: Promise<unknown>[] = [
      prepared(tx, sql.write, [
        tenant,
        JSON.stringify(instances),
        definition.version,
        jsonOf(history),
        JSON.stringify(commands),
        this.shape,
        JSON.stringify(Object.fromEntries(found)),
        found.length,
      ]),
    ];
    if (earlier.length > 0) statements.push(prepared(tx, sql.hold, [tenant, JSON.stringify(earlier)]));
    if (forgotten.length > 0) statements.push(prepared(tx, sql.forget, [tenant, forgotten]));
    const renewed = changes.flatMap((change) => [...change.renewed.values()]);
    if (renewed.length > 0) statements.push(prepared(tx, sql.renew, [tenant, jsonOf(renewed)]));
    const opened = changes.flatMap((change) => change.opened);
    const closed = changes.flatMap((change) => change.closed);
    if (opened.length + closed.length > 0) {
      const values = [tenant, jsonOf(opened), JSON.stringify(closed)];
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

  private async create(tx: Tx, tenant: string, ids: readonly string[]): Promise<readonly InstanceRow<S>[]> {
    const { version } = this.definition;
    const created = await prepared<{ id: string }>(tx, this.sql.create, [tenant, ids, version, this.shape]);
    return created.map(({ id }) => ({
      id,
      version,
      state: null,
      sequence: 0,
      traceparent: null,
      queues: {},
      timers: {},
      open_cases: {},
      refs: [],
    }));
  }

  /** What another transaction made meanwhile is locked like what was there. */
  private async others(
    tx: Tx,
    tenant: string,
    missing: readonly string[],
    made: readonly InstanceRow<S>[],
  ): Promise<readonly InstanceRow<S>[]> {
    const ours = new Set(made.map(({ id }) => id));
    const theirs = missing.filter((id) => !ours.has(id));
    return theirs.length > 0 ? prepared<InstanceRow<S>>(tx, this.sql.lock, [tenant, theirs]) : [];
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
    if (gone.length > 0) statements.push(planned(tx, this.sql.unrefer, [tenant, JSON.stringify(gone)]));
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
  if (refs === others || (refs.length === others.length && refs.every((ref, i) => isSame(ref, others[i])))) return [];
  const nameOf = ({ kind, key, owner = '' }: InstanceReference) => `${kind}\n${key}${byOwner ? `\n${owner}` : ''}`;
  const known = new Set(others.map(nameOf));
  return refs.filter((ref) => !known.has(nameOf(ref)));
}

const isSame = (one: InstanceReference, other: InstanceReference | undefined): boolean =>
  one.kind === other?.kind && one.key === other.key && one.owner === other.owner;

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
