import { type CanonicalEvent, versionOf } from '#canonical';
import type { Changes } from './changes.js';
import type { Instance } from './instance.js';
import type { EmittedEvent, ProcessDefinition } from './process.js';

/** Of the event that a decision emitted as its `index`-th, counted from 0. */
export const eventId = (instance: string, sequence: number, index: number): string =>
  `${instance}:${sequence}:${index}`;

/** Emits what one decision tells. */
export type Emit = (event: EmittedEvent) => void;

/** @param types takes the type of each event, in order */
export function emitterOf<S>(
  definition: ProcessDefinition<S>,
  instance: Instance<S>,
  { events }: Pick<Changes<S>, 'events'>,
  { sequence, now }: { readonly sequence: number; readonly now: string },
  types: string[],
): Emit {
  return ({ type, subject, orderId, occurredAt, classifier, data }) => {
    types.push(type);
    events.push({
      id: eventId(instance.id, sequence, types.length - 1),
      source: `/${definition.name}`,
      type,
      version: versionOf(type),
      subject,
      orderId: orderId ?? definition.orderOf?.(instance.id) ?? instance.id,
      ...(occurredAt !== null && { occurredAt: occurredAt ?? now }),
      receivedAt: now,
      classifier: classifier ?? 'actual',
      traceparent: instance.traceparent,
      data,
    } as CanonicalEvent);
  };
}
