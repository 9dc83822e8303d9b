import type { PortalSession } from '../session/portal-session.js';

/** Whoever looks: everybody of the enterprise sees all of it, a partner's developer what is that partner's. */
export type Viewer = 'enterprise' | { readonly partnerId: string } | 'public';

/** A partner's developer sees nothing of others' business, nor does whoever is not signed in. */
export function viewerOf(session: PortalSession | undefined): Viewer {
  if (!session) return 'public';
  const { partner } = session.person;
  return partner ? { partnerId: partner.id } : 'enterprise';
}
