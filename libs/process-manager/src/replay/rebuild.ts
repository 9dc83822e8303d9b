import { isDeepStrictEqual } from 'node:util';
import diff from 'microdiff';
import { upcastEvent } from '#canonical';
import { applyInputs } from '../apply.js';
import { asStored } from '../as-stored.js';
import type { Changes } from '../changes.js';
import { inputTitle } from '../input-title.js';
import type { Instance } from '../instance.js';
import type { ProcessDefinition } from '../process.js';
import { inFormOf } from '../upcast.js';
import type { RecordedEntry, RecordedInstance, Recording } from './recording.js';

/** Something that comes out differently than it was recorded. */
export interface Difference {
  /** Input after which it showed first; absent for what the instance is in the end. */
  readonly sequence?: number;
  /** The input: `order.released`, `create-delivery done`, `timer backorder`, … */
  readonly on?: string;
  /** `commands`, `events`, `note`, `failure`, `state`, `status`, `queues`, `timers`, `cases`, `refs`. */
  readonly what: string;
  /** Where in it, e.g. `0.payload.lines`. */
  readonly path: string;
  readonly recorded: unknown;
  readonly rebuilt: unknown;
}

/** An instance whose recording has more than this many is broken in a way that the first ones show. */
const MOST = 20;

/**
 * Decides everything again that an instance was ever told, as the process manager does it, and holds the result against
 * what was decided then. Pure. Nothing is different where the definition is the one that decided.
 * @param from `base`: what other versions of the process decided is taken as it is, and only what this version decided is
 *   done again; `start`: everything is, to see what a new version would have done
 */
export function rebuild<S>(
  definition: ProcessDefinition<S>,
  recording: Recording,
  from: 'base' | 'start',
): Difference[] {
  const { entries } = recording;
  const begins =
    from === 'start'
      ? 0
      : Math.max(
          0,
          entries.findLastIndex(({ base }) => base !== undefined),
        );
  const rebuilding = new Rebuilding(definition, recording, from);
  rebuilding.take(entries.slice(begins));
  return rebuilding.end();
}

/** `rebuild` of a history that comes piece by piece: however long it is, no more than a piece of it is at hand. */
export class Rebuilding<S> {
  private instance?: Instance<S>;
  private readonly differences: Difference[] = [];

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly recorded: RecordedInstance,
    private readonly from: 'base' | 'start',
  ) {}

  /** Nothing of it is this version's: it is taken as it is. */
  private get isOthers(): boolean {
    return this.from === 'base' && this.recorded.version !== this.definition.version;
  }

  /** @param entries what comes next; the first of all may bring the base that is begun with */
  take(entries: readonly RecordedEntry[]): void {
    if (this.isOthers) return;
    for (const entry of entries) {
      // What follows from a decision that is another one tells nothing new.
      if (this.differences.length > 0) return;
      this.instance ??= this.begun(entry);
      const changes = applyInputs(this.definition, this.instance, [again(this.instance, entry)]);
      this.instance = changes.instance;
      this.differences.push(...ofEntry(entry, changes));
    }
  }

  /** There is no more: it must stand where it stands. */
  end(): Difference[] {
    if (this.differences.length === 0 && !this.isOthers)
      this.differences.push(...ofEnd(this.definition, this.recorded, this.instance ?? beginning(this.recorded)));
    return this.differences.slice(0, MOST);
  }

  private begun({ base }: RecordedEntry): Instance<S> {
    return this.from === 'base' && base ? (base as Instance<S>) : beginning(this.recorded);
  }
}

function beginning<S>({ id, traceparent }: RecordedInstance): Instance<S> {
  return { id, traceparent, state: null, sequence: 0, queues: {}, timers: {}, openCases: {}, refs: [] };
}

function again<S>(instance: Instance<S>, { inputId, input }: RecordedEntry) {
  const told = input.kind === 'event' ? { ...input, event: upcastEvent(input.event) } : input;
  const timerVersion = input.kind === 'timer' ? instance.timers[input.name] : undefined;
  return { instance: instance.id, id: inputId, input: told, ...(timerVersion !== undefined && { timerVersion }) };
}

function ofEntry<S>(entry: RecordedEntry, { history: [decided], commands, events }: Changes<S>): Difference[] {
  const { sequence, input } = entry;
  const recorded = {
    taken: true,
    failed: entry.failed,
    note: entry.note,
    commands: entry.commands.map(({ key, type, target, payload }) => ({ key, type, target, payload })),
    events: entry.events.map(({ type, subject, data }) => ({ type, subject, data: asDecided(data) })),
  };
  const rebuilt = {
    taken: decided !== undefined,
    failed: decided?.failure !== undefined,
    note: decided?.note,
    commands: commands.map(({ key, type, target, payload = null }) => ({ key, type, target, payload })),
    events: events.map(({ type, subject, data }) => ({ type, subject, data: asDecided(data) })),
  };
  return differing(recorded, rebuilt).map((each) => ({ sequence, on: inputTitle(input), ...each }));
}

function ofEnd<S>(definition: ProcessDefinition<S>, recording: RecordedInstance, instance: Instance<S>): Difference[] {
  const { version, state, status, terminal, queues, timers, refs, openCases } = recording;
  const recorded = {
    state: inFormOf(definition, state, version),
    status,
    terminal,
    queues,
    timers,
    refs,
    cases: [...openCases].sort(),
  };
  const rebuilt = {
    state: instance.state,
    status: instance.state === null ? null : definition.status(instance.state),
    terminal: instance.state === null ? null : definition.terminal(instance.state),
    queues: instance.queues,
    timers: instance.timers,
    refs: instance.refs,
    cases: Object.keys(instance.openCases).sort(),
  };
  return differing(recorded, rebuilt);
}

function differing(recorded: object, rebuilt: object): Omit<Difference, 'sequence' | 'on'>[] {
  const [then, now] = [asStored(recorded), asStored(rebuilt)] as [Record<string, unknown>, Record<string, unknown>];
  if (isDeepStrictEqual(then, now)) return [];
  return diff(then, now).map((change) => ({
    what: String(change.path[0]),
    path: change.path.slice(1).join('.'),
    recorded: change.type === 'CREATE' ? undefined : change.oldValue,
    rebuilt: change.type === 'REMOVE' ? undefined : change.value,
  }));
}

/** Ids of cases are random, and how soon they are due follows the service levels of the day: neither was decided. */
function asDecided(data: unknown): unknown {
  const { caseId: _random, dueAt: _agreed, ...rest } = data as Record<string, unknown>;
  return rest;
}
