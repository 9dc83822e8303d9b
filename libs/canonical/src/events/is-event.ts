import type { CanonicalEvent, EventName } from './event.js';

/** Whether an event is of a type, so that its payload is known. */
export const isEvent = <N extends EventName>(event: CanonicalEvent, type: N): event is CanonicalEvent<N> =>
  event.type === type;
