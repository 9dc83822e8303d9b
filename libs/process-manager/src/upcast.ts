import { Unavailable } from '#platform/persistence';
import type { ProcessDefinition } from './process.js';

/**
 * An instance was touched by a later version of its process, which is being rolled out: this process cannot decide for
 * it any more, another can.
 */
export class LaterVersion extends Unavailable {
  override readonly name = 'LaterVersion';
}

/**
 * A stored state in the form that the definition works with.
 * @throws LaterVersion when a later version of the process stored it
 */
export function inFormOf<S>(definition: ProcessDefinition<S>, state: unknown, version: number): S {
  if (version > definition.version)
    throw new LaterVersion(`${definition.name} is at version ${version} already; this is ${definition.version}`);
  return version < definition.version && definition.upcast ? definition.upcast(state, version) : (state as S);
}
