import { PARTNER_ROLES, type Role, STAFF_ROLES } from '#platform/access';

/** What somebody is here, by what the enterprise's identity provider says. */
export interface MappedRoles {
  readonly roles: readonly Role[];
  readonly partnerId?: string;
}

/**
 * The enterprise's own roles win over a partner's: nobody is both. Of a partner's, the one that may most counts.
 * @param values of the configured claim
 * @param mapping value → role, or `developer@{partnerId}` (likewise `owner`, `viewer`)
 */
export function rolesFrom(values: unknown, mapping: Readonly<Record<string, string>>): MappedRoles | undefined {
  const held = [values].flat().flatMap((value) => {
    const role = typeof value === 'string' && Object.hasOwn(mapping, value) ? mapping[value] : undefined;
    return role ?? [];
  });
  const roles = STAFF_ROLES.filter((role) => held.includes(role));
  if (roles.length > 0) return { roles };
  for (const role of PARTNER_ROLES) {
    const partnerId = held.find((each) => each.startsWith(`${role}@`))?.slice(role.length + 1);
    if (partnerId) return { roles: [role], partnerId };
  }
  return undefined;
}
