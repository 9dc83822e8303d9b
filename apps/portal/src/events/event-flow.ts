import type { EventSourceCount } from '#messaging';
import type { ProcessDto } from '#platform/governance';
import { membersOf } from '../contract/difference.js';
import type { EventCardView } from '../portal.view.js';
import type { EmitterView, EventDifferenceView } from './events.view.js';

const TYPE = /^crossdock\.(.+)\.v(\d+)$/;

/** A CloudEvents type in its parts; undefined of one that is none of ours. */
export function partsOf(type: string): { readonly name: string; readonly version: number } | undefined {
  const [, name, version] = TYPE.exec(type) ?? [];
  return name && version ? { name, version: Number(version) } : undefined;
}

/** Processes that act on an event. */
export function consumersOf(type: string, processes: readonly Pick<ProcessDto, 'name' | 'consumes'>[]): string[] {
  const name = partsOf(type)?.name;
  return processes.flatMap((process) => (name && process.consumes.includes(name) ? [process.name] : []));
}

/** By which of our APIs an event is told, the one that told it last first. @param withFigures how often, and when last */
export function emittersOf(type: string, counts: readonly EventSourceCount[], withFigures: boolean): EmitterView[] {
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
    .toSorted((a, b) => (a.lastAt > b.lastAt ? -1 : 1))
    .map((emitter) => (withFigures ? emitter : { api: emitter.api }));
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
