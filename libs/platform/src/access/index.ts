export { AccessGuard } from './access.guard.js';
export { AccessModule, InternalTokensFactory } from './access.module.js';
export { accessPersistence } from './access.persistence.js';
export { type ClientStanding, ClientStandings } from './client-standings.js';
export { ENDPOINT, Endpoint, type EndpointOptions, ETAG_EXTENSION } from './endpoint.js';
export type { Version } from './etag/entity-tags.js';
export { EtagInterceptor, withVersion } from './etag/etag.interceptor.js';
export {
  ExpectedVersion,
  IfMatch,
  IfMatchUnlessNew,
  readIfMatch,
  readIfMatchUnlessNew,
} from './etag/expected-version.js';
export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { InternalTokens, internalClientSecret } from './internal-tokens.js';
export { PartnerThrottlerGuard } from './partner-throttler.guard.js';
export { type AuthenticatedRequest, CurrentPrincipal, MayHaveHappened, type Principal } from './principal.js';
