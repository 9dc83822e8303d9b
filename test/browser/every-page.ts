/** Every page of the portal, by what a picture of it is called. `:order` and the like stand for ids of the world that is shown. */
export type Pages = Readonly<Record<string, string>>;

export const CATALOG: Pages = {
  home: '',
  apis: '/apis',
  api: '/apis/partner/v2',
  events: '/events',
  event: '/events/crossdock.fulfilment.released.v1',
  operation: '/apis/partner/v2#confirmFulfilment',
  'api quotas': '/apis/partner/v2?tab=quotas',
  'api changelog': '/apis/partner/v1?tab=changelog',
  processes: '/processes',
  process: '/processes/order-to-ship',
  settle: '/processes/ship-to-settle',
  systems: '/systems',
  ownership: '/ownership',
  guides: '/guides',
  guide: '/guides/onboarding',
  problem: '/problems/precondition-failed',
  search: '/search?q=sscc',
  nowhere: '/nowhere',
};

/** Where somebody comes in who has nothing but a link. */
export const DOORS: Pages = {
  join: '/join#a-token-of-a-link',
  'join with half a link': '/join',
  invitation: '/invitation#a-token-of-an-invitation',
  'invitation with half a link': '/invitation',
  'tower unasked': '/tower',
  'desk unasked': '/desk',
};

/** Documents of their own, beside the web application. */
export const DOCUMENTS: Pages = {
  reference: '/reference/partner/v2',
  'sign in': '/sign-in',
};

/** What those see who run the product; each has a list or figures, also where there is nothing yet. */
export const TOWER: Pages = {
  now: '/tower',
  orders: '/tower/orders',
  exceptions: '/tower/exceptions',
  settlements: '/tower/settlements',
  stock: '/tower/stock',
  feeds: '/tower/feeds',
  systems: '/systems',
  'api use': '/apis/order-to-ship/v1?tab=use',
  'api consumers': '/apis/partner/v1?tab=consumers',
  partners: '/tower/partners',
  partner: '/tower/partners/northern',
  versions: '/tower/versions',
  audit: '/tower/audit',
};

/** What is about one thing, or narrowed to it. */
export const TOWER_DETAILS: Pages = {
  order: '/tower/orders/:order',
  settlement: '/tower/settlements/:order-S1',
  case: '/tower/exceptions?open=:case',
  'orders found': '/tower/orders?number=:number',
};

export const TOWER_NOTHING: Pages = {
  'orders not found': '/tower/orders?number=00340123450000000018999',
  'orders like that': '/tower/orders?late=true&carrier=NONE',
  'exceptions like that': '/tower/exceptions?severity=low&cause=none',
  'settlements like that': '/tower/settlements?state=none',
  'partners like that': '/tower/partners?kind=carrier&status=suspended',
  'audit like that': '/tower/audit?act=none',
  'no such order': '/tower/orders/sap-0',
  'no such settlement': '/tower/settlements/sap-0-S1',
  'no such partner': '/tower/partners/nobody',
};

/** What a partner's people see. */
export const DESK: Pages = {
  overview: '/desk',
  credentials: '/desk/credentials',
  people: '/desk/people',
  certification: '/desk/certification',
  webhooks: '/desk/webhooks',
  requests: '/desk/requests',
  quota: '/desk/quota',
  deprecations: '/desk/deprecations',
  sandbox: '/desk/certification?environment=sandbox',
};

export const DESK_DETAILS: Pages = {
  webhook: '/desk/webhooks/:webhook',
};

export const EVERY_PAGE: readonly Pages[] = [CATALOG, DOORS, TOWER, TOWER_DETAILS, TOWER_NOTHING, DESK, DESK_DETAILS];

/** With the ids of a world in their places. */
export const addressed = (pages: Pages, ids: Readonly<Record<string, string>>): Pages =>
  Object.fromEntries(
    Object.entries(pages).map(([name, path]) => [
      name,
      path.replaceAll(/:([a-z]+)/g, (whole, id: string) => ids[id] ?? whole),
    ]),
  );
