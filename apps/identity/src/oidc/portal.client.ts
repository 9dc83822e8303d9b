import type { AdapterPayload } from 'oidc-provider';

/** Whom people sign in through. The only client that may send a browser here. */
export const PORTAL_CLIENT = 'crossdock-portal';

/** What the portal's client may beside what every client may. */
export const portalMetadata = (publicUrl: string): Partial<AdapterPayload> => ({
  application_type: 'web',
  grant_types: ['client_credentials', 'authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${publicUrl}/portal/callback`],
  post_logout_redirect_uris: [`${publicUrl}/portal`],
});
