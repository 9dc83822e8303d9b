import { randomUUID } from 'node:crypto';
import type { CanonicalEvent, CrossReference } from '#canonical';
import { clock } from '#platform/clock';
import { causeOf } from './cases/cause.js';
import { dueAtOf } from './cases/due.js';
import { type RefusedAct, refusalOf } from './cases/refusal.js';
import type { Instance, SetTimer, StoredCommand } from './instance.js';
import { firstTold, poisonCase, poisonCode } from './parked/parked.case.js';
import type { Decision, ExceptionCase, Input, InstanceReference, ProcessDefinition } from './process.js';

/** An input on its way to an instance. `id` is the same however often it is delivered. */
export interface Delivery {
  readonly instance: string;
  readonly id: string;
  readonly input: Input;
  /** Of the event that begins an instance. */
  readonly traceparent?: string;
  /** With a timer: the version that was set. */
  readonly timerVersion?: number;
  /** With an outcome: how it came about. */
  readonly attempts?: number;
  readonly startedAt?: string;
  /** Commands that it leads to begin this much later. */
  readonly delayMs?: number;
}

export interface HistoryEntry {
  readonly instance: string;
  readonly sequence: number;
  readonly inputId: string;
  readonly input: Input;
  readonly note?: string;
  readonly commands: readonly string[];
  readonly events: readonly string[];
  readonly failure?: string;
  readonly attempts?: number;
  readonly startedAt?: string;
  /**
   * The instance as this entry found it, where an earlier version of the process left it and once in `CHECKPOINT_EVERY`
   * entries: rebuilding begins here.
   */
  readonly base?: Omit<Instance<unknown>, 'upcast'>;
}

/** An event that the decider threw on. */
export interface Undecided {
  readonly event: CanonicalEvent;
  readonly failure: string;
  /** The instance is there and has a case about it. */
  readonly inCase: boolean;
}

export interface OpenedCase extends ExceptionCase {
  readonly id: string;
  readonly instance: string;
  readonly cause: string;
  readonly dueAt: string;
  /** Of the command whose failure opened it. */
  readonly commandKey?: string;
}

export interface ClosedCase {
  readonly id: string;
  readonly resolution: string;
  readonly by?: string;
  /** Keys of the commands by which a person has it tried again: the next case of its code goes on with this one. */
  readonly triedBy?: readonly string[];
}

/** Everything that the inputs of one instance change, to be written set-based with those of others. */
export interface Changes<S> {
  readonly instance: Instance<S>;
  readonly history: HistoryEntry[];
  readonly commands: StoredCommand[];
  /** Keys of commands that are to be done now. */
  readonly due: string[];
  /** When those of `due` begin that are to begin later. */
  readonly delayed: Map<string, Date>;
  readonly timers: SetTimer[];
  readonly timersBefore: Instance<S>['timers'];
  readonly opened: OpenedCase[];
  /** Cases that were open already and are told of anew, by their ids: what they say now counts. */
  readonly renewed: Map<string, OpenedCase>;
  readonly closed: ClosedCase[];
  readonly events: CanonicalEvent[];
  /** To be set aside until somebody has them tried again. */
  readonly undecided: Undecided[];
  /** Whoever did them is told, and takes the transaction back. */
  readonly refused: RefusedAct[];
  readonly refsBefore: readonly InstanceReference[];
  readonly stateBefore: S | null;
  /** An earlier version of the process left what was before. */
  readonly upcast: boolean;
  /** What systems call things that the state tells nothing of. */
  readonly named: CrossReference[];
}

/** An instance that lives for ever is rebuilt from its last checkpoint; one that ends seldom gets so far. */
export const CHECKPOINT_EVERY = 500;
const DECIDED = 'It was decided when it was tried again.';
const TRIES_AGAIN = ['retry', 'edit'];

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Applies inputs to one instance, one after the other. Pure but for new case ids. An input that the decider throws on
 * is poison: it is written down with its failure, a case opens, and the instance stays as it was. Where no instance is
 * there yet nothing is written down, so that the event may still begin it.
 * @throws what the decider does about an instance that is not there, where the input is no event
 */
