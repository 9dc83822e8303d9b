/** What of oidc-provider's own metadata is true here: of its endpoints two are served, of its grants one is allowed. */
const TRUE_HERE = [
  'issuer',
  'token_endpoint',
  'jwks_uri',
  'scopes_supported',
  'token_endpoint_auth_methods_supported',
  'token_endpoint_auth_signing_alg_values_supported',
] as const;

/** Metadata (RFC 8414) of a server that gives access tokens to clients and knows no users. */
export function serverMetadata(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...Object.fromEntries(TRUE_HERE.map((name) => [name, all[name]])),
    grant_types_supported: ['client_credentials'],
    // Required by RFC 8414; there is no authorization endpoint that would give one.
    response_types_supported: [],
    // Required by OpenID Connect Discovery, under whose name this is served; no id token is ever issued.
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
}
