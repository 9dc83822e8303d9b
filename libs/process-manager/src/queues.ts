import { schemaOf } from './process-manager.migration.js';

/** Names of a process's queue of commands, and of the channel that tells of new ones. */
export interface ProcessQueues {
  readonly commands: string;
  readonly channel: string;
}

export function queuesOf(process: string): ProcessQueues {
  return {
    commands: `${process}.commands`,
    channel: `crossdock_commands_${schemaOf(process)}`,
  };
}
