import type { EnterpriseSignInConfig } from './config.js';

const REQUIRED = ['SIGN_IN_ISSUER', 'SIGN_IN_CLIENT_ID', 'SIGN_IN_CLIENT_SECRET', 'SIGN_IN_ROLES'] as const;

/** One of the roles, or a partner's developer. */
const MAPPED = /^(viewer|developer|operator|approver|administrator|(owner|developer|viewer)@[a-z0-9][a-z0-9-]{0,79})$/;

/** The enterprise's identity provider from the environment: all of it, or nothing. */
export function readEnterpriseSignIn(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): EnterpriseSignInConfig | undefined {
  const given = REQUIRED.filter((name) => env[name]);
  if (given.length === 0) return undefined;
  const missing = REQUIRED.filter((name) => !env[name]);
  problems.push(...missing.map((name) => `${name} is missing: ${given.join(', ')} asks for it`));
  const issuer = env['SIGN_IN_ISSUER'] ?? '';
  if (issuer && !URL.canParse(issuer)) problems.push('SIGN_IN_ISSUER is no URL');
  return {
    issuer,
    clientId: env['SIGN_IN_CLIENT_ID'] ?? '',
    clientSecret: env['SIGN_IN_CLIENT_SECRET'] ?? '',
    label: env['SIGN_IN_LABEL'] ?? 'your company account',
    rolesClaim: env['SIGN_IN_ROLES_CLAIM'] ?? 'groups',
    roles: readRoles(env['SIGN_IN_ROLES'], problems),
  };
}

function readRoles(text: string | undefined, problems: string[]): Record<string, string> {
  if (!text) return {};
  try {
    const roles = JSON.parse(text) as Record<string, unknown>;
    if (typeof roles !== 'object' || roles === null || Array.isArray(roles)) throw new Error('it is no object');
    for (const [value, role] of Object.entries(roles))
      if (typeof role !== 'string' || !MAPPED.test(role)) problems.push(`SIGN_IN_ROLES: ${value} leads to no role`);
    return roles as Record<string, string>;
  } catch (error) {
    problems.push(`SIGN_IN_ROLES: ${(error as Error).message}`);
    return {};
  }
}
