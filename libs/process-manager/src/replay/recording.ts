import type { HistoryEntry } from '../changes.js';
import type { Instance } from '../instance.js';
import type { Command } from '../process.js';

/** A command as it was decided. */
export interface RecordedCommand extends Command {
  readonly key: string;
}

/** An event as the process emitted it. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: unknown;
}

/** One input and what was decided on it. */
export interface RecordedEntry extends Pick<HistoryEntry, 'sequence' | 'inputId' | 'input' | 'note' | 'base'> {
  /** It could not be decided. */
  readonly failed: boolean;
  /** Of the process that decided. */
  readonly version: number;
  readonly commands: readonly RecordedCommand[];
  readonly events: readonly RecordedEvent[];
}

/** An instance as it stands. */
export interface RecordedInstance
  extends Pick<Instance<unknown>, 'id' | 'sequence' | 'traceparent' | 'queues' | 'timers' | 'refs'> {
  readonly tenant: string;
  /** Of the process that touched it last: the form of its state. */
  readonly version: number;
  readonly state: unknown;
  readonly status: string;
  readonly terminal: boolean;
  /** Codes. */
  readonly openCases: readonly string[];
}

/** With all that it was told and all that it decided. */
export interface Recording extends RecordedInstance {
  /** Oldest first. */
  readonly entries: readonly RecordedEntry[];
}

/** Some of what an instance was told and decided: a long life comes in several, one behind the other. */
export interface Stretch {
  readonly instance: RecordedInstance;
  /** Oldest first. */
  readonly entries: readonly RecordedEntry[];
  /** There is no more of this instance. */
  readonly isLast: boolean;
}
