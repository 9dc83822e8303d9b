import { clock } from '#platform/clock';
import { type CasesOf, closeCases, openCases } from './cases/case.changes.js';
import { refusalOf } from './cases/refusal.js';
import { type Changes, type Delivery, type Draft, noChanges, without } from './changes.js';
import { emitterOf } from './emitter.js';
import type { Instance } from './instance.js';
import { firstTold, poisonCase, poisonCode } from './parked/parked.case.js';
import { overWith, replacedBy, toldAs, withoutDecider } from './parked/undecided.js';
import type { Command, Decision, ProcessDefinition, Timer } from './process.js';

/** An instance that lives for ever is rebuilt from its last checkpoint; one that ends seldom gets so far. */
export const CHECKPOINT_EVERY = 500;

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
  const changes = { ...noChanges(loaded), instance };
  for (const delivery of deliveries) applyOne(definition, instance, changes, delivery);
  return changes;
}

function applyOne<S>(
  definition: ProcessDefinition<S>,
  instance: Draft<Instance<S>>,
  changes: Changes<S>,
  delivery: Delivery,
): void {
  if (!isAwaited(instance, delivery)) return;
  const { id, input } = delivery;
  const { now } = input;
  const { upcast, ...base } = instance;
  const told = toldAs(input);
  let decision: Decision<S> | null;
  let failure: string | undefined;
  try {
    decision = withoutDecider(instance, delivery) ?? definition.decide(instance.state, told);
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (input.kind === 'event')
      changes.undecided.push({ event: input.event, failure, inCase: instance.state !== null });
    else if (instance.state === null) throw error;
    if (instance.state === null) return;
    decision = { state: instance.state, open: [poisonCase(delivery, failure)] };
  }
  const refused = refusalOf(input, base.state, decision, failure);
  if (refused) changes.refused.push({ inputId: id, ...refused });
  const over = failure === undefined ? overWith(delivery) : [];
  // It is not poison any more, also where nobody takes it up.
  if (over.length > 0 && instance.state !== null) decision ??= { state: instance.state };
  const sequence = instance.sequence + 1;
  const commands: string[] = [];
  const events: string[] = [];

  if (id === firstTold(id)) finish(instance, changes, delivery);
  // An input that nobody takes up leaves no trace, so that it may still be taken up when it comes again.
  if (!decision && input.kind !== 'outcome' && input.kind !== 'timer') return;

  if (decision) {
    instance.state = decision.state;
    const emit = emitterOf(definition, instance, changes, { sequence, now }, events);
    const cases: CasesOf<S> = { definition, instance, changes, emit };
    for (const [index, command] of (decision.commands ?? []).entries()) {
      const key = command.revises
        ? nextRevision(command.revises)
        : `${definition.name}:${instance.id}:${sequence}:${index}:r0`;
      commands.push(key);
      issue(instance, changes, delivery, command, key);
    }
    for (const timer of decision.timers ?? []) set(instance, changes, timer, sequence);
    for (const event of decision.events ?? []) emit(event);
    const replaced = replacedBy(decision.timers ?? [], instance.openCases);
    closeCases(cases, [...(decision.close ?? []), ...over, ...replaced], input, commands);
    const failed = told.kind === 'outcome' && (failure || !told.outcome.ok) ? told.command.key : undefined;
    openCases(cases, decision, told, failed);
    changes.named.push(...(decision.named ?? []));
    instance.refs = definition.references(decision.state);
  }
  instance.sequence = sequence;
  delete instance.upcast;
  changes.history.push({
    instance: instance.id,
    sequence,
    inputId: id,
    input,
    commands,
    events,
    ...(decision?.note && { note: decision.note }),
    ...(failure && { failure }),
    ...(delivery.attempts && { attempts: delivery.attempts }),
    ...(delivery.startedAt && { startedAt: delivery.startedAt }),
    ...((upcast || sequence % CHECKPOINT_EVERY === 0) && { base }),
  });
}

/**
 * A timer that was replaced or cancelled since is another version, and a command that is not waited for has had its outcome.
 * One of these that could not be decided is waited for as long as its case is open.
 */
function isAwaited<S>({ timers, queues, openCases }: Instance<S>, { id, input, timerVersion }: Delivery): boolean {
  if (input.kind !== 'outcome' && input.kind !== 'timer') return true;
  if (id !== firstTold(id)) return poisonCode(id) in openCases;
  if (input.kind === 'timer') return timers[input.name] === timerVersion;
  return queues[input.command.target]?.includes(input.command.key) ?? false;
}

/** Whatever is decided on it, it has come: the timer is over, and the next command for the system begins. */
function finish<S>(instance: Draft<Instance<S>>, { due }: Changes<S>, { input }: Delivery): void {
  if (input.kind === 'timer') instance.timers = without(instance.timers, input.name);
  if (input.kind !== 'outcome') return;
  const { key, target } = input.command;
  const queue = (instance.queues[target] ?? []).filter((each) => each !== key);
  instance.queues = queue.length === 0 ? without(instance.queues, target) : { ...instance.queues, [target]: queue };
  const [next] = queue;
  if (next) due.push(next);
}

function issue<S>(
  instance: Draft<Instance<S>>,
  { commands, due, delayed }: Changes<S>,
  { input, delayMs }: Delivery,
  { type, target, payload }: Command,
  key: string,
): void {
  const repeat = input.kind === 'action';
  commands.push({ key, instance: instance.id, type, target, payload, repeat, decidedAt: clock.iso() });
  const queue = instance.queues[target] ?? [];
  if (queue.length === 0) due.push(key);
  if (delayMs) delayed.set(key, new Date(Date.parse(input.now) + delayMs));
  instance.queues = { ...instance.queues, [target]: [...queue, key] };
}

function set<S>(
  instance: Draft<Instance<S>>,
  { timers }: Changes<S>,
  { name, dueAt, payload }: Timer,
  version: number,
): void {
  instance.timers = dueAt === null ? without(instance.timers, name) : { ...instance.timers, [name]: version };
  if (dueAt !== null) timers.push({ instance: instance.id, name, version, payload, dueAt });
}

const nextRevision = (key: string): string => key.replace(/\d+$/, (revision) => String(Number(revision) + 1));
