import type { EventName } from './event.js';
import { versionOf } from './upcast.js';

/** Which events an app tells, by its own word or by that of a system that it speaks for, and on which it acts. */
export interface EventFlow {
  readonly emits: readonly EventName[];
  readonly consumes: readonly EventName[];
}

/** An event with its version, as everybody else names it: `crossdock.shipment.departed.v1`. */
export const typeOf = (name: EventName): string => `crossdock.${name}.v${versionOf(name)}`;

/** A flow as a contract tells it: each type once, by name. */
export const flowOf = ({ emits = [], consumes = [] }: Partial<EventFlow>) => ({
  emits: [...new Set(emits.map(typeOf))].sort(),
  consumes: [...new Set(consumes.map(typeOf))].sort(),
});