export function applyInputs<S>(
  definition: ProcessDefinition<S>,
  loaded: Instance<S>,
  deliveries: readonly Delivery[],
): Changes<S> {
  const instance: Draft<Instance<S>> = { ...loaded };
  const changes: Draft<Changes<S>> = {
    instance,
    history: [],
    commands: [],
    due: [],
    delayed: new Map(),
    timers: [],
    timersBefore: loaded.timers,
    opened: [],
    renewed: new Map(),
    closed: [],
    events: [],
    undecided: [],
    refused: [],
    refsBefore: loaded.refs,
    stateBefore: loaded.state,
    upcast: loaded.upcast === true,
    named: [],
  };
  for (const delivery of deliveries) applyOne(definition, instance, changes, delivery);
  return changes;
}

function applyOne<S>(
  definition: ProcessDefinition<S>,
  instance: Draft<Instance<S>>,
  changes: Draft<Changes<S>>,
  delivery: Delivery,
): void {
  const { input } = delivery;
  const { upcast, ...base } = instance;
  // A timer that was replaced or cancelled since is another version.
  if (input.kind === 'timer' && instance.timers[input.name] !== delivery.timerVersion) return;
  // A command that is not waited for has had its outcome.
  if (input.kind === 'outcome' && !instance.queues[input.command.target]?.includes(input.command.key)) return;
  let decision: Decision<S> | null;
  let failure: string | undefined;
  try {
    decision = definition.decide(instance.state, input);
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (input.kind === 'event')
      changes.undecided.push({ event: input.event, failure, inCase: instance.state !== null });
    else if (instance.state === null) throw error;
    if (instance.state === null) return;
    decision = { state: instance.state, open: [poisonCase(delivery, failure)] };
  }
  const refused = input.kind === 'action' ? refusalOf(base.state, decision) : null;
  if (refused) changes.refused.push({ inputId: delivery.id, ...refused });
  const settles = failure === undefined && delivery.id !== firstTold(delivery.id);
  // Told again it is not poison any more, also where nobody takes it up.
  if (settles && instance.state !== null) decision ??= { state: instance.state };
  const sequence = instance.sequence + 1;
  const { now } = input;
  const commandKeys: string[] = [];
  const eventTypes: string[] = [];

  if (input.kind === 'outcome') finishCommand(instance, changes, input.command.key, input.command.target);
  if (input.kind === 'timer') instance.timers = without(instance.timers, input.name);
  // An input that nobody takes up leaves no trace, so that it may still be taken up when it comes again.
  if (!decision && input.kind !== 'outcome' && input.kind !== 'timer' && !failure) return;

  if (decision) {
    instance.state = decision.state;
    decision.commands?.forEach((command, index) => {
      const { type, target, payload, revises } = command;
      const key = revises ? nextRevision(revises) : `${definition.name}:${instance.id}:${sequence}:${index}:r0`;
      commandKeys.push(key);
      const decidedAt = clock.iso();
      changes.commands.push({
        key,
        instance: instance.id,
        type,
        target,
        payload,
        repeat: input.kind === 'action',
        decidedAt,
      });
      const queue = instance.queues[target] ?? [];
      if (queue.length === 0) changes.due.push(key);
      if (delivery.delayMs) changes.delayed.set(key, new Date(Date.parse(now) + delivery.delayMs));
      instance.queues = { ...instance.queues, [target]: [...queue, key] };
    });
    for (const timer of decision.timers ?? []) {
      instance.timers =
        timer.dueAt === null ? without(instance.timers, timer.name) : { ...instance.timers, [timer.name]: sequence };
      if (timer.dueAt !== null) {
        changes.timers.push({
          instance: instance.id,
          name: timer.name,
          version: sequence,
          payload: timer.payload,
          dueAt: timer.dueAt,
        });
      }
    }
    const emit = emitter(definition, instance, changes, sequence, now, eventTypes);
    for (const event of decision.events ?? []) emit(event);
    const settled = settles ? [{ code: poisonCode(delivery.id), resolution: DECIDED }] : [];
    for (const { code, resolution } of [...(decision.close ?? []), ...settled]) {
      const id = instance.openCases[code];
      if (!id) continue;
      const by = input.kind === 'action' ? input.by : undefined;
      const again = input.kind === 'action' && input.caseCode === code && TRIES_AGAIN.includes(input.action);
      changes.closed.push({ id, resolution, ...(by && { by }), ...(again && { triedBy: commandKeys }) });
      instance.openCases = without(instance.openCases, code);
      const data = {
        caseId: id,
        process: definition.name,
        instanceId: instance.id,
        code,
        resolution,
        ...(by && { by }),
      };
      emit({ type: 'exception.resolved', subject: instance.id, data });
    }
    const failed = input.kind === 'outcome' && !input.outcome.ok ? input.command.key : undefined;
    for (const opening of decision.open ?? []) {
      const known = instance.openCases[opening.code];
      const id = known ?? randomUUID();
      const dueAt = dueAtOf(definition, decision.state, opening, now);
      const cause = causeOf(opening, input);
      const ofCommand = failed && { commandKey: failed };
      const opened = { ...opening, id, instance: instance.id, cause, dueAt, ...ofCommand };
      if (known) {
        renew(changes, opened);
        continue;
      }
      changes.opened.push(opened);
      instance.openCases = { ...instance.openCases, [opening.code]: id };
      const { code, title, owner } = opening;
      emit({
        type: 'exception.opened',
        subject: instance.id,
        data: { caseId: id, process: definition.name, instanceId: instance.id, code, title, owner, dueAt },
      });
    }
    changes.named.push(...(decision.named ?? []));
    instance.refs = definition.references(decision.state);
  }
  instance.sequence = sequence;
  delete instance.upcast;
  changes.history.push({
    instance: instance.id,
    sequence,
    inputId: delivery.id,
    input,
    commands: commandKeys,
    events: eventTypes,
    ...(decision?.note && { note: decision.note }),
    ...(failure && { failure }),
    ...(delivery.attempts && { attempts: delivery.attempts }),
    ...(delivery.startedAt && { startedAt: delivery.startedAt }),
    ...((upcast || sequence % CHECKPOINT_EVERY === 0) && { base }),
  });
}

