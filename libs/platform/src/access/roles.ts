/** What somebody of the enterprise may be; one may be several. */
export const STAFF_ROLES = ['viewer', 'developer', 'operator', 'approver', 'administrator'] as const;
/** What somebody of a partner is, each one of these: owners look after the partner's people, viewers change nothing. */
export const PARTNER_ROLES = ['owner', 'developer', 'viewer'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** What a person who signs in may be. */
export const ROLES = [...STAFF_ROLES, 'owner'] as const;
export type Role = (typeof ROLES)[number];
