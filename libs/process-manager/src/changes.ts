import type { CanonicalEvent, CrossReference } from '#canonical';
import type { RefusedAct } from './cases/refusal.js';
import type { Instance, SetTimer, StoredCommand } from './instance.js';
import type { ExceptionCase, Input, InstanceReference } from './process.js';

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

/** While it is being made. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Nothing has changed yet. */
export const noChanges = <S>(instance: Instance<S>): Draft<Changes<S>> => ({
  instance,
  history: [],
  commands: [],
  due: [],
  delayed: new Map(),
  timers: [],
  timersBefore: instance.timers,
  opened: [],
  renewed: new Map(),
  closed: [],
  events: [],
  undecided: [],
  refused: [],
  refsBefore: instance.refs,
  stateBefore: instance.state,
  upcast: instance.upcast === true,
  named: [],
});

export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _removed, ...rest } = record;
  return rest;
}