/** What is wrong has changed since its case opened, or is told once more. Its clock goes on, and it is never less severe. */
function renew<S>({ opened, renewed }: Changes<S>, anew: OpenedCase): void {
  const { id } = anew;
  const before = opened.find((each) => each.id === id) ?? renewed.get(id);
  const severity = before && RANK[before.severity] > RANK[anew.severity] ? before.severity : anew.severity;
  const commandKey = anew.commandKey ?? before?.commandKey;
  const next = { ...anew, severity, ...(commandKey && { commandKey }) };
  const at = opened.findIndex((each) => each.id === id);
  if (at < 0) renewed.set(id, next);
  else opened[at] = { ...next, dueAt: opened[at]?.dueAt ?? anew.dueAt };
}

const RANK = { low: 0, medium: 1, high: 2 } as const;

const nextRevision = (key: string): string => key.replace(/\d+$/, (revision) => String(Number(revision) + 1));

function finishCommand<S>(instance: Draft<Instance<S>>, changes: Draft<Changes<S>>, key: string, target: string): void {
  const queue = (instance.queues[target] ?? []).filter((each) => each !== key);
  instance.queues = queue.length === 0 ? without(instance.queues, target) : { ...instance.queues, [target]: queue };
  const [next] = queue;
  if (next) changes.due.push(next);
}

/** Of the event that a decision emitted as its `index`-th, counted from 0. */
export const eventId = (instance: string, sequence: number, index: number): string =>
  `${instance}:${sequence}:${index}`;

function emitter<S>(
  definition: ProcessDefinition<S>,
  instance: Instance<S>,
  changes: Changes<S>,
  sequence: number,
  now: string,
  types: string[],
) {
  return (event: NonNullable<Decision<S>['events']>[number]) => {
    types.push(event.type);
    changes.events.push({
      id: eventId(instance.id, sequence, types.length - 1),
      source: `/${definition.name}`,
      type: event.type,
      version: 1,
      subject: event.subject,
      orderId: event.orderId ?? definition.orderOf?.(instance.id) ?? instance.id,
      ...(event.occurredAt !== null && { occurredAt: event.occurredAt ?? now }),
      receivedAt: now,
      classifier: event.classifier ?? 'actual',
      traceparent: instance.traceparent,
      data: event.data,
    } as CanonicalEvent);
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _removed, ...rest } = record;
  return rest;
}
