import type { InstanceReference } from './process.js';

/** An instance as it is stored, loaded under its row lock. */
export interface Instance<S> {
  readonly id: string;
  readonly state: S | null;
  readonly sequence: number;
  readonly traceparent: string;
  /** Keys of unfinished commands per target, oldest first: the head is outstanding. */
  readonly queues: Readonly<Record<string, readonly string[]>>;
  /** Version of each timer that is set. */
  readonly timers: Readonly<Record<string, number>>;
  /** Case id by code. */
  readonly openCases: Readonly<Record<string, string>>;
  readonly refs: readonly InstanceReference[];
  /** An earlier version of the process touched it last: from here on another decider decides. */
  readonly upcast?: true;
}

export interface StoredCommand {
  readonly key: string;
  readonly instance: string;
  readonly type: string;
  readonly target: string;
  readonly payload: unknown;
  /** A person asked for it again. */
  readonly repeat: boolean;
  readonly decidedAt: string;
}

/** What a command's job carries: all that a first attempt needs. */
export interface CommandJobData extends StoredCommand {
  readonly tenant: string;
  readonly traceparent: string;
  /** Attempts that ended before this job was made. */
  readonly attempts: number;
  /** Until when it should be done: it goes before others. */
  readonly dueBy?: string;
  /** Ranks that it has lost by failing. */
  readonly setBack?: number;
}

/** A command that has no job: a worker took it on when it was decided. */
export interface HeldCommand extends CommandJobData {
  /** The worker. */
  readonly holder: string;
}

/** A timer as it was decided. */
export interface SetTimer {
  readonly instance: string;
  readonly name: string;
  readonly version: number;
  readonly payload: unknown;
  readonly dueAt: string;
}
