import type { ImpactReport } from '#platform/deprecation';
import { type EdgeFigures, type EdgeHour, type End, NO_FIGURES, sum } from '#platform/traffic';
import { healthOf, timeToldOf } from '../map/call-map.js';
import type { Viewer } from '../map/viewer.js';
import type { ApiUseView, CallerView, CallFiguresView, HourView, OperationUseView } from './use.view.js';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** What is known of the calls of a version. */
export interface Observed {
  readonly asOf: Date;
  /** Of all callers, from `sinceOf(asOf)` on. */
  readonly hours: readonly EdgeHour[];
  readonly report: Pick<ImpactReport, 'days' | 'consumers'>;
}

/** Where the hours begin that are shown: this one and the 23 before it. */
export const sinceOf = (asOf: Date): Date => new Date((Math.floor(asOf.getTime() / HOUR_MS) - DAY_HOURS + 1) * HOUR_MS);

/** How a version fares and who uses it, as far as it is the viewer's to know. Pure. */
export function apiUseOf({ asOf, hours, report }: Observed, viewer: Viewer): ApiUseView {
  const since = sinceOf(asOf);
  const recently = since.getTime() + (DAY_HOURS - 2) * HOUR_MS;
  const seen = hours.filter(({ from }) => viewer === 'enterprise' || (isPartner(from) && isOwn(viewer, from.id)));
  return {
    since: since.toISOString(),
    asOf: asOf.toISOString(),
    // Whether it works is no secret; how much it is used is.
    health: healthOf(total(hours.filter(({ hour }) => hour.getTime() >= recently))),
    ...(seen.length > 0 && { figures: figuresOf(total(seen)) }),
    hours: viewer === 'public' ? [] : hoursOf(seen, since),
    callers: callersOf(seen),
    days: report.days,
    operations: operationsOf(report, viewer),
  };
}

const isPartner = ({ kind }: End): boolean => kind !== 'api' && kind !== 'operator' && kind !== 'system';

const isOwn = (viewer: Viewer, id: string): boolean => typeof viewer === 'object' && viewer.partnerId === id;

function hoursOf(hours: readonly EdgeHour[], since: Date): HourView[] {
  const known = Map.groupBy(hours, ({ hour }) => hour.getTime());
  return Array.from({ length: DAY_HOURS }, (_, nth) => {
    const at = since.getTime() + nth * HOUR_MS;
    const some = known.get(at);
    return { at: new Date(at).toISOString(), ...(some && { figures: figuresOf(total(some)) }) };
  });
}

const callersOf = (hours: readonly EdgeHour[]): CallerView[] =>
  [...Map.groupBy(hours, ({ from }) => `${from.kind} ${from.id}`).values()]
    .map((some): CallerView => {
      const { from, hour } = some.at(-1) as EdgeHour;
      return { kind: from.kind, id: from.id, figures: figuresOf(total(some)), lastHour: hour.toISOString() };
    })
    .toSorted((a, b) => b.figures.calls - a.figures.calls || (a.id < b.id ? -1 : 1));

function operationsOf({ consumers }: Observed['report'], viewer: Viewer): OperationUseView[] {
  const seen = consumers.filter(({ partnerId }) => viewer === 'enterprise' || isOwn(viewer, partnerId));
  const uses = seen.flatMap(({ partnerId, environment, operations }) =>
    operations.map(({ operation, ...use }) => ({ operation, use: { partnerId, environment, ...use } })),
  );
  return [...Map.groupBy(uses, ({ operation }) => operation)]
    .map(([operation, some]) => ({
      operation,
      consumers: some.map(({ use }) => use).toSorted((a, b) => b.calls - a.calls),
    }))
    .toSorted((a, b) => (a.operation < b.operation ? -1 : 1));
}

const total = (hours: readonly EdgeFigures[]): EdgeFigures => hours.reduce(sum, NO_FIGURES);

const figuresOf = (all: EdgeFigures): CallFiguresView => ({
  calls: all.calls,
  refused: all.refused,
  failed: all.failed,
  p50Ms: timeToldOf(all, 0.5),
  p95Ms: timeToldOf(all, 0.95),
  p99Ms: timeToldOf(all, 0.99),
});
