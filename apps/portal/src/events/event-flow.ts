import type { EventSourceCount } from '#messaging';
import type { ApiVersionDto } from '../catalog/api.dto.js';
import { membersOf } from '../contract/difference.js';
import type { EventCardView } from '../portal.view.js';
import type { EmitterView, EventDifferenceView } from './events.view.js';

const TYPE = /^crossdock\.(.+)\.v(\d+)$/;

/** A CloudEvents type in its parts; undefined of one that is none of ours. */
export function partsOf(type: string): { readonly name: string; readonly version: number } | undefined {
  const [, name, version] = TYPE.exec(type) ?? [];
  return name && version ? { name, version: Number(version) } : undefined;
}

/** What of an API its events are. */
type Flow = Pick<ApiVersionDto, 'name' | 'emits' | 'consumes'>;

/** APIs that act on an event, by their contracts as they run. */
export const consumersOf = (type: string, apis: readonly Flow[]): string[] =>
  namesOf(apis.filter(({ consumes }) => consumes.includes(type)));

/** APIs that tell an event, whether or not one was told lately. */
export const tellersOf = (type: string, apis: readonly Flow[]): string[] =>
  namesOf(apis.filter(({ emits }) => emits.includes(type)));

const namesOf = (apis: readonly Flow[]): string[] => [...new Set(apis.map(({ name }) => name))];

/**
 * Who tells an event: whoever told it among the events that were looked at, the last one first, then whoever else says
 * that it does.
 * @param tellers by their contracts
 * @param withFigures how often, and when last
 */
export function emittersOf(
  type: string,
  tellers: readonly string[],
  counts: readonly EventSourceCount[],
  withFigures: boolean,
): EmitterView[] {
  const told = toldBy(type, counts);
  const others = tellers.filter((name) => !told.some(({ api }) => api === name)).map((api) => ({ api }));
  return [...told.map((emitter) => (withFigures ? emitter : { api: emitter.api })), ...others];
}

function toldBy(type: string, counts: readonly EventSourceCount[]): EmitterView[] {
  const { name, version } = partsOf(type) ?? {};
  const own = counts.filter((each) => each.type === name && each.version === version);
  // A source names the API by which it came and then whose word it is, which is not everybody's to know.
  const byApi = Map.groupBy(own, ({ source }) => source.split('/')[1] ?? source);
  return [...byApi]
    .map(([api, some]) => ({
      api,
      events: some.reduce((sum, { events }) => sum + events, 0),
      lastAt: some
        .map(({ lastAt }) => lastAt)
        .toSorted()
        .at(-1) as string,
    }))
    .toSorted((a, b) => (a.lastAt > b.lastAt ? -1 : 1));
}

/** What differs from each other version that is sent, and from the same one as it was released. */
export function differencesOf(
  event: EventCardView,
  sent: readonly EventCardView[],
  released?: { readonly on: string; readonly events: readonly EventCardView[] },
): EventDifferenceView[] {
  const name = partsOf(event.type)?.name;
  const others = sent.filter(({ type }) => type !== event.type && partsOf(type)?.name === name);
  const details = (from: EventCardView) => membersOf('data', from.fields, event.fields);
  const before = released?.events.find(({ type }) => type === event.type);
  return [
    ...others.map((other) => ({
      than: 'version' as const,
      from: other.type,
      isNew: false,
      details: details(other),
    })),
    ...(released
      ? [
          {
            than: 'release' as const,
            from: released.on,
            isNew: before === undefined,
            details: before ? details(before) : [],
          },
        ]
      : []),
  ];
}
