import type { Role } from '#platform/access';
import type { PartnerKind } from '#platform/config';
import type { Environment } from '../clients/client.js';
import {
  ADMINISTRATION,
  APPROVER_SCOPES,
  OPERATOR_SCOPES,
  PARTNER_PEOPLE,
  PARTNER_SCOPES,
  PROCESS,
  SYSTEM,
} from '../scopes.table.js';

type StaffRole = Exclude<Role, 'owner'>;

const reads = (scopes: readonly string[]) => scopes.filter((scope) => scope.endsWith(':read'));

const VIEWER = [...reads(SYSTEM), ...reads(PROCESS), 'partners:read', 'catalog:read'];

/** Of the enterprise's own people. Who proposes and who approves are two roles, so that nobody gets both unnoticed. */
const STAFF_SCOPES: Readonly<Record<StaffRole, readonly string[]>> = {
  viewer: VIEWER,
  developer: [...VIEWER, 'clients:read', 'signing-keys:read'],
  operator: [
    ...VIEWER,
    ...PROCESS.filter((scope) => scope !== 'exceptions:approve'),
    'partners:write',
    'clients:read',
    'connections:read',
    'audit:read',
  ],
  approver: [...VIEWER, ...APPROVER_SCOPES, 'audit:read'],
  administrator: [...OPERATOR_SCOPES, ...ADMINISTRATION],
};

export const staffScopes = (roles: readonly Role[]): string[] => [
  ...new Set(roles.flatMap((role) => (role === 'owner' ? [] : STAFF_SCOPES[role]))),
];

/** What a person does by hand with the real world: looks, and cares for the account. Goods are moved by clients. */
const BY_HAND = /(:read|^webhooks:write|^account:write)$/;

/** Of somebody of a partner: in the sandbox all that its clients may do, of which a viewer changes nothing. */
export function partnerPersonScopes(kind: PartnerKind, environment: Environment, roles: readonly Role[]): string[] {
  const held = PARTNER_SCOPES[kind].filter((scope) => environment === 'sandbox' || BY_HAND.test(scope));
  if (roles.includes('owner')) return [...held, PARTNER_PEOPLE.read, PARTNER_PEOPLE.write];
  return [...(roles.includes('developer') ? held : reads(held)), PARTNER_PEOPLE.read];
}
