import { ROLES, type Role } from '#platform/access';

/** What somebody is here, by what the enterprise's identity provider says. */
export interface MappedRoles {
  readonly roles: readonly Role[];
  readonly partnerId?: string;
}

/**
 * The enterprise's own roles win over a partner's: nobody is both.
 * @param values of the configured claim
 * @param mapping value → role, or `developer@{partnerId}`
 */
export function rolesFrom(values: unknown, mapping: Readonly<Record<string, string>>): MappedRoles | undefined {
  const held = [values].flat().flatMap((value) => {
    const role = typeof value === 'string' && Object.hasOwn(mapping, value) ? mapping[value] : undefined;
    return role ?? [];
  });
  const roles = ROLES.filter((role) => held.includes(role));
  if (roles.length > 0) return { roles };
  const partnerId = held.find((role) => role.startsWith('developer@'))?.slice('developer@'.length);
  return partnerId ? { roles: ['developer'], partnerId } : undefined;
}
