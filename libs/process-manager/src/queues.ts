import { schemaOf } from './process-manager.migration.js';

/** Names of a process's queues, and of the channel that tells of new commands. */
export interface ProcessQueues {
  readonly commands: string;
  readonly timers: string;
  readonly channel: string;
}

export function queuesOf(process: string): ProcessQueues {
  return {
    commands: `${process}.commands`,
    timers: `${process}.timers`,
    channel: `crossdock_commands_${schemaOf(process)}`,
  };
}
