import { queryOptions } from '@tanstack/react-query';
import type {
  AccountView,
  CertificationView,
  ClientView,
  DeliveryView,
  DeskView,
  Environment,
  OwnDeprecationView,
  Page,
  RequestView,
  WebhookView,
} from '../../../src/desk/desk.view.js';
import { ask } from '../app/http.js';
import { pagesOf } from '../app/paging.js';

/** Where the partner API is asked, below `/portal/api`. */
export const deskOf = (environment: Environment) => `/desk/${environment}/partner/v2`;

export const about = queryOptions({
  queryKey: ['desk', 'about'],
  queryFn: ({ signal }) => ask<DeskView>('/desk', { signal }),
  staleTime: 60_000,
});

/** What is asked counts against the partner's quotas: not oftener than somebody can see it change. */
const LIVE_MS = 3_000;
const SLOW_MS = 15_000;

const desk = <T>(environment: Environment, path: string) =>
  queryOptions({
    queryKey: ['desk', environment, path],
    queryFn: ({ signal }) => ask<T>(`${deskOf(environment)}${path}`, { signal }),
  });

export const account = (environment: Environment) => desk<AccountView>(environment, '/account');
export const liveAccount = (environment: Environment) =>
  queryOptions({ ...account(environment), refetchInterval: SLOW_MS });
export const clients = (environment: Environment) => desk<Page<ClientView>>(environment, '/credentials');
export const certification = (environment: Environment) => desk<CertificationView>(environment, '/certification');
/** Asked again and again while a scenario is under way. */
export const liveCertification = (environment: Environment) =>
  queryOptions({
    ...certification(environment),
    refetchInterval: ({ state: { data } }) =>
      data?.scenarios.some(({ state }) => state === 'running') ? LIVE_MS : SLOW_MS,
  });
export const webhooks = (environment: Environment) => desk<Page<WebhookView>>(environment, '/webhooks?limit=200');
export const webhook = (environment: Environment, id: string) =>
  desk<WebhookView>(environment, `/webhooks/${encodeURIComponent(id)}`);
export const deliveries = (environment: Environment, id: string, filter: { readonly status?: string }) => ({
  ...pagesOf<DeliveryView>(
    ['desk', environment, 'deliveries', id],
    `${deskOf(environment)}/webhooks/${encodeURIComponent(id)}/deliveries`,
    filter,
  ),
  // Every page is asked again: of many, whoever looks through them asks for themselves.
  refetchInterval: ({ state: { data } }: { state: { data?: { pages: readonly Page<DeliveryView>[] } } }) =>
    data && data.pages.length > 1 ? false : data?.pages.some(isUnderWay) ? LIVE_MS : SLOW_MS,
});
const isUnderWay = ({ items }: Page<DeliveryView>) => items.some(({ status }) => status === 'waiting');
export const delivery = (environment: Environment, id: string, deliveryId: string) =>
  desk<DeliveryView>(environment, `/webhooks/${encodeURIComponent(id)}/deliveries/${encodeURIComponent(deliveryId)}`);
export const deprecations = (environment: Environment) => desk<Page<OwnDeprecationView>>(environment, '/deprecations');

export interface RequestsFilter {
  readonly status?: string;
  readonly route?: string;
  readonly problem?: string;
  /** Absent: the partner's systems at its own desk, and both at the control tower. */
  readonly by?: 'people' | 'systems';
  readonly correlationId?: string;
  readonly from?: string;
  readonly to?: string;
}
export const requests = (environment: Environment, filter: RequestsFilter) =>
  pagesOf<RequestView>(['desk', environment, 'requests'], `${deskOf(environment)}/requests`, {
    // What is named is found, whoever called it.
    ...(filter.correlationId ? {} : { by: 'systems' }),
    ...filter,
    environment,
  });
