import { queryOptions } from '@tanstack/react-query';
import type {
  FoundOrdersView,
  NamesView,
  OrderDetailView,
  OrderRowView,
  TimelineEntryView,
  TimelinePageView,
  TimelineRowView,
  TowerNowView,
} from '../../../src/tower.view.js';
import type { FeedRowView } from '../../../src/tower-feeds.view.js';
import type {
  CaseDetailView,
  CaseGroupView,
  CaseRowView,
  DriftPageView,
  DriftRowView,
  SettlementDetailView,
  SettlementFiguresView,
  SettlementRowView,
  TowerChoicesView,
  TowerPage,
} from '../../../src/tower-work.view.js';
import { ask } from '../app/http.js';
import { pagesOf, queryOf } from '../app/paging.js';

export interface OrdersFilter {
  readonly state?: string;
  readonly warehouse?: string;
  readonly carrier?: string;
  readonly erp?: string;
  readonly late?: true;
}

export interface CasesFilter {
  readonly state?: 'resolved' | 'abandoned';
  readonly process?: string;
  readonly owner?: string;
  readonly assignee?: string;
  readonly severity?: string;
  readonly cause?: string;
}

export interface SettlementsFilter {
  readonly state?: string;
  readonly carrier?: string;
  readonly disputed?: true;
}

export interface DriftFilter {
  readonly warehouse?: string;
  /** Absent: the largest difference first. */
  readonly sort?: 'place';
}

/** What is asked of the control tower. What the stream tells of is asked anew by the second and third part of its key. */
const tower = <T>(key: readonly string[], path: string) =>
  queryOptions({ queryKey: ['tower', ...key], queryFn: ({ signal }) => ask<T>(`/tower${path}`, { signal }) });

const pages = <T, P extends TowerPage<T> = TowerPage<T>>(key: string, path: string, filter: object) =>
  pagesOf<T, P>(['tower', key], `/tower${path}`, filter);

/** Lateness and the vendors' health change without any order changing. */
const BY_THE_CLOCK_MS = 15_000;

export const assignees = tower<{ items: string[] }>(['exceptions', 'assignees'], '/exceptions/assignees');
export const now = queryOptions({
  ...tower<TowerNowView>(['now'], '/now'),
  refetchInterval: BY_THE_CLOCK_MS,
});
/** What lists may be narrowed by: it is there for long. */
export const choices = queryOptions({ ...tower<TowerChoicesView>(['choices'], '/choices'), staleTime: 60_000 });
/** They change with a start of the product. */
export const names = queryOptions({ ...tower<NamesView>(['names'], '/names'), staleTime: Number.POSITIVE_INFINITY });
export const feeds = queryOptions({
  ...tower<{ items: FeedRowView[] }>(['feeds'], '/feeds'),
  refetchInterval: BY_THE_CLOCK_MS,
});
export const orders = (filter: OrdersFilter) => pages<OrderRowView>('orders', '/orders', filter);
export const found = (number: string) =>
  tower<FoundOrdersView>(['orders', 'find', number], `/find?${queryOf({ number })}`);
export const order = (id: string) => tower<OrderDetailView>(['order', id], `/orders/${encodeURIComponent(id)}`);
export const entry = (id: string, entryId: string) =>
  tower<TimelineEntryView>(
    ['entry', id, entryId],
    `/orders/${encodeURIComponent(id)}/timeline/${encodeURIComponent(entryId)}`,
  );
export const cases = (filter: CasesFilter) => pages<CaseRowView>('exceptions', '/exceptions', filter);
export const settlements = (filter: SettlementsFilter) =>
  pages<SettlementRowView>('settlements', '/settlements', filter);
export const settlementFigures = tower<SettlementFiguresView>(['settlements', 'figures'], '/settlements/figures');
export const settlement = (id: string) =>
  tower<SettlementDetailView>(['settlements', 'one', id], `/settlements/${encodeURIComponent(id)}`);
export const drifts = (filter: DriftFilter) => pages<DriftRowView, DriftPageView>('drift', '/drift', filter);
export const caseGroups = tower<{ items: CaseGroupView[] }>(['exceptions', 'groups'], '/exceptions/groups');
export const oneCase = (process: string, id: string) =>
  tower<CaseDetailView>(['case', id, process], `/exceptions/${encodeURIComponent(process)}/${encodeURIComponent(id)}`);

export interface Timeline {
  readonly items: readonly TimelineRowView[];
  readonly lanes: readonly string[];
  readonly total: number;
}

const LARGEST_PAGE = 200;
/** More than any order has in its ordinary life, and as much as a page can bear. */
const MOST_ENTRIES = 2_000;

/** The whole of it: filters and lanes make sense over everything only. */
export const timeline = (id: string) =>
  queryOptions({
    queryKey: ['tower', 'order', id, 'timeline'],
    queryFn: async ({ signal }): Promise<Timeline> => {
      const items: TimelineRowView[] = [];
      for (let cursor = ''; ; ) {
        const query = queryOf({ limit: LARGEST_PAGE, ...(cursor && { cursor }) });
        const path = `/tower/orders/${encodeURIComponent(id)}/timeline?${query}`;
        const { nextCursor, lanes, total, ...page } = await ask<TimelinePageView>(path, { signal });
        items.push(...page.items);
        if (nextCursor === null || items.length >= MOST_ENTRIES) return { items, lanes, total };
        cursor = nextCursor;
      }
    },
  });
