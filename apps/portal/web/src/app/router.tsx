import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  retainSearchParams,
  stringifySearchWith,
} from '@tanstack/react-router';
import { callMap } from '../catalog/catalog.queries.js';
import type { RequestsFilter } from '../desk/desk.queries.js';
import type { AuditFilter, PartnersFilter } from '../tower/partners.queries.js';
import type { CasesFilter, DriftFilter, OrdersFilter, SettlementsFilter } from '../tower/tower.queries.js';
import { Page } from '../ui/page.js';
import { Empty, Failure } from '../ui/state.js';
import { queries } from './queries.js';
import { Shell } from './shell.js';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <Page title="Nothing is here">
      <Empty title="There is no page at this address">Search finds whatever there is.</Empty>
    </Page>
  ),
  errorComponent: ({ error }) => (
    <Page title="Something failed">
      <Failure error={error as Error} />
    </Page>
  ),
});

const page = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

/** Of what an address says, the members that are known, as text. */
const texts = <N extends string>(asked: Record<string, unknown>, ...names: readonly N[]) =>
  Object.fromEntries(
    names.flatMap((name) => (asked[name] === undefined || asked[name] === '' ? [] : [[name, String(asked[name])]])),
  ) as Partial<Record<N, string>>;

const requestsIn = (asked: Record<string, unknown>): RequestsFilter & { readonly open?: string } => ({
  ...texts(asked, 'open', 'status', 'route', 'problem', 'correlationId', 'from', 'to'),
  ...((asked['by'] === 'people' || asked['by'] === 'systems') && { by: asked['by'] }),
});

const catalog = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    // Asked for while the page's script is on its way.
    loader: () => void queries.prefetchQuery(callMap),
    component: lazyRouteComponent(() => import('../catalog/home.js'), 'HomePage'),
  }),
  page(
    '/apis',
    lazyRouteComponent(() => import('../catalog/apis.js'), 'ApisPage'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/apis/$name/$version',
    validateSearch: (
      asked: Record<string, unknown>,
    ): { readonly tab?: string; readonly from?: string; readonly language?: string } =>
      texts(asked, 'tab', 'from', 'language'),
    component: lazyRouteComponent(() => import('../catalog/api.js'), 'ApiPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: (asked: Record<string, unknown>): { readonly q?: string } => texts(asked, 'q'),
    component: lazyRouteComponent(() => import('../catalog/search.js'), 'SearchPage'),
  }),
  page(
    '/events',
    lazyRouteComponent(() => import('../catalog/events.js'), 'EventsPage'),
  ),
  page(
    '/events/$type',
    lazyRouteComponent(() => import('../catalog/events.js'), 'EventPage'),
  ),
  page(
    '/processes',
    lazyRouteComponent(() => import('../catalog/processes.js'), 'ProcessesPage'),
  ),
  page(
    '/processes/$name',
    lazyRouteComponent(() => import('../catalog/processes.js'), 'ProcessPage'),
  ),
  page(
    '/systems',
    lazyRouteComponent(() => import('../catalog/systems.js'), 'SystemsPage'),
  ),
  page(
    '/ownership',
    lazyRouteComponent(() => import('../catalog/ownership.js'), 'OwnershipPage'),
  ),
  page(
    '/guides',
    lazyRouteComponent(() => import('../catalog/guides.js'), 'GuidesPage'),
  ),
  page(
    '/guides/$name',
    lazyRouteComponent(() => import('../catalog/guides.js'), 'GuidePage'),
  ),
  page(
    '/problems/$code',
    lazyRouteComponent(() => import('../catalog/problem.js'), 'ProblemPage'),
  ),
] as const;

const towerArea = createRoute({
  getParentRoute: () => root,
  path: '/tower',
  component: lazyRouteComponent(() => import('../tower/area.js'), 'TowerArea'),
});

