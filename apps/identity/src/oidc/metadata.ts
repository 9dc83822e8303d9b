/** What of oidc-provider's own metadata is true here. */
const TRUE_HERE = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'revocation_endpoint',
  'end_session_endpoint',
  'jwks_uri',
  'scopes_supported',
  'token_endpoint_auth_methods_supported',
  'token_endpoint_auth_signing_alg_values_supported',
  'grant_types_supported',
  'response_types_supported',
  'code_challenge_methods_supported',
  'authorization_response_iss_parameter_supported',
  'claims_supported',
] as const;

/** Metadata (RFC 8414) of a server that gives access tokens to clients, and to the people who sign in through one. */
export function serverMetadata(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...Object.fromEntries(TRUE_HERE.map((name) => [name, all[name]])),
    response_modes_supported: ['query'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
}
