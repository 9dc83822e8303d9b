import { AsyncLocalStorage } from 'node:async_hooks';

/** Whether work may still have effects on other systems. */
export interface Leave {
  /** Asked just before each call is sent, by the clock: also right in a process that was stopped and goes on. */
  isGiven(): boolean;
  /** Ends a call that is under way when the leave ends. */
  readonly signal: AbortSignal;
}

const leaves = new AsyncLocalStorage<Leave>();

/** Runs work whose calls to vendors are made only as long as it has leave. */
export const withLeave = <T>(leave: Leave, work: () => T): T => leaves.run(leave, work);

export const currentLeave = (): Leave | undefined => leaves.getStore();
