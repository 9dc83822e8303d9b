import type { KoaContextWithOIDC } from 'oidc-provider';
import type { PayloadStore } from './payload.store.js';

/**
 * Ends a sign-in when the client shows by an id token whose it is (OpenID Connect RP-Initiated Logout 1.0, 2): nobody has
 * to confirm it. oidc-provider's own pages ask by a script, which our content security policy refuses.
 */
export async function endSession(context: KoaContextWithOIDC, payloads: PayloadStore): Promise<void> {
  const { session, entities } = context.oidc;
  const {
    accountId,
    authorizations = {},
    state,
  } = (session ?? {}) as {
    accountId?: string;
    authorizations?: Record<string, { grantId?: string }>;
    state?: { postLogoutRedirectUri?: string; state?: string };
  };
  const hinted = entities.IdTokenHint?.payload.sub;
  // The page that asks is there already.
  if (accountId && hinted !== accountId) return;
  if (accountId && session) {
    const grants = Object.values(authorizations).flatMap(({ grantId }) => grantId ?? []);
    await payloads.endSession(session.uid, grants);
    await session.destroy();
  }
  context.body = undefined;
  context.status = 303;
  if (!state?.postLogoutRedirectUri) return context.redirect(`${context.oidc.provider.issuer}/portal`);
  const target = new URL(state.postLogoutRedirectUri);
  if (state.state !== undefined) target.searchParams.set('state', state.state);
  context.redirect(target.href);
}
