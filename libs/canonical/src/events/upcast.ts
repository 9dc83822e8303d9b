import type { CanonicalEvent, EventName } from './event.js';

/** Brings the payload of one version of an event into the form of the next. Pure, and it never fails on what was valid. */
export type Upcaster = (data: never) => unknown;
export type Upcasters = Partial<Readonly<Record<EventName, readonly Upcaster[]>>>;

/**
 * Of each event that has had more than one version: how to get from 1 to 2, from 2 to 3, and so on. The log keeps what
 * was appended as it was; whoever reads it meets the latest form alone.
 */
export const UPCASTERS: Upcasters = {};

/** A version that this build does not know yet: it was appended by a later one. */
export class UnknownEventVersion extends Error {
  override readonly name = 'UnknownEventVersion';
}

/** The version in which this build reads and appends an event. */
export const versionOf = (type: EventName, upcasters: Upcasters = UPCASTERS): number =>
  (upcasters[type]?.length ?? 0) + 1;

/**
 * An event as it was appended, in the latest form.
 * @throws UnknownEventVersion
 */
export function upcastEvent<E extends Pick<CanonicalEvent, 'type' | 'data'> & { readonly version: number }>(
  event: E,
  upcasters: Upcasters = UPCASTERS,
): E {
  const { type, version } = event;
  const latest = versionOf(type, upcasters);
  if (version === latest) return event;
  if (version > latest) throw new UnknownEventVersion(`${type} of version ${version}; this build knows ${latest}`);
  const data = (upcasters[type] ?? [])
    .slice(version - 1)
    .reduce<unknown>((from, next) => next(from as never), event.data);
  return { ...event, version: latest, data };
}
