import type { PartnerKind } from '#platform/config';

export const SYSTEM = ['erp:read', 'erp:write', 'wms:read', 'wms:write', 'tms:read', 'tms:write'];
export const PROCESS = [
  'order-to-ship:read',
  'order-to-ship:write',
  'ship-to-settle:read',
  'ship-to-settle:write',
  'inventory-sync:read',
  'inventory-sync:write',
  'exceptions:write',
  'exceptions:approve',
];

export const ADMINISTRATION = [
  'partners:read',
  'partners:write',
  'clients:read',
  'clients:write',
  'signing-keys:read',
  'signing-keys:write',
  'people:read',
  'people:write',
  'audit:read',
  'catalog:read',
  'catalog:write',
  'connections:read',
  'connections:write',
];

export const OPERATOR_SCOPES: readonly string[] = [...SYSTEM, ...PROCESS, ...ADMINISTRATION];

/** The second person of what takes two: sees what the processes do, and decides about what others proposed. */
export const APPROVER_SCOPES: readonly string[] = [
  'order-to-ship:read',
  'ship-to-settle:read',
  'inventory-sync:read',
  'exceptions:approve',
];

/** What every partner may do beside the business of its kind. */
const EVERY_PARTNER = ['events:read', 'webhooks:read', 'webhooks:write', 'account:read', 'account:write'];

/** Of a partner's people alone: no client, and so nobody who has a client's secret, makes somebody who signs in. */
export const PARTNER_PEOPLE = { read: 'partner-people:read', write: 'partner-people:write' } as const;

/** What each app's own client may do: the layer below it, and no more. */
export const INTERNAL_CLIENTS: Readonly<Record<string, readonly string[]>> = {
  'order-to-ship': SYSTEM,
  'ship-to-settle': ['erp:read', 'erp:write', 'tms:read', 'tms:write'],
  'inventory-sync': ['erp:read', 'erp:write', 'wms:read'],
  partner: [
    'order-to-ship:read',
    'ship-to-settle:read',
    'inventory-sync:read',
    'erp:read',
    'clients:read',
    'clients:write',
    'developers:read',
    'developers:write',
  ],
  // Acts for people, by their tokens; by itself it keeps the control tower's read model.
  portal: ['order-to-ship:read', 'ship-to-settle:read', 'inventory-sync:read', 'erp:read', 'wms:read', 'tms:read'],
};

export const PARTNER_SCOPES: Readonly<Record<PartnerKind, readonly string[]>> = {
  '3pl': [
    'fulfilments:read',
    'fulfilments:write',
    'stock:write',
    'inbound-shipments:read',
    'inbound-shipments:write',
    'availability:read',
    ...EVERY_PARTNER,
  ],
  carrier: [
    'shipments:read',
    'shipments:write',
    'tenders:read',
    'tenders:write',
    'freight-invoices:read',
    'freight-invoices:write',
    ...EVERY_PARTNER,
  ],
  supplier: [
    'purchase-orders:read',
    'inbound-shipments:read',
    'inbound-shipments:write',
    'availability:read',
    ...EVERY_PARTNER,
  ],
  'customer-portal': ['orders:read', 'shipments:read', 'invoices:read', 'availability:read', ...EVERY_PARTNER],
};

/** Every scope that anybody can hold. */
export const ALL_SCOPES: ReadonlySet<string> = new Set([
  ...OPERATOR_SCOPES,
  ...Object.values(INTERNAL_CLIENTS).flat(),
  ...Object.values(PARTNER_SCOPES).flat(),
  ...Object.values(PARTNER_PEOPLE),
]);
