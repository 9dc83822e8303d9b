import { queryOptions } from '@tanstack/react-query';
import type {
  ApiVersionView,
  AuditEntryView,
  ConsumerView,
  DeprecationView,
  ImpactView,
  InvitationView,
  PartnerCertificationView,
  PartnerClientView,
  PartnerRequestView,
  PartnerView,
  PlanOfPartnersView,
} from '../../../src/administration/administration.view.js';
import { ask } from '../app/http.js';
import { type PageOf, pagesOf, queryOf } from '../app/paging.js';
import type { RequestsFilter } from '../desk/desk.queries.js';

/** Where the APIs of administration are asked, below `/portal/api`. */
export const ADMIN = '/administration/partner-admin/v1';
export const CATALOG = '/administration/catalog/v1';

const administration = <T>(path: string) =>
  queryOptions({ queryKey: ['administration', path], queryFn: ({ signal }) => ask<T>(path, { signal }) });

const inPath = encodeURIComponent;

export interface PartnersFilter {
  readonly kind?: string;
  readonly status?: string;
}
export const partners = (filter: PartnersFilter) =>
  pagesOf<PartnerView>(['administration', 'partners'], `${ADMIN}/partners`, filter);
const MOST_AT_ONCE = 200;
/** What each partner is called, by its id: of all of them, as every page that tells of partners tells their names. */
export const partnerNames = queryOptions({
  queryKey: ['administration', 'partner-names'],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
    const names = new Map<string, string>();
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = queryOf({ limit: MOST_AT_ONCE, ...(cursor && { cursor }) });
      const page: PageOf<PartnerView> = await ask<PageOf<PartnerView>>(`${ADMIN}/partners?${query}`, { signal });
      for (const { id, name } of page.items) names.set(id, name);
      cursor = page.nextCursor;
    }
    return names;
  },
  staleTime: 60_000,
});
export const partner = (id: string) => administration<PartnerView>(`${ADMIN}/partners/${inPath(id)}`);
export const certificationOf = (id: string) =>
  administration<PartnerCertificationView>(`${ADMIN}/partners/${inPath(id)}/certification`);
export const clientsOf = (id: string) =>
  administration<PageOf<PartnerClientView>>(`${ADMIN}/partners/${inPath(id)}/clients`);
export const invitationsOf = (id: string) =>
  administration<PageOf<InvitationView>>(`${ADMIN}/invitations?partner=${inPath(id)}&limit=20`);
export const requestsOf = (id: string, filter: RequestsFilter) =>
  pagesOf<PartnerRequestView>(['administration', 'requests', id], `${ADMIN}/requests`, { ...filter, partnerId: id });

export const consumers = administration<PageOf<ConsumerView>>(`${CATALOG}/consumers`);
export const versions = administration<PageOf<ApiVersionView>>(`${CATALOG}/apis`);
const versionPath = (api: string, version: string) => `${CATALOG}/apis/${inPath(api)}/versions/${inPath(version)}`;
export const impact = (api: string, version: string) =>
  administration<ImpactView>(`${versionPath(api, version)}/impact`);
export const deprecationPath = (api: string, version: string) => `${versionPath(api, version)}/deprecation`;

export const plans = administration<PageOf<PlanOfPartnersView>>(`${CATALOG}/plans`);
export const deprecations = administration<PageOf<DeprecationView>>(`${CATALOG}/deprecations`);

export interface AuditFilter {
  readonly act?: string;
  readonly subject?: string;
  readonly actor?: string;
  readonly correlationId?: string;
  readonly from?: string;
  readonly to?: string;
}
export const audit = (filter: AuditFilter) =>
  pagesOf<AuditEntryView>(['administration', 'audit'], `${ADMIN}/audit`, filter);
