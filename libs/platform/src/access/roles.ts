/** What a person who signs in may be; one may be several. */
export const ROLES = ['viewer', 'developer', 'operator', 'approver', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
