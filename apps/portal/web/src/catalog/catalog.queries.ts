import { queryOptions } from '@tanstack/react-query';
import type { ChangelogView } from '../../../src/changelog/changelog.view.js';
import type { EventDetailView } from '../../../src/events/events.view.js';
import type { CallMapView } from '../../../src/map/map.view.js';
import type { PlanView } from '../../../src/plans/plan.view.js';
import type {
  ApiCardView,
  ApiDetailView,
  CallsView,
  ChangeView,
  EventCardView,
  GuideView,
  OwnershipView,
  ProblemView,
} from '../../../src/portal.view.js';
import type { ProcessCardView, ProcessView } from '../../../src/process/process.view.js';
import type { SampleView } from '../../../src/samples/samples.view.js';
import type { SystemsView } from '../../../src/systems/systems.view.js';
import type { TryOutView } from '../../../src/try/try.view.js';
import type { ApiUseView } from '../../../src/use/use.view.js';
import { ask } from '../app/http.js';

/** What is asked of the catalog, each under its own key. */
const catalog = <T>(path: string) =>
  queryOptions({
    queryKey: ['catalog', path],
    queryFn: ({ signal }) => ask<T>(`/catalog${path}`, { signal }),
  });

const inPath = encodeURIComponent;

export const apis = catalog<{ items: ApiCardView[] }>('/apis');
export const api = (name: string, version: string) =>
  catalog<ApiDetailView>(`/apis/${inPath(name)}/${inPath(version)}`);
/** What can be called of all versions of an API. Of one build it is always the same. */
export const calls = (name: string) =>
  queryOptions({ ...catalog<CallsView>(`/apis/${inPath(name)}/calls`), staleTime: Number.POSITIVE_INFINITY });
/** How much may be called, as whoever looks may know it. */
export const plans = catalog<{ items: PlanView[] }>('/plans');
export const difference = (name: string, version: string, from: string) =>
  catalog<{ items: ChangeView[] }>(`/apis/${inPath(name)}/${inPath(version)}/difference?from=${inPath(from)}`);
/** It lives: asked again while somebody looks. */
export const apiUse = (name: string, version: string) =>
  queryOptions({
    ...catalog<ApiUseView>(`/apis/${inPath(name)}/${inPath(version)}/use`),
    refetchInterval: 15_000,
  });
export const changelog = (name: string, version: string) =>
  catalog<ChangelogView>(`/apis/${inPath(name)}/${inPath(version)}/changelog`);
/** Of one build they are always the same. */
export const samples = (name: string, version: string, operation: string) =>
  queryOptions({
    ...catalog<{ items: SampleView[] }>(
      `/apis/${inPath(name)}/${inPath(version)}/operations/${inPath(operation)}/samples`,
    ),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const event = (type: string) => catalog<EventDetailView>(`/events/${inPath(type)}`);
export const events = catalog<{ items: EventCardView[] }>('/events');
export const ownership = catalog<{ items: OwnershipView[] }>('/ownership');
export const guides = catalog<{ items: Pick<GuideView, 'name' | 'title'>[] }>('/guides');
export const guide = (name: string) => catalog<GuideView>(`/guides/${inPath(name)}`);
export const processes = catalog<{ items: ProcessCardView[] }>('/processes');
export const process = (name: string) => catalog<ProcessView>(`/processes/${inPath(name)}`);
/** How they fare changes: asked again while somebody looks. */
export const systems = queryOptions({ ...catalog<SystemsView>('/systems'), refetchInterval: 15_000 });
export const problem = (code: string) => catalog<ProblemView>(`/problems/${inPath(code)}`);
/** It lives: asked again every few seconds while somebody looks. */
export const callMap = queryOptions({ ...catalog<CallMapView>('/map'), refetchInterval: 5_000 });
/** Whether calls can be tried out in a sandbox, and in whose. */
export const tryOut = queryOptions({
  queryKey: ['try'],
  queryFn: ({ signal }) => ask<TryOutView>('/try', { signal }),
  staleTime: 60_000,
});