const tower = towerArea.addChildren([
  createRoute({
    getParentRoute: () => towerArea,
    path: '/',
    component: lazyRouteComponent(() => import('../tower/now.js'), 'NowPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/orders',
    validateSearch: (asked: Record<string, unknown>): OrdersFilter & { readonly number?: string } => ({
      ...texts(asked, 'number', 'state', 'warehouse', 'carrier', 'erp'),
      ...(asked['late'] ? { late: true as const } : {}),
    }),
    component: lazyRouteComponent(() => import('../tower/orders.js'), 'OrdersPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/orders/$id',
    validateSearch: (
      asked: Record<string, unknown>,
    ): { readonly kind?: string; readonly system?: string; readonly entry?: string } =>
      texts(asked, 'kind', 'system', 'entry'),
    component: lazyRouteComponent(() => import('../tower/order.js'), 'OrderPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/exceptions',
    validateSearch: (asked: Record<string, unknown>): CasesFilter & { readonly open?: string } => ({
      ...texts(asked, 'open', 'process', 'owner', 'assignee', 'severity', 'cause'),
      ...((asked['state'] === 'resolved' || asked['state'] === 'abandoned') && { state: asked['state'] }),
    }),
    component: lazyRouteComponent(() => import('../tower/exceptions.js'), 'ExceptionsPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/settlements',
    validateSearch: (asked: Record<string, unknown>): SettlementsFilter => ({
      ...texts(asked, 'state', 'carrier'),
      ...(asked['disputed'] ? { disputed: true as const } : {}),
    }),
    component: lazyRouteComponent(() => import('../tower/settlements.js'), 'SettlementsPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/settlements/$id',
    component: lazyRouteComponent(() => import('../tower/settlement.js'), 'SettlementPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/stock',
    validateSearch: (asked: Record<string, unknown>): DriftFilter => ({
      ...texts(asked, 'warehouse'),
      ...(asked['sort'] === 'place' && { sort: 'place' as const }),
    }),
    component: lazyRouteComponent(() => import('../tower/drift.js'), 'DriftPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/feeds',
    component: lazyRouteComponent(() => import('../tower/feeds.js'), 'FeedsPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/partners',
    validateSearch: (asked: Record<string, unknown>): PartnersFilter => texts(asked, 'kind', 'status'),
    component: lazyRouteComponent(() => import('../tower/partners.js'), 'PartnersPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/partners/$id',
    validateSearch: (asked: Record<string, unknown>): RequestsFilter & { readonly open?: string } => requestsIn(asked),
    component: lazyRouteComponent(() => import('../tower/partner.js'), 'PartnerPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/versions',
    component: lazyRouteComponent(() => import('../tower/versions.js'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute: () => towerArea,
    path: '/audit',
    validateSearch: (asked: Record<string, unknown>): AuditFilter & { readonly open?: string } =>
      texts(asked, 'open', 'act', 'subject', 'actor', 'correlationId', 'from', 'to'),
    component: lazyRouteComponent(() => import('../tower/audit.js'), 'AuditPage'),
  }),
]);

const invitation = page(
  '/invitation',
  lazyRouteComponent(() => import('../desk/invitation.js'), 'InvitationPage'),
);

const join = page(
  '/join',
  lazyRouteComponent(() => import('../people/join.js'), 'JoinPage'),
);

const deskArea = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: (asked: Record<string, unknown>): { readonly environment?: 'production' | 'sandbox' } =>
    asked['environment'] === 'production' || asked['environment'] === 'sandbox'
      ? { environment: asked['environment'] }
      : {},
  // Whoever looks at the sandbox goes on in the sandbox.
  search: { middlewares: [retainSearchParams(['environment'])] },
  component: lazyRouteComponent(() => import('../desk/area.js'), 'DeskArea'),
});

const desk = deskArea.addChildren([
  createRoute({
    getParentRoute: () => deskArea,
    path: '/',
    component: lazyRouteComponent(() => import('../desk/overview.js'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/credentials',
    component: lazyRouteComponent(() => import('../desk/credentials.js'), 'CredentialsPage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/people',
    component: lazyRouteComponent(() => import('../desk/people.js'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/certification',
    component: lazyRouteComponent(() => import('../desk/certification.js'), 'CertificationPage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/webhooks',
    component: lazyRouteComponent(() => import('../desk/webhooks.js'), 'WebhooksPage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/webhooks/$id',
    validateSearch: (asked: Record<string, unknown>): { readonly status?: string; readonly open?: string } =>
      texts(asked, 'status', 'open'),
    component: lazyRouteComponent(() => import('../desk/webhook.js'), 'WebhookPage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/requests',
    validateSearch: (asked: Record<string, unknown>): RequestsFilter & { readonly open?: string } => requestsIn(asked),
    component: lazyRouteComponent(() => import('../desk/requests.js'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/quota',
    component: lazyRouteComponent(() => import('../desk/quota.js'), 'QuotaPage'),
  }),
  createRoute({
    getParentRoute: () => deskArea,
    path: '/deprecations',
    component: lazyRouteComponent(() => import('../desk/deprecations.js'), 'DeprecationsPage'),
  }),
]);

export const router = createRouter({
  routeTree: root.addChildren([...catalog, tower, invitation, join, desk]),
  // A number of an order stays the text that it is, with its leading zeros and however long.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  basepath: '/portal',
  defaultPreload: 'intent',
  // Back leads to where one was, also within a page.
  scrollRestoration: true,
  // It is kept where scripts can read it: nothing of what an address may carry.
  getScrollRestorationKey: ({ state, pathname }) => state.__TSR_key ?? pathname,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
